"""The ways to see the portfolio that every map page offers as plain links."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.features.map.goals import mapped_goals
from shk.features.map.node_data import initiative_facts
from shk.features.map.scope import map_years
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.facets import (
    CHALLENGE,
    FOCUS_AREA,
    GOAL,
    PARTY,
    PHASE,
    STRAND,
    YEAR,
    Facet,
    FacetMark,
    list_facets,
)
from shk.site.link import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.features.map.node_data import NodeFacts
    from shk.features.map.plan import MapPlan
    from shk.site.context import Context


MAP_TITLE = N_("The portfolio map")
"""What the map of the whole portfolio is called."""


DIMENSIONS_TITLE = N_("Initiatives and system dimensions")
"""What the table of dimensions is called."""


BOUNDARIES_TITLE = N_("Places on the map")
"""What the map of places is called."""


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
class MapChoices:
    """Maps of the same sort."""

    title: str
    """What they have in common."""
    choices: tuple[MapChoice, ...]
    """The maps."""


def map_choices(context: Context, current: str) -> tuple[MapChoices, ...]:
    """The maps that can be chosen, by sort.

    Args:
        context: the portfolio and the language.
        current: the address of the page they stand on.
    """
    addresses, text = context.addresses, context.text
    areas = context.portfolio.focus_areas
    parts = [(context.link(text(N_("Whole portfolio")), addresses.map), "")]
    parts += [
        (_named(context, Kind.FOCUS_AREA, area.id, area.name, addresses.map_of(area.id)), area.hue)
        for area in areas.values()
    ]
    goals = [
        (
            _named(
                context,
                Kind.GOAL,
                mapped_goal.id,
                mapped_goal.short,
                addresses.map_of_goal(mapped_goal.id),
            ),
            areas[mapped_goal.focus_area].hue,
        )
        for mapped_goal in mapped_goals(context)
    ]
    years = [
        (context.link(str(year), addresses.map_of_year(year)), "") for year in map_years(context)
    ]
    others = [
        (context.link(text(N_("System dimensions")), addresses.dimensions), ""),
        (context.link(text(N_("Places")), addresses.boundaries), ""),
    ]
    groups = (
        (N_("Part"), parts),
        (N_("Societal goal"), goals),
        (N_("Looking back"), years),
        (N_("Seen otherwise"), others),
    )
    return tuple(_group(text(title), group, current) for title, group in groups if group)


def map_crumb(context: Context) -> Link:
    """The map of the whole portfolio, under which the others stand."""
    return Link(context.text(MAP_TITLE), context.addresses.map)


def _named(context: Context, kind: Kind, record_id: str, name: str, uri: str) -> Link:
    """The map of a record by the record's name."""
    return replace(context.link(name, uri), language=context.language_of(kind, record_id))


def _group(title: str, choices: Iterable[tuple[Link, str]], current: str) -> MapChoices:
    """Maps of the same sort, each a link and a hue."""
    return MapChoices(
        title, tuple(MapChoice(link, hue, current=link.uri == current) for link, hue in choices)
    )


@dataclass(frozen=True)
class MapTools:
    """The tools of a map."""

    facets: tuple[Facet, ...]
    """What the map can be narrowed by, each value with its number of initiatives."""
    result: str
    """How many initiatives fit, with ``{shown}`` and ``{total}``."""
    match: str
    """Which match of a search is shown, with ``{place}``, ``{count}`` and ``{name}``."""
    matches: str
    """How many matches a search has, with ``{count}``."""


def map_tools(context: Context, plan: MapPlan) -> MapTools:
    """The tools of the map that shows a plan."""
    facts = [initiative_facts(context, initiative) for initiative in plan.initiatives]
    return MapTools(
        facets=list_facets(context, (_marks(fact) for fact in facts)),
        result=context.text(N_("Showing {shown} of {total} initiatives")),
        match=context.text(N_("Match {place} of {count}: {name}")),
        matches=context.text(N_("Matches: {count}. Press Enter to go to the next.")),
    )


def _marks(facts: NodeFacts) -> tuple[FacetMark, ...]:
    """What the attributes of a node say of every facet that lists have too."""
    return (
        FacetMark(FOCUS_AREA, facts.area),
        FacetMark(GOAL, facts.goals),
        FacetMark(CHALLENGE, facts.challenges),
        FacetMark(PARTY, facts.parties),
        FacetMark(STRAND, facts.strands),
        FacetMark(PHASE, facts.phase),
        FacetMark(YEAR, facts.years),
    )
