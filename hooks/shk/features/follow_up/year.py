"""The follow-up of a year: how it went with the goals, and what those involved thought."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.follow_up.assessments import AssessmentLine, assessments_of_year
from shk.features.follow_up.goals import GoalOfYear, goals_of_year
from shk.i18n.messages import N_
from shk.model.schema.follow_up import Assessment, Evaluation, PartnerGoal
from shk.model.schema.record import Kind
from shk.site.known import year_note
from shk.site.link import Link
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.site.context import Context

TITLE = N_("Follow-up of {year}")
LEAD = N_("How {year} went: the partnership's own goals, and what those involved thought.")


@dataclass(frozen=True)
class FollowUpYearView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page shows."""
    note: str
    """How much of the year is known; empty when it is known to its end."""
    goals: tuple[GoalOfYear, ...]
    """How it went with the goals of the partnership."""
    assessments: tuple[AssessmentLine, ...]
    """What those involved have taken a stand on, and what they asked for."""
    evaluations: tuple[Link, ...]
    """The evaluations that are about the year too."""
    year: Link
    """All that is known of the year."""


def follow_up_years(context: Context) -> tuple[int, ...]:
    """The years that a goal has a result for, or that a self-assessment is about."""
    goals = context.portfolio.register(PartnerGoal).values()
    years = {item.when.start.year for goal in goals for item in goal.years}
    said = context.portfolio.register(Assessment).values()
    return tuple(sorted(years.union(*(item.about.years for item in said))))


def follow_up_year_view(context: Context, year: int) -> FollowUpYearView:
    """The follow-up of a year."""
    title, lead = (context.text(item).replace("{year}", str(year)) for item in (TITLE, LEAD))
    addresses = context.addresses
    crumb = Link(context.text(N_("Follow-up")), addresses.follow_up)
    evaluations = context.portfolio.register(Evaluation).values()
    return FollowUpYearView(
        meta=PageMeta(title, lead, addresses.follow_up_of(year), crumbs=(crumb,)),
        lead=lead,
        note=year_note(context, year),
        goals=goals_of_year(context, year),
        assessments=assessments_of_year(context, year),
        evaluations=tuple(
            context.record_link(Kind.EVALUATION, item.id, item.name)
            for item in evaluations
            if year in item.about.years
        ),
        year=Link(str(year), addresses.year(year)),
    )
