"""Where the versions of a text begin and end; what can be wrong stands in the golden cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.content.authored_page import Body, Texts
from shk.content.diagnostics import Diagnostics
from shk.content.markdown.sections import read_sections
from shk.i18n.messages import load_messages
from shk.model.schema.version import Section
from shk.model.schema.vocabulary import Audience


def read(text: str, language: str = "sv") -> tuple[Texts, list[tuple[str, int]]]:
    """The parts of a body that begins on line 10, and the problems in it."""
    diagnostics = Diagnostics()
    texts = read_sections(Body("a.md", text, 10), load_messages(language), diagnostics)
    return texts, [(problem.code.code, problem.location.line) for problem in diagnostics.problems]


def test_a_body_without_versions_is_the_full_text() -> None:
    text = "A\n\n## B\n\n```\n# Lättläst\n```\n"
    assert read(text) == (Texts(text), [])


def test_each_section_ends_where_the_next_one_begins() -> None:
    texts, problems = read(
        "Full\n\n## Mer\n\n# Lättläst\n\nKort.\n\n## Och\n\n# In English\nShort.\n"
    )
    assert problems == []
    assert texts.full == "Full\n\n## Mer"
    assert texts.sections == (
        Section(Audience.EASY, "Kort.\n\n## Och", 16, 14, "a.md"),
        Section(Audience.ENGLISH, "Short.", 21, 20, "a.md"),
    )


@pytest.mark.parametrize(
    "heading", ["# Lättläst", "# Lättläst #", "#  Lättläst  ", "# Easy to read"]
)
def test_ways_to_write_a_heading(heading: str) -> None:
    texts, problems = read(f"Full\n\n{heading}\n\nKort.")
    assert problems == []
    assert [section.audience for section in texts.sections] == [Audience.EASY]


def test_a_site_in_english_has_no_english_version() -> None:
    texts, problems = read("Full\n\n# In English\n\nShort.", "en")
    assert problems == [("body-heading", 12)]
    assert texts.sections == ()


def test_a_misspelled_heading_tells_whom_it_was_meant_for() -> None:
    texts, problems = read("Full\n\n# För beslutsfatare\n\nKort.")
    assert problems == [("body-heading", 12)]
    assert texts.meant == {Audience.DECISION}


@given(st.text(alphabet="#` \nabLättläsInEgh=", max_size=80))
def test_every_line_of_a_section_stands_in_the_file(text: str) -> None:
    texts, _ = read(text)
    lines = text.split("\n")
    for section in texts.sections:
        result = section.body.split("\n")
        assert lines[section.line - 10 :][: len(result)] == result
        assert section.opened < section.line
