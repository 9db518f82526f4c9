"""How far the sources report, in words, beside every state that may have changed since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from shk.i18n.dates import month_text
from shk.i18n.messages import N_
from shk.model.schema.vocabulary import Phase, Status

if TYPE_CHECKING:
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context

AS_OF = N_("as of {when}")
UNTIL = N_("The sources extend to {when}.")
STATE = N_("What it says of phases and of what goes on is as of {when}.")
PARTLY = N_("The sources extend to {when}. What happened later in {year} is not known yet.")
NOT_YET = N_("What happened in {year} is not known yet: the sources extend to {when}.")


@dataclass(frozen=True)
class StatusFlag:
    """Whether something with a date took place, in words."""

    value: str
    """Value of the vocabulary, for the style sheet."""
    label: str
    """What readers see."""
    meaning: str
    """What it means, in a sentence."""


def status_flag(context: Context, status: Status | None) -> StatusFlag | None:
    """The flag of something with a date; None for what took place, which needs none."""
    if status in (None, Status.HAPPENED):
        return None
    return StatusFlag(status.value, context.text(status.label), context.text(status.meaning))


def with_flag(title: str, flag: StatusFlag | None) -> str:
    """A title with its status behind it, where nothing else shows it."""
    return f"{title} ({flag.label.lower()})" if flag else title


def is_past(context: Context) -> bool:
    """Whether the sources end before the day of the build."""
    return context.known_until < context.today


def known_month(context: Context, known: date | None = None) -> str:
    """The month until which the sources report, of the portfolio or of one record."""
    return month_text(known or context.known_until, context.messages)


def as_of(context: Context, known: date | None = None) -> str:
    """When a state holds for, such as "as of January 2025"; empty when that is today.

    Args:
        context: the portfolio and the day.
        known: until when the sources report about a record; None for the whole portfolio.
    """
    last = known or context.known_until
    return _said(context, AS_OF, last) if last < context.today else ""


def phase_as_of(context: Context, initiative: Initiative) -> str:
    """When the phase of an initiative holds for; empty when that is today or it is closed."""
    if initiative.phase is Phase.CLOSED:
        return ""
    return as_of(context, initiative.period.last_day(context.today))


def known_note(context: Context) -> str:
    """That what a page says of states holds until a month, in a sentence; empty if that is now."""
    return _said(context, STATE, context.known_until) if is_past(context) else ""


def until_note(context: Context) -> str:
    """Until when the sources report, in a sentence; empty if that is now."""
    return _said(context, UNTIL, context.known_until) if is_past(context) else ""


def year_note(context: Context, year: int) -> str:
    """How much of a year is known, in a sentence; empty for one that is known to its end.

    A year that has not ended needs no note while the sources go on reporting.
    """
    known = context.known_until
    if not is_past(context) or known >= date(year, 12, 31):
        return ""
    source = PARTLY if known.year == year else NOT_YET
    return _said(context, source, known).replace("{year}", str(year))


def _said(context: Context, source: str, known: date) -> str:
    """A sentence with the month until which something is known."""
    return context.text(source).replace("{when}", month_text(known, context.messages))
