"""Lines over years: where points lie, and where a line breaks since a value is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True)
class LinePoint:
    """A value, in the picture's unit."""

    year: int
    """The year that it is of."""
    x: float
    """How far from the left."""
    y: float
    """How far from the top."""


@dataclass(frozen=True)
class Frame:
    """The scales that several pictures share, so that they can be compared."""

    width: float
    """How wide a picture is."""
    height: float
    """How high it is."""
    first: int
    """The year at its left end."""
    last: int
    """The year at its right end."""
    low: float
    """The value at its lower end."""
    high: float
    """The value at its upper end."""

    def point(self, year: int, value: float) -> LinePoint:
        """Where a value of a year lies; a single year or value lies in the middle."""
        years, values = self.last - self.first, self.high - self.low
        x = (year - self.first) / years if years else 0.5
        y = (self.high - value) / values if values else 0.5
        return LinePoint(year, round(x * self.width, 1), round(y * self.height, 1))


def frame(years: Sequence[int], values: Sequence[float], width: float, height: float) -> Frame:
    """The scales for years and values: from zero, unless there are values below it.

    Args:
        years: every year of every picture; at least one.
        values: every known value of every picture; at least one.
        width: how wide a picture is.
        height: how high it is.
    """
    low, high = min(0.0, *values), max(0.0, *values)
    return Frame(width, height, min(years), max(years), low, high)


def runs(scale: Frame, values: Mapping[int, float | None]) -> tuple[tuple[LinePoint, ...], ...]:
    """The points of a line, in runs of years that follow one another with known values.

    Args:
        scale: the scales of the picture.
        values: the value of each year; None where it is not known.
    """
    runs: list[list[LinePoint]] = []
    before: int | None = None
    for year in sorted(year for year, value in values.items() if value is not None):
        value = values[year]
        assert value is not None  # noqa: S101 - left out above
        if before is None or any(number in values for number in range(before + 1, year)):
            runs.append([])
        runs[-1].append(scale.point(year, value))
        before = year
    return tuple(tuple(run) for run in runs)
