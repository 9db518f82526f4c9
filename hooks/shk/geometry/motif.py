"""A motif for a page that has no picture: rings on water, composed on a grid.

A sun-like source sends rings over the sheet, echoes answer it with arcs, and a
row of points measures the distance. Where a record stands in its portfolio
decides how many there are and how far they reach; the same numbers always give
the same drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

CELL = 60.0
"""Side of a cell of the grid."""
COLUMNS, ROWS = 6, 4
"""Size of the sheet in cells; it may be cropped to any shape."""

_GAP = 15.0
_SOURCES = ((2, 2.0), (4, 2.0), (3, 1.5), (2, 2.5), (4, 1.5), (3, 2.5), (2, 1.5), (4, 2.5))
_ECHOES = ((3, 1), (-3, 1), (2, -1), (-2, -2), (3, -2), (-2, 2))
_SOURCE = 33.0
_LEVELS = (45.0, 195.0)


@dataclass(frozen=True)
class Standing:
    """Where a record stands, in numbers."""

    row: int
    """Position among its siblings, from 0: such as the place of its goal."""
    springs: int
    """How many centres there are, 1 to 3: such as its strands."""
    reach: int
    """How far the rings have come, 0 to 4: such as its phase."""
    seed: int
    """Tells records with the same standing apart; any whole number from 0."""


@dataclass(frozen=True)
class Disc:
    """A circle."""

    x: float
    """Centre from the left, in units of the sheet."""
    y: float
    """Centre from the top."""
    r: float
    """Radius."""


@dataclass(frozen=True)
class Motif:
    """The drawing, back to front: fields, arcs, rings, points and the source."""

    width: float
    """Width of the sheet."""
    height: float
    """Height of the sheet."""
    fields: tuple[str, ...]
    """Half discs behind the arcs, each the ``d`` of an SVG path."""
    arcs: tuple[str, ...]
    """Half circles, each the ``d`` of an SVG path."""
    rings: tuple[Disc, ...]
    """Whole circles around the source."""
    points: tuple[Disc, ...]
    """Small filled circles in a row."""
    source: Disc
    """The large filled circle."""


@lru_cache(maxsize=4096)
def draw_motif(standing: Standing) -> Motif:
    """Draw the motif of a standing; coordinates are rounded to one decimal."""
    column, row = _SOURCES[standing.seed % len(_SOURCES)]
    reach = max(0, min(4, standing.reach))
    x, y = column * CELL, row * CELL
    echoes = tuple(_echo(standing, number) for number in range(max(1, min(3, standing.springs))))
    return Motif(
        width=COLUMNS * CELL,
        height=ROWS * CELL,
        fields=tuple(_half(*echo) + "Z" for echo in echoes),
        arcs=tuple(
            _half(cx, cy, r - n * _GAP, turn)
            for cx, cy, r, turn in echoes
            for n in range(round(r / _GAP))
        ),
        rings=tuple(Disc(x, y, _SOURCE + _GAP * n) for n in range(1, reach + 2)),
        points=_points(standing),
        source=Disc(x, y, _SOURCE),
    )


def _echo(standing: Standing, number: int) -> tuple[float, float, float, tuple[int, int]]:
    """Centre, radius and direction of the arcs that answer the source, from an edge."""
    seed = standing.seed // len(_SOURCES) + number * 5
    column, row = _SOURCES[standing.seed % len(_SOURCES)]
    across, down = _ECHOES[(seed + number) % len(_ECHOES)]
    x = (column + across) % (COLUMNS + 1) * CELL
    y = (row + down) % (ROWS + 1) * CELL
    radius = CELL * (2.25 - 0.5 * number)
    if (seed // 7 + number) % 2:
        above = row * CELL >= ROWS * CELL / 2
        return x, 0.0 if above else ROWS * CELL, radius, (0, 1 if above else -1)
    left = column * CELL >= COLUMNS * CELL / 2
    return 0.0 if left else COLUMNS * CELL, y, radius, (1 if left else -1, 0)


def _half(x: float, y: float, r: float, turn: tuple[int, int]) -> str:
    """A half circle that bulges in the direction ``turn``, as path data."""
    along, down = turn[1] * r, -turn[0] * r
    x1, y1, x2, y2, size = (
        f"{round(value, 1) + 0.0:g}" for value in (x + along, y + down, x - along, y - down, r)
    )
    return f"M{x1} {y1}A{size} {size} 0 0 1 {x2} {y2}"


def _points(standing: Standing) -> tuple[Disc, ...]:
    """A row of points away from the source; the one of the record's own place is larger."""
    _, row = _SOURCES[standing.seed % len(_SOURCES)]
    y = max(_LEVELS, key=lambda level: abs(level - row * CELL))
    own = standing.row % (2 * COLUMNS - 1)
    return tuple(
        Disc((n + 1) * CELL / 2, y, 5.0 if n == own else 1.8) for n in range(2 * COLUMNS - 1)
    )
