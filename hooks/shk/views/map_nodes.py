"""The nodes of a drawn portfolio map, placed in the units of its viewBox.

All y grow downwards. Every text has its baseline at its y. Names are whole:
what a line leaves out for want of room is in the name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shk.views.map_facts import NodeFacts


@dataclass(frozen=True)
class MapLine:
    """One line of a label."""

    text: str
    """What it says."""
    y: float
    """Its baseline."""


@dataclass(frozen=True)
class MapPlate:
    """The ground of a node: what can be pointed at, and what shows the focus."""

    x: float
    """Left edge."""
    y: float
    """Upper edge."""
    width: float
    """Width."""
    height: float
    """Height."""


@dataclass(frozen=True)
class MapTopic:
    """A focus area or a challenge: a label with a dot from which lines lead on."""

    key: str
    """Name of the node within the map."""
    kind: str
    """``area``, ``challenge`` or, without initiatives, ``idle``."""
    name: str
    """What it is called and what it is, for those who do not see the map."""
    uri: str
    """Its page."""
    facts: NodeFacts
    """What it can be filtered by."""
    lines: tuple[MapLine, ...]
    """Its label, set flush right."""
    note: MapLine | None
    """A remark under the label."""
    dot: float
    """The y of its dot."""
    plate: MapPlate
    """Its ground."""
    language: str = ""
    """The language of its name, if it is another than the page's."""


@dataclass(frozen=True)
class MapSign:
    """The sign of a strand."""

    value: str
    """The strand, as in the name of its symbol."""
    x: float
    """Left edge."""


@dataclass(frozen=True)
class MapInitiative:
    """An initiative: its phase, title, strands, goals and leading party."""

    key: str
    """Name of the node within the map."""
    name: str
    """Title, kind, state, strands, goals and leading party, for those who do not see the map."""
    uri: str
    """Its page."""
    facts: NodeFacts
    """What it can be filtered by."""
    hue: str
    """The hue of its focus area."""
    symbol: str
    """The symbol of its phase, or of what happened to it in the year of the map."""
    lines: tuple[MapLine, ...]
    """Its title."""
    signs: tuple[MapSign, ...]
    """Its strands, each strand in its own column."""
    note: MapLine | None
    """What happened to it in the year of the map."""
    goals: str
    """The letters of its goals, or empty."""
    mark: str
    """The letter mark of the party that leads."""
    y: float
    """Its middle."""
    plate: MapPlate
    """Its ground."""
    language: str = ""
    """The language of its title, if it is another than the page's."""
