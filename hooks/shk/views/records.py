"""Links to the records that others refer to, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.model.publication import hidden_reason
from shk.model.record import Kind
from shk.views.link import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.activity import Activity
    from shk.model.authored import Authored
    from shk.model.initiative import Initiative
    from shk.model.story import Story
    from shk.views.context import Context


def focus_area_link(context: Context, area_id: str) -> Link:
    """A focus area by its name."""
    area = context.portfolio.focus_areas[area_id]
    return Link(area.name, context.addresses.of(Kind.FOCUS_AREA, area.id))


def goal_links(context: Context, ids: Iterable[str], *, short: bool = True) -> tuple[Link, ...]:
    """Societal goals by their short or official names."""
    goals = (context.portfolio.goals[one] for one in ids)
    return tuple(
        Link(one.short if short else one.name, context.addresses.of(Kind.GOAL, one.id))
        for one in goals
    )


def challenge_links(context: Context, ids: Iterable[str]) -> tuple[Link, ...]:
    """Challenges by their names."""
    found = (context.portfolio.challenges[one] for one in ids)
    return tuple(Link(one.name, context.addresses.of(Kind.CHALLENGE, one.id)) for one in found)


def party_link(context: Context, party_id: str) -> Link:
    """A party or actor by its name."""
    party = context.portfolio.parties[party_id]
    return Link(party.name, context.addresses.of(Kind.PARTY, party.id))


def party_links(context: Context, ids: Iterable[str]) -> tuple[Link, ...]:
    """Parties and actors by their names."""
    return tuple(party_link(context, one) for one in ids)


def place_link(context: Context, place_id: str) -> Link:
    """A place by its name."""
    place = context.portfolio.places[place_id]
    return Link(place.name, context.addresses.of(Kind.PLACE, place.id))


def place_links(context: Context, ids: Iterable[str]) -> tuple[Link, ...]:
    """Places by their names."""
    return tuple(place_link(context, one) for one in ids)


def activity_link(context: Context, activity: Activity) -> Link:
    """An activity by its title, on the list of activities."""
    return Link(activity.title, context.addresses.of(Kind.ACTIVITY, activity.id))


def initiative_link(context: Context, one: Initiative) -> Link:
    """An initiative by its title."""
    return Link(one.title, context.addresses.of(Kind.INITIATIVE, one.id))


def story_link(context: Context, story: Story) -> Link:
    """A story by its title."""
    return Link(story.title, context.addresses.of(Kind.STORY, story.id))


def ribbon_of(context: Context, record: Authored) -> str:
    """Why a record is not public on the day of the build; empty when it is."""
    reason = hidden_reason(record, context.today) if context.preview else None
    return context.text(reason.value) if reason else ""


def initiatives_counted(context: Context, number: int) -> str:
    """How many initiatives there are, in words."""
    if number == 0:
        return context.text(N_("No initiatives yet"))
    return context.messages.plural("%(num)s initiative", "%(num)s initiatives", number)
