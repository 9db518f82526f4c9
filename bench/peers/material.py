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
    for one in corpus.initiatives:
        head = f"---\ntitle: {one.title}\ntags: [{one.area}, {one.goal}]\n---\n\n# {one.title}\n\n"
        write(folder / "docs" / "initiatives" / f"{one.slug}.md", f"{head}{one.body}\n")
    for story in corpus.stories:
        found = story.initiative
        tags = f"tags: [{found.area}, {found.goal}, {found.slug}]"
        head = f"---\ntitle: {story.title}\n{tags}\n---\n\n# {story.title}\n\n"
        write(folder / "docs" / "stories" / f"{story.slug}.md", f"{head}{story.body}\n")
