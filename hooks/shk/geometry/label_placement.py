"""Places labels beside points so that none overlaps another label or a point.

Greedy choice among positions around each point, nearest first (Christensen,
Marks and Shieber, "An empirical study of algorithms for point-feature label
placement", ACM Transactions on Graphics 14, 1995, section 3.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

REACH = 12
"""How many steps a label may stand away from its point."""


@dataclass(frozen=True)
class Box:
    """An area of the paper."""

    x: float
    """Left edge."""
    y: float
    """Upper edge."""
    width: float
    """Width."""
    height: float
    """Height."""

    def meets(self, other: Box) -> bool:
        """Whether both have a point in common."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def within(self, other: Box) -> bool:
        """Whether it lies wholly in another."""
        return (
            self.x >= other.x
            and self.y >= other.y
            and self.x + self.width <= other.x + other.width
            and self.y + self.height <= other.y + other.height
        )


def place_labels(
    points: Sequence[Box],
    sizes: Sequence[tuple[float, float]],
    room: Box,
    taken: Sequence[Box] = (),
) -> tuple[Box | None, ...]:
    """Find a place for each label.

    Args:
        points: the ground of each point.
        sizes: width and height of each label, in the order of the points.
        room: where labels may stand.
        taken: what is there already beside the points.

    Returns:
        The place of each label, or None where there is no room near the point.
    """
    used = [*points, *taken]
    boxes: list[Box | None] = []
    for point, (width, height) in zip(points, sizes, strict=True):
        places = (
            place
            for place in _around(point, width, height)
            if place.within(room) and not any(place.meets(item) for item in used)
        )
        chosen = next(places, None)
        if chosen:
            used.append(chosen)
        boxes.append(chosen)
    return tuple(boxes)


def _around(point: Box, width: float, height: float) -> Iterator[Box]:
    """Places around a point: right, left, below and above it, then farther and farther off."""
    gap = 3.0
    middle_x, middle_y = point.x + point.width / 2, point.y + point.height / 2
    right, left = point.x + point.width + gap, point.x - gap - width
    for step in range(REACH):
        for sign in (1, -1) if step else (1,):
            y = middle_y - height / 2 + sign * step * height / 2
            yield Box(right, y, width, height)
            yield Box(left, y, width, height)
            x = middle_x - width / 2
            drop = gap + step * height / 2
            below = sign > 0
            up_or_down = point.y + point.height + drop if below else point.y - drop - height
            yield Box(x, up_or_down, width, height)
