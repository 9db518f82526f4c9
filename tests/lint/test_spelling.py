"""Unknown words are told once a file, and asking for near ones is bounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.loader import load_portfolio
from shk.i18n.messages import load_messages
from shk.lint.spelling import (
    SUGGESTED,
    Speller,
    known_words,
    misspelled,
    own_phrases,
    without_phrases,
    words_in,
)
from tests.content.golden import copy_base

if TYPE_CHECKING:
    from pathlib import Path

    from shk.content.loader import Loaded


class ListDictionary:
    """Knows the words it is given; counts how often it is asked for near ones."""

    def __init__(self, *words: str) -> None:
        self._words = {*words}
        self.asked = 0

    def knows(self, word: str) -> bool:
        """Whether it was given the word."""
        return word in self._words

    def near(self, _word: str) -> tuple[str, ...]:
        """Always the same."""
        self.asked += 1
        return ("närmast",)


def loaded_with(root: Path, body: str, words: str = "") -> Loaded:
    """The base project with another body of a story, and a list of words."""
    folders = copy_base(root)
    story = root / "stories" / "koket-oppnar.md"
    text = story.read_text(encoding="utf-8")
    story.write_text(text.replace("Bordet var långt.", body), encoding="utf-8")
    (folders.data / "words.txt").write_text(words, encoding="utf-8")
    return load_portfolio(folders, messages=load_messages("sv"))


def reported_for(loaded: Loaded, dictionary: ListDictionary) -> list[tuple[str, str]]:
    """Each word in the story and where it stands."""
    problems = misspelled(loaded, "sv", dictionary, "docs/data/words.txt")
    return [
        (problem.details["value"], str(problem.location).partition(":")[2])
        for problem in problems
        if problem.location.path == "stories/koket-oppnar.md" and not problem.field
    ]


def test_a_word_is_reported_once_a_file_at_its_first_place(tmp_path: Path) -> None:
    loaded = loaded_with(tmp_path, "Ett ordd och\nett ordd till.")
    dictionary = ListDictionary("Ett", "ett", "och", "till")
    assert reported_for(loaded, dictionary) == [("ordd", "16:5")]


def test_names_of_the_portfolio_are_known(tmp_path: Path) -> None:
    known = known_words(loaded_with(tmp_path, "Hej.", "Zrinka # en person\nLong Table\n"))
    assert {"granbykontraktet", "kvarntorget", "lind", "dahl", "zrinka"} <= known
    assert "person" not in known
    assert "table" not in known


def test_words_that_belong_together_are_known_together(tmp_path: Path) -> None:
    loaded = loaded_with(tmp_path, "Long Table är inte long.", "Long Table\n")
    assert own_phrases(loaded) == ("Long Table",)
    assert reported_for(loaded, ListDictionary("är", "inte")) == [("long", "16:20")]


def test_phrases_are_whole_words_over_line_ends() -> None:
    assert without_phrases("a long\ntable b", ("Long Table",)) == "a     \n      b"
    assert without_phrases("longtable long tables", ("long table",)) == "longtable long tables"


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("Kims", True), ("KIM", True), ("EU", True), ("EU:s", True), ("SCB", True), ("a", True),
        ("kim-kim", True), ("kim-xyz", False), ("xyz", False), ("Xyz", False), ("kim’s", True),
    ],
)  # fmt: skip
def test_what_counts_as_known(word: str, *, known: bool) -> None:
    assert Speller(ListDictionary(), frozenset({"kim"})).knows(word) is known


def test_own_words_are_suggested_first_and_the_dictionary_is_not_asked() -> None:
    dictionary = ListDictionary()
    speller = Speller(dictionary, frozenset({"samhällsmål"}))
    assert speller.near("samhälsmål") == "samhällsmål"
    assert speller.near("Samhälsmål") == "Samhällsmål"
    assert dictionary.asked == 0


def test_the_dictionary_is_asked_for_a_few_words_and_no_names() -> None:
    dictionary = ListDictionary()
    speller = Speller(dictionary, frozenset())
    assert speller.near("Zumeata") == ""
    assert speller.near("xyz") == ""
    results = [speller.near(f"{letter}stavat") for letter in "abcdefghijklmnop"]
    assert dictionary.asked == SUGGESTED
    assert results == ["närmast"] * SUGGESTED + [""] * (16 - SUGGESTED)


def test_words_hold_hyphens_and_no_digits() -> None:
    text = "Vård- och omsorg 2024, e-post, EU:s A1 (t.ex.)"
    assert list(words_in(text)) == ["Vård", "och", "omsorg", "e-post", "EU:s", "A", "t.ex"]
