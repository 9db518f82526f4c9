"""Lines with fewer points that look the same at their size.

Douglas and Peucker, "Algorithms for the reduction of the number of points
required to represent a digitized line or its caricature" (Cartographica 10, 1973).
"""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.geometry.projection import Point


def simplified(line: Sequence[Point], tolerance: float) -> tuple[Point, ...]:
    """A line without the points that stand out less than a tolerance; both ends stay.

    Args:
        line: the points of the line.
        tolerance: in the unit of the points.
    """
    if len(line) < 3:  # noqa: PLR2004 - a line between two points
        return tuple(line)
    distances = [_distance(point, line[0], line[-1]) for point in line[1:-1]]
    farthest = max(range(len(distances)), key=distances.__getitem__) + 1
    if distances[farthest - 1] <= tolerance:
        return (line[0], line[-1])
    first = simplified(line[: farthest + 1], tolerance)
    return (*first[:-1], *simplified(line[farthest:], tolerance))


def _distance(point: Point, start: Point, end: Point) -> float:
    """How far a point is from the line through two others, or from them if they are one."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = hypot(across, down)
    if length == 0:
        return hypot(point[0] - start[0], point[1] - start[1])
    return abs(across * (start[1] - point[1]) - (start[0] - point[0]) * down) / length
