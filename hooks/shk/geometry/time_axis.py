"""Dates along a line: where a day lies, where ticks go, and rows for what overlaps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


MONTHS_PER_YEAR = 12


MONTHS_PER_QUARTER = 3


YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100)
"""Years between labels, from close to wide apart."""


@dataclass(frozen=True)
class TimeScale:
    """Lays the days from a first to a last one along a horizontal line."""

    first: date
    """The day that begins at the left end."""
    last: date
    """The day that ends at the right end."""
    left: float
    """Where the line begins, in the picture's unit."""
    right: float
    """Where the line ends."""

    @property
    def day_width(self) -> float:
        """How much of the line a day takes."""
        return (self.right - self.left) / ((self.last - self.first).days + 1)

    def x(self, day: date) -> float:
        """Where a day begins; a day outside the line lies beyond its ends."""
        return self.left + (day - self.first).days * self.day_width

    def middle(self, first: date, last: date) -> float:
        """The middle of the days from first to last, as far as they lie on the line."""
        low, high = self.span(first, last)
        return (low + high) / 2

    def span(self, first: date, last: date) -> tuple[float, float]:
        """Both ends of the days from first to last, cut to the ends of the line."""
        low, high = self.x(first), self.x(last + timedelta(days=1))
        return self._cut(low), self._cut(high)

    def holds(self, day: date) -> bool:
        """Whether a day lies on the line."""
        return self.first <= day <= self.last

    def _cut(self, place: float) -> float:
        return min(max(place, self.left), self.right)


@dataclass(frozen=True)
class Tick:
    """The start of a year, quarter or month."""

    day: date
    """The first day of it."""
    x: float
    """Where it begins on the line."""


def month_ticks(scale: TimeScale, step: int = 1) -> tuple[Tick, ...]:
    """A tick for each month that begins on the line, or every so many months from January."""
    first = scale.first.year * MONTHS_PER_YEAR
    last = scale.last.year * MONTHS_PER_YEAR + MONTHS_PER_YEAR
    days = (
        date(number // MONTHS_PER_YEAR, number % MONTHS_PER_YEAR + 1, 1)
        for number in range(first, last, step)
    )
    return tuple(Tick(day, scale.x(day)) for day in days if scale.holds(day))


def quarter_ticks(scale: TimeScale) -> tuple[Tick, ...]:
    """A tick for each quarter that begins on the line."""
    return month_ticks(scale, MONTHS_PER_QUARTER)


def year_ticks(scale: TimeScale, least_gap: float = 0) -> tuple[Tick, ...]:
    """A tick for each year that begins on the line, or for round years when they would crowd.

    Args:
        scale: the line.
        least_gap: least distance between ticks, in the picture's unit.
    """
    year_width = scale.day_width * 365.25
    step = next(
        (year_step for year_step in YEAR_STEPS if year_step * year_width >= least_gap),
        YEAR_STEPS[-1],
    )
    years = range(scale.first.year, scale.last.year + 1)
    days = (date(year, 1, 1) for year in years if year % step == 0)
    return tuple(Tick(day, scale.x(day)) for day in days if scale.holds(day))


@dataclass(frozen=True)
class Extent:
    """How much of a line a mark takes."""

    left: float
    """Where it begins."""
    right: float
    """Where it ends."""
    least_row: int = 0
    """The first row it may be put on."""


def stack_rows(extents: Sequence[Extent], gap: float = 0) -> tuple[int, ...]:
    """Give each mark the first row on which it overlaps no other.

    Marks are taken from left to right, longer ones first, and put on the first
    free row (interval partitioning, which needs no more rows than the greatest
    number of marks at any place).

    Args:
        extents: what the marks take.
        gap: least distance between marks on a row.

    Returns:
        The row of each mark, from 0.
    """
    order = sorted(
        range(len(extents)), key=lambda item: (extents[item].left, -extents[item].right, item)
    )
    ends: list[float] = []
    rows = [0] * len(extents)
    for item in order:
        extent = extents[item]
        row = extent.least_row
        while row < len(ends) and ends[row] + gap > extent.left:
            row += 1
        ends += [float("-inf")] * (row + 1 - len(ends))
        ends[row] = extent.right
        rows[item] = row
    return tuple(rows)


@dataclass(frozen=True)
class Band:
    """A stretch of time drawn as a flat band."""

    path: str
    """Its outline as SVG path data, closed."""
    vague: bool
    """Whether the period began or ended at some unknown time in here."""


def band_path(left: float, right: float, top: float, height: float, *, arrow: bool) -> str:
    """The outline of a band: square at both ends, or pointed at the right one.

    Args:
        left: where it begins.
        right: where it ends, the point of an arrow included.
        top: its upper edge.
        height: how thick it is.
        arrow: whether it goes on and so ends in a point.
    """
    bottom, middle = top + height, top + height / 2
    if not arrow:
        corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    else:
        neck = max(left, right - height)
        corners = [
            (left, top),
            (neck, top),
            (neck, top - height / 2),
            (right, middle),
            (neck, bottom + height / 2),
            (neck, bottom),
            (left, bottom),
        ]
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z"
