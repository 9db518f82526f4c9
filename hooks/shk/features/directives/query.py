"""What a directive asks for: the stories, events and effects that fit it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.model.portfolio.events import all_events, area_ids
from shk.model.schema.directive import Order
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.story import Story
from shk.model.schema.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.portfolio.events import Event
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.directive import Directive
    from shk.site.context import Context

Page = Initiative | Story | None
"""Whose page a directive stands on; None for a hand-written one."""

STORIES, ENTRIES = 3, 5
"""How many are shown when it is not written."""


def subjects(directive: Directive) -> Iterator[tuple[Kind, str]]:
    """What a directive names, with its kind."""
    named = (
        (Kind.FOCUS_AREA, directive.focus_area),
        (Kind.GOAL, directive.goal),
        (Kind.INITIATIVE, directive.initiative),
        (Kind.STORY, directive.story),
        (Kind.PARTY, directive.party),
    )
    for kind, record_id in named:
        if record_id:
            yield kind, record_id


def known_subjects(context: Context, directive: Directive) -> bool:
    """Whether all that a directive names is public; a draft is not."""
    return all(subject in context.portfolio.records(kind) for kind, subject in subjects(directive))


def chosen_stories(context: Context, directive: Directive, page: Page) -> tuple[Story, ...]:
    """The stories that fit, the latest or the most relevant first; never the page's own."""
    portfolio = context.portfolio
    stories = [story for story in portfolio.stories.values() if story != page]
    for kind, record_id in subjects(directive):
        fitting = portfolio.referring(Kind.STORY, kind, record_id)
        stories = [item for item in stories if item.id in fitting]
    if year := directive.year:
        stories = [item for item in stories if year in _years(item)]
    if directive.order is Order.RELEVANT and page:
        in_common = {item.id: _in_common(portfolio, item, page) for item in stories}
        stories = sorted(
            (item for item in stories if in_common[item.id]), key=lambda item: -in_common[item.id]
        )
    return tuple(stories[: directive.count or STORIES])


def chosen_events(context: Context, directive: Directive) -> tuple[Event, ...]:
    """What has begun by the day of the build and fits, latest first; no plan of unknown outcome."""
    portfolio = context.portfolio
    events = [
        event
        for event in all_events(portfolio)
        if event.status is not Status.UNKNOWN
        and event.when.start <= context.today
        and (directive.year is None or event.touches(directive.year))
        and all(_concerns(portfolio, event, *subject) for subject in subjects(directive))
    ]
    return tuple(events[::-1][: directive.count or ENTRIES])


def chosen_effects(context: Context, directive: Directive) -> tuple[Initiative | Story, ...]:
    """Those whose effects are asked for and that have some."""
    portfolio = context.portfolio
    initiatives: tuple[Initiative | Story, ...] = ()
    if directive.initiative:
        initiatives = (portfolio.initiatives[directive.initiative],)
    elif directive.story:
        initiatives = (portfolio.stories[directive.story],)
    elif directive.goal:
        initiatives = context.by_title(portfolio.initiatives_of(Kind.GOAL, directive.goal))
    return tuple(item for item in initiatives if portfolio.effects_of(item))


def _years(story: Story) -> tuple[int, ...]:
    """The years a story is about, or else the one it was published in."""
    return story.time.years


def _in_common(portfolio: Portfolio, story: Story, page: Initiative | Story) -> int:
    """How much a story has in common with a page.

    Shared initiatives weigh most, then ties between initiatives, goals and focus area.
    """
    if isinstance(page, Story):
        initiatives, goals = page.initiatives, portfolio.goals_of_story(page)
        areas = portfolio.focus_areas_of_story(page)
    else:
        initiatives = (page.id,)
        goals = tuple(portfolio.goals[goal] for goal in page.goals)
        areas = (portfolio.focus_areas[page.focus_area],)
    shared = set(story.initiatives) & set(initiatives)
    own_goals = {goal.id for goal in portfolio.goals_of_story(story)}
    own_areas = {focus_area.id for focus_area in portfolio.focus_areas_of_story(story)}
    tied = {tie.other.id for initiative in initiatives for tie in portfolio.ties_of(initiative)}
    return (
        1000 * len(shared)
        + 100 * len(tied & set(story.initiatives))
        + 10 * len(own_goals & {goal.id for goal in goals})
        + len(own_areas & {area.id for area in areas})
    )


def _concerns(portfolio: Portfolio, event: Event, kind: Kind, record_id: str) -> bool:
    """Whether something that happened belongs to a record, by itself or by its initiatives."""
    if kind is Kind.INITIATIVE:
        return record_id in event.initiatives
    if kind is Kind.FOCUS_AREA:
        return record_id in area_ids(portfolio, event)
    record = event.record
    own = Kind.STORY if isinstance(record, Story) else Kind.ACTIVITY
    if not isinstance(record, Initiative) and record.id in portfolio.referring(
        own, kind, record_id
    ):
        return True
    through = portfolio.referring(Kind.INITIATIVE, kind, record_id)
    return any(initiative in through for initiative in event.initiatives)
