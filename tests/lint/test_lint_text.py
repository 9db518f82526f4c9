"""Every text is found with its sort, its language and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.loader import load_portfolio
from shk.i18n.messages import load_messages
from shk.lint.texts import Genre, iter_texts
from tests.content.golden import copy_base

if TYPE_CHECKING:
    from pathlib import Path

VERSIONS = """Bordet var långt.

# Lättläst

Vi åt.

# In English

The table was long.
"""
OWN_WORDS = """versions:
  - audience: english
    title: The kitchen opens
    summary: Thirty neighbours met.
publish_on"""


def test_every_text_has_its_sort(tmp_path: Path) -> None:
    loaded = load_portfolio(copy_base(tmp_path), messages=load_messages("sv"))
    result = {text.path: text.genre for text in iter_texts(loaded, "sv")}
    assert result["stories/koket-oppnar.md"] is Genre.STORY
    assert result["initiatives/lekparken.md"] is Genre.INITIATIVE
    assert result["docs/om.md"] is Genre.PAGE


def test_versions_are_texts_of_their_own(tmp_path: Path) -> None:
    folders = copy_base(tmp_path)
    story = tmp_path / "stories" / "koket-oppnar.md"
    text = story.read_text(encoding="utf-8").replace("Bordet var långt.", VERSIONS)
    story.write_text(text.replace("publish_on", OWN_WORDS), encoding="utf-8")
    loaded = load_portfolio(folders, messages=load_messages("sv"))
    assert loaded.problems == ()
    texts = [item for item in iter_texts(loaded, "sv") if item.path == "stories/koket-oppnar.md"]
    assert [(item.genre, item.language) for item in texts] == [
        (Genre.STORY, "sv"),
        (Genre.EASY, "sv"),
        (Genre.STORY, "en"),
    ]
    lines = story.read_text(encoding="utf-8").split("\n")
    assert [lines[item.location(0, 1).line - 1] for item in texts] == [
        "Bordet var långt.",
        "Vi åt.",
        "The table was long.",
    ]
