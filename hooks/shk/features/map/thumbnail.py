"""The portfolio map without words, small enough for the start page.

It is turned on its side: challenges above, initiatives below them, and the
relations between initiatives hang beneath.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.features.map.node_data import node_key
from shk.features.map.plan import map_plan
from shk.geometry.paths import downwards, hang
from shk.geometry.spacing import spread, tracks
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.features.map.plan import AreaPlan, MapPlan
    from shk.site.context import Context

WIDTH, HEIGHT = 560.0, 300.0
"""The viewBox of the miniature."""

_CHALLENGES, _INITIATIVES = 12.0, 168.0
_RIM = 8.0
_BREAK = 1.5
_CLEAR = 10.0
_DEPTH = HEIGHT - _INITIATIVES - _CLEAR - 4.0
_TRACK = 22.0
_EVEN = 0.75
_MOST_STEP = 110.0
"""Widest step between two initiatives: a few stand together, in the middle."""


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

    uri: str
    """The map."""
    width: float
    """Width of the viewBox, which begins at 0."""
    height: float
    """Height of the viewBox, which begins at 0."""
    blocks: tuple[MiniatureBlock, ...]
    """Focus areas, topmost first."""
    arcs: tuple[str, ...]
    """Relations, each the ``d`` of an SVG path."""


def map_miniature(context: Context, focus_area_id: str | None = None) -> MapMiniature:
    """The map of a focus area or the whole portfolio, on its side and drawn to a fixed size."""
    plan = miniature_plan(context, focus_area_id)
    places = _places(plan)
    addresses = context.addresses
    return MapMiniature(
        uri=addresses.map_of(focus_area_id) if focus_area_id else addresses.map,
        width=WIDTH,
        height=HEIGHT,
        blocks=tuple(_block(area, plan, places) for area in plan.areas),
        arcs=_arcs(plan, places),
    )


def miniature_plan(context: Context, focus_area_id: str | None) -> MapPlan:
    """What stands on a miniature: a focus area is shown without what others have to do with it."""
    plan = map_plan(context, focus_area_id)
    if focus_area_id is None:
        return plan
    own = replace(plan, guests=())
    ids = {initiative.id for initiative in own.initiatives}
    areas = (
        replace(
            each,
            challenges=tuple(
                challenge for challenge in each.challenges if own.taking_on(challenge.id)
            ),
        )
        for each in own.areas
    )
    ties = (
        relation for relation in plan.relations if {relation.first.id, relation.other.id} <= ids
    )
    return replace(own, areas=tuple(areas), relations=tuple(ties))


def _places(plan: MapPlan) -> dict[str, float]:
    """The x of every initiative, by key: even steps, with a break between focus areas."""
    steps: dict[str, float] = {}
    step = 0.0
    for area in plan.areas:
        for item in (*area.direct, *area.initiatives):
            steps[node_key(Kind.INITIATIVE, item.id)] = step
            step += 1
        step += _BREAK
    last = max(steps.values(), default=0.0)
    each = min((WIDTH - 2 * _RIM) / (last or 1.0), _MOST_STEP)
    left = (WIDTH - last * each) / 2
    return {key: round(left + step * each, 1) for key, step in steps.items()}


def _block(area: AreaPlan, plan: MapPlan, places: Mapping[str, float]) -> MiniatureBlock:
    """A focus area with its lines; one without initiatives shows nothing."""
    takers = [plan.taking_on(challenge.id) for challenge in area.challenges]
    keys = [[node_key(Kind.INITIATIVE, item.id) for item in taker] for taker in takers]
    wanted = [sum(places[key] for key in result) / len(result) for result in keys]
    own = [places[node_key(Kind.INITIATIVE, item.id)] for item in (*area.direct, *area.initiatives)]
    gap = (own[-1] - own[0]) / len(wanted) * _EVEN if wanted and own else 0.0
    dots = spread(wanted, [gap] * max(len(wanted) - 1, 0))
    return MiniatureBlock(
        hue=area.area.hue,
        edges=tuple(
            downwards(x, _CHALLENGES, places[key], _INITIATIVES)
            for x, result in zip(dots, keys, strict=True)
            for key in result
        ),
        challenges=tuple(MiniatureDot(round(x, 1), _CHALLENGES) for x in dots),
        initiatives=tuple(MiniatureDot(x, _INITIATIVES) for x in own),
    )


def _arcs(plan: MapPlan, places: Mapping[str, float]) -> tuple[str, ...]:
    """The relations, bent less when there are many beneath each other."""
    ends = [
        (
            places[node_key(Kind.INITIATIVE, relation.first.id)],
            places[node_key(Kind.INITIATIVE, relation.other.id)],
        )
        for relation in plan.relations
    ]
    levels = tracks([(min(end), max(end)) for end in ends])
    step = min(_TRACK, _DEPTH / (max(levels, default=0) + 1))
    return tuple(
        hang(_INITIATIVES + _CLEAR, first, last, step * (level + 1))
        for (first, last), level in zip(ends, levels, strict=True)
    )
