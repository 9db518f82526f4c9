"""The nodes of the portfolio map with their labels, each around a given middle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.drawing.wrap import wrap
from shk.language.messages import N_
from shk.model.record import Kind
from shk.model.vocabulary import Strand
from shk.views.map_nodes import MapInitiative, MapLine, MapPlate, MapSign, MapTopic
from shk.views.map_parts import MapColumns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.model.initiative import Initiative
    from shk.model.reference import Challenge, FocusArea
    from shk.views.context import Context

COLUMNS = MapColumns(label=256.0, dot=272.0, ring=452.0, title=472.0, mark=846.0, arc=882.0)
"""Where the columns of the map are."""

TEXT_SIZE = 17.0
"""Font size of challenges and titles; ``map.css`` sets the same."""
NOTE_SIZE = 14.0
"""Font size of remarks and small headings; ``map.css`` sets the same."""

_LEADING = 21.0
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
        leading = _AREA_LEADING if self.kind == "area" else _LEADING
        return leading * len(self.texts) + (NOTE_SIZE + 4 if self.note else 0)


def topic_label(context: Context, record: FocusArea | Challenge, kind: str) -> TopicLabel:
    """The label of a focus area or a challenge."""
    size = _AREA_SIZE if kind == "area" else TEXT_SIZE
    texts = wrap(record.name, COLUMNS.label, size, bold=kind == "area")
    note = context.text(N_("No initiative yet")) if kind == "idle" else ""
    return TopicLabel(record, kind, texts, note)


def topic_node(context: Context, label: TopicLabel, middle: float) -> MapTopic:
    """A focus area or a challenge around a middle."""
    kind = Kind.FOCUS_AREA if label.kind == "area" else Kind.CHALLENGE
    top = middle - label.height / 2
    leading = _AREA_LEADING if label.kind == "area" else _LEADING
    note_y = round(top + label.height - 3, 1)
    names = (label.record.name, context.text(kind.label), label.note)
    return MapTopic(
        key=node_key(kind, label.record.id),
        kind=label.kind,
        name=", ".join(name for name in names if name),
        uri=context.addresses.of(kind, label.record.id),
        lines=_lines(label.texts, top, leading),
        note=MapLine(label.note, note_y) if label.note else None,
        dot=round(top + leading * len(label.texts) / 2, 1),
        plate=_plate(0, COLUMNS.dot + 8, top, label.height),
    )


def initiative_texts(one: Initiative) -> tuple[str, ...]:
    """The lines of an initiative's title."""
    return wrap(one.title, _TITLE_WIDTH, TEXT_SIZE)


def initiative_height(one: Initiative) -> float:
    """How much room an initiative takes."""
    return _LEADING * len(initiative_texts(one))


def initiative_node(context: Context, one: Initiative, middle: float) -> MapInitiative:
    """An initiative around a middle."""
    height = initiative_height(one)
    top = middle - height / 2
    return MapInitiative(
        key=node_key(Kind.INITIATIVE, one.id),
        name=_initiative_name(context, one),
        uri=context.addresses.of(Kind.INITIATIVE, one.id),
        hue=context.portfolio.focus_areas[one.focus_area].hue,
        phase=one.phase.value,
        lines=_lines(initiative_texts(one), top, _LEADING),
        signs=tuple(MapSign(it.value, _SIGNS[it]) for it in Strand if it in one.strands),
        mark=context.portfolio.parties[one.parties[0]].mark,
        y=round(middle, 1),
        plate=_plate(COLUMNS.ring - 14, COLUMNS.mark + 24, top, height),
    )


def node_key(kind: Kind, record_id: str) -> str:
    """A name for a node; a challenge and an initiative may have the same id."""
    return f"{kind.value}-{record_id}"


def _initiative_name(context: Context, one: Initiative) -> str:
    """Title, kind, phase, strands and leading party."""
    words = [Kind.INITIATIVE.label, one.phase.label]
    words += [strand.label for strand in Strand if strand in one.strands]
    lead = context.portfolio.parties[one.parties[0]].name
    return ", ".join((one.title, *(context.text(word) for word in words), lead))


def _lines(texts: Sequence[str], top: float, leading: float) -> tuple[MapLine, ...]:
    """Lines below each other from a top."""
    return tuple(
        MapLine(text, round(top + leading * (place + _ASCENT), 1))
        for place, text in enumerate(texts)
    )


def _plate(left: float, right: float, top: float, height: float) -> MapPlate:
    """A ground that reaches a little beyond the label."""
    width, higher = right - left, height + 2 * _MARGIN
    return MapPlate(round(left, 1), round(top - _MARGIN, 1), round(width, 1), round(higher, 1))
