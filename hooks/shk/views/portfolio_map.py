"""The page of the portfolio map: the picture, its legend and the same as a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.views.head import Head
from shk.views.link import Link
from shk.views.map_drawing import map_drawing
from shk.views.map_legend import map_legend
from shk.views.map_list import listed_areas, listed_relations
from shk.views.map_plan import map_plan

if TYPE_CHECKING:
    from shk.views.context import Context
    from shk.views.map_legend import MapLegend
    from shk.views.map_list import ListedArea, ListedRelation
    from shk.views.map_parts import MapDrawing
    from shk.views.map_plan import MapPlan

MAP_TITLE = N_("The portfolio map")
"""What the map of the whole portfolio is called."""


@dataclass(frozen=True)
class MapChoice:
    """A map that can be chosen."""

    link: Link
    """Its name and page."""
    hue: str
    """The hue of its focus area; empty for the whole portfolio."""
    current: bool
    """Whether it is this page."""


@dataclass(frozen=True)
class PortfolioMapView:
    """The map of a focus area, or of the whole portfolio."""

    head: Head
    """Title and place of the page."""
    lead: str
    """What the map shows."""
    counts: tuple[str, ...]
    """How much there is on it, each count with its noun."""
    choices: tuple[MapChoice, ...]
    """The whole portfolio and its focus areas."""
    drawing: MapDrawing
    """The picture."""
    legend: MapLegend
    """What its signs mean."""
    areas: tuple[ListedArea, ...]
    """What it shows, in words."""
    relations: tuple[ListedRelation, ...]
    """The relations on it with their reasons."""


def portfolio_map_view(context: Context, focus_area_id: str | None) -> PortfolioMapView:
    """The page of a map.

    Args:
        context: the portfolio and the language.
        focus_area_id: the focus area, or None for the whole portfolio.
    """
    plan = map_plan(context, focus_area_id)
    head = _head(context, focus_area_id)
    return PortfolioMapView(
        head=head,
        lead=context.text(
            N_(
                "See which challenges the initiatives take on, "
                "and how the initiatives help each other."
            )
        ),
        counts=_counts(context, plan),
        choices=_choices(context, focus_area_id),
        drawing=map_drawing(context, plan, head.title),
        legend=map_legend(context, plan),
        areas=listed_areas(context, plan),
        relations=listed_relations(context, plan),
    )


def _head(context: Context, focus_area_id: str | None) -> Head:
    """Title and place of a map."""
    whole = Link(context.text(MAP_TITLE), context.addresses.map)
    if focus_area_id is None:
        description = N_("All challenges and initiatives of the partnership, and their ties.")
        return Head(whole.title, context.text(description), whole.uri, section=whole.uri)
    area = context.portfolio.focus_areas[focus_area_id]
    title = context.text(N_("Portfolio map: {focus_area}"))
    description = N_("Challenges and initiatives in the focus area {focus_area}, and their ties.")
    return Head(
        title=title.replace("{focus_area}", area.name),
        description=context.text(description).replace("{focus_area}", area.name),
        uri=context.addresses.map_of(area.id),
        crumbs=(whole,),
        section=whole.uri,
        hue=area.hue,
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


def _choices(context: Context, focus_area_id: str | None) -> tuple[MapChoice, ...]:
    """The maps that can be chosen, the whole portfolio first."""
    whole = Link(context.text(N_("Whole portfolio")), context.addresses.map)
    areas = context.portfolio.focus_areas.values()
    return (
        MapChoice(whole, "", current=focus_area_id is None),
        *(
            MapChoice(
                Link(area.name, context.addresses.map_of(area.id)),
                area.hue,
                current=area.id == focus_area_id,
            )
            for area in areas
        ),
    )
