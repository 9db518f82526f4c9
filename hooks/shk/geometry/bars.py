"""Horizontal bars along a scale from zero: where each bar lies and where ticks go."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

STEPS = (1.0, 2.0, 5.0, 10.0)
"""Distances between ticks that people read easily, times a power of ten."""
LEAST = 1e-9
"""A scale of smaller numbers is one of nothing."""
MOST_TICKS = 5
"""Ticks beside zero, at the most."""


@dataclass(frozen=True)
class Bar:
    """A bar, in the picture's unit."""

    y: float
    """Its upper edge."""
    width: float
    """How long it is, from the left end of the scale."""


@dataclass(frozen=True)
class BarRow:
    """The bars of one item, one below the other."""

    y: float
    """The upper edge of the row."""
    middle: float
    """Where a label beside the row is centred."""
    bars: tuple[Bar | None, ...]
    """A bar for each value; None for a value that is not known."""


@dataclass(frozen=True)
class BarScale:
    """A tick of the scale."""

    value: float
    """The number it stands for."""
    x: float
    """Where it lies, from the left end of the scale."""


@dataclass(frozen=True)
class BarLayout:
    """Bars with their scale."""

    height: float
    """How high all rows are together."""
    rows: tuple[BarRow, ...]
    """A row an item, in order."""
    ticks: tuple[BarScale, ...]
    """Ticks from zero to the end of the scale."""


def bar_layout(
    values: Sequence[Sequence[float | None]], width: float, bar: float, gap: float
) -> BarLayout:
    """Lay out items with one or more bars each.

    Args:
        values: the values of each item, none below zero; None where one is not known.
        width: how long the scale is, in the picture's unit.
        bar: how high a bar is.
        gap: the space between two items.
    """
    known = [element for row in values for element in row if element is not None]
    ticks = _ticks(max(known, default=0.0))
    end = ticks[-1] or 1.0
    rows: list[BarRow] = []
    y = 0.0
    for item in values:
        bars = tuple(
            Bar(y + place * bar, element / end * width) if element is not None else None
            for place, element in enumerate(item)
        )
        high = bar * len(item)
        rows.append(BarRow(y, y + high / 2, bars))
        y += high + gap
    height = y - gap if rows else 0.0
    return BarLayout(
        height, tuple(rows), tuple(BarScale(tick, tick / end * width) for tick in ticks)
    )


def _ticks(largest: float) -> tuple[float, ...]:
    """Even numbers from zero to the first that reaches the largest value."""
    if largest < LEAST:
        return (0.0,)
    power = 10.0 ** math.floor(math.log10(largest / MOST_TICKS))
    step = next(item * power for item in STEPS if item * power * MOST_TICKS >= largest)
    count = math.ceil(largest / step - 1e-9)
    return tuple(number * step for number in range(count + 1))
