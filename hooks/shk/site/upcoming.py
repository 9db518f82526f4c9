"""What comes next: plans of initiatives, and dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import Status
from shk.site.evidence import SourceLine, source_lines
from shk.site.known import StatusFlag, is_past, known_month, status_flag
from shk.site.link import Link, Moment, moment_view
from shk.site.record_links import initiative_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.schema.activity import Activity
    from shk.model.schema.initiative import Initiative, Plan
    from shk.site.context import Context


COMING = N_("Coming up")
LATEST = N_("Latest activities")
EARLIER = N_("Activities up to {when}")
NOTHING_AHEAD = N_("No coming activity is known: the sources extend to {when}.")
NOTHING_YET = N_("No coming activity is known.")
_SERIES = re.compile(r"[,:]? \w+ \d+( \w+ \d+)?$")
"""The number of one in a series at the end of a title: “, meeting 2 of 6”."""
PAST = frozenset({Status.HAPPENED, Status.CANCELLED})
"""What is known of the past: it took place, or it was called off."""


@dataclass(frozen=True)
class PlanLine:
    """What was planned, and what became of it."""

    text: str
    """What was planned."""
    status: str
    """Value of the vocabulary, for the style sheet."""
    outcome: str
    """What became of it, in words; empty while its time has not passed."""
    source: SourceLine | None
    """The document that reports what became of it, if there is one."""


@dataclass(frozen=True)
class PlanOfYear:
    """What an initiative planned next when a year was summed up."""

    year: int
    """The year that was summed up."""
    initiative: Link
    """The initiative."""
    plans: tuple[PlanLine, ...]
    """What was planned."""


@dataclass(frozen=True)
class DateLine:
    """An activity in a line."""

    moment: Moment
    """When it is or was."""
    title: str
    """What it is."""
    kind: str
    """What sort of activity it is."""
    place: str
    """Where it is; empty if unknown."""
    uri: str
    """Its place on the list of activities."""
    language: str = ""
    """The language of the title, if it is another than the page's."""
    flag: StatusFlag | None = None
    """That it is planned, of unknown outcome or called off; None for what took place."""
    times: str = ""
    """How many times it is or was, when a series is stated in one row."""


@dataclass(frozen=True)
class Dates:
    """Dates to show: the next ones, or the last of which is known that they took place."""

    title: str
    """What they are called: coming, the latest, or those up to when the sources report."""
    lines: tuple[DateLine, ...]
    """Next ones earliest first, earlier ones latest first; a series is one row."""
    note: str = ""
    """That nothing is known to lie ahead; empty when something does."""


def plan_lines(context: Context, plans: Iterable[Plan]) -> tuple[PlanLine, ...]:
    """Plans with their status; one that has not passed needs none."""
    return tuple(_plan_line(context, plan) for plan in plans)


def _plan_line(context: Context, plan: Plan) -> PlanLine:
    """A plan with what became of it."""
    status = plan.status or Status.PLANNED
    shown = "" if status is Status.PLANNED else context.text(status.label)
    source = source_lines(context, (plan.source,))[0] if plan.source else None
    return PlanLine(plan.text, status.value, shown, source)


def plans_of(context: Context, initiatives: Iterable[Initiative]) -> tuple[PlanOfYear, ...]:
    """The latest plans of each initiative that has some."""
    result = []
    for initiative in initiatives:
        planned = [year for year in initiative.years if year.next]
        if planned:
            last = max(planned, key=lambda year: year.year)
            plans = plan_lines(context, last.next)
            result.append(PlanOfYear(last.year, initiative_link(context, initiative), plans))
    return tuple(result)


def dates_view(context: Context, most: int) -> Dates:
    """The next activities, or the last that are known to have taken place when none lie ahead.

    Args:
        context: the portfolio and the day of the build.
        most: how many to show at most.
    """
    activities = tuple(context.portfolio.activities.values())
    ahead = [activity for activity in activities if activity.when.end >= context.today]
    if ahead:
        return Dates(context.text(COMING), _folded(context, ahead, most))
    past = [activity for activity in activities if activity.status in PAST]
    latest = sorted(past, key=lambda item: item.when.start, reverse=True)
    note = context.text(NOTHING_AHEAD) if is_past(context) else context.text(NOTHING_YET)
    lines = _folded(context, latest, most)
    return Dates(_earlier_title(context), lines, note.replace("{when}", known_month(context)))


def _folded(context: Context, activities: Iterable[Activity], most: int) -> tuple[DateLine, ...]:
    """Activities in lines, those of one series in the line of the first that is met."""
    series: dict[tuple[str, str], list[Activity]] = {}
    for activity in activities:
        series.setdefault((activity.kind.value, _SERIES.sub("", activity.title)), []).append(
            activity
        )
    lines = []
    for (_, title), point in tuple(series.items())[:most]:
        line = date_line(context, point[0])
        if len(point) > 1:
            times = context.messages.plural("%(num)s time", "%(num)s times", len(point))
            line = replace(line, title=title, times=times)
        lines.append(line)
    return tuple(lines)


def _earlier_title(context: Context) -> str:
    """What earlier activities are called; nothing is the latest when the sources have ended."""
    if not is_past(context):
        return context.text(LATEST)
    return context.text(EARLIER).replace("{when}", known_month(context))


def date_line(context: Context, activity: Activity) -> DateLine:
    """An activity in a line."""
    return DateLine(
        moment=moment_view(activity.when, context.messages),
        title=activity.title,
        kind=context.text(activity.kind.label),
        place=context.portfolio.places[activity.place].name if activity.place else "",
        uri=context.addresses.of(Kind.ACTIVITY, activity.id),
        language=context.language_of(Kind.ACTIVITY, activity.id),
        flag=status_flag(context, activity.status),
    )
