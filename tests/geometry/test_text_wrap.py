"""Labels are broken into lines that fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.geometry.text_wrap import line_count, text_width, wrap

WORDS = st.lists(st.text("abcdefghijklmnoåäöW-", min_size=1, max_size=30), min_size=1, max_size=12)


@given(WORDS)
def test_no_line_is_too_wide(words: list[str]) -> None:
    for line in wrap(" ".join(words), 120, 16):
        assert text_width(line, 16) <= 120


@given(WORDS)
def test_no_more_lines_than_allowed(words: list[str]) -> None:
    assert 1 <= len(wrap(" ".join(words), 120, 16, lines=2)) <= 2


@given(WORDS, st.integers(1, 40))
def test_the_count_is_that_of_the_lines(words: list[str], lines: int) -> None:
    text = ": ".join(words)
    assert line_count(text, 120, 16, lines=lines) == len(wrap(text, 120, 16, lines=lines))


def test_a_short_label_is_one_line() -> None:
    assert wrap("Dry soil", 200, 16) == ("Dry soil",)
    assert wrap("", 200, 16) == ("",)


def test_lines_are_about_as_long() -> None:
    assert wrap("Plots between boats and cranes", 160, 16) == (
        "Plots between",
        "boats and cranes",
    )


def test_parts_at_a_colon_when_two_lines_are_needed() -> None:
    assert wrap("Tools: borrowed by all the neighbours", 260, 16) == (
        "Tools:",
        "borrowed by all the neighbours",
    )
    assert wrap("Tools: borrowed", 260, 16) == ("Tools: borrowed",)


def test_a_dash_does_not_begin_a_line() -> None:
    lines = wrap("Prevention – Balance", 110, 16)
    assert lines == ("Prevention –", "Balance")


def test_a_word_wider_than_the_line_is_hyphenated() -> None:
    lines = wrap("Samverkansutvecklingsprocess", 120, 16)
    assert len(lines) > 1
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(line.removesuffix("-") for line in lines) == "Samverkansutvecklingsprocess"


def test_what_has_no_room_ends_with_an_ellipsis() -> None:
    lines = wrap("A label that goes on and on for much longer than there is room", 100, 16, lines=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_a_no_break_space_does_not_break() -> None:
    assert wrap("of 10\u00a0000 or", 60, 16) == ("of", "10\u00a0000", "or")


@pytest.mark.parametrize(("narrow", "wide"), [("i", "m"), ("l", "W"), ("t", "å")])
def test_letters_have_their_widths(narrow: str, wide: str) -> None:
    assert text_width(narrow, 16) < text_width(wide, 16)


def test_semibold_is_wider() -> None:
    assert text_width("plots", 16, bold=True) > text_width("plots", 16)
