"""The corpus as a project of MkDocs with Material, its search and its tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.peers.files import write

if TYPE_CHECKING:
    from pathlib import Path

    from bench.peers.corpus import Corpus

SETTINGS = """\
site_name: The River Compact
site_url: https://river.example/
theme: {name: material}
plugins: [search, tags]
markdown_extensions: [tables, attr_list, toc]
"""


def write_project(corpus: Corpus, folder: Path) -> None:
    """Write mkdocs.yml, a page of tags, initiatives and stories."""
    write(folder / "mkdocs.yml", SETTINGS)
    write(folder / "docs" / "index.md", "# The River Compact\n\nStories.\n")
    write(folder / "docs" / "tags.md", "# Tags\n\n<!-- material/tags -->\n")
    for initiative in corpus.initiatives:
        tags = f"tags: [{initiative.area}, {initiative.goal}]"
        head = f"---\ntitle: {initiative.title}\n{tags}\n---\n\n# {initiative.title}\n\n"
        write(
            folder / "docs" / "initiatives" / f"{initiative.slug}.md", f"{head}{initiative.body}\n"
        )
    for story in corpus.stories:
        result = story.initiative
        tags = f"tags: [{result.area}, {result.goal}, {result.slug}]"
        head = f"---\ntitle: {story.title}\n{tags}\n---\n\n# {story.title}\n\n"
        write(folder / "docs" / "stories" / f"{story.slug}.md", f"{head}{story.body}\n")
