"""A motif of rings on water, for a page that has no picture.

Each spring is a point from which rings spread over a sheet of still water.
Where a record stands in its portfolio decides where the springs lie, how many
rings they send and how far; the same numbers always give the same drawing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

WIDTH, HEIGHT = 360.0, 240.0
"""The sheet in units of the drawing; it may be cropped to any shape."""

_STEP = 15.0
_GOLDEN_ANGLE = math.pi * (3.0 - math.sqrt(5.0))


@dataclass(frozen=True)
class Standing:
    """Where a record stands, in numbers."""

    row: int
    """Position among its siblings, from 0: such as the place of its goal."""
    springs: int
    """How many rings systems there are, 1 to 3: such as its strands."""
    reach: int
    """How far the rings have come, 0 to 4: such as its phase."""
    seed: int
    """Tells records with the same standing apart; any whole number from 0."""


@dataclass(frozen=True)
class Ring:
    """One ring on the water."""

    x: float
    """Centre from the left, in units of the sheet."""
    y: float
    """Centre from the top."""
    r: float
    """Radius."""
    weight: float
    """Width of the line; it thins outwards."""


@dataclass(frozen=True)
class Disc:
    """A filled circle: a spring, or what drifts on the water."""

    x: float
    """Centre from the left, in units of the sheet."""
    y: float
    """Centre from the top."""
    r: float
    """Radius."""


@dataclass(frozen=True)
class Motif:
    """The drawing, back to front: pools, rings, springs."""

    width: float
    """Width of the sheet."""
    height: float
    """Height of the sheet."""

    pools: tuple[Disc, ...]
    """Large calm discs, drawn faint."""
    rings: tuple[Ring, ...]
    """The rings."""
    springs: tuple[Disc, ...]
    """The points that the rings come from."""


def draw_motif(standing: Standing) -> Motif:
    """Draw rings on water for a standing; coordinates are rounded to one decimal."""
    centres = [_centre(standing, number) for number in range(max(1, min(3, standing.springs)))]
    counts = [_rings_of(standing, number) for number in range(len(centres))]
    return Motif(
        width=WIDTH,
        height=HEIGHT,
        pools=tuple(
            Disc(x, y, round(_STEP * (count * 0.5 + 0.5), 1))
            for (x, y), count in zip(centres, counts, strict=True)
        ),
        rings=tuple(
            Ring(x, y, round(_STEP * number, 1), round(2.6 - 1.7 * number / count, 1))
            for (x, y), count in zip(centres, counts, strict=True)
            for number in range(1, count + 1)
        ),
        springs=tuple(Disc(x, y, 5.0 if not n else 3.5) for n, (x, y) in enumerate(centres)),
    )


def _centre(standing: Standing, number: int) -> tuple[float, float]:
    """A spring's place: turned by the golden angle so that neighbours never coincide."""
    turn = (standing.seed % 89 + number * 34 + standing.row * 13) * _GOLDEN_ANGLE
    along, across = (0.10, 0.16) if number == 0 else (0.33, 0.32)
    x = WIDTH * (0.5 + along * math.cos(turn))
    y = HEIGHT * (0.5 + across * math.sin(turn))
    return round(x, 1), round(y, 1)


def _rings_of(standing: Standing, number: int) -> int:
    """How many rings a spring sends: more the further it has come, fewer for later ones."""
    return max(2, 4 + 2 * max(0, min(4, standing.reach)) - 3 * number)
