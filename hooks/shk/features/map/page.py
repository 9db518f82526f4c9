"""The pages of portfolio maps: the picture, its legend and the same as a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.features.map.controls import MAP_TITLE, MapChoices, map_choices, map_crumb, map_tools
from shk.features.map.layout import map_drawing
from shk.features.map.layout_dense import grouped_drawing, is_grouped
from shk.features.map.legend import map_legend
from shk.features.map.list import listed_areas, listed_relations
from shk.features.map.node_data import node_key
from shk.features.map.plan import plan_of
from shk.features.map.scope import area_scope, full_scope, goal_scope, year_scope
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.known import known_note, year_note
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.features.map.controls import MapTools
    from shk.features.map.legend import MapLegend
    from shk.features.map.list import ListedArea, ListedRelation
    from shk.features.map.plan import MapPlan
    from shk.features.map.scope import MapScope
    from shk.features.map.shapes import MapDrawing
    from shk.model.schema.reference import Goal
    from shk.site.context import Context
    from shk.site.link import Link


LEAD = N_("See which challenges the initiatives take on, and how the initiatives help each other.")


YEAR_LEAD = N_(
    "What is known to have gone on in {year}: what started, what went on and what ended."
    " Challenges, goals and ties are the latest that the sources report."
)


GOAL_LEAD = N_("Everything that is named for the goal: {goal}.")


def map_meta(context: Context) -> PageMeta:
    """The map of the whole portfolio."""
    description = N_("All challenges and initiatives of the partnership, and their ties.")
    uri = context.addresses.map
    return PageMeta(context.text(MAP_TITLE), context.text(description), uri, section=uri)


def area_meta(context: Context, focus_area_id: str) -> PageMeta:
    """The map of a focus area."""
    area = context.portfolio.focus_areas[focus_area_id]
    title = context.text(N_("Portfolio map: {focus_area}"))
    description = N_("Challenges and initiatives in the focus area {focus_area}, and their ties.")
    return map_part_meta(
        context,
        title.replace("{focus_area}", area.name),
        context.text(description).replace("{focus_area}", area.name),
        context.addresses.map_of(area.id),
        area.hue,
    )


def goal_meta(context: Context, goal: Goal) -> PageMeta:
    """The map of a societal goal."""
    title = context.text(N_("Portfolio map: {goal}")).replace("{goal}", goal.short)
    hue = context.portfolio.focus_areas[goal.focus_area].hue
    return map_part_meta(
        context, title, goal_lead(context, goal), context.addresses.map_of_goal(goal.id), hue
    )


def year_meta(context: Context, year: int) -> PageMeta:
    """The map of a year."""
    title = context.text(N_("The portfolio in {year}")).replace("{year}", str(year))
    return map_part_meta(
        context, title, year_lead(context, year), context.addresses.map_of_year(year)
    )


def goal_lead(context: Context, goal: Goal) -> str:
    """What the map of a goal shows."""
    return context.text(GOAL_LEAD).replace("{goal}", goal.name)


def year_lead(context: Context, year: int) -> str:
    """What the map of a year shows."""
    lead = context.text(YEAR_LEAD).replace("{year}", str(year))
    return " ".join(item for item in (lead, year_note(context, year)) if item)


def map_part_meta(
    context: Context, title: str, description: str, uri: str, hue: str = ""
) -> PageMeta:
    """A page below the map of the whole portfolio."""
    full = map_crumb(context)
    return PageMeta(title, description, uri, crumbs=(full,), section=full.uri, hue=hue)


MOST = N_("{challenges} gathers most initiatives")
MOST_TOGETHER = N_("{challenges} gather most initiatives")
MOST_THEN = N_("{challenges} gathered most initiatives")
FEW = 2
"""Challenges that may share a headline."""


def map_finding(context: Context, plan: MapPlan) -> str:
    """What the map shows, in a headline: the challenge most initiatives take on.

    Empty when several have as many, or none has more than one.
    """
    counts = {challenge.name: len(plan.taking_on(challenge.id)) for challenge in plan.challenges}
    most = max(counts.values(), default=0)
    names = [name for name, count in counts.items() if count == most]
    if most < FEW or len(names) > FEW:
        return ""
    sentence = MOST_THEN if plan.year else MOST if len(names) == 1 else MOST_TOGETHER
    together = context.text(N_("{one} and {other}"))
    joined = names[0]
    if len(names) > 1:
        joined = together.replace("{one}", names[0]).replace("{other}", names[1])
    return context.text(sentence).replace("{challenges}", joined)


@dataclass(frozen=True)
class MapStep:
    """A step of the guided walk through the map."""

    text: str
    """What it says."""
    link: Link
    """The initiative or challenge that it is about."""
    on_map: str
    """The address that lights it on the map."""
    language: str
    """The language of the text, if it is another than the page's."""


def map_walk(context: Context) -> tuple[MapStep, ...]:
    """The guided walk that the partnership has written, on the map of the whole portfolio."""
    english = context.home is not None and context.language == "en"
    steps = []
    for item in context.portfolio.partnership.walk:
        kind = Kind.INITIATIVE if item.initiative else Kind.CHALLENGE
        key = item.initiative or item.challenge or ""
        if key not in context.portfolio.records(kind):
            continue  # not public yet
        record = context.portfolio.records(kind)[key]
        title = getattr(record, "title", "") or getattr(record, "name", "")
        shown = item.in_english if english else None
        steps.append(
            MapStep(
                text=shown or item.text,
                link=context.record_link(kind, key, title),
                on_map=f"{context.addresses.map}?node={node_key(kind, key)}",
                language=context.home.language if context.home and not shown else "",
            )
        )
    return tuple(steps)


@dataclass(frozen=True)
class PortfolioMapView:
    """The map of the whole portfolio, of a focus area, of a goal or of a year."""

    meta: PageMeta
    """Title and place of the page."""
    finding: str
    """The headline: what the map shows at its clearest; empty when nothing stands out."""
    lead: str
    """What the map shows."""
    walk: tuple[MapStep, ...]
    """The guided walk, on the map of the whole portfolio."""
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
    lead = " ".join(item for item in (context.text(LEAD), known_note(context)) if item)
    if focus_area_id is None:
        return _view(context, map_meta(context), lead, full_scope(context))
    scope = area_scope(context, focus_area_id)
    return _view(context, area_meta(context, focus_area_id), lead, scope)


def goal_map_view(context: Context, goal: Goal) -> PortfolioMapView:
    """The page of the map of a societal goal."""
    scope = goal_scope(context, goal)
    return _view(context, goal_meta(context, goal), goal_lead(context, goal), scope)


def year_map_view(context: Context, year: int) -> PortfolioMapView:
    """The page of the map as it was in a year."""
    meta, scope = year_meta(context, year), year_scope(context, year)
    return _view(context, meta, year_lead(context, year), scope)


def _view(context: Context, meta: PageMeta, lead: str, scope: MapScope) -> PortfolioMapView:
    """The page of a map."""
    plan = plan_of(context, scope)
    grouped = is_grouped(plan)
    draw = grouped_drawing if grouped else map_drawing
    return PortfolioMapView(
        meta=meta,
        finding=map_finding(context, plan),
        lead=lead,
        walk=map_walk(context) if meta.uri == context.addresses.map else (),
        counts=_counts(context, plan),
        choices=map_choices(context, meta.uri),
        grouped=grouped,
        drawing=draw(context, plan, meta.title),
        legend=map_legend(context, replace(plan, relations=()) if grouped else plan),
        tools=map_tools(context, plan),
        areas=listed_areas(context, plan),
        relations=() if grouped else listed_relations(context, plan),
    )


def _counts(context: Context, plan: MapPlan) -> tuple[str, ...]:
    """How many challenges, initiatives and ties there are."""
    plural = context.messages.plural
    result = (
        plural("%(num)s challenge", "%(num)s challenges", len(plan.challenges)),
        plural("%(num)s initiative", "%(num)s initiatives", len(plan.initiatives)),
        plural("%(num)s tie between them", "%(num)s ties between them", len(plan.relations)),
    )
    return result if plan.relations else result[:2]
