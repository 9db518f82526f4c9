"""A drawn portfolio map: its blocks, lines and arcs, in the units of its viewBox."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.features.map.node_data import NodeFacts


@dataclass(frozen=True)
class MapLine:
    """One line of a label."""

    text: str
    """What it says."""
    y: float
    """Its baseline."""


@dataclass(frozen=True)
class HitArea:
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
    """The words beside it: its name and the remark under it."""
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
    hit_area: HitArea
    """Its ground."""
    language: str = ""
    """The language of its name, if it is another than the page's."""


@dataclass(frozen=True)
class MapIcon:
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
    """The words beside it: its title and what happened to it in the year of the map."""
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
    signs: tuple[MapIcon, ...]
    """Its strands, each strand in its own column."""
    note: MapLine | None
    """What happened to it in the year of the map."""
    goals: str
    """The letters of its goals, or empty."""
    mark: str
    """The letter mark of the party that leads; empty when no source says so."""
    y: float
    """Its middle."""
    hit_area: HitArea
    """Its ground."""
    key_line: MapLine
    """What its signs mean, shown below its title while it is pointed at."""
    language: str = ""
    """The language of its title, if it is another than the page's."""


@dataclass(frozen=True)
class MapWords:
    """Some of the words that a node is described in."""

    text: str
    """The words, with the spaces around them."""
    language: str = ""
    """Their language, if it is another than the page's."""


@dataclass(frozen=True)
class MapEdge:
    """A line from a focus area or challenge to an initiative."""

    start: str
    """Key of the focus area or challenge."""
    end: str
    """Key of the initiative."""
    path: str
    """The ``d`` of an SVG path."""


@dataclass(frozen=True)
class MapEnd:
    """An end of an arc."""

    shape: str
    """``arrow``, ``round``, ``square`` or ``none``."""
    y: float
    """Where it meets the initiative."""


@dataclass(frozen=True)
class MapArc:
    """A relation between two initiatives."""

    number: int
    """Its number on the map and in the list."""
    name: str
    """Both initiatives and the relation in words, for those who do not see the map."""
    kind: str
    """The kind of relation, which has a pattern of its own."""
    start: str
    """Key of the initiative that names the relation."""
    end: str
    """Key of the initiative it names."""
    path: str
    """The ``d`` of an SVG path."""
    x: float
    """The x of its number."""
    y: float
    """The y of the middle of its number."""
    ends: tuple[MapEnd, ...]
    """Its two ends."""
    label: str
    """The kind of relation in words, shown beside its number while that is pointed at."""


@dataclass(frozen=True)
class MapCaption:
    """A small heading in the drawing."""

    text: str
    """What it says."""
    x: float
    """Where it begins or ends."""
    y: float
    """Its baseline."""
    anchor: str
    """``start`` or ``end``: which of its ends is at x."""


@dataclass(frozen=True)
class MapColumns:
    """The x of what stands below each other."""

    label: float
    """Right edge of the labels of challenges."""
    dot: float
    """Middle of their dots."""
    ring: float
    """Middle of the rings of phases."""
    title: float
    """Left edge of titles."""
    goals: float
    """Middle of the letters of goals."""
    mark: float
    """Middle of letter marks."""
    arc: float
    """Where arcs begin."""


@dataclass(frozen=True)
class MapDot:
    """An initiative without its title, on a map that has very many."""

    facts: NodeFacts
    """What it can be filtered by."""
    name: str
    """Its title, which is not drawn."""
    uri: str
    """Its page."""
    hue: str
    """The hue of its focus area."""
    symbol: str
    """The symbol of its phase, or of what happened to it in the year of the map."""
    x: float
    """Its middle from the left."""
    y: float
    """Its middle from above."""
    language: str = ""
    """The language of its name, if it is another than the page's."""


@dataclass(frozen=True)
class MapBlock:
    """A focus area of the map, or the guests below it."""

    hue: str
    """The hue of the focus area; empty for guests."""
    rule: float
    """The y of the line above it."""
    edges: tuple[MapEdge, ...]
    """Lines to its initiatives."""
    topics: tuple[MapTopic, ...]
    """The focus area and its challenges."""
    initiatives: tuple[MapInitiative, ...]
    """Its initiatives."""
    dots: tuple[MapDot, ...] = ()
    """Its initiatives on a map that has very many; then there are none with titles."""


@dataclass(frozen=True)
class MapSheet:
    """A part of the drawing that fits on a printed sheet."""

    top: float
    """Where it begins."""
    height: float
    """How high it is."""


@dataclass(frozen=True)
class MapDrawing:
    """A whole map."""

    title: str
    """What it shows, in a few words."""
    description: str
    """What it shows, and where the same stands in words."""
    width: float
    """Width of the viewBox, which begins at 0."""
    height: float
    """Height of the viewBox, which begins at 0."""
    captions: tuple[MapCaption, ...]
    """Small headings."""
    blocks: tuple[MapBlock, ...]
    """Focus areas, topmost first."""
    arcs: tuple[MapArc, ...]
    """Relations, by number."""
    columns: MapColumns
    """Where the columns are."""
    sheets: tuple[MapSheet, ...]
    """Its parts on paper, from above."""
    text: Mapping[str, tuple[MapWords, ...]]
    """What a screen reader is stated of each node beside its name, by its key."""


COLUMNS = MapColumns(
    label=256.0, dot=272.0, ring=452.0, title=472.0, goals=856.0, mark=908.0, arc=940.0
)
"""Where the columns of the map are."""
