"""Draws a plan of the portfolio: where everything stands on the map.

Initiatives stand in a column below each other, and each challenge as near as
there is room to the middle of its initiatives.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from shk.features.map.arcs import arcs_width, map_arcs
from shk.features.map.descriptions import node_descriptions
from shk.features.map.goals import goal_marks, goals_on, map_goals
from shk.features.map.node_data import (
    initiative_facts,
    node_key,
    state_icon,
    state_words,
    topic_facts,
)
from shk.features.map.shapes import (
    COLUMNS,
    HitArea,
    MapBlock,
    MapCaption,
    MapDrawing,
    MapEdge,
    MapIcon,
    MapInitiative,
    MapLine,
    MapTopic,
)
from shk.features.map.sheets import map_sheets
from shk.geometry.paths import sideways
from shk.geometry.spacing import spread
from shk.geometry.text_wrap import wrap
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.reference import Challenge
from shk.model.schema.vocabulary import Strand

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shk.features.map.plan import AreaPlan, MapPlan
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.reference import FocusArea
    from shk.site.context import Context


TEXT_SIZE = 17.0
"""Font size of challenges and titles; ``map.css`` sets the same."""


NOTE_SIZE = 14.0
"""Font size of remarks and small headings; ``map.css`` sets the same."""


LEADING = 21.0
"""From one line of a label to the next."""


NOTE_LEADING = 18.0
"""From a label to the remark beside it."""


_AREA_SIZE, _AREA_LEADING = 24.0, 28.0


_ASCENT = 0.76


_TITLE_WIDTH = 288.0


_SIGNS = {strand: 770.0 + 20.0 * place for place, strand in enumerate(Strand)}


_MARGIN = 5.0


@dataclass(frozen=True)
class TopicLabel:
    """A focus area or a challenge with its label, before it has a place."""

    record: FocusArea | Challenge
    """What it is."""
    kind: str
    """``area``, ``challenge`` or ``idle``."""
    texts: tuple[str, ...]
    """The lines of its label."""
    note: str
    """A remark under it, or empty."""

    @property
    def height(self) -> float:
        """How much room it takes."""
        leading = _AREA_LEADING if self.kind == "area" else LEADING
        return leading * len(self.texts) + (NOTE_SIZE + 4 if self.note else 0)


def topic_label(
    context: Context, record: FocusArea | Challenge, kind: str, more: str = ""
) -> TopicLabel:
    """The label of a focus area or a challenge, with more to be said under it."""
    size = _AREA_SIZE if kind == "area" else TEXT_SIZE
    texts = wrap(record.name, COLUMNS.label, size, bold=kind == "area")
    return TopicLabel(record, kind, texts, _topic_note(context, record, kind, more))


def _topic_note(context: Context, record: FocusArea | Challenge, kind: str, more: str) -> str:
    """The letters of a challenge's goals, and whether nobody takes it on yet."""
    marks = goal_marks(context, record.goals) if isinstance(record, Challenge) else ""
    goals = context.text(N_("Goals: {marks}")).replace("{marks}", marks) if marks else ""
    idle = context.text(N_("No initiative yet")) if kind == "idle" else ""
    return " · ".join(item for item in (goals, idle, more) if item)


def topic_node(context: Context, label: TopicLabel, middle: float) -> MapTopic:
    """A focus area or a challenge around a middle."""
    kind = Kind.FOCUS_AREA if label.kind == "area" else Kind.CHALLENGE
    top = middle - label.height / 2
    leading = _AREA_LEADING if label.kind == "area" else LEADING
    note_y = round(top + label.height - 3, 1)
    names = (label.record.name, label.note)
    return MapTopic(
        key=node_key(kind, label.record.id),
        kind=label.kind,
        name=", ".join(name for name in names if name),
        uri=context.addresses.of(kind, label.record.id),
        facts=topic_facts(label.record),
        lines=lines_from(label.texts, top, leading),
        note=MapLine(label.note, note_y) if label.note else None,
        dot=round(top + leading * len(label.texts) / 2, 1),
        hit_area=hit_area_around(0, COLUMNS.dot + 8, top, label.height),
        language=context.language_of(kind, label.record.id),
    )


def initiative_texts(initiative: Initiative) -> tuple[str, ...]:
    """The lines of an initiative's title."""
    return wrap(initiative.title, _TITLE_WIDTH, TEXT_SIZE)


def initiative_height(initiative: Initiative, year: int | None) -> float:
    """How much room an initiative takes; a map of a year has a line more for each."""
    return LEADING * len(initiative_texts(initiative)) + (NOTE_LEADING if year else 0)


def initiative_node(
    context: Context, initiative: Initiative, middle: float, year: int | None
) -> MapInitiative:
    """An initiative around a middle, as it is today or as it was in a year."""
    height = initiative_height(initiative, year)
    top = middle - height / 2
    state = state_icon(context, initiative, year)
    note = MapLine(state.title, round(top + height - 4, 1)) if year else None
    return MapInitiative(
        key=node_key(Kind.INITIATIVE, initiative.id),
        name=f"{initiative.title}, {state.title}" if year else initiative.title,
        uri=context.addresses.of(Kind.INITIATIVE, initiative.id),
        facts=initiative_facts(context, initiative),
        hue=context.portfolio.focus_areas[initiative.focus_area].hue,
        symbol=state.symbol,
        lines=lines_from(initiative_texts(initiative), top, LEADING),
        signs=tuple(MapIcon(it.value, _SIGNS[it]) for it in Strand if it in initiative.strands),
        note=note,
        goals=goal_marks(context, initiative.goals),
        mark=context.portfolio.parties[initiative.lead].mark if initiative.lead else "",
        y=round(middle, 1),
        hit_area=hit_area_around(COLUMNS.ring - 14, COLUMNS.mark + 24, top, height),
        key_line=MapLine(
            key_words(context, initiative, year), round(top + height + NOTE_SIZE - 1, 1)
        ),
        language=context.language_of(Kind.INITIATIVE, initiative.id),
    )


def key_words(context: Context, initiative: Initiative, year: int | None) -> str:
    """What the signs of an initiative mean, as the legend has it."""
    lead = context.portfolio.parties.get(initiative.lead) if initiative.lead else None
    strands = ", ".join(context.text(item.label) for item in Strand if item in initiative.strands)
    goals = ", ".join(
        f"{goal.mark} {goal.link.title}" for goal in map_goals(context, initiative.goals)
    )
    leads = f"{context.text(N_('Leads'))}: {lead.name}" if lead else ""
    state = "" if year else state_words(context, initiative, year)
    return " · ".join(words for words in (state, strands, goals, leads) if words)


def lines_from(texts: Sequence[str], top: float, leading: float) -> tuple[MapLine, ...]:
    """Lines below each other from a top."""
    return tuple(
        MapLine(text, round(top + leading * (place + _ASCENT), 1))
        for place, text in enumerate(texts)
    )


def hit_area_around(left: float, right: float, top: float, height: float) -> HitArea:
    """A ground that reaches a little beyond the label."""
    width, higher = right - left, height + 2 * _MARGIN
    return HitArea(round(left, 1), round(top - _MARGIN, 1), round(width, 1), round(higher, 1))


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
    arcs = map_arcs(
        context, plan, [initiative for block in blocks for initiative in block.initiatives]
    )
    return MapDrawing(
        title=title,
        description=context.text(N_("The list below the picture says the same in words.")),
        width=max(WIDTH, arcs_width(arcs)),
        height=round(bottom + _RIM, 1),
        captions=captions,
        blocks=_with_edges(plan, blocks),
        arcs=arcs,
        columns=COLUMNS,
        sheets=map_sheets(blocks, round(bottom + _RIM, 1)),
        text=node_descriptions(context, plan),
    )


def _headings(context: Context, plan: MapPlan) -> tuple[MapCaption, ...]:
    """The headings of the columns; goals and leading parties have one when any are known."""
    goals = ((N_("Goals"), COLUMNS.goals, "middle"),) if goals_on(plan) else ()
    leads = any(initiative.lead for initiative in plan.initiatives)
    columns = (
        *goals,
        (N_("Challenges"), COLUMNS.label, "end"),
        (N_("Initiatives"), COLUMNS.title, "start"),
        *(((N_("Leads"), COLUMNS.mark, "middle"),) if leads else ()),
        (N_("Ties"), COLUMNS.arc, "start"),
    )
    return tuple(MapCaption(context.text(text), x, NOTE_SIZE, at) for text, x, at in columns)


def _area_block(
    context: Context, plan: AreaPlan, top: float, year: int | None
) -> tuple[MapBlock, float]:
    """A focus area below a top, without its edges, and where it ends."""
    initiatives, bottom = _rows(context, (*plan.direct, *plan.initiatives), top + _INSET, year)
    heading = topic_label(context, plan.area, "area")
    middle = top + _INSET + heading.height / 2
    labels = [topic_label(context, challenge, "challenge") for challenge in plan.challenges]
    labels += [topic_label(context, item, "idle") for item in plan.idle]
    middles = _beside(labels, initiatives, plan, (middle + heading.height / 2 + _ROW_GAP, bottom))
    topics = tuple(
        topic_node(context, label, y)
        for label, y in zip((heading, *labels), (middle, *middles), strict=True)
    )
    end = max(bottom, *(topic.hit_area.y + topic.hit_area.height for topic in topics))
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
    for initiative in initiatives:
        height = initiative_height(initiative, year)
        nodes.append(initiative_node(context, initiative, top + height / 2, year))
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
    heights = {initiative.key: initiative.y for initiative in initiatives}
    wanted = []
    for label in labels:
        results = [
            heights[node_key(Kind.INITIATIVE, initiative.id)]
            for initiative in plan.initiatives
            if label.record.id in initiative.challenges
        ]
        wanted.append(sum(results) / len(results) if results else bottom - label.height / 2)
    gaps = [(item.height + other.height) / 2 + _TOPIC_GAP for item, other in pairwise(labels)]
    return spread(wanted, gaps, least=top + labels[0].height / 2)


def _with_edges(plan: MapPlan, blocks: Sequence[MapBlock]) -> tuple[MapBlock, ...]:
    """The blocks with the lines that begin in them; a line may end in another block."""
    ends = {initiative.key: initiative for block in blocks for initiative in block.initiatives}
    takers = {
        node_key(Kind.CHALLENGE, challenge.id): plan.taking_on(challenge.id)
        for challenge in plan.challenges
    }
    takers |= {node_key(Kind.FOCUS_AREA, area.area.id): area.direct for area in plan.areas}
    return tuple(
        replace(
            block,
            edges=tuple(
                _edge(topic, ends[node_key(Kind.INITIATIVE, taker.id)])
                for topic in block.topics
                for taker in takers[topic.key]
            ),
        )
        for block in blocks
    )


def _edge(topic: MapTopic, initiative: MapInitiative) -> MapEdge:
    """The line from a focus area or challenge to an initiative."""
    start, end = COLUMNS.dot + _DOT, COLUMNS.ring - _RING
    return MapEdge(topic.key, initiative.key, sideways(start, topic.dot, end, initiative.y))
