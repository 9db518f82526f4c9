"""The words that need no dictionary: names in the portfolio, the glossary, the site's own list."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from shk.advice.plain_text import spaces
from shk.model.authored import Authored
from shk.model.initiative import Initiative
from shk.model.reference import FocusArea, GlossaryWord, Listed, Partnership, Party, Place
from shk.model.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.load import Loaded
    from shk.model.record import Record

WORD = re.compile(r"[^\W\d_]+(?:[’':.-][^\W\d_]+)*")
"""A word: letters, joined inside by a hyphen, an apostrophe, a colon or a full stop."""


def words_in(text: str) -> Iterator[str]:
    """Every word of a text."""
    for match in WORD.finditer(text):
        yield match[0]


def known_words(loaded: Loaded) -> frozenset[str]:
    """Every word that the portfolio itself has decided the spelling of, in small letters."""
    told = (name for entry in loaded.collection.all_entries() for name in _names(entry.record))
    words = {word for name in told for word in words_in(name)}
    words |= {part for word in words for part in re.split("[-:’'.]", word)}
    words |= {one for one in loaded.own_words if " " not in one}
    return frozenset(one.casefold() for one in words if one)


def without_phrases(text: str, phrases: tuple[str, ...]) -> str:
    """A text in which each phrase of the site's own list is spaces, capitals or not."""
    if not phrases:
        return text
    return _either(phrases).sub(spaces, text)


@cache
def _either(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """What finds any of several phrases, also over the end of a line."""
    each = (r"\s+".join(re.escape(word) for word in one.split()) for one in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)


def own_phrases(loaded: Loaded) -> tuple[str, ...]:
    """What the site's own list has in several words, the longest first."""
    return tuple(
        sorted((one for one in loaded.own_words if " " in one), key=lambda one: (-len(one), one))
    )


def _names(record: Record) -> Iterator[str]:
    """What a record calls things by their names, and what was decided word for word."""
    if isinstance(record, Listed | Partnership):
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
        yield from (record.title, *(one.name or "" for one in record.people))
    if isinstance(record, Story):
        yield from record.authors
    if isinstance(record, Authored) and record.image:
        yield record.image.credit or ""
