"""How high a framed page is on a phone, so that a frame fits it without any script.

Reckoned from the measures of frame.css and the estimated width of words. A little too
high is right: the foot of the page stays at the bottom, and nothing is cut.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING

from shk.geometry.text_wrap import line_count, text_width

if TYPE_CHECKING:
    from collections.abc import Iterable

PHONE = 360
"""The width that heights are reckoned for, in pixels."""
EDGES = 42
"""Padding and borders on both sides."""
ROOM = PHONE - EDGES
"""Width of a line."""
AROUND = 120
"""Borders, padding and the foot with its two lines."""
SMALL, BODY, TITLE = 15.0, 17.0, 23.2
"""Sizes of type."""
MOST_LINES = 40


@lru_cache(maxsize=32768)
def text_height(text: str, size: float, leading: float, room: float = ROOM) -> float:
    """The height of a text in lines.

    Args:
        text: what is set.
        size: of the type, in pixels.
        leading: from one line to the next, in sizes.
        room: the width of a line, in pixels.
    """
    if not text:
        return 0
    return line_count(text, room, size, lines=MOST_LINES) * size * leading


def row_height(texts: Iterable[str], size: float, leading: float, gap: float) -> float:
    """The height of short texts beside each other that go on in a next row when one is full."""
    rows, used = 1, 0.0
    for text in texts:
        wide = text_width(text, size) + gap
        if used and used + wide > ROOM:
            rows, used = rows + 1, 0.0
        used += wide
    return rows * size * leading


def total_height(*parts: float, gap: float = 12) -> int:
    """The height of a page from those of its parts, of which empty ones have no gap."""
    result = [part for part in parts if part]
    return ceil(AROUND + sum(result) + gap * max(len(result) - 1, 0))
