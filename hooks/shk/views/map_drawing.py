"""Draws a plan of the portfolio: where everything stands on the map.

Initiatives stand in a column below each other, and each challenge as near as
there is room to the middle of its initiatives.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from shk.drawing.curve import sideways
from shk.drawing.spacing import spread
from shk.language.messages import N_
from shk.model.record import Kind
from shk.views.map_arcs import arcs_width, map_arcs
from shk.views.map_facts import node_key
from shk.views.map_goals import goals_on
from shk.views.map_labels import (
    COLUMNS,
    NOTE_SIZE,
    initiative_height,
    initiative_node,
    topic_label,
    topic_node,
)
from shk.views.map_parts import MapBlock, MapCaption, MapDrawing, MapEdge

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shk.model.initiative import Initiative
    from shk.views.context import Context
    from shk.views.map_labels import TopicLabel
    from shk.views.map_nodes import MapInitiative, MapTopic
    from shk.views.map_plan import AreaPlan, MapPlan

WIDTH = 1100.0
"""Width of a map whose relations need no more; one unit is then about a pixel."""

_TOP = 30.0
_INSET = 26.0
_BETWEEN = 52.0
_RIM = 8.0
_ROW_GAP = 24.0
_TOPIC_GAP = 18.0
_DOT, _RING = 6.0, 10.0


def map_drawing(context: Context, plan: MapPlan, title: str) -> MapDrawing:
    """Draw a plan.

    Args:
        context: the portfolio and the language.
        plan: what stands on the map.
        title: what the map is called.
    """
    blocks: list[MapBlock] = []
    captions = _headings(context, plan)
    bottom = _TOP - _BETWEEN
    for area in plan.areas:
        block, bottom = _area_block(context, area, bottom + _BETWEEN, plan.year)
        blocks.append(block)
    if plan.guests:
        captions = (*captions, _guest_caption(context, bottom + _BETWEEN))
        block, bottom = _guest_block(context, plan.guests, bottom + _BETWEEN)
        blocks.append(block)
    arcs = map_arcs(context, plan, [one for block in blocks for one in block.initiatives])
    return MapDrawing(
        title=title,
        description=context.text(N_("The same is told in words in the list below the picture.")),
        width=max(WIDTH, arcs_width(arcs)),
        height=round(bottom + _RIM, 1),
        captions=captions,
        blocks=_with_edges(plan, blocks),
        arcs=arcs,
        columns=COLUMNS,
    )


def _headings(context: Context, plan: MapPlan) -> tuple[MapCaption, ...]:
    """The headings of the columns; goals have one when any are known."""
    goals = ((N_("Goals"), COLUMNS.goals, "middle"),) if goals_on(plan) else ()
    columns = (
        *goals,
        (N_("Challenges"), COLUMNS.label, "end"),
        (N_("Initiatives"), COLUMNS.title, "start"),
        (N_("Leads"), COLUMNS.mark, "middle"),
        (N_("Ties"), COLUMNS.arc, "start"),
    )
    return tuple(MapCaption(context.text(text), x, NOTE_SIZE, at) for text, x, at in columns)


def _area_block(
    context: Context, plan: AreaPlan, top: float, year: int | None
) -> tuple[MapBlock, float]:
    """A focus area below a top, without its edges, and where it ends."""
    initiatives, bottom = _rows(context, (*plan.direct, *plan.initiatives), top + _INSET, year)
    head = topic_label(context, plan.area, "area")
    middle = top + _INSET + head.height / 2
    labels = [topic_label(context, one, "challenge") for one in plan.challenges]
    labels += [topic_label(context, one, "idle") for one in plan.idle]
    middles = _beside(labels, initiatives, plan, (middle + head.height / 2 + _ROW_GAP, bottom))
    topics = tuple(
        topic_node(context, label, y)
        for label, y in zip((head, *labels), (middle, *middles), strict=True)
    )
    end = max(bottom, *(one.plate.y + one.plate.height for one in topics))
    return MapBlock(plan.area.hue, top, (), topics, initiatives), end


def _guest_block(
    context: Context, guests: Sequence[Initiative], top: float
) -> tuple[MapBlock, float]:
    """Initiatives of other focus areas below a top, and where they end."""
    initiatives, bottom = _rows(context, guests, top + _INSET, None)
    return MapBlock("", top, (), (), initiatives), bottom


def _guest_caption(context: Context, top: float) -> MapCaption:
    """The heading of the initiatives of other focus areas."""
    text = context.text(N_("In other focus areas"))
    return MapCaption(text, COLUMNS.label, top + _INSET + NOTE_SIZE, "end")


def _rows(
    context: Context, initiatives: Sequence[Initiative], top: float, year: int | None
) -> tuple[tuple[MapInitiative, ...], float]:
    """Initiatives below each other from a top, and where the last one ends."""
    nodes = []
    for one in initiatives:
        height = initiative_height(one, year)
        nodes.append(initiative_node(context, one, top + height / 2, year))
        top += height + _ROW_GAP
    return tuple(nodes), top - _ROW_GAP


def _beside(
    labels: Sequence[TopicLabel],
    initiatives: Iterable[MapInitiative],
    plan: AreaPlan,
    room: tuple[float, float],
) -> tuple[float, ...]:
    """The middles of challenges beside their initiatives; those without come last.

    Args:
        labels: the challenges in their order.
        initiatives: the initiatives with their places.
        plan: which initiatives take on which challenge.
        room: where challenges may begin and where initiatives end.
    """
    if not labels:
        return ()
    top, bottom = room
    heights = {one.key: one.y for one in initiatives}
    wanted = []
    for label in labels:
        found = [
            heights[node_key(Kind.INITIATIVE, one.id)]
            for one in plan.initiatives
            if label.record.id in one.challenges
        ]
        wanted.append(sum(found) / len(found) if found else bottom - label.height / 2)
    gaps = [(one.height + other.height) / 2 + _TOPIC_GAP for one, other in pairwise(labels)]
    return spread(wanted, gaps, least=top + labels[0].height / 2)


def _with_edges(plan: MapPlan, blocks: Sequence[MapBlock]) -> tuple[MapBlock, ...]:
    """The blocks with the lines that begin in them; a line may end in another block."""
    ends = {one.key: one for block in blocks for one in block.initiatives}
    takers = {
        node_key(Kind.CHALLENGE, challenge.id): plan.taking_on(challenge.id)
        for challenge in plan.challenges
    }
    takers |= {node_key(Kind.FOCUS_AREA, one.area.id): one.direct for one in plan.areas}
    return tuple(
        replace(
            block,
            edges=tuple(
                _edge(topic, ends[node_key(Kind.INITIATIVE, one.id)])
                for topic in block.topics
                for one in takers[topic.key]
            ),
        )
        for block in blocks
    )


def _edge(topic: MapTopic, initiative: MapInitiative) -> MapEdge:
    """The line from a focus area or challenge to an initiative."""
    start, end = COLUMNS.dot + _DOT, COLUMNS.ring - _RING
    return MapEdge(topic.key, initiative.key, sideways(start, topic.dot, end, initiative.y))
