"""Words of time are told of where the time of a text has passed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from shk.content.loader import load_portfolio
from shk.i18n.messages import load_messages
from shk.lint.stale_words import stale_pattern, stale_words
from shk.lint.texts import iter_texts
from tests.content.golden import copy_base

if TYPE_CHECKING:
    from pathlib import Path

STORY = "stories/koket-oppnar.md"
LATER = date(2024, 12, 1)
"""After the spring of 2024, which the story is about."""


LATE = date(2024, 12, 31)
"""A day of the year that the story tells of, after its own date."""


def reported(
    folder: Path, change: dict[str, str], today: date = LATER, path: str = STORY
) -> list[tuple[str, str, int, int]]:
    """The word, field and place of each piece of advice when a file is changed."""
    folders = copy_base(folder)
    file = folder / path
    text = file.read_text("utf-8")
    for old, new in change.items():
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
    loaded = load_portfolio(folders, messages=load_messages("sv"), today=today)
    assert loaded.problems == ()
    words = stale_words(loaded, tuple(iter_texts(loaded, "sv")), "sv", today)
    return [
        (item.details["value"], item.field, item.location.line, item.location.column)
        for item in words
    ]


@pytest.mark.parametrize(
    ("body", "word", "column"),
    [
        ("Nu äter de ihop.", "Nu", 1),
        ("Vi vet inte hur det gick än.", "än", 26),
        ("Vi vet inte än, tyvärr.", "än", 13),
        ("Det har ännu inte prövats.", "ännu", 9),
        ("Under våren blev bordet långt.", "Under våren", 1),
        ("Bordet är kvarterets nyaste.", "nyaste", 22),
        ("I just  nu läget är det långt.", "just  nu", 3),
    ],
)
def test_words_that_go_stale(tmp_path: Path, body: str, word: str, column: int) -> None:
    assert reported(tmp_path, {"Bordet var långt.": body}) == [(word, "", 16, column)]


@pytest.mark.parametrize(
    "body",
    [
        "Fler än tio kom, mer än någon trodde.",
        "Under våren 2024 blev bordet långt.",
        "Numret är 7, och minuten gick.",
        "`nu` och [kartan](nu.md)",
        "> Nu äter vi ihop.\n>\n> — Kim Lind, kock\n> Källa: arsrapport-2024",
    ],
)
def test_words_that_stay_true(tmp_path: Path, body: str) -> None:
    body = body.replace("nu.md", "en-dag-i-parken.md")
    assert reported(tmp_path, {"Bordet var långt.": body}) == []


def test_a_time_that_has_not_ended_has_a_now(tmp_path: Path) -> None:
    assert (
        reported(
            tmp_path,
            {"Bordet var långt.": "Nu äter de ihop.", "about: våren 2024": "about: 2024"},
            LATE,
        )
        == []
    )


def test_a_story_that_tells_no_time_is_left_alone(tmp_path: Path) -> None:
    assert reported(tmp_path, {"about: våren 2024\n": "", "Bordet var": "Nu är bordet"}) == []


def test_an_initiative_ends_with_its_period_or_with_what_is_known(tmp_path: Path) -> None:
    path = "initiatives/lekparken.md"
    change = {"Barnen ritar och": "Nu ritar barnen och"}
    assert reported(tmp_path / "goes on", change, path=path) == []
    change["  start: 2024"] = "  start: 2024\n  known_until: 2024-11"
    assert reported(tmp_path / "known", change, path=path) == [("Nu", "", 19, 1)]


def test_what_tells_no_time_ends_with_the_sources_of_the_portfolio(tmp_path: Path) -> None:
    folders = copy_base(tmp_path)
    partnership = tmp_path / "docs/data/partnership.yml"
    text = partnership.read_text("utf-8")
    partnership.write_text(text.replace("since:", "known_until: 2024-11-30\nsince:"), "utf-8")
    page = tmp_path / "initiatives/lekparken.md"
    page.write_text(page.read_text("utf-8").replace("Barnen ritar", "Nu ritar barnen"), "utf-8")
    loaded = load_portfolio(folders, messages=load_messages("sv"), today=LATER)
    assert loaded.problems == ()
    words = stale_words(loaded, tuple(iter_texts(loaded, "sv")), "sv", LATER)
    assert [item.location.path for item in words] == ["initiatives/lekparken.md"]


def test_fields_are_read_but_for_those_with_a_date_of_their_own(tmp_path: Path) -> None:
    path = "initiatives/oppna-koket.md"
    change = {
        "summary: Grannar lagar": "summary: Nu lagar grannar",
        "title: Köket öppnar": "title: Köket öppnar under våren",
    }
    later = date(2026, 1, 1)
    assert reported(tmp_path, change, later, path) == [("Nu", "summary", 3, 10)]


def test_versions_have_the_words_of_their_language(tmp_path: Path) -> None:
    version = (
        "versions:\n  - audience: english\n    title: The kitchen\n    summary: Thirty came.\n"
        "sources:"
    )
    body = "Bordet var långt.\n\n# In English\n\nNothing is known yet. It is nu.\n"
    result = reported(tmp_path, {"sources:": version, "Bordet var långt.\n": body})
    assert [word for word, *_ in result] == ["yet"]


def test_a_language_without_a_list_is_left_alone() -> None:
    assert stale_pattern("xx") is None
