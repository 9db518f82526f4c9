"""Wraps a label to lines within a width, without a browser or a font file.

The width of a text is estimated from the advance widths of Helvetica. Most
faces for running text, sans-serif or serif, are a little narrower, so that a
line in the site's own face, or in a reader's fallback, is not wider than it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

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

_WIDTHS = {letter: width for width, letters in _ADVANCES.items() for letter in letters}
_OTHER = 0.6
_BREAKS = re.compile(r"(?<=[-–/])(?=\w)|[ \t\n]+(?![–—] )")
_ELLIPSIS = "…"


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Estimate how wide a line of text is.

    Args:
        text: one line.
        size: font size; the answer is in its unit.
        bold: whether it is set in semibold.
    """
    weight = BOLD if bold else 1
    return sum(_WIDTHS.get(letter, _OTHER) for letter in text) * size * weight


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
    if lines > 1 and (halves := _at_pause(text, width, size, bold=bold)):
        return halves
    pieces = _pieces(text, width, size, bold=bold)
    filled = _fill(pieces, width, size, bold=bold)
    if len(filled) > lines:
        return _shortened(filled[:lines], width, size, bold=bold)
    return _balanced(pieces, filled, width, size, bold=bold)


def _at_pause(text: str, width: float, size: float, *, bold: bool) -> tuple[str, ...]:
    """Two lines that part at a colon, or nothing if that does not fit or is not needed."""
    before, colon, after = text.strip().partition(": ")
    if not colon or text_width(text, size, bold=bold) <= width:
        return ()
    halves = (f"{before}:", after)
    return halves if all(text_width(halve, size, bold=bold) <= width for halve in halves) else ()


def _pieces(text: str, width: float, size: float, *, bold: bool) -> list[str]:
    """What may stand on a line of its own, each with the space that follows it."""
    ends = [match.end() for match in _BREAKS.finditer(text.strip())]
    bounds = [0, *ends, len(text.strip())]
    words = [text.strip()[first:last] for first, last in pairwise(bounds)]
    return [part for word in words for part in _cut(word, width, size, bold=bold)]


def _cut(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """A word in parts that fit the line, hyphenated where it is cut."""
    parts = []
    while len(word) > 1 and text_width(word.rstrip(), size, bold=bold) > width:
        keep = len(word) - 1
        while keep > 1 and text_width(word[:keep] + "-", size, bold=bold) > width:
            keep -= 1
        parts.append(word[:keep] + "-")
        word = word[keep:]
    return [*parts, word]


def _fill(pieces: list[str], width: float, size: float, *, bold: bool) -> list[str]:
    """Put as much on each line as it holds."""
    lines = [""]
    for piece in pieces:
        longer = lines[-1] + piece
        if lines[-1] and text_width(longer.rstrip(), size, bold=bold) > width:
            lines.append(piece)
        else:
            lines[-1] = longer
    return [line.rstrip() for line in lines]


def _balanced(
    pieces: list[str], filled: list[str], width: float, size: float, *, bold: bool
) -> tuple[str, ...]:
    """The narrowest lines that are no more than those filled."""
    best, low, high = filled, 0.0, width
    while high - low > size / 4:
        middle = (low + high) / 2
        tried = _fill(pieces, middle, size, bold=bold)
        fits = all(text_width(line, size, bold=bold) <= middle for line in tried)
        if fits and len(tried) <= len(filled):
            best, high = tried, middle
        else:
            low = middle
    return tuple(best)


def _shortened(kept: list[str], width: float, size: float, *, bold: bool) -> tuple[str, ...]:
    """Lines whose last one ends with an ellipsis within the width."""
    last = kept[-1]
    while last and text_width(last + _ELLIPSIS, size, bold=bold) > width:
        last = last[:-1]
    return (*kept[:-1], last.rstrip(" -–") + _ELLIPSIS)
