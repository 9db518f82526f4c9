"""The relations of the portfolio map, drawn as arcs beside the initiatives."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from shk.features.map.node_data import node_key
from shk.features.map.shapes import COLUMNS, MapArc, MapEnd
from shk.geometry.paths import bow
from shk.geometry.spacing import tracks
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import RelationKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from shk.features.map.plan import MapPlan, NumberedRelation
    from shk.features.map.shapes import MapInitiative
    from shk.site.context import Context

NUMBER_RADIUS = 11.0
"""Radius of the circle around a number; ``map.css`` and the template use the same."""

_FIRST_TRACK = 36.0
_TRACK = 28.0
_PORT = 9.0

_ENDS = {
    RelationKind.TWIN: ("none", "none"),
    RelationKind.RESEARCH_ON: ("none", "arrow"),
    RelationKind.BUILDS_ON: ("arrow", "none"),
    RelationKind.SHARES_TEST_BED: ("square", "square"),
    RelationKind.LEARNS_WITH: ("round", "round"),
    RelationKind.LEARNS_FROM: ("arrow", "round"),
}
"""The shapes at the end that names the relation and at the other; what is carried on
leads to what builds on it, and lessons to those who learn, so those arrows point back."""

Ends = tuple[float, float]
"""The y of the end that names the relation, and of the other."""


def map_arcs(
    context: Context, plan: MapPlan, initiatives: Sequence[MapInitiative]
) -> tuple[MapArc, ...]:
    """Draw the relations of a plan between initiatives that have their places."""
    middles = {initiative.key: initiative.y for initiative in initiatives}
    ends = _ports(plan.relations, middles)
    reaches = [
        _FIRST_TRACK + _TRACK * track for track in tracks([(min(end), max(end)) for end in ends])
    ]
    return tuple(
        _arc(context, numbered, placed, reach)
        for numbered, placed, reach in zip(plan.relations, ends, reaches, strict=True)
    )


def arcs_width(arcs: Sequence[MapArc]) -> float:
    """How far to the right the arcs reach, with their numbers."""
    return max((arc.x + NUMBER_RADIUS + 1 for arc in arcs), default=0.0)


def relation_ends(kind: RelationKind) -> tuple[str, str]:
    """The shapes at the end that names a relation of a kind, and at the other."""
    return _ENDS[kind]


def _arc(context: Context, numbered: NumberedRelation, ends: Ends, reach: float) -> MapArc:
    """Draw one relation."""
    kind = numbered.relation.kind
    first, last = ends
    words = (numbered.first.title, context.text(kind.label), numbered.other.title)
    return MapArc(
        number=numbered.number,
        name=f"{numbered.number}: {' – '.join(words)}",
        kind=kind.value,
        start=node_key(Kind.INITIATIVE, numbered.first.id),
        end=node_key(Kind.INITIATIVE, numbered.other.id),
        path=bow(COLUMNS.arc, first, last, reach),
        x=round(COLUMNS.arc + reach, 1),
        y=round((first + last) / 2, 1),
        ends=tuple(
            MapEnd(shape, y) for shape, y in zip(_ENDS[kind], ends, strict=True) if shape != "none"
        ),
        label=context.text(kind.label),
    )


def _ports(relations: Sequence[NumberedRelation], middles: Mapping[str, float]) -> list[Ends]:
    """Where each relation meets its initiatives, so that arcs of one initiative nest.

    At an initiative, arcs that lead up stand above those that lead down; of
    those that lead up the shortest is topmost, of those that lead down the
    longest.
    """
    tips: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    keys = [
        tuple(node_key(Kind.INITIATIVE, end.id) for end in (relation.first, relation.other))
        for relation in relations
    ]
    for index, (start, end) in enumerate(keys):
        tips[start].append((middles[end] - middles[start], index))
        tips[end].append((middles[start] - middles[end], index))
    places: dict[tuple[str, int], float] = {}
    for key, result in tips.items():
        result.sort(key=lambda tip: (tip[0] > 0, -tip[0], tip[1]))
        for place, (_, index) in enumerate(result):
            offset = (place - (len(result) - 1) / 2) * _PORT
            places[key, index] = round(middles[key] + offset, 1)
    return [(places[start, index], places[end, index]) for index, (start, end) in enumerate(keys)]
