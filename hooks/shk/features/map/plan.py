"""What stands on a portfolio map and in which order, before anything is drawn.

The picture, the list that says the same and the miniature are all made from
one plan, so that they cannot differ.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.features.map.scope import area_scope, full_scope
from shk.geometry.layered_layout import order_layers
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shk.features.map.scope import MapScope
    from shk.model.schema.initiative import Initiative, Relation
    from shk.model.schema.reference import Challenge, FocusArea
    from shk.site.context import Context


@dataclass(frozen=True)
class AreaPlan:
    """One focus area on the map, topmost first in every field."""

    area: FocusArea
    """The focus area."""
    challenges: tuple[Challenge, ...]
    """Challenges that initiatives on the map take on."""
    idle: tuple[Challenge, ...]
    """Challenges of the focus area that no initiative takes on yet."""
    direct: tuple[Initiative, ...]
    """Initiatives without a challenge, which hang on the focus area itself."""
    initiatives: tuple[Initiative, ...]
    """The other initiatives of the focus area."""


@dataclass(frozen=True)
class NumberedRelation:
    """A relation with the number it has on this map."""

    number: int
    """From 1, counted downwards on the map."""
    first: Initiative
    """The initiative that names the relation."""
    other: Initiative
    """The initiative it names."""
    relation: Relation
    """The relation as it was authored."""


@dataclass(frozen=True)
class MapPlan:
    """All that a map shows."""

    areas: tuple[AreaPlan, ...]
    """The focus areas, topmost first."""
    guests: tuple[Initiative, ...]
    """Initiatives of other focus areas that are related to those on the map."""
    relations: tuple[NumberedRelation, ...]
    """Relations between the initiatives on the map."""
    year: int | None = None
    """The year that the map looks back at; None for today."""

    @property
    def initiatives(self) -> tuple[Initiative, ...]:
        """Every initiative on the map, topmost first."""
        own = (item for area in self.areas for item in (*area.direct, *area.initiatives))
        return (*own, *self.guests)

    @property
    def challenges(self) -> tuple[Challenge, ...]:
        """Every challenge on the map, topmost first."""
        return tuple(
            challenge for area in self.areas for challenge in (*area.challenges, *area.idle)
        )

    def taking_on(self, challenge_id: str) -> tuple[Initiative, ...]:
        """The initiatives on the map that take on a challenge, topmost first."""
        return tuple(
            initiative for initiative in self.initiatives if challenge_id in initiative.challenges
        )


def map_plan(context: Context, focus_area_id: str | None) -> MapPlan:
    """Choose and order what stands on the map of a focus area, or of the whole portfolio."""
    if focus_area_id is None:
        return plan_of(context, full_scope(context))
    return plan_of(context, area_scope(context, focus_area_id))


def plan_of(context: Context, scope: MapScope) -> MapPlan:
    """Order what a map shows."""
    portfolio = context.portfolio
    chosen = (
        tuple(portfolio.focus_areas.values())
        if scope.area is None
        else (portfolio.focus_areas[scope.area],)
    )
    areas = tuple(_area_plan(context, area, scope) for area in chosen)
    plan = MapPlan(areas, scope.guests, (), scope.year)
    return replace(plan, relations=_numbered(plan.initiatives))


def _area_plan(context: Context, area: FocusArea, scope: MapScope) -> AreaPlan:
    """Order the challenges and initiatives of a focus area so that few lines cross.

    When no other focus area is on the map, challenges of others that its
    initiatives take on are shown here.
    """
    portfolio = context.portfolio
    own = context.by_title(
        initiative for initiative in scope.initiatives if initiative.focus_area == area.id
    )
    carried = [item for item in own if item.challenges]
    taken = {challenge for initiative in carried for challenge in initiative.challenges}
    shown = {
        challenge for each in (*scope.initiatives, *scope.guests) for challenge in each.challenges
    }
    here = [
        challenge for challenge in portfolio.challenges.values() if challenge.focus_area == area.id
    ]
    busy = [item for item in here if item.id in shown]
    if scope.area:
        busy += [
            challenge
            for challenge in portfolio.challenges.values()
            if challenge.id in taken and challenge.focus_area != area.id
        ]
    challenges, initiatives = _ordered(busy, carried)
    return AreaPlan(
        area=area,
        challenges=challenges,
        idle=tuple(item for item in here if item not in busy and item.id in scope.idle),
        direct=tuple(item for item in own if not item.challenges),
        initiatives=initiatives,
    )


def _ordered(
    challenges: Iterable[Challenge], initiatives: Iterable[Initiative]
) -> tuple[tuple[Challenge, ...], tuple[Initiative, ...]]:
    """The same challenges and initiatives in the order in which few lines cross."""
    upper = {_key(Kind.CHALLENGE, challenge.id): challenge for challenge in challenges}
    lower = {_key(Kind.INITIATIVE, initiative.id): initiative for initiative in initiatives}
    edges = [
        (start, end)
        for end, item in lower.items()
        for start in (_key(Kind.CHALLENGE, challenge) for challenge in item.challenges)
        if start in upper
    ]
    ties = [
        (end, _key(Kind.INITIATIVE, relation.to))
        for end, item in lower.items()
        for relation in item.relations
    ]
    first, last = order_layers((tuple(upper), tuple(lower)), edges, ties)
    return tuple(upper[item] for item in first), tuple(lower[item] for item in last)


def _key(kind: Kind, record_id: str) -> str:
    """A name for a node; a challenge and an initiative may have the same id."""
    return f"{kind}-{record_id}"


def _numbered(initiatives: tuple[Initiative, ...]) -> tuple[NumberedRelation, ...]:
    """Relations with both ends on the map, by their upper and then their lower end."""
    places: Mapping[str, int] = {
        initiative.id: place for place, initiative in enumerate(initiatives)
    }
    initiativeses: defaultdict[tuple[int, int], list[tuple[Initiative, Relation]]] = defaultdict(
        list
    )
    for initiative in initiatives:
        for relation in initiative.relations:
            if relation.to in places:
                ends = sorted((places[initiative.id], places[relation.to]))
                initiativeses[ends[0], ends[1]].append((initiative, relation))
    inorder = (pair for ends in sorted(initiativeses) for pair in initiativeses[ends])
    return tuple(
        NumberedRelation(number, item, initiatives[places[relation.to]], relation)
        for number, (item, relation) in enumerate(inorder, 1)
    )
