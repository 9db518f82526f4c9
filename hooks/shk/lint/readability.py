"""Advice on texts that are heavy to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.lint.lix import read_text
from shk.lint.texts import Genre
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem
from shk.model.portfolio.text_stats import TextWeight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.lint.lix import Reading, Sentence
    from shk.lint.texts import LintText

HEAVIEST = {Genre.STORY: 45, Genre.INITIATIVE: 50, Genre.PAGE: 50, Genre.EASY: 30}
"""The LIX from which a text gets advice: a story is to be as easy as a good newspaper."""
MEASURED = frozenset({"sv", "nb", "nn", "da"})
"""Languages that LIX was made for, or is used for; in others its levels mean something else."""
FEWEST_WORDS = 40
"""A text with fewer words is not measured; one word more or less would change its level."""
SENTENCES = 3
"""How many of the hardest sentences are shown."""
SHOWN = 60
"""How many letters of a sentence are shown."""


def heavy_texts(texts: Iterable[LintText]) -> Iterator[Problem]:
    """Advice on each text above the limit of its sort, placed at its hardest sentence."""
    for text, reading in _measured(texts):
        if round(reading.lix) < HEAVIEST[text.genre]:
            continue
        hardest = reading.hardest(SENTENCES)
        worst = max(hardest, key=lambda item: item.lix)
        details = {
            "lix": str(round(reading.lix)),
            "level": reading.level,
            "limit": str(HEAVIEST[text.genre]),
            "sentences": " / ".join(_shown(item, text) for item in hardest),
        }
        yield Problem(CODES["text-heavy"], text.location(worst.line, worst.column), details=details)


def text_weights(texts: Iterable[LintText]) -> Iterator[TextWeight]:
    """How heavy each text is that can be measured, also those that need no advice."""
    for text, reading in _measured(texts):
        yield TextWeight(text.path, text.audience, round(reading.lix), reading.level)


def _measured(texts: Iterable[LintText]) -> Iterator[tuple[LintText, Reading]]:
    """The texts long enough for LIX, with their measures."""
    for text in texts:
        if text.language in MEASURED:
            reading = read_text(text.body)
            if reading.words >= FEWEST_WORDS:
                yield text, reading


def _shown(sentence: Sentence, text: LintText) -> str:
    """The line of a sentence in its file, and how it begins."""
    begins = sentence.text
    if len(begins) > SHOWN:
        begins = begins[:SHOWN].rsplit(" ", 1)[0] + " …"
    return f"{text.line + sentence.line}: {begins}"
