"""LIX, the Swedish measure of how heavy a text is, and its heaviest sentences.

LIX is the number of words in a sentence plus the percentage of words with more
than six letters. After C. H. Björnsson, Läsbarhet (Liber, 1968); a
colon ends a sentence as a full stop does, as he counts. The words for the
levels are the usual reading of his scale: below 30 as in books for children,
below 40 as in fiction, below 50 as in newspapers, below 60 as in official
texts, and above that what only specialists read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.characters import without_soft_hyphens
from shk.i18n.messages import N_
from shk.lint.plain_text import line_and_column, running_text

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG_WORD = 6
"""A word with more letters than this is a long one."""
FEW_WORDS = 8
"""A sentence with fewer words than this is not called hard, whatever its words."""

LEVELS = (
    (30, N_("very easy")),
    (40, N_("easy")),
    (50, N_("somewhat hard")),
    (60, N_("hard")),
)
"""The upper end of each level, and its word, a source string."""
HARDEST_LEVEL = N_("very hard")
"""The level above all others, a source string."""

_WORD = re.compile(r"[^\W_]+(?:(?:[-’:@.]|[\u00ad\u200b\u2060\ufeff]+)[^\W_]+)*")
_END = re.compile(r"[.!?]+[”’)»]*(?=\s+[^a-zåäö\s]|\s*$)|:(?=\s|$)")
_LIST_MARK = re.compile(r"^\s*(?:[-+*]|\d+[.)])\s+|^\s*>\s?")


@dataclass(frozen=True)
class Sentence:
    """A sentence and how heavy it is."""

    text: str
    """The sentence, its spaces made single."""
    line: int
    """Its line in the text, from 0."""
    column: int
    """The column on which it begins, from 1."""
    words: int
    """How many words it has."""
    long: int
    """How many of them are long."""

    @property
    def lix(self) -> float:
        """Its own LIX."""
        return lix_value(self.words, 1, self.long)


@dataclass(frozen=True)
class Reading:
    """How a text reads."""

    sentences: tuple[Sentence, ...]
    """Every sentence, in order."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(sentence.words for sentence in self.sentences)

    @property
    def lix(self) -> float:
        """The LIX of the text; 0 for one without words."""
        return lix_value(
            self.words, len(self.sentences), sum(sentence.long for sentence in self.sentences)
        )

    @property
    def level(self) -> str:
        """The level of the rounded LIX, a source string."""
        return level_word(round(self.lix))

    def hardest(self, count: int) -> tuple[Sentence, ...]:
        """The heaviest sentences, in the order of the text."""
        full = [sentence for sentence in self.sentences if sentence.words >= FEW_WORDS] or list(
            self.sentences
        )
        heaviest = sorted(full, key=lambda item: -item.lix)[:count]
        return tuple(sorted(heaviest, key=lambda item: (item.line, item.column)))


def lix_value(words: int, sentences: int, long: int) -> float:
    """LIX of so many words, sentences and long words; 0 when there are none."""
    return words / sentences + 100 * long / words if words and sentences else 0.0


def level_word(lix: float) -> str:
    """What a LIX is called, a source string."""
    return next((word for below, word in LEVELS if lix < below), HARDEST_LEVEL)


def read_text(body: str) -> Reading:
    """Measure a Markdown text; headings, tables and code are left out.

    A paragraph or list item that has no full stop counts as one sentence.
    """
    text = running_text(body)
    return Reading(tuple(_sentences(text)))


def _sentences(text: str) -> Iterator[Sentence]:
    """Every sentence that has words."""
    for begin, end in _paragraphs(text):
        start = begin
        for stop in (*(match.end() for match in _END.finditer(text, begin, end)), end):
            if words := list(_WORD.finditer(text, start, stop)):
                line, column = line_and_column(text, words[0].start())
                long = sum(1 for word in words if len(without_soft_hyphens(word[0])) > LONG_WORD)
                shown = " ".join(text[words[0].start() : stop].split())
                yield Sentence(shown, line, column, len(words), long)
            start = stop


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The two ends of each paragraph and list item."""
    begin, position = 0, 0
    for line in text.split("\n"):
        location = _LIST_MARK.match(line)
        if location or not line.strip():
            yield begin, position
            begin = position + (location.end() if location else len(line))
        position += len(line) + 1
    yield begin, len(text)
