"""A drawn map of places: shapes of municipalities, and pins in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OutlineShape:
    """A municipality."""

    path: str
    """The ``d`` of an SVG path."""
    here: bool
    """Whether any of the places lies in it."""


@dataclass(frozen=True)
class OutlineName:
    """What a municipality without a pin is called."""

    text: str
    """Its name."""
    x: float
    """Its left edge."""
    y: float
    """Its baseline."""


@dataclass(frozen=True)
class OutlinePin:
    """A place with how much there is at it."""

    key: str
    """Name of the node within the map."""
    name: str
    """The place and how much there is at it, for those who do not see the map."""
    uri: str
    """Its page."""
    text: str
    """What is written beside it: its name and the number of initiatives."""
    x: float
    """Its middle from the left."""
    y: float
    """Its middle from above."""
    radius: float
    """How large it is; its area grows with the number of initiatives."""
    label_x: float
    """Left edge of its label."""
    label_y: float
    """Baseline of its label."""
    leader: str
    """A line from the pin to a label that stands off, as the ``d`` of a path; else empty."""


@dataclass(frozen=True)
class OutlineDrawing:
    """The whole picture."""

    title: str
    """What it shows."""
    width: float
    """Width of the viewBox, which begins at 0."""
    height: float
    """Height of the viewBox, which begins at 0."""
    shapes: tuple[OutlineShape, ...]
    """Municipalities."""
    names: tuple[OutlineName, ...]
    """Names of municipalities that are no places of ours."""
    pins: tuple[OutlinePin, ...]
    """Places, largest first."""
    source: str
    """Whose the outlines are."""
