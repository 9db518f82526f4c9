"""What comes next: plans of initiatives, and dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.schema.record import Kind
from shk.site.link import Link, Moment, moment_view
from shk.site.record_links import initiative_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.schema.activity import Activity
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context


@dataclass(frozen=True)
class PlanOfYear:
    """What an initiative planned next when a year was summed up."""

    year: int
    """The year that was summed up."""
    initiative: Link
    """The initiative."""
    plans: tuple[str, ...]
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
    """Where it is; empty when not told."""
    uri: str
    """Its place on the list of activities."""
    language: str = ""
    """The language of the title, if it is another than the page's."""
    cancelled: bool = False
    """Whether it was called off."""


@dataclass(frozen=True)
class Dates:
    """Dates to show: the next ones, or the latest when none lie ahead."""

    ahead: bool
    """Whether they lie ahead."""
    lines: tuple[DateLine, ...]
    """Next ones earliest first, latest ones latest first."""


def plans_of(context: Context, initiatives: Iterable[Initiative]) -> tuple[PlanOfYear, ...]:
    """The latest plans of each initiative that has some."""
    found = []
    for one in initiatives:
        planned = [year for year in one.years if year.next]
        if planned:
            last = max(planned, key=lambda year: year.year)
            found.append(PlanOfYear(last.year, initiative_link(context, one), last.next))
    return tuple(found)


def dates_view(context: Context, most: int) -> Dates:
    """The next activities, or the latest when none lie ahead.

    Args:
        context: the portfolio and the day of the build.
        most: how many to show at most.
    """
    activities = tuple(context.portfolio.activities.values())
    ahead = [one for one in activities if one.when.end >= context.today][:most]
    if ahead:
        return Dates(ahead=True, lines=tuple(date_line(context, one) for one in ahead))
    latest = sorted(activities, key=lambda one: one.when.end, reverse=True)[:most]
    return Dates(ahead=False, lines=tuple(date_line(context, one) for one in latest))


def date_line(context: Context, one: Activity) -> DateLine:
    """An activity in a line."""
    return DateLine(
        moment=moment_view(one.when, context.messages),
        title=one.title,
        kind=context.text(one.kind.label),
        place=context.portfolio.places[one.place].name if one.place else "",
        uri=context.addresses.of(Kind.ACTIVITY, one.id),
        language=context.language_of(Kind.ACTIVITY, one.id),
        cancelled=one.cancelled,
    )
