"""What is known on a day: a portfolio in which every status is settled.

Views, calendars, feeds and data are made from the portfolio that has gone through
this, so that none of them compares a date with the day of the build itself.
"""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.model.schema.status import status_of
from shk.model.schema.vocabulary import Phase, Status
from shk.model.schema.when import When

if TYPE_CHECKING:
    from datetime import date

    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.initiative import Initiative, Milestone, Period, Plan, Year


_KNOWN = "known on"
"""What a portfolio that has been through ``with_status`` is marked with: the day."""


def known_until(portfolio: Portfolio, today: date) -> date:
    """The last day that the sources cover; the day of the build if they go on reporting."""
    until = portfolio.partnership.known_until
    return min(until, today) if until else today


def with_status(portfolio: Portfolio, today: date) -> Portfolio:
    """A portfolio in which every activity, milestone and plan has a status.

    An initiative without an end is known to go on as long as the sources of the portfolio
    extend, unless its own period says otherwise.

    Args:
        portfolio: as it was written; one that has been through this comes out the same.
        today: the day of the build.
    """
    if vars(portfolio).get(_KNOWN) == today:
        return portfolio
    known = known_until(portfolio, today)
    shown = portfolio.partnership.known_until is not None
    result = dataclasses.replace(
        portfolio,
        activities=MappingProxyType(
            {
                key: activity.model_copy(
                    update={"status": status_of(activity.when, activity.status, known, today)}
                )
                for key, activity in portfolio.activities.items()
            }
        ),
        initiatives=MappingProxyType(
            {
                key: _initiative(initiative, known, today, limited=shown)
                for key, initiative in portfolio.initiatives.items()
            }
        ),
    )
    vars(result)[_KNOWN] = today
    return result


def _initiative(initiative: Initiative, known: date, today: date, *, limited: bool) -> Initiative:
    """An initiative with the status of its milestones and plans."""
    return initiative.model_copy(
        update={
            "period": _period(initiative, known, today, limited=limited),
            "milestones": tuple(_milestone(each, known, today) for each in initiative.milestones),
            "years": tuple(_year(each, known, today) for each in initiative.years),
        }
    )


def _period(initiative: Initiative, known: date, today: date, *, limited: bool) -> Period:
    """A period with how far it is known, and whether it has begun and ended.

    One whose initiative is closed has ended, however late: somebody has written so.
    """
    period, closed = initiative.period, initiative.phase is Phase.CLOSED
    begun = period.start.start <= known
    planned = Status.UNKNOWN if period.start.end < today else Status.PLANNED
    update: dict[str, object] = {"start_status": Status.HAPPENED if begun else planned}
    if period.end:
        written = Status.HAPPENED if closed else None
        update["end_status"] = status_of(period.end, written, known, today)
    open_end = period.end is None or (period.end.end > known and not closed)
    if limited and open_end and period.known_until is None:
        last = max(known, period.start.start)
        update["known_until"] = When(last, last)
    return period.model_copy(update=update)


def _milestone(milestone: Milestone, known: date, today: date) -> Milestone:
    """A milestone with its status."""
    return milestone.model_copy(
        update={"status": status_of(milestone.when, milestone.status, known, today)}
    )


def _year(year: Year, known: date, today: date) -> Year:
    """A year whose plans have a status."""
    return year.model_copy(
        update={"next": tuple(_plan(plan, year.after, known, today) for plan in year.next)}
    )


def _plan(plan: Plan, after: When, known: date, today: date) -> Plan:
    """A plan with its status; it stays a plan until somebody writes what became of it."""
    status = status_of(plan.when or after, plan.status or Status.PLANNED, known, today)
    return plan.model_copy(update={"status": status})
