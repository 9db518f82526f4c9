"""Horizontal bars along a scale from zero: where each bar lies and where ticks go."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    """How long it is."""
    x: float = 0.0
    """Where it begins, from the left end of the scale."""


@dataclass(frozen=True)
class BarRow:
    """The bars of one item: one below the other, one after the other, or over each other."""

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


class Form(StrEnum):
    """How the values of an item are drawn."""

    BARS = "bars"
    """A bar each, one below the other."""
    STACKED = "stacked"
    """Parts of one bar, one after the other."""
    DOTS = "dots"
    """Dots on one line, each at the end of its bar."""


def bar_layout(
    values: Sequence[Sequence[float | None]],
    width: float,
    bar: float,
    gap: float,
    form: Form = Form.BARS,
) -> BarLayout:
    """Lay out items with one or more values each.

    Args:
        values: the values of each item, none below zero; None where one is not known.
        width: how long the scale is, in the picture's unit.
        bar: how high a bar is.
        gap: the space between two items.
        form: how the values of an item are drawn.
    """
    known = [[element for element in row if element is not None] for row in values]
    longest = (sum(row) if form is Form.STACKED else max(row) for row in known if row)
    ticks = _ticks(max(longest, default=0.0))
    unit = width / (ticks[-1] or 1.0)
    rows: list[BarRow] = []
    y = 0.0
    for item in values:
        high = bar * len(item) if form is Form.BARS else bar
        rows.append(BarRow(y, y + high / 2, tuple(_bars(item, y, bar, unit, form))))
        y += high + gap
    height = y - gap if rows else 0.0
    return BarLayout(height, tuple(rows), tuple(BarScale(tick, tick * unit) for tick in ticks))


def _bars(
    values: Sequence[float | None], y: float, bar: float, unit: float, form: Form
) -> Iterator[Bar | None]:
    """The bars of an item; a unit of its values has a length."""
    before = 0.0
    for place, value in enumerate(values):
        if value is None:
            yield None
            continue
        below = place * bar if form is Form.BARS else 0.0
        yield Bar(y + below, value * unit, before if form is Form.STACKED else 0.0)
        before += value * unit


def _ticks(largest: float) -> tuple[float, ...]:
    """Even numbers from zero to the first that reaches the largest value."""
    if largest < LEAST:
        return (0.0,)
    power = 10.0 ** math.floor(math.log10(largest / MOST_TICKS))
    step = next(item * power for item in STEPS if item * power * MOST_TICKS >= largest)
    count = math.ceil(largest / step - 1e-9)
    return tuple(number * step for number in range(count + 1))
