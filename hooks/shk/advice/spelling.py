"""Advice on words that are in no list: in running texts and in the fields of records."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from shk.advice.known_words import WORD, known_words, own_phrases, without_phrases
from shk.advice.plain_text import line_and_column, visible_native, without_box_fields
from shk.advice.record_texts import record_texts
from shk.advice.writing import writings
from shk.model.codes import CODES
from shk.model.problem import Mark, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.advice.dictionary import Dictionary
    from shk.content.load import Loaded

SUGGESTED = 8
"""How many words of one check the dictionary is asked about; each takes a fifth of a second."""
SHORTEST = 4
"""Fewer letters than this are near far too many words."""
ABBREVIATION = re.compile(r"(?:[A-ZÅÄÖ][A-ZÅÄÖ-]{0,5}|[A-ZÅÄÖ]\d*)(?::?s)?")
"""Capitals, with a genitive s: a name of letters, which no dictionary has."""


@dataclass(frozen=True)
class Spelled:
    """A word in the content."""

    word: str
    """The word as it stands."""
    mark: Mark
    """Where it stands."""
    field: str = ""
    """The field it stands in; empty in a running text."""


class Speller:
    """Tells which words are in no list.

    Args:
        dictionary: the dictionary of the language.
        known: words that are right without it, in small letters.
    """

    def __init__(self, dictionary: Dictionary, known: frozenset[str]) -> None:
        self._dictionary = dictionary
        self._known = known
        self._judged: dict[str, bool] = {}
        self._suggestions_left = SUGGESTED

    def knows(self, word: str) -> bool:
        """Whether a word is in a list, is made of such words, or is an abbreviation."""
        if word not in self._judged:
            self._judged[word] = self._judge(word)
        return self._judged[word]

    def near(self, word: str) -> str:
        """The word it may have been meant to be, or nothing.

        The site's own words come first. The dictionary is asked only for so many
        words that a check takes two seconds more at most, and for no names.
        """
        if own := get_close_matches(word.casefold(), self._known, 1, 0.85):
            return own[0] if word.islower() else own[0].capitalize()
        if not self._suggestions_left or not word.islower() or len(word) < SHORTEST:
            return ""
        self._suggestions_left -= 1
        return next(iter(self._dictionary.near(word)), "")

    def _judge(self, word: str) -> bool:
        """Look a word up."""
        plain = word.replace("’", "'")
        if self._is_known(word) or ABBREVIATION.fullmatch(word) or self._dictionary.knows(plain):
            return True
        parts = re.split("[-:’']", word)
        return len(parts) > 1 and all(not one or self.knows(one) for one in parts)

    def _is_known(self, word: str) -> bool:
        """Whether a word, or what is left of it without a genitive s, is one of our own."""
        small = word.casefold()
        return len(small) == 1 or small in self._known or small.removesuffix("s") in self._known


def misspelled(
    loaded: Loaded, language: str, dictionary: Dictionary, word_list: str
) -> Iterator[Problem]:
    """Advice on each word that is in no list, once a file, where it first stands.

    Args:
        loaded: the content.
        language: the language of the site; texts in another are passed by.
        dictionary: the dictionary of that language.
        word_list: the path of the site's own list, to be named.
    """
    speller = Speller(dictionary, known_words(loaded))
    found = [one for one in _words(loaded, language) if not speller.knows(one.word)]
    times = Counter((one.mark.path, one.word) for one in found)
    for one in found:
        if times.pop((one.mark.path, one.word), 0):
            details = {"value": one.word, "list": word_list}
            if near := speller.near(one.word):
                details["suggestion"] = near
            yield Problem(CODES["word-unknown"], one.mark, one.field, details)


def _words(loaded: Loaded, language: str) -> Iterator[Spelled]:
    """Every word of the content in the language of the site."""
    phrases = own_phrases(loaded)
    yield from _field_words(record_texts(loaded), phrases)
    for text in writings(loaded, language):
        if text.language == language:
            native = visible_native(without_box_fields(text.body, language))
            shown = without_phrases(native, phrases)
            for match in WORD.finditer(shown):
                at = text.mark(*line_and_column(shown, match.start()))
                yield Spelled(match[0], at)


def _field_words(
    texts: Iterable[tuple[str, Mark, str]], phrases: tuple[str, ...]
) -> Iterator[Spelled]:
    """Every word of the fields of records; the place is that of the field."""
    for text, mark, field in texts:
        shown = without_phrases(visible_native(text), phrases)
        for match in WORD.finditer(shown):
            yield Spelled(match[0], mark, field)
