"""Paths of the edges of a drawing, as the ``d`` of an SVG path."""

from __future__ import annotations

_BULGE = 4 / 3
"""How far out the handles of a cubic stand when its top is to be at 1."""


def number(value: float) -> str:
    """A coordinate with at most one decimal: 12.5, 12."""
    return f"{value:.1f}".removesuffix(".0")


def sideways(x1: float, y1: float, x2: float, y2: float) -> str:
    """A curve from left to right that leaves and arrives level."""
    middle = number((x1 + x2) / 2)
    start, end = f"{number(x1)} {number(y1)}", f"{number(x2)} {number(y2)}"
    return f"M{start}C{middle} {number(y1)} {middle} {number(y2)} {end}"


def downwards(x1: float, y1: float, x2: float, y2: float) -> str:
    """A curve from above to below that leaves and arrives upright."""
    middle = number((y1 + y2) / 2)
    start, end = f"{number(x1)} {number(y1)}", f"{number(x2)} {number(y2)}"
    return f"M{start}C{number(x1)} {middle} {number(x2)} {middle} {end}"


def bow(x: float, y1: float, y2: float, reach: float) -> str:
    """An arc between two points of one vertical line, bent to the right.

    Its outermost point is ``(x + reach, (y1 + y2) / 2)``.
    """
    handle, end = number(x + _BULGE * reach), number(y2)
    start = f"{number(x)} {number(y1)}"
    return f"M{start}C{handle} {number(y1)} {handle} {end} {number(x)} {end}"


def hang(y: float, x1: float, x2: float, depth: float) -> str:
    """An arc between two points of one horizontal line, bent downwards.

    Its lowest point is ``((x1 + x2) / 2, y + depth)``.
    """
    handle, end = number(y + _BULGE * depth), number(x2)
    start = f"{number(x1)} {number(y)}"
    return f"M{start}C{number(x1)} {handle} {end} {handle} {end} {number(y)}"
