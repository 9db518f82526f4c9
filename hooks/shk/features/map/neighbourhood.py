"""One initiative with what stands beside it: its challenges to the left, its ties to the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.map.arcs import relation_ends
from shk.features.map.layout import (
    LEADING,
    NOTE_LEADING,
    TEXT_SIZE,
    hit_area_around,
    lines_from,
    topic_label,
    topic_node,
)
from shk.features.map.node_data import initiative_facts, node_key, state_words
from shk.features.map.shapes import COLUMNS
from shk.geometry.paths import sideways
from shk.geometry.text_wrap import wrap
from shk.i18n.messages import N_
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.features.map.node_data import NodeFacts
    from shk.features.map.shapes import HitArea, MapLine, MapTopic
    from shk.model.portfolio.portfolio import Tie
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context


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
    hit_area: HitArea
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
    hit_area: HitArea
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


WIDTH = 1100.0
"""Width of the viewBox; one unit is then about a pixel."""


_LEFT, _MIDDLE, _RIGHT = 372.0, 500.0, 628.0


_RING, _TITLE = 748.0, 766.0


_TITLE_WIDTH = 320.0


_GAP = 22.0


_DOT = 6.0


_RIM = 12.0


_PORT = 10.0


_EDGE = _RING - 12


def neighbourhood(context: Context, initiative: Initiative) -> Neighbourhood | None:
    """Draw what stands beside an initiative; None if nothing does."""
    ties = _ordered(context, initiative)
    if not initiative.challenges and not ties:
        return None
    challenges = [context.portfolio.challenges[it] for it in initiative.challenges]
    labels = [topic_label(context, it, "challenge") for it in challenges]
    texts = [wrap(tie.other.title, _TITLE_WIDTH, TEXT_SIZE) for tie in ties]
    own = wrap(initiative.title, _RIGHT - _LEFT - 24, TEXT_SIZE, lines=5, bold=True)
    left = [label.height for label in labels]
    right = [LEADING * len(text) + NOTE_LEADING for text in texts]
    height = max(_length(column) for column in (left, right, [LEADING * len(own)])) + 2 * _RIM
    hues = context.portfolio.focus_areas
    places = zip(_middles(right, height), _ports(len(ties), height / 2), strict=True)
    return Neighbourhood(
        title=context.text(N_("Challenges and ties of {title}")).replace(
            "{title}", initiative.title
        ),
        width=WIDTH,
        height=round(height, 1),
        topics=tuple(
            _topic(topic_node(context, label, y), hues[it.focus_area].hue, height / 2)
            for it, label, y in zip(challenges, labels, _middles(left, height), strict=True)
        ),
        centre=_centre(context, initiative, own, height / 2),
        ties=tuple(
            _tie(context, initiative, tie, text, place)
            for tie, text, place in zip(ties, texts, places, strict=True)
        ),
        ring=_RING,
        text=_TITLE,
        dot=COLUMNS.dot,
        label=COLUMNS.label,
    )


def _ordered(context: Context, initiative: Initiative) -> list[Tie]:
    """The ties in the order of the list: by what they are called, then by title."""
    ties = context.portfolio.ties_of(initiative.id)
    others = context.by_title({tie.other.id: tie.other for tie in ties}.values())
    result = [tie for other in others for tie in ties if tie.other.id == other.id]
    labels = list(dict.fromkeys(tie.label for tie in result))
    return sorted(result, key=lambda tie: labels.index(tie.label))


def _length(heights: Sequence[float]) -> float:
    """How high things below each other are together."""
    return sum(heights) + _GAP * (len(heights) - 1)


def _middles(heights: Sequence[float], room: float) -> list[float]:
    """The middles of things below each other, together in the middle of the room."""
    top = (room - _length(heights)) / 2
    middles = []
    for height in heights:
        middles.append(top + height / 2)
        top += height + _GAP
    return middles


def _ports(count: int, middle: float) -> list[float]:
    """Where ties leave the initiative, topmost first."""
    return [middle + (place - (count - 1) / 2) * _PORT for place in range(count)]


def _topic(topic: MapTopic, hue: str, middle: float) -> NeighbourTopic:
    """A challenge with its line to the middle."""
    return NeighbourTopic(
        topic, hue, sideways(COLUMNS.dot + _DOT, topic.dot, _LEFT, round(middle, 1))
    )


def _centre(
    context: Context, initiative: Initiative, title: Sequence[str], middle: float
) -> NeighbourCentre:
    """The initiative in the middle."""
    height = LEADING * len(title)
    top = middle - height / 2
    return NeighbourCentre(
        facts=initiative_facts(context, initiative),
        lines=lines_from(title, top, LEADING),
        x=_MIDDLE,
        hit_area=hit_area_around(_LEFT, _RIGHT, top, height),
    )


def _tie(
    context: Context,
    initiative: Initiative,
    tie: Tie,
    texts: Sequence[str],
    at: tuple[float, float],
) -> NeighbourTie:
    """The other end of a tie; the line leaves the middle at one y and arrives at another."""
    height = LEADING * len(texts) + NOTE_LEADING
    y, port = at
    top = y - height / 2
    label = context.text(tie.label)
    keys = node_key(Kind.INITIATIVE, initiative.id), node_key(Kind.INITIATIVE, tie.other.id)
    start, end = keys if tie.outgoing else keys[::-1]
    return NeighbourTie(
        facts=initiative_facts(context, tie.other),
        name=f"{label}: {tie.other.title}, {state_words(context, tie.other, None)}",
        uri=context.addresses.of(Kind.INITIATIVE, tie.other.id),
        hue=context.portfolio.focus_areas[tie.other.focus_area].hue,
        symbol=f"phase-{tie.other.phase.value}",
        kind=tie.relation.kind.value,
        start=start,
        end=end,
        label=lines_from((label,), top - 2, NOTE_LEADING)[0],
        lines=lines_from(texts, top + NOTE_LEADING, LEADING),
        y=round(y, 1),
        hit_area=hit_area_around(_EDGE, WIDTH - 2, top, height),
        path=sideways(_RIGHT, round(port, 1), _EDGE, round(y, 1)),
        ends=_ends(tie, round(port, 1), round(y, 1)),
    )


def _ends(tie: Tie, port: float, y: float) -> tuple[NeighbourEnd, ...]:
    """The shapes at both ends of a tie."""
    shapes = relation_ends(tie.relation.kind)
    source, target = shapes if tie.outgoing else shapes[::-1]
    result = (NeighbourEnd(source, _RIGHT, port, 0), NeighbourEnd(target, _EDGE, y, 180))
    return tuple(item for item in result if item.shape != "none")
