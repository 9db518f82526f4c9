"""Which part of the portfolio a map shows: all of it, a focus area, a goal or a year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.map.node_data import initiative_years
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.schema.initiative import Initiative
    from shk.model.schema.reference import Goal
    from shk.site.context import Context


@dataclass(frozen=True)
class MapScope:
    """What a map shows, before it has an order."""

    initiatives: tuple[Initiative, ...]
    """Those the map is about."""
    idle: frozenset[str]
    """Challenges that are shown even when no initiative on the map takes them on."""
    area: str | None = None
    """The one focus area that is shown; None for all."""
    guests: tuple[Initiative, ...] = ()
    """Initiatives of other focus areas that belong with those."""
    goal: str | None = None
    """The societal goal that the map is about, if any."""
    year: int | None = None
    """The year that the map looks back at, if any."""


def full_scope(context: Context) -> MapScope:
    """The whole portfolio."""
    portfolio = context.portfolio
    return MapScope(tuple(portfolio.initiatives.values()), frozenset(portfolio.challenges))


def area_scope(context: Context, focus_area_id: str) -> MapScope:
    """A focus area, with initiatives of others that are tied to it or take on its challenges."""
    portfolio = context.portfolio
    own = portfolio.initiatives_of(Kind.FOCUS_AREA, focus_area_id)
    here = [
        challenge.id
        for challenge in portfolio.challenges.values()
        if challenge.focus_area == focus_area_id
    ]
    drawn = [
        initiative for it in here for initiative in portfolio.initiatives_of(Kind.CHALLENGE, it)
    ]
    guests = _others(context, focus_area_id, (*_tied(context, own), *drawn))
    return MapScope(own, frozenset(here), focus_area_id, guests)


def goal_scope(context: Context, goal: Goal) -> MapScope:
    """A societal goal: what is named for it, and what is tied to that.

    An initiative is named for a goal by itself or by a challenge that it takes on.
    """
    portfolio = context.portfolio
    gaining = [
        challenge.id for challenge in portfolio.challenges.values() if goal.id in challenge.goals
    ]
    through = [
        initiative for it in gaining for initiative in portfolio.initiatives_of(Kind.CHALLENGE, it)
    ]
    named = {
        initiative.id: initiative
        for initiative in (*portfolio.initiatives_of(Kind.GOAL, goal.id), *through)
    }
    own = tuple(item for item in named.values() if item.focus_area == goal.focus_area)
    guests = _others(context, goal.focus_area, named.values())
    return MapScope(own, frozenset(gaining), goal.focus_area, guests, goal=goal.id)


def year_scope(context: Context, year: int) -> MapScope:
    """What is known to have gone on in a year."""
    initiatives = (
        initiative
        for initiative in context.portfolio.initiatives.values()
        if year in initiative_years(context, initiative)
    )
    return MapScope(tuple(initiatives), frozenset(), year=year)


def map_years(context: Context) -> tuple[int, ...]:
    """The years in which anything is known to have gone on, until today's; earliest first."""
    years = {
        year
        for initiative in context.portfolio.initiatives.values()
        for year in initiative_years(context, initiative)
    }
    return tuple(sorted(year for year in years if year <= context.today.year))


def _tied(context: Context, initiatives: Iterable[Initiative]) -> tuple[Initiative, ...]:
    """What is at the other end of the relations of initiatives."""
    ties = (tie for initiative in initiatives for tie in context.portfolio.ties_of(initiative.id))
    return tuple(tie.other for tie in ties)


def _others(
    context: Context, focus_area_id: str, expected: Iterable[Initiative]
) -> tuple[Initiative, ...]:
    """Those of other focus areas, each once, by title."""
    others = {item.id: item for item in expected if item.focus_area != focus_area_id}
    return context.by_title(others.values())
