"""What the filter reads on each card: the values it has of every facet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.activity import Activity
    from shk.model.initiative import Initiative
    from shk.model.story import Story
    from shk.views.context import Context

FOCUS_AREA, GOAL, PARTY, STRAND, PHASE, KIND, PLACE, YEAR, INITIATIVE = (
    "focus-area",
    "goal",
    "party",
    "strand",
    "phase",
    "kind",
    "place",
    "year",
    "initiative",
)
"""Names of the facets, as they stand in the page and in its address."""


@dataclass(frozen=True)
class FacetMark:
    """The values that one card has of one facet."""

    name: str
    """Name of the facet."""
    values: str
    """The values, separated by spaces."""


def initiative_marks(context: Context, one: Initiative) -> tuple[FacetMark, ...]:
    """What an initiative has of every facet."""
    organisations = (person.organisation for person in one.people if person.organisation)
    end = one.period.last_day(context.today).year
    first = one.period.start.start.year
    return (
        FacetMark(FOCUS_AREA, one.focus_area),
        FacetMark(GOAL, _joined(one.goals)),
        FacetMark(PARTY, _joined((*one.parties, *organisations))),
        FacetMark(STRAND, _joined(strand.value for strand in one.strands)),
        FacetMark(PHASE, one.phase.value),
        FacetMark(YEAR, _joined(range(first, max(first, end) + 1))),
    )


def story_marks(context: Context, story: Story) -> tuple[FacetMark, ...]:
    """What a story has of every facet, by itself and through its initiatives."""
    portfolio = context.portfolio
    told = [portfolio.initiatives[one] for one in story.initiatives]
    years = story.about.years if story.about else (story.date.year,)
    return (
        FacetMark(FOCUS_AREA, _joined(area.id for area in portfolio.focus_areas_of_story(story))),
        FacetMark(GOAL, _joined(goal.id for goal in portfolio.goals_of_story(story))),
        FacetMark(PARTY, _joined(party for one in told for party in one.parties)),
        FacetMark(STRAND, _joined(strand.value for one in told for strand in one.strands)),
        FacetMark(PHASE, _joined(one.phase.value for one in told)),
        FacetMark(YEAR, _joined(years)),
    )


def activity_marks(context: Context, one: Activity) -> tuple[FacetMark, ...]:
    """What an activity has of every facet."""
    areas = context.portfolio.focus_areas_of_activity(one)
    return (
        FacetMark(FOCUS_AREA, _joined(area.id for area in areas)),
        FacetMark(KIND, one.kind.value),
        FacetMark(PLACE, one.place or ""),
        FacetMark(YEAR, _joined(one.when.years)),
    )


def _joined(values: Iterable[object]) -> str:
    """Each value once, separated by spaces."""
    return " ".join(dict.fromkeys(str(one) for one in values))
