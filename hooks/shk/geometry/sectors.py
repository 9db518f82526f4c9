"""Sectors of a ring: the shape of one and where its label stands."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Sector:
    """A sector of a ring, in the picture's unit."""

    path: str
    """Its outline as an SVG path."""
    x: float
    """Where its middle lies from the left."""
    y: float
    """Where its middle lies from the top."""


def sector(x: float, y: float, inner: float, outer: float, first: float, last: float) -> Sector:
    """The sector between two radii and two angles.

    Args:
        x: the centre of the ring, from the left.
        y: the centre of the ring, from the top.
        inner: the smaller radius.
        outer: the larger radius.
        first: where the sector begins, in turns clockwise from the top.
        last: where it ends; at most half a turn later.
    """
    ends = [_on(x, y, radius, turn) for radius, turn in _corners(inner, outer, first, last)]
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = ends
    path = (
        f"M{ax} {ay}A{outer:g} {outer:g} 0 0 1 {bx} {by}"
        f"L{cx} {cy}A{inner:g} {inner:g} 0 0 0 {dx} {dy}Z"
    )
    middle = _on(x, y, (inner + outer) / 2, (first + last) / 2)
    return Sector(path, *middle)


def _corners(
    inner: float, outer: float, first: float, last: float
) -> tuple[tuple[float, float], ...]:
    """The corners in the order in which the outline is drawn, as radius and turn."""
    return (outer, first), (outer, last), (inner, last), (inner, first)


def _on(x: float, y: float, radius: float, turn: float) -> tuple[float, float]:
    """A place on a circle."""
    angle = turn * math.tau
    return round(x + radius * math.sin(angle), 1), round(y - radius * math.cos(angle), 1)
