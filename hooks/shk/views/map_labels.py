"""The nodes of the portfolio map with their labels, each around a given middle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.drawing.wrap import wrap
from shk.language.messages import N_
from shk.model.record import Kind
from shk.model.reference import Challenge
from shk.model.vocabulary import Strand
from shk.views.map_facts import initiative_facts, node_key, topic_facts
from shk.views.map_goals import goal_marks, map_goals
from shk.views.map_nodes import MapInitiative, MapLine, MapPlate, MapSign, MapTopic
from shk.views.map_parts import MapColumns
from shk.views.map_state import state_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.model.initiative import Initiative
    from shk.model.reference import FocusArea
    from shk.views.context import Context

COLUMNS = MapColumns(
    label=256.0, dot=272.0, ring=452.0, title=472.0, goals=856.0, mark=908.0, arc=940.0
)
"""Where the columns of the map are."""

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
    return " · ".join(one for one in (goals, idle, more) if one)


def topic_node(context: Context, label: TopicLabel, middle: float) -> MapTopic:
    """A focus area or a challenge around a middle."""
    kind = Kind.FOCUS_AREA if label.kind == "area" else Kind.CHALLENGE
    top = middle - label.height / 2
    leading = _AREA_LEADING if label.kind == "area" else LEADING
    note_y = round(top + label.height - 3, 1)
    names = (label.record.name, context.text(kind.label), label.note)
    return MapTopic(
        key=node_key(kind, label.record.id),
        kind=label.kind,
        name=", ".join(name for name in names if name),
        uri=context.addresses.of(kind, label.record.id),
        facts=topic_facts(label.record),
        lines=lines_from(label.texts, top, leading),
        note=MapLine(label.note, note_y) if label.note else None,
        dot=round(top + leading * len(label.texts) / 2, 1),
        plate=plate_around(0, COLUMNS.dot + 8, top, label.height),
        language=context.language_of(kind, label.record.id),
    )


def initiative_texts(one: Initiative) -> tuple[str, ...]:
    """The lines of an initiative's title."""
    return wrap(one.title, _TITLE_WIDTH, TEXT_SIZE)


def initiative_height(one: Initiative, year: int | None) -> float:
    """How much room an initiative takes; a map of a year has a line more for each."""
    return LEADING * len(initiative_texts(one)) + (NOTE_LEADING if year else 0)


def initiative_node(
    context: Context, one: Initiative, middle: float, year: int | None
) -> MapInitiative:
    """An initiative around a middle, as it is today or as it was in a year."""
    height = initiative_height(one, year)
    top = middle - height / 2
    state = state_sign(context, one, year)
    note = MapLine(state.title, round(top + height - 4, 1)) if year else None
    return MapInitiative(
        key=node_key(Kind.INITIATIVE, one.id),
        name=_initiative_name(context, one, state.title),
        uri=context.addresses.of(Kind.INITIATIVE, one.id),
        facts=initiative_facts(context, one),
        hue=context.portfolio.focus_areas[one.focus_area].hue,
        symbol=state.symbol,
        lines=lines_from(initiative_texts(one), top, LEADING),
        signs=tuple(MapSign(it.value, _SIGNS[it]) for it in Strand if it in one.strands),
        note=note,
        goals=goal_marks(context, one.goals),
        mark=context.portfolio.parties[one.parties[0]].mark,
        y=round(middle, 1),
        plate=plate_around(COLUMNS.ring - 14, COLUMNS.mark + 24, top, height),
        language=context.language_of(Kind.INITIATIVE, one.id),
    )


def _initiative_name(context: Context, one: Initiative, state: str) -> str:
    """Title, kind, state, strands, goals and leading party."""
    strands = [context.text(strand.label) for strand in Strand if strand in one.strands]
    goals = [goal.link.title for goal in map_goals(context, one.goals)]
    lead = context.portfolio.parties[one.parties[0]].name
    kind = context.text(Kind.INITIATIVE.label)
    return ", ".join((one.title, kind, state, *strands, *goals, lead))


def lines_from(texts: Sequence[str], top: float, leading: float) -> tuple[MapLine, ...]:
    """Lines below each other from a top."""
    return tuple(
        MapLine(text, round(top + leading * (place + _ASCENT), 1))
        for place, text in enumerate(texts)
    )


def plate_around(left: float, right: float, top: float, height: float) -> MapPlate:
    """A ground that reaches a little beyond the label."""
    width, higher = right - left, height + 2 * _MARGIN
    return MapPlate(round(left, 1), round(top - _MARGIN, 1), round(width, 1), round(higher, 1))
