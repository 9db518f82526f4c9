"""The portfolio map without words, small enough for the start page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.drawing.curve import bow, sideways
from shk.drawing.spacing import spread, tracks
from shk.language.messages import N_
from shk.model.record import Kind
from shk.views.link import Link
from shk.views.map_labels import node_key
from shk.views.map_plan import map_plan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from shk.views.context import Context
    from shk.views.map_plan import AreaPlan, MapPlan

WIDTH, HEIGHT = 560.0, 300.0
"""The viewBox of the miniature."""

_DOTS, _RINGS = 120.0, 376.0
_RIM = 10.0
_BREAK = 1.5
_REACH = 150.0
_TRACK = 22.0


@dataclass(frozen=True)
class MiniatureDot:
    """A challenge or an initiative as a dot."""

    x: float
    """Its middle from the left."""
    y: float
    """Its middle from above."""


@dataclass(frozen=True)
class MiniatureBlock:
    """A focus area."""

    hue: str
    """Its hue."""
    edges: tuple[str, ...]
    """Lines from challenges to initiatives, each the ``d`` of an SVG path."""
    challenges: tuple[MiniatureDot, ...]
    """Its challenges."""
    initiatives: tuple[MiniatureDot, ...]
    """Its initiatives."""


@dataclass(frozen=True)
class MapMiniature:
    """The whole map in dots and curves."""

    link: Link
    """The map, with the words of the link."""
    width: float
    """Width of the viewBox, which begins at 0."""
    height: float
    """Height of the viewBox, which begins at 0."""
    blocks: tuple[MiniatureBlock, ...]
    """Focus areas, topmost first."""
    arcs: tuple[str, ...]
    """Relations, each the ``d`` of an SVG path."""


def map_miniature(context: Context) -> MapMiniature:
    """The map of the whole portfolio, drawn to a fixed size."""
    plan = map_plan(context, None)
    rows = _rows(plan)
    return MapMiniature(
        link=Link(context.text(N_("See the whole portfolio map")), context.addresses.map),
        width=WIDTH,
        height=HEIGHT,
        blocks=tuple(_block(area, plan, rows) for area in plan.areas),
        arcs=_arcs(plan, rows),
    )


def _rows(plan: MapPlan) -> dict[str, float]:
    """The y of every initiative, by key: even rows, with a break between focus areas."""
    places: dict[str, float] = {}
    place = 0.0
    for area in plan.areas:
        for one in (*area.direct, *area.initiatives):
            places[node_key(Kind.INITIATIVE, one.id)] = place
            place += 1
        place += _BREAK
    last = max(places.values(), default=0.0) or 1.0
    room = HEIGHT - 2 * _RIM
    return {key: round(_RIM + place * room / last, 1) for key, place in places.items()}


def _block(area: AreaPlan, plan: MapPlan, rows: Mapping[str, float]) -> MiniatureBlock:
    """A focus area with its lines; one without initiatives shows nothing."""
    takers = [plan.taking_on(one.id) for one in area.challenges]
    keys = [[node_key(Kind.INITIATIVE, one.id) for one in found] for found in takers]
    wanted = [sum(rows[key] for key in found) / len(found) for found in keys]
    own = [rows[node_key(Kind.INITIATIVE, one.id)] for one in (*area.direct, *area.initiatives)]
    step = (max(own) - min(own)) / max(len(wanted), 1) * 0.8 if own else 0.0
    dots = spread(wanted, [step] * (len(wanted) - 1)) if wanted else ()
    return MiniatureBlock(
        hue=area.area.hue,
        edges=tuple(
            sideways(_DOTS, y, _RINGS, rows[key])
            for y, found in zip(dots, keys, strict=True)
            for key in found
        ),
        challenges=tuple(MiniatureDot(_DOTS, round(y, 1)) for y in dots),
        initiatives=tuple(MiniatureDot(_RINGS, y) for y in own),
    )


def _arcs(plan: MapPlan, rows: Mapping[str, float]) -> tuple[str, ...]:
    """The relations, bent less when there are many beside each other."""
    ends: Sequence[tuple[float, float]] = [
        (rows[node_key(Kind.INITIATIVE, one.one.id)], rows[node_key(Kind.INITIATIVE, one.other.id)])
        for one in plan.relations
    ]
    levels = tracks([(min(one), max(one)) for one in ends])
    step = min(_TRACK, _REACH / (max(levels, default=0) + 1))
    return tuple(
        bow(_RINGS + 9, first, last, step * (level + 1))
        for (first, last), level in zip(ends, levels, strict=True)
    )
