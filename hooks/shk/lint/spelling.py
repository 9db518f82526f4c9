"""Advice on words that are in no list: in running texts and in the fields of records."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from hunspell import Hunspell

from shk.i18n.characters import without_soft_hyphens
from shk.lint.plain_text import line_and_column, spaces, visible_native, without_box_fields
from shk.lint.texts import iter_texts, record_texts
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem, SourceLocation
from shk.model.schema.authored import Authored
from shk.model.schema.initiative import Initiative
from shk.model.schema.reference import (
    DataRecord,
    FocusArea,
    GlossaryWord,
    Partnership,
    Party,
    Place,
)
from shk.model.schema.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.content.loader import Loaded
    from shk.model.schema.record import Record


PACKAGES = {"sv": ("hunspell-sv", "sv_SE")}
"""For each language the package that has its dictionary, and the name of its files."""


class Dictionary(Protocol):
    """What knows the words of a language."""

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right."""

    def near(self, word: str) -> tuple[str, ...]:
        """The words it may have been meant to be, the likeliest first."""


class HunspellDictionary:
    """A dictionary in hunspell's format.

    Args:
        folder: where its two files lie.
        name: their name without ending.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self._hunspell = Hunspell(name, hunspell_data_dir=str(folder), system_encoding="UTF-8")

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right, as it stands or with a small first letter."""
        return bool(self._hunspell.spell(word))

    def near(self, word: str) -> tuple[str, ...]:
        """The words it may have been meant to be; takes a fifth of a second."""
        return tuple(self._hunspell.suggest(word))


@cache
def load_dictionary(language: str) -> Dictionary | None:
    """The dictionary of a language, read once a process; None if there is none."""
    package, name = PACKAGES.get(language, ("", ""))
    if not package:
        return None
    files = metadata.files(package) or ()
    results = (Path(str(file.locate())).resolve() for file in files if file.name == f"{name}.dic")
    folder = next((item.parent for item in results if item.is_file()), None)
    return HunspellDictionary(folder, name) if folder else None


WORD = re.compile(r"[^\W\d_]+(?:(?:[’':.-]|[\u00ad\u200b\u2060\ufeff]+)[^\W\d_]+)*")
"""A word: letters, joined inside by a hyphen, an apostrophe, a colon or a full stop; a soft hyphen
parts none."""


def words_in(text: str) -> Iterator[str]:
    """Every word of a text."""
    for match in WORD.finditer(text):
        yield without_soft_hyphens(match[0])


def known_words(loaded: Loaded) -> frozenset[str]:
    """Every word that the portfolio itself has decided the spelling of, in small letters."""
    names = (name for entry in loaded.collection.all_entries() for name in _names(entry.record))
    words = {word for name in names for word in words_in(name)}
    words |= {part for word in words for part in re.split("[-:’'.]", word)}
    words |= {own_word for own_word in loaded.own_words if " " not in own_word}
    return frozenset(word.casefold() for word in words if word)


def without_phrases(text: str, phrases: tuple[str, ...]) -> str:
    """A text in which each phrase of the site's own list is spaces, capitals or not."""
    if not phrases:
        return text
    return _either(phrases).sub(spaces, text)


@cache
def _either(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """What finds any of several phrases, also over the end of a line."""
    each = (r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)


def own_phrases(loaded: Loaded) -> tuple[str, ...]:
    """What the site's own list has in several words, the longest first."""
    return tuple(
        sorted(
            (own_word for own_word in loaded.own_words if " " in own_word),
            key=lambda item: (-len(item), item),
        )
    )


def _names(record: Record) -> Iterator[str]:
    """What a record calls things by their names, and what was decided word for word."""
    if isinstance(record, DataRecord | Partnership):
        yield record.name
    if isinstance(record, Partnership):
        yield from (record.vision, record.mission)
    if isinstance(record, FocusArea):
        yield record.aim
    if isinstance(record, Party):
        yield record.mark
    if isinstance(record, Place):
        yield record.part_of or ""
    if isinstance(record, GlossaryWord):
        yield from (record.word, *record.forms)
    if isinstance(record, Initiative):
        yield from (record.title, *(person.name or "" for person in record.people))
    if isinstance(record, Story):
        yield from record.authors
    if isinstance(record, Authored) and record.image:
        yield record.image.credit or ""


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
    location: SourceLocation
    """Where it stands."""
    field: str = ""
    """The field it stands in; empty in a running text."""


class Speller:
    """Reports which words are in no list.

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
        return len(parts) > 1 and all(not part or self.knows(part) for part in parts)

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
    words = [word for word in _words(loaded, language) if not speller.knows(word.word)]
    times = Counter((item.location.path, item.word) for item in words)
    for item in words:
        if times.pop((item.location.path, item.word), 0):
            details = {"value": item.word, "list": word_list}
            if near := speller.near(item.word):
                details["suggestion"] = near
            yield Problem(CODES["word-unknown"], item.location, item.field, details)


def _words(loaded: Loaded, language: str) -> Iterator[Spelled]:
    """Every word of the content in the language of the site."""
    phrases = own_phrases(loaded)
    yield from _field_words(record_texts(loaded), phrases)
    for text in iter_texts(loaded, language):
        if text.language == language:
            native = visible_native(without_box_fields(text.body, language))
            shown = without_phrases(native, phrases)
            for match in WORD.finditer(shown):
                at = text.location(*line_and_column(shown, match.start()))
                yield Spelled(without_soft_hyphens(match[0]), at)


def _field_words(
    texts: Iterable[tuple[str, SourceLocation, str]], phrases: tuple[str, ...]
) -> Iterator[Spelled]:
    """Every word of the fields of records; the place is that of the field."""
    for text, location, field in texts:
        shown = without_phrases(visible_native(text), phrases)
        for match in WORD.finditer(shown):
            yield Spelled(without_soft_hyphens(match[0]), location, field)
