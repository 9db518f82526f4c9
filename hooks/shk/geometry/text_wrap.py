"""Wraps text to lines within a width, by any measure of it.

Without a font file, the width of a label is estimated from the advance widths of
Helvetica. Most faces for running text, sans-serif or serif, are a little narrower, so
that a line in the site's own face, or in a reader's fallback, is not wider than it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Measure = Callable[[str], float]
    """The width of a line."""

BOLD = 1.06
"""How much wider the semibold of a face is than its regular."""

_ADVANCES = {
    0.222: "ijl'|‘’",
    0.278: "ftI .,:;!/\\()[]–-·",
    0.333: 'r\u201d\u201c"`',
    0.500: "cksvxyzJ",
    0.556: "abdeghnopquåäöéüæø0123456789_?+LT",
    0.611: "FZ",
    0.667: "ABEKPSVXYÅÄÉ&Æ",
    0.722: "CDHNRUw",
    0.778: "GOQÖÜØ—…",
    0.833: "mM",
    0.944: "W%@",
}
"""Advance width in em of each letter, after Adobe's Helvetica metrics."""

_OTHER = 0.6


class _Widths(dict[str, float]):
    """The advance width of every letter."""

    def __missing__(self, letter: str) -> float:
        """The width of a letter that is not in the table."""
        return _OTHER


_width_of = _Widths(
    {letter: width for width, letters in _ADVANCES.items() for letter in letters}
).__getitem__
_BREAKS = re.compile(r"(?<=[-–/])(?=\w)|[ \t\n]+(?![–—] )")
_ELLIPSIS = "…"


@dataclass(frozen=True)
class Piece:
    """What may stand on a line of its own."""

    text: str
    """The letters, without space behind them."""
    joint: str
    """What stands between it and the next piece when both are on one line."""
    end: str
    """What is added when the line ends with it: a hyphen inside a word."""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Estimate how wide a line of text is.

    Args:
        text: one line.
        size: font size; the answer is in its unit.
        bold: whether it is set in semibold.
    """
    weight = BOLD if bold else 1
    return sum(map(_width_of, text)) * size * weight


@lru_cache(maxsize=4096)
def wrap(
    text: str, width: float, size: float, *, lines: int = 3, bold: bool = False
) -> tuple[str, ...]:
    """Break a label into few lines of about the same length.

    Breaks at spaces and after hyphens, dashes and slashes, and at a colon when
    that makes two lines of what must be two lines anyway. A word wider than
    the line is cut with a hyphen, and text beyond the last line with an
    ellipsis, so a caller that may meet either shows the whole text elsewhere.

    Args:
        text: the label.
        width: greatest width of a line, in the unit of the size.
        size: font size.
        lines: greatest number of lines.
        bold: whether it is set in semibold.

    Returns:
        The lines; a single empty one for an empty label.
    """
    measure = _measure(size, bold=bold)
    if lines > 1 and (halves := _at_pause(text, measure, width)):
        return halves
    pieces = _pieces(text, measure, width)
    filled = fill(pieces, measure, width)
    if len(filled) > lines:
        return _shortened(filled[:lines], measure, width)
    return balanced(pieces, measure, width, size / 4)


def line_count(text: str, width: float, size: float, *, lines: int) -> int:
    """How many lines a label is broken into, for who needs no more than that; as ``wrap``."""
    measure = _measure(size, bold=False)
    if lines > 1 and _at_pause(text, measure, width):
        return 2
    return min(len(fill(_pieces(text, measure, width), measure, width)), lines)


def fill(pieces: Iterable[Piece], measure: Measure, width: float) -> list[str]:
    """Put as much on each line as it holds; a piece wider than the line stands alone."""
    lines: list[str] = []
    line, last = "", None
    for piece in pieces:
        longer = f"{line}{last.joint}{piece.text}" if last else piece.text
        if last and measure(longer + piece.end) > width:
            lines.append(line + last.end)
            line = piece.text
        else:
            line = longer
        last = piece
    return [*lines, line]


def balanced(
    pieces: Sequence[Piece], measure: Measure, width: float, step: float
) -> tuple[str, ...]:
    """The narrowest lines that are no more than the fewest there can be.

    Args:
        pieces: the text.
        measure: returns the width of a line.
        width: greatest width of a line.
        step: how near the narrowest width is found.
    """
    best = fill(pieces, measure, width)
    low, high = 0.0, width
    while high - low > step:
        middle = (low + high) / 2
        tried = fill(pieces, measure, middle)
        if len(tried) <= len(best) and all(measure(line) <= middle for line in tried):
            best, high = tried, middle
        else:
            low = middle
    return tuple(best)


def _measure(size: float, *, bold: bool) -> Measure:
    """Estimates the width of a line at a size."""
    return lambda text: text_width(text, size, bold=bold)


def _at_pause(text: str, measure: Measure, width: float) -> tuple[str, ...]:
    """Two lines that part at a colon, or nothing if that does not fit or is not needed."""
    before, colon, after = text.strip().partition(": ")
    if not colon or measure(text) <= width:
        return ()
    halves = (f"{before}:", after)
    return halves if all(measure(half) <= width for half in halves) else ()


def _pieces(text: str, measure: Measure, width: float) -> list[Piece]:
    """What may stand on a line of its own."""
    ends = [match.end() for match in _BREAKS.finditer(text.strip())]
    bounds = [0, *ends, len(text.strip())]
    words = [text.strip()[first:last] for first, last in pairwise(bounds)]
    parts = [part for word in words for part in _cut(word, measure, width)]
    return [Piece(part.rstrip(), part[len(part.rstrip()) :], "") for part in parts]


def _cut(word: str, measure: Measure, width: float) -> list[str]:
    """A word in parts that fit the line, hyphenated where it is cut."""
    parts = []
    while len(word) > 1 and measure(word.rstrip()) > width:
        keep = len(word) - 1
        while keep > 1 and measure(word[:keep] + "-") > width:
            keep -= 1
        parts.append(word[:keep] + "-")
        word = word[keep:]
    return [*parts, word]


def _shortened(kept: list[str], measure: Measure, width: float) -> tuple[str, ...]:
    """Lines whose last one ends with an ellipsis within the width."""
    last = kept[-1]
    while last and measure(last + _ELLIPSIS) > width:
        last = last[:-1]
    return (*kept[:-1], last.rstrip(" -–") + _ELLIPSIS)
