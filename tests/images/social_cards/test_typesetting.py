"""Titles in lines: whole words, the fewest lines, hyphens only where nothing else helps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shk.images.social_cards.typesetting import LEADING, set_title

BOX = (700.0, 380.0)
ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö"


def measure(text: str, size: int) -> float:
    """The width of a text in a typeface whose letters are all half as wide as high."""
    return len(text) * size / 2


def test_a_short_title_is_set_large_on_one_line() -> None:
    title = set_title("Om", measure, BOX, "sv")
    assert title.lines == ("Om",)
    assert title.size > 100


def test_lines_are_about_as_long_as_each_other() -> None:
    title = "Mat och möten för alla som bor i Norrby och på Kvarnberget"
    result = set_title(title, measure, BOX, "sv")
    lengths = [len(line) for line in result.lines]
    assert " ".join(result.lines) == title
    assert min(lengths) > max(lengths) * 0.6


def test_a_word_that_fits_smaller_is_not_hyphenated() -> None:
    title = set_title("Verksamhetsberättelserna 2024", measure, BOX, "sv")
    assert title.lines == ("Verksamhetsberättelserna", "2024")


def test_a_word_too_wide_is_hyphenated_where_its_language_parts_it() -> None:
    word = "Kompetensförsörjningsstrategiutvecklingsprogrammet"
    title = set_title(word, measure, BOX, "sv")
    assert len(title.lines) > 1
    assert all(line.endswith("-") for line in title.lines[:-1])
    assert "".join(line.rstrip("-") for line in title.lines) == word
    assert title.lines[0] in {"Kompetens-", "Kompetensför-", "Kompetensförsörj-"}


def test_a_language_without_rules_gets_smaller_type() -> None:
    word = "k" * 45
    title = set_title(word, measure, BOX, "tlh")
    assert title.lines == (word,)
    assert measure(word, title.size) <= BOX[0]


def test_a_hyphen_of_its_own_is_not_doubled() -> None:
    title = set_title("a" * 22 + "-" + "b" * 22, measure, BOX, "tlh")
    assert title.lines == ("a" * 22 + "-", "b" * 22)


@given(st.lists(st.text(ALPHABET, min_size=1, max_size=30), min_size=1, max_size=18))
def test_no_letter_is_lost_and_nothing_stands_outside(words: list[str]) -> None:
    title = set_title(" ".join(words), measure, BOX, "sv")
    together = "".join(title.lines).replace("-", "").replace(" ", "")
    assert together == "".join(words)
    assert all(measure(line, title.size) <= BOX[0] for line in title.lines)
    assert len(title.lines) * title.size * LEADING <= BOX[1]
