"""Titles, leads and places of the pages of maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.views.head import Head
from shk.views.map_choices import MAP_TITLE, map_crumb

if TYPE_CHECKING:
    from shk.model.reference import Goal
    from shk.views.context import Context

LEAD = N_("See which challenges the initiatives take on, and how the initiatives help each other.")
YEAR_LEAD = N_(
    "What is known to have gone on in {year}: what started, what went on and what ended. "
    "Challenges, goals and ties are those known today."
)
GOAL_LEAD = N_("Everything that is named for the goal: {goal}.")


def whole_head(context: Context) -> Head:
    """The map of the whole portfolio."""
    description = N_("All challenges and initiatives of the partnership, and their ties.")
    uri = context.addresses.map
    return Head(context.text(MAP_TITLE), context.text(description), uri, section=uri)


def area_head(context: Context, focus_area_id: str) -> Head:
    """The map of a focus area."""
    area = context.portfolio.focus_areas[focus_area_id]
    title = context.text(N_("Portfolio map: {focus_area}"))
    description = N_("Challenges and initiatives in the focus area {focus_area}, and their ties.")
    return below_map(
        context,
        title.replace("{focus_area}", area.name),
        context.text(description).replace("{focus_area}", area.name),
        context.addresses.map_of(area.id),
        area.hue,
    )


def goal_head(context: Context, goal: Goal) -> Head:
    """The map of a societal goal."""
    title = context.text(N_("Portfolio map: {goal}")).replace("{goal}", goal.short)
    hue = context.portfolio.focus_areas[goal.focus_area].hue
    return below_map(
        context, title, goal_lead(context, goal), context.addresses.map_of_goal(goal.id), hue
    )


def year_head(context: Context, year: int) -> Head:
    """The map of a year."""
    title = context.text(N_("The portfolio in {year}")).replace("{year}", str(year))
    return below_map(context, title, year_lead(context, year), context.addresses.map_of_year(year))


def goal_lead(context: Context, goal: Goal) -> str:
    """What the map of a goal shows."""
    return context.text(GOAL_LEAD).replace("{goal}", goal.name)


def year_lead(context: Context, year: int) -> str:
    """What the map of a year shows."""
    return context.text(YEAR_LEAD).replace("{year}", str(year))


def below_map(context: Context, title: str, description: str, uri: str, hue: str = "") -> Head:
    """A page below the map of the whole portfolio."""
    whole = map_crumb(context)
    return Head(title, description, uri, crumbs=(whole,), section=whole.uri, hue=hue)
