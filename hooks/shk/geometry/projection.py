"""Places on the globe to places on paper.

The projection is equirectangular with the middle latitude as its standard
parallel (Snyder, "Map Projections: A Working Manual", USGS 1987, p. 90): over
a few hundred kilometres its shapes look the same as in any other projection.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]
"""Longitude and latitude in degrees, or x and y on paper."""


@dataclass(frozen=True)
class Projection:
    """Puts longitude and latitude on paper, where y grows downwards."""

    west: float
    """The longitude of the left edge."""
    north: float
    """The latitude of the upper edge."""
    across: float
    """Units on paper for a degree of longitude."""
    down: float
    """Units on paper for a degree of latitude."""

    def place(self, longitude: float, latitude: float) -> Point:
        """Where a point stands on paper."""
        return (longitude - self.west) * self.across, (self.north - latitude) * self.down


def fitted(points: Sequence[Point], width: float, margin: float) -> tuple[Projection, float]:
    """A projection that shows all points, and the height that takes.

    Args:
        points: longitudes and latitudes in degrees, at least two different longitudes.
        width: width of the paper.
        margin: least distance from a point to an edge.

    Raises:
        ValueError: there are no points, or they have no extent from west to east.
    """
    longitudes = [point for point, _ in points]
    latitudes = [point for _, point in points]
    if not points or min(longitudes) == max(longitudes):
        raise ValueError("points must have an extent from west to east")
    middle = (min(latitudes) + max(latitudes)) / 2
    across = (width - 2 * margin) / (max(longitudes) - min(longitudes))
    down = across / cos(radians(middle))
    west = min(longitudes) - margin / across
    north = max(latitudes) + margin / down
    height = (max(latitudes) - min(latitudes)) * down + 2 * margin
    return Projection(west, north, across, down), height


def inside(point: Point, ring: Sequence[Point]) -> bool:
    """Whether a point lies within a ring: a ray from it crosses the ring an odd number of times."""
    x, y = point
    crossed = False
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            crossed = not crossed
    return crossed
