"""The societal goals on a map: a letter each, as there is no room for their names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import TYPE_CHECKING

from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.features.map.plan import MapPlan
    from shk.model.schema.reference import Goal
    from shk.site.context import Context
    from shk.site.link import Link


@dataclass(frozen=True)
class MapGoal:
    """A societal goal with its letter."""

    mark: str
    """Its letter on every map."""
    link: Link
    """Its short name and its map, or its page while it has none."""


def map_goals(context: Context, goal_ids: Iterable[str]) -> tuple[MapGoal, ...]:
    """Goals with their letters, in the order of the data file."""
    wanted = set(goal_ids)
    return tuple(
        MapGoal(_mark(place), _link(context, goal))
        for place, goal in enumerate(context.portfolio.goals.values())
        if goal.id in wanted
    )


def mapped_goals(context: Context) -> tuple[Goal, ...]:
    """The goals that something is named for; only those have a map of their own."""
    return tuple(goal for goal in context.portfolio.goals.values() if has_map(context, goal))


def has_map(context: Context, goal: Goal) -> bool:
    """Whether a goal has a map of its own."""
    referring = context.portfolio.referring
    return any(referring(kind, Kind.GOAL, goal.id) for kind in (Kind.INITIATIVE, Kind.CHALLENGE))


def goals_on(plan: MapPlan) -> frozenset[str]:
    """The goals that initiatives or challenges on a map name."""
    named = [initiative.goals for initiative in plan.initiatives] + [
        challenge.goals for challenge in plan.challenges
    ]
    return frozenset(goal for goals in named for goal in goals)


def goal_marks(context: Context, goal_ids: Iterable[str]) -> str:
    """The letters of goals: A C."""
    return " ".join(map_goal.mark for map_goal in map_goals(context, goal_ids))


def _link(context: Context, goal: Goal) -> Link:
    """A goal by its short name."""
    link = context.link(goal.short, _page(context, goal))
    return replace(link, language=context.language_of(Kind.GOAL, goal.id))


def _page(context: Context, goal: Goal) -> str:
    """The map of a goal, or its own page while nothing is named for it."""
    if has_map(context, goal):
        return context.addresses.map_of_goal(goal.id)
    return context.addresses.of(Kind.GOAL, goal.id)


def _mark(place: int) -> str:
    """A to Z, then A2 to Z2 and so on."""
    turn, letter = divmod(place, len(ascii_uppercase))
    return ascii_uppercase[letter] + (str(turn + 1) if turn else "")
