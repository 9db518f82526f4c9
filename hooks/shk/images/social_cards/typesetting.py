"""Sets a title in balanced lines: the largest size at which it stands whole.

No word is cut. A word wider than the line is hyphenated as its language does
(pyphen, with the dictionaries of LibreOffice), and where that does not help
the type becomes smaller until it does.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import pyphen

from shk.geometry.text_wrap import Piece, balanced
from shk.i18n.messages import N_
from shk.images.social_cards.fault import CardFaultError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PIL import ImageFont

    Measure = Callable[[str, int], float]
    """The width of a text at a size, both in pixels."""

_LARGE = (128, 116, 104, 94, 86, 80, 75, 70, 65, 61, 57, 53)
"""Sizes of type in pixels at which no word is hyphenated, tried from the largest."""


_HYPHENATED = (75, 70, 65, 61, 57, 53, 50, 46, 42, 38)
"""Sizes at which a word wider than the line is hyphenated, tried after those."""


_SMALL = (50, 46, 42, 38, 34, 30, 26, 22)
"""Sizes that are tried when nothing else has helped."""


LEADING = 1.12
"""Distance between lines, in sizes."""


_LEAST_OF_A_WORD = 4
"""Fewest letters of a hyphenated word on either line."""


@dataclass(frozen=True)
class SetTitle:
    """A title in lines."""

    lines: tuple[str, ...]
    """The lines, from the top."""
    size: int
    """Size of type in pixels."""

    @property
    def height(self) -> float:
        """Height of the lines in pixels."""
        return len(self.lines) * self.size * LEADING


def set_title(title: str, measure: Measure, box: tuple[float, float], language: str) -> SetTitle:
    """Set a title as large as it fits.

    Args:
        title: the whole title; runs of space count as one.
        measure: returns the width of a text at a size.
        box: width and height of the place, in pixels.
        language: code of the language that words are hyphenated in.

    Returns:
        The lines; at the smallest size, what does not fit runs below the box
        rather than being left out.
    """
    words = title.split() or [""]
    full_results = [Piece(word, " ", "") for word in words]
    for size in _LARGE:
        if result := _set(full_results, size, measure, box):
            return result
    for size in _HYPHENATED:
        wide = {word for word in words if measure(word, size) > box[0]}
        if result := _set(_broken(words, wide, language), size, measure, box):
            return result
    for size in _SMALL:
        if result := _set(full_results, size, measure, box):
            return result
    return _balanced(_broken(words, set(words), language), _SMALL[-1], measure, box[0])


def _set(
    pieces: list[Piece], size: int, measure: Measure, box: tuple[float, float]
) -> SetTitle | None:
    """The title at a size, or None if a piece is too wide or the lines are too many."""
    if any(measure(piece.text + piece.end, size) > box[0] for piece in pieces):
        return None
    result = _balanced(pieces, size, measure, box[0])
    return result if result.height <= box[1] else None


def _broken(words: Sequence[str], wide: set[str], language: str) -> list[Piece]:
    """Words, those that are too wide taken apart where their language allows it."""
    pieces = []
    for word in words:
        parts = _syllables(word, language) if word in wide else [word]
        pieces += [Piece(part, "", "" if part.endswith("-") else "-") for part in parts[:-1]]
        pieces.append(Piece(parts[-1], " ", ""))
    return pieces


def _syllables(word: str, language: str) -> list[str]:
    """The parts of a word, long enough to stand alone on a line; hyphens of its own part it."""
    dictionary = _dictionary(language)
    cuts = dictionary.positions(word) if dictionary else []
    cuts += [at + 1 for at, letter in enumerate(word) if letter in "-–/"]
    parts, start = [], 0
    for cut in sorted(set(cuts)):
        if cut - start >= _LEAST_OF_A_WORD and len(word) - cut >= _LEAST_OF_A_WORD:
            parts.append(word[start:cut])
            start = cut
    return [*parts, word[start:]]


@cache
def _dictionary(language: str) -> pyphen.Pyphen | None:
    """The rules of a language, or None where there are none."""
    known = pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=known) if known else None


def _balanced(pieces: list[Piece], size: int, measure: Measure, width: float) -> SetTitle:
    """The title in the narrowest lines that are no more than the fewest there can be."""
    return SetTitle(balanced(pieces, lambda text: measure(text, size), width, size / 4), size)


NO_LETTER = N_("the typeface has no “{value}”")


NO_SIGNS = N_("the typeface has none of its signs")


_LEFT_OUT = frozenset({"So", "Sk", "Mn", "Me", "Cf"})
"""Categories of signs that a title can be read without: emoji, and what joins or parts others."""


_NO_CHARACTER = "\U0010ffff"
"""Drawn as what a typeface lacks is drawn, since no typeface has it."""


def drawable(text: str, font: ImageFont.FreeTypeFont) -> str:
    """A text without the emoji and other symbols that a typeface lacks.

    Args:
        text: the text.
        font: the typeface, at any size.

    Raises:
        CardFaultError: something else is lacking, such as a letter, or nothing is left.
    """
    lacking = {item for item in set(text) if not item.isspace() and not _has(font, item)}
    if needed := sorted(item for item in lacking if unicodedata.category(item) not in _LEFT_OUT):
        raise CardFaultError(NO_LETTER, value=needed[0])
    kept = " ".join("".join("" if item in lacking else item for item in text).split())
    if not kept:
        raise CardFaultError(NO_SIGNS)
    return kept


@lru_cache(maxsize=4096)
def _has(font: ImageFont.FreeTypeFont, sign: str) -> bool:
    """Whether a typeface draws a sign; one that only joins or parts others is not drawn."""
    if unicodedata.category(sign) in {"Cf", "Mn", "Me"}:
        return False
    return _drawn(font, sign) != _drawn(font, _NO_CHARACTER)


@lru_cache(maxsize=4096)
def _drawn(font: ImageFont.FreeTypeFont, sign: str) -> tuple[float, bytes]:
    """The width and the dots of a sign."""
    return font.getlength(sign), bytes(font.getmask(sign))
