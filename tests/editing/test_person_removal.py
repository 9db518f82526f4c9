"""Every mention of a person is found, and entries lose the name and keep the role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.loader import ContentFolders, load_portfolio
from shk.editing.person_mentions import PersonName, content_sources, find_mentions
from shk.editing.person_removal import removal_plan
from shk.editing.transaction import write
from shk.i18n.messages import load_messages
from tests.content.golden import folders_of

if TYPE_CHECKING:
    from pathlib import Path

NAME = PersonName("Ada Brook")


@pytest.fixture
def folders(demo: Path) -> ContentFolders:
    """The invented project, with a person named in every kind of place."""
    story = demo / "stories" / "pipes-nobody-saw.md"
    text = story.read_text(encoding="utf-8")
    text += (
        "\nWater steward Ada Brook waits. Then ADA BROOK laughs.\n"
        "It is Ada\nBrook’s third spring, *Ada Brook* says.\n\n- Ada Brook, again\n\nAda sings.\n"
    )
    story.write_text(text, encoding="utf-8")
    activities = demo / "docs" / "data" / "activities.yml"
    activities.write_text(
        activities.read_text(encoding="utf-8")
        + "- id: talk\n  when: 2025\n  title: Ada Brook speaks\n  kind: lecture\n"
        "  text: >-\n    A talk by Ada\n    Brook on reeds.\n",
        encoding="utf-8",
    )
    about = demo / "docs" / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nAsk Ada Brook.\n", encoding="utf-8")
    (demo / "docs" / "media").mkdir(exist_ok=True)
    (demo / "docs" / "media" / "ada-brook.txt").write_text("Ada Brook", encoding="utf-8")
    return folders_of(demo)


def plan_and_write(folders: ContentFolders, language: str = "en") -> None:
    """Take the name out of the entries."""
    messages = load_messages(language)
    collection = load_portfolio(folders, messages=messages).collection
    write(removal_plan(NAME, content_sources(folders), collection, messages), folders.root)


def texts(folders: ContentFolders) -> dict[str, str]:
    """All texts by path."""
    return {path: content_source.seen for path, content_source in content_sources(folders).items()}


def test_every_place_is_reported(folders: ContentFolders) -> None:
    mentions = find_mentions(NAME, texts(folders), folders)
    by_file: dict[str, int] = {}
    for item in mentions.full:
        by_file[item.location.path] = by_file.get(item.location.path, 0) + 1
    assert by_file["stories/pipes-nobody-saw.md"] == 5
    assert by_file["docs/data/activities.yml"] == 2
    assert by_file["initiatives/reed-beds.md"] == 1
    assert by_file["docs/about.md"] == by_file["docs/media/ada-brook.txt"] == 1
    assert [part.line for part in mentions.parts] == ["Ada sings."]
    assert mentions.files == ("docs/media/ada-brook.txt",)
    (entry,) = [item for item in mentions.full if item.location.path == "initiatives/reed-beds.md"]
    line = texts(folders)["initiatives/reed-beds.md"].split("\n")[entry.location.line - 1]
    assert line[entry.location.column - 1 :].startswith("Ada Brook, role")


def test_texts_are_left_and_still_reported(folders: ContentFolders) -> None:
    before = texts(folders)
    plan_and_write(folders)
    after = texts(folders)
    assert [path for path in before if before[path] != after[path]] == ["initiatives/reed-beds.md"]
    left = {item.location.path for item in find_mentions(NAME, after, folders).full}
    assert left == {
        "stories/pipes-nobody-saw.md",
        "docs/data/activities.yml",
        "docs/about.md",
        "docs/media/ada-brook.txt",
    }


def test_an_entry_keeps_its_role(folders: ContentFolders) -> None:
    plan_and_write(folders)
    loaded = load_portfolio(folders, messages=load_messages("en"))
    assert loaded.portfolio
    people = loaded.portfolio.initiatives["reed-beds"].people
    assert [(person.name, person.role) for person in people] == [
        (None, "Water steward"),
        ("Ben Weir", "Lecturer"),
    ]


@pytest.mark.parametrize(
    ("entry", "after"),
    [
        (
            "  - name: Ada Brook # hm\n    as: owner\n",
            "  - role: Initiativägare # hm\n    as: owner\n",
        ),
        ("  - as: owner\n    name: Ada Brook\n", "  - as: owner\n    role: Initiativägare\n"),
        ("  - name: Ada Brook\n    role: Kock\n    as: owner\n", "  - role: Kock\n    as: owner\n"),
        (
            "  - as: owner\n    role: Kock\n    name: ada  brook\n",
            "  - as: owner\n    role: Kock\n",
        ),
        ("  - {as: owner, role: Kock, name: Ada Brook}\n", "  - {as: owner, role: Kock}\n"),
        (
            "  - name: Ada Brook\n    role:\n    as: owner\n",
            "  - role: Initiativägare\n    as: owner\n",
        ),
    ],
)
def test_an_entry_in_any_style(demo: Path, entry: str, after: str) -> None:
    file = demo / "initiatives" / "new-pipes.md"
    text = file.read_text(encoding="utf-8")
    full_text = text.replace("sources:", f"people:\n{entry}sources:")
    file.write_text(full_text, encoding="utf-8")
    plan_and_write(folders_of(demo), "sv")
    assert file.read_text(encoding="utf-8") == full_text.replace(entry, after)
