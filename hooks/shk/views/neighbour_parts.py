"""A drawn neighbourhood of an initiative: its challenges and ties, in the units of its viewBox."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shk.views.map_facts import NodeFacts
    from shk.views.map_nodes import MapLine, MapPlate, MapTopic


@dataclass(frozen=True)
class NeighbourTopic:
    """A challenge and its line to the initiative."""

    topic: MapTopic
    """The challenge."""
    hue: str
    """The hue of its focus area."""
    path: str
    """The ``d`` of an SVG path."""


@dataclass(frozen=True)
class NeighbourEnd:
    """The shape at an end of a tie."""

    shape: str
    """``arrow``, ``round`` or ``square``."""
    x: float
    """Its tip."""
    y: float
    """Its middle."""
    turn: int
    """By how many degrees it is turned about its tip; 0 points to the left."""


@dataclass(frozen=True)
class NeighbourTie:
    """An initiative at the other end of a tie."""

    facts: NodeFacts
    """What it can be filtered by."""
    name: str
    """The relation and the other initiative, for those who do not see the drawing."""
    uri: str
    """Its page."""
    hue: str
    """The hue of its focus area."""
    symbol: str
    """The symbol of its phase."""
    kind: str
    """The kind of relation, which has a pattern of its own."""
    start: str
    """Key of the initiative that names the relation."""
    end: str
    """Key of the initiative it names."""
    label: MapLine
    """What the relation is called from the initiative in the middle."""
    lines: tuple[MapLine, ...]
    """Its title."""
    y: float
    """Its middle."""
    plate: MapPlate
    """Its ground."""
    path: str
    """The ``d`` of an SVG path."""
    ends: tuple[NeighbourEnd, ...]
    """What stands at the ends of the line."""


@dataclass(frozen=True)
class NeighbourCentre:
    """The initiative in the middle."""

    facts: NodeFacts
    """What it can be filtered by."""
    lines: tuple[MapLine, ...]
    """Its title."""
    x: float
    """Its middle from the left."""
    plate: MapPlate
    """Its ground."""


@dataclass(frozen=True)
class Neighbourhood:
    """The whole drawing."""

    title: str
    """What it shows."""
    width: float
    """Width of the viewBox, which begins at 0."""
    height: float
    """Height of the viewBox, which begins at 0."""
    topics: tuple[NeighbourTopic, ...]
    """Its challenges."""
    centre: NeighbourCentre
    """The initiative."""
    ties: tuple[NeighbourTie, ...]
    """What it is tied to."""
    ring: float
    """Middle of the rings of phases."""
    text: float
    """Left edge of titles of what it is tied to."""
    dot: float
    """Middle of the dots of challenges."""
    label: float
    """Right edge of the labels of challenges."""
