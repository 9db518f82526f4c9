"""A renamed page takes everything that leads to it along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.loader import ContentFolders, Loaded, load_portfolio
from shk.editing.changes import EditRefusedError
from shk.editing.rename import Renaming, alias_edit, renaming
from shk.editing.targets import find_target
from shk.editing.text_edit import SourceFile
from shk.editing.transaction import write
from shk.i18n.messages import load_messages
from shk.model.schema.record import Kind
from tests.content.golden import folders_of

if TYPE_CHECKING:
    from pathlib import Path

SEGMENTS = {"initiatives": Kind.INITIATIVE, "stories": Kind.STORY}
ENGLISH = load_messages("en")


def load(folders: ContentFolders) -> Loaded:
    """The content of the invented project."""
    loaded = load_portfolio(folders, messages=ENGLISH)
    assert loaded.portfolio is not None, loaded.problems
    return loaded


def plan(folders: ContentFolders, old: str, new: str) -> Renaming:
    """What a new name leads to."""
    collection = load(folders).collection
    target = find_target(old, collection, SEGMENTS)
    addresses = (f"initiatives/{target.page.id}/", f"initiatives/{new}/")
    return renaming(target, new, collection, folders, addresses)


@pytest.fixture
def folders(demo: Path) -> ContentFolders:
    """The invented project, with more that leads to one initiative."""
    (demo / "docs" / "about.md").write_text(
        "---\ntitle: About\n---\n\n[Reeds](../initiatives/reed-beds.md#what)\n\n"
        "```view\nshow: stories\ninitiative: reed-beds\n```\n",
        encoding="utf-8",
    )
    return folders_of(demo)


def test_file_alias_relations_data_directive_and_links(folders: ContentFolders) -> None:
    before = {path: path.read_text(encoding="utf-8") for path in folders.root.rglob("*.[my][dm]*")}
    result = plan(folders, "reed-beds", "reeds-by-the-fields")
    write(result.plan, folders.root)
    named = {
        (location.path, location.line): before[folders.root / location.path].split("\n")[
            location.line - 1
        ]
        for location in result.places
    }
    assert {"docs/about.md", "docs/data/activities.yml"} < {path for path, _ in named}
    assert all("reed-beds" in line for line in named.values())
    left = [item for item in before if item.exists() and "reed-beds" in item.read_text("utf-8")]
    assert left == []
    assert not (folders.initiatives / "reed-beds.md").exists()
    moved = (folders.initiatives / "reeds-by-the-fields.md").read_text(encoding="utf-8")
    old = before[folders.initiatives / "reed-beds.md"]
    assert moved != old
    assert moved == old.replace("aliases: [reeds]", "aliases: [reeds, reed-beds]")
    about = (folders.root / "docs" / "about.md").read_text(encoding="utf-8")
    assert "(../initiatives/reeds-by-the-fields.md#what)" in about
    assert "initiative: reeds-by-the-fields\n" in about
    touched = {item.path for item in result.plan}
    assert all(
        key.read_text(encoding="utf-8") == text
        for key, text in before.items()
        if key not in touched
    )


def test_after_it_the_content_says_the_same_under_the_new_id(folders: ContentFolders) -> None:
    before = load(folders)
    write(plan(folders, "initiatives/slow-north-street.md", "north-street").plan, folders.root)
    after = load(folders)
    assert before.portfolio
    assert after.portfolio
    assert [problem.code.code for problem in after.problems] == [
        problem.code.code for problem in before.problems
    ]
    renamed = after.portfolio.initiatives["north-street"]
    assert renamed.aliases == ("slow-north-street",)
    assert {tie.other.id for tie in after.portfolio.ties_of("north-street")} == {
        tie.other.id for tie in before.portfolio.ties_of("slow-north-street")
    }


def test_there_and_back_again_the_alias_gives_way(folders: ContentFolders) -> None:
    original = (folders.initiatives / "new-pipes.md").read_bytes()
    write(plan(folders, "new-pipes", "lined-pipes").plan, folders.root)
    write(plan(folders, "lined-pipes", "new-pipes").plan, folders.root)
    back = (folders.initiatives / "new-pipes.md").read_bytes()
    assert back.replace(b"aliases:\n  - lined-pipes\n", b"") == original


def test_a_story_and_the_links_to_it(folders: ContentFolders) -> None:
    result = plan(folders, "stories/reeds-bring-back-the-frogs", "frogs")
    write(result.plan, folders.root)
    text = (folders.initiatives / "reed-beds.md").read_text(encoding="utf-8")
    assert "[the story](../stories/frogs.md)" in text
    load(folders)


def test_a_taken_id_is_refused(folders: ContentFolders) -> None:
    with pytest.raises(EditRefusedError):
        plan(folders, "reed-beds", "new-pipes")
    (folders.initiatives / "broken.md").write_text("no fields", encoding="utf-8")
    collection = load_portfolio(folders, messages=ENGLISH).collection
    target = find_target("reed-beds", collection, SEGMENTS)
    with pytest.raises(EditRefusedError):
        renaming(target, "broken", collection, folders, ("a/", "b/"))


@pytest.mark.parametrize(
    ("written", "added"),
    [
        ("aliases:\n- a\n- b\n", "aliases:\n- a\n- b\n- old\n"),
        ("aliases:\n    - a # why\n", "aliases:\n    - a # why\n    - old\n"),
        ("aliases: [a]\n", "aliases: [a, old]\n"),
        ("aliases: []\n", "aliases: [old]\n"),
        ("aliases:\n", "aliases: [old]\n"),
        ("", "aliases:\n  - old\n"),
    ],
)
def test_the_alias_keeps_the_style_of_the_file(tmp_path: Path, written: str, added: str) -> None:
    file = tmp_path / "old.md"
    file.write_text(f"---\ntitle: A\n{written}---\n\nText.\n", encoding="utf-8")
    source = SourceFile.of(file, "old.md")
    edited = source.edited([alias_edit(source, "old", "new")]).decode()
    assert edited == f"---\ntitle: A\n{added}---\n\nText.\n"
