"""Links to the records that others refer to, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.portfolio.publication import hidden_reason
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shk.model.schema.activity import Activity
    from shk.model.schema.authored import Authored
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.reference import FocusArea
    from shk.model.schema.story import Story
    from shk.site.context import Context
    from shk.site.link import Link


def focus_area_link(context: Context, area_id: str) -> Link:
    """A focus area by its name."""
    area = context.portfolio.focus_areas[area_id]
    return context.record_link(Kind.FOCUS_AREA, area.id, area.name)


def goal_links(context: Context, ids: Iterable[str], *, short: bool = True) -> tuple[Link, ...]:
    """Societal goals by their short or official names."""
    goals = (context.portfolio.goals[id_] for id_ in ids)
    return tuple(
        context.record_link(Kind.GOAL, goal.id, goal.short if short else goal.name)
        for goal in goals
    )


def challenge_links(context: Context, ids: Iterable[str]) -> tuple[Link, ...]:
    """Challenges by their names."""
    results = (context.portfolio.challenges[id_] for id_ in ids)
    return tuple(context.record_link(Kind.CHALLENGE, item.id, item.name) for item in results)


def party_link(context: Context, party_id: str) -> Link:
    """A party or actor by its name."""
    party = context.portfolio.parties[party_id]
    return context.record_link(Kind.PARTY, party.id, party.name)


def party_links(context: Context, ids: Iterable[str]) -> tuple[Link, ...]:
    """Parties and actors by their names."""
    return tuple(party_link(context, id_) for id_ in ids)


def place_link(context: Context, place_id: str) -> Link:
    """A place by its name."""
    place = context.portfolio.places[place_id]
    return context.record_link(Kind.PLACE, place.id, place.name)


def place_links(context: Context, ids: Iterable[str]) -> tuple[Link, ...]:
    """Places by their names."""
    return tuple(place_link(context, id_) for id_ in ids)


def activity_link(context: Context, activity: Activity) -> Link:
    """An activity by its title, on the list of activities."""
    return context.record_link(Kind.ACTIVITY, activity.id, activity.title)


def initiative_link(context: Context, initiative: Initiative) -> Link:
    """An initiative by its title."""
    return context.record_link(Kind.INITIATIVE, initiative.id, initiative.title)


def story_link(context: Context, story: Story) -> Link:
    """A story by its title."""
    return context.record_link(Kind.STORY, story.id, story.title)


def ribbon_of(context: Context, record: Authored) -> str:
    """Why a record is not public on the day of the build; empty when it is."""
    reason = hidden_reason(record, context.today) if context.preview else None
    return context.text(reason.value) if reason else ""


def lone_hue(areas: Sequence[FocusArea]) -> str:
    """The hue of what belongs to one focus area alone; empty for all else."""
    return areas[0].hue if len(areas) == 1 else ""


def initiatives_counted(context: Context, number: int) -> str:
    """How many initiatives there are, in words."""
    if number == 0:
        return context.text(N_("No initiatives yet"))
    return context.messages.plural("%(num)s initiative", "%(num)s initiatives", number)
