"""The pages of portfolio maps: the picture, its legend and the same as a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.views.map_choices import MapChoices, map_choices
from shk.views.map_drawing import map_drawing
from shk.views.map_grouped import grouped_drawing, is_grouped
from shk.views.map_head import (
    LEAD,
    area_head,
    goal_head,
    goal_lead,
    whole_head,
    year_head,
    year_lead,
)
from shk.views.map_legend import map_legend
from shk.views.map_list import listed_areas, listed_relations
from shk.views.map_plan import plan_of
from shk.views.map_scope import area_scope, goal_scope, whole_scope, year_scope
from shk.views.map_tools import map_tools

if TYPE_CHECKING:
    from shk.model.reference import Goal
    from shk.views.context import Context
    from shk.views.head import Head
    from shk.views.map_legend import MapLegend
    from shk.views.map_list import ListedArea, ListedRelation
    from shk.views.map_parts import MapDrawing
    from shk.views.map_plan import MapPlan
    from shk.views.map_scope import MapScope
    from shk.views.map_tools import MapTools


@dataclass(frozen=True)
class PortfolioMapView:
    """The map of the whole portfolio, of a focus area, of a goal or of a year."""

    head: Head
    """Title and place of the page."""
    lead: str
    """What the map shows."""
    counts: tuple[str, ...]
    """How much there is on it, each count with its noun."""
    choices: tuple[MapChoices, ...]
    """The other maps, by sort."""
    grouped: bool
    """Whether there are too many initiatives for their titles and ties to be in the picture."""
    drawing: MapDrawing
    """The picture."""
    legend: MapLegend
    """What its signs mean."""
    tools: MapTools
    """What a script can do with it."""
    areas: tuple[ListedArea, ...]
    """What it shows, in words."""
    relations: tuple[ListedRelation, ...]
    """The relations on it with their reasons."""


def portfolio_map_view(context: Context, focus_area_id: str | None) -> PortfolioMapView:
    """The page of the map of a focus area, or of the whole portfolio.

    Args:
        context: the portfolio and the language.
        focus_area_id: the focus area, or None for the whole portfolio.
    """
    lead = context.text(LEAD)
    if focus_area_id is None:
        return _view(context, whole_head(context), lead, whole_scope(context))
    scope = area_scope(context, focus_area_id)
    return _view(context, area_head(context, focus_area_id), lead, scope)


def goal_map_view(context: Context, goal: Goal) -> PortfolioMapView:
    """The page of the map of a societal goal."""
    scope = goal_scope(context, goal)
    return _view(context, goal_head(context, goal), goal_lead(context, goal), scope)


def year_map_view(context: Context, year: int) -> PortfolioMapView:
    """The page of the map as it was in a year."""
    head, scope = year_head(context, year), year_scope(context, year)
    return _view(context, head, year_lead(context, year), scope)


def _view(context: Context, head: Head, lead: str, scope: MapScope) -> PortfolioMapView:
    """The page of a map."""
    plan = plan_of(context, scope)
    grouped = is_grouped(plan)
    draw = grouped_drawing if grouped else map_drawing
    return PortfolioMapView(
        head=head,
        lead=lead,
        counts=_counts(context, plan),
        choices=map_choices(context, head.uri),
        grouped=grouped,
        drawing=draw(context, plan, head.title),
        legend=map_legend(context, replace(plan, relations=()) if grouped else plan),
        tools=map_tools(context, plan),
        areas=listed_areas(context, plan),
        relations=() if grouped else listed_relations(context, plan),
    )


def _counts(context: Context, plan: MapPlan) -> tuple[str, ...]:
    """How many challenges, initiatives and ties there are."""
    plural = context.messages.plural
    found = (
        plural("%(num)s challenge", "%(num)s challenges", len(plan.challenges)),
        plural("%(num)s initiative", "%(num)s initiatives", len(plan.initiatives)),
        plural("%(num)s tie between them", "%(num)s ties between them", len(plan.relations)),
    )
    return found if plan.relations else found[:2]
