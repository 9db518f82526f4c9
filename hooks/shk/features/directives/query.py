"""What a directive asks for: the stories, happenings and effects that fit it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.model.portfolio.events import all_happenings, area_ids
from shk.model.schema.directive import Order
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.story import Story
from shk.model.schema.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.portfolio.events import Happening
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
    return all(one in context.portfolio.records(kind) for kind, one in subjects(directive))


def chosen_stories(context: Context, directive: Directive, page: Page) -> tuple[Story, ...]:
    """The stories that fit, the latest or the most relevant first; never the page's own."""
    portfolio = context.portfolio
    found = [one for one in portfolio.stories.values() if one != page]
    for kind, record_id in subjects(directive):
        fitting = portfolio.referring(Kind.STORY, kind, record_id)
        found = [one for one in found if one.id in fitting]
    if year := directive.year:
        found = [one for one in found if year in _years(one)]
    if directive.order is Order.RELEVANT and page:
        in_common = {one.id: _in_common(portfolio, one, page) for one in found}
        found = sorted(
            (one for one in found if in_common[one.id]), key=lambda one: -in_common[one.id]
        )
    return tuple(found[: directive.count or STORIES])


def chosen_happenings(context: Context, directive: Directive) -> tuple[Happening, ...]:
    """What has begun by the day of the build and fits, latest first; no plan of unknown outcome."""
    portfolio = context.portfolio
    found = [
        one
        for one in all_happenings(portfolio)
        if one.status is not Status.UNKNOWN
        and one.when.start <= context.today
        and (directive.year is None or one.touches(directive.year))
        and all(_concerns(portfolio, one, *subject) for subject in subjects(directive))
    ]
    return tuple(found[::-1][: directive.count or ENTRIES])


def chosen_effects(context: Context, directive: Directive) -> tuple[Initiative | Story, ...]:
    """Those whose effects are asked for and that have some."""
    portfolio = context.portfolio
    found: tuple[Initiative | Story, ...] = ()
    if directive.initiative:
        found = (portfolio.initiatives[directive.initiative],)
    elif directive.story:
        found = (portfolio.stories[directive.story],)
    elif directive.goal:
        found = context.by_title(portfolio.initiatives_of(Kind.GOAL, directive.goal))
    return tuple(one for one in found if portfolio.effects_of(one))


def _years(story: Story) -> tuple[int, ...]:
    """The years a story tells of, or else the one it was published in."""
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
        goals = tuple(portfolio.goals[one] for one in page.goals)
        areas = (portfolio.focus_areas[page.focus_area],)
    shared = set(story.initiatives) & set(initiatives)
    own_goals = {one.id for one in portfolio.goals_of_story(story)}
    own_areas = {one.id for one in portfolio.focus_areas_of_story(story)}
    tied = {tie.other.id for one in initiatives for tie in portfolio.ties_of(one)}
    return (
        1000 * len(shared)
        + 100 * len(tied & set(story.initiatives))
        + 10 * len(own_goals & {one.id for one in goals})
        + len(own_areas & {one.id for one in areas})
    )


def _concerns(portfolio: Portfolio, happening: Happening, kind: Kind, record_id: str) -> bool:
    """Whether something that happened belongs to a record, by itself or by its initiatives."""
    if kind is Kind.INITIATIVE:
        return record_id in happening.initiatives
    if kind is Kind.FOCUS_AREA:
        return record_id in area_ids(portfolio, happening)
    record = happening.record
    own = Kind.STORY if isinstance(record, Story) else Kind.ACTIVITY
    if not isinstance(record, Initiative) and record.id in portfolio.referring(
        own, kind, record_id
    ):
        return True
    through = portfolio.referring(Kind.INITIATIVE, kind, record_id)
    return any(one in through for one in happening.initiatives)
