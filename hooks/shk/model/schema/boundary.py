"""Outlines of municipalities, for the map of places."""

from __future__ import annotations

from dataclasses import dataclass

Ring = tuple[tuple[float, float], ...]
"""A closed line of points, each longitude and latitude in degrees (WGS 84)."""


@dataclass(frozen=True)
class Boundary:
    """A municipality as a shape."""

    name: str
    """What it is called."""
    rings: tuple[Ring, ...]
    """The edges of its parts and of the holes in them."""


@dataclass(frozen=True)
class Boundaries:
    """All shapes of a map and where they come from."""

    source: str
    """Whose they are; shown wherever they are."""
    shapes: tuple[Boundary, ...]
    """The shapes, in the order of the file."""


NO_BOUNDARIES = Boundaries("", ())
"""What a project without a file of outlines has."""
