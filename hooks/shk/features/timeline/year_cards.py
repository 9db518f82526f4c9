"""A year on a timeline of several: how much happened in it, and what."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from shk.features.timeline.entries import Entry, entry_view
from shk.features.timeline.plan import under_way
from shk.i18n.messages import N_
from shk.model.portfolio.events import EntryKind
from shk.site.known import known_month, year_note
from shk.site.link import Link

if TYPE_CHECKING:
    from shk.features.timeline.scope import Scope
    from shk.site.context import Context

FULL_YEAR = N_("{year} month by month")
LATEST = 12
"""Entries of a year that are shown at once; those before them are folded."""


@dataclass(frozen=True)
class YearCard:
    """A year on a timeline of several."""

    id: str
    """Its id on the page."""
    title: str
    """The year."""
    note: str
    """How much of the year is known, in a sentence; empty when it is known to its end."""
    counts: tuple[str, ...]
    """How much there is of each kind, in words."""
    entries: tuple[Entry, ...]
    """What began in the year, earliest first: everything, or the latest of many."""
    earlier: str
    """How many of them come before the latest ones, in words; empty when all are shown."""
    full: Link
    """The year's own page."""
    open: bool = False
    """Whether it is shown unfolded: the latest year of which something is known."""


def year_cards(context: Context, scope: Scope, *, latest_only: bool) -> tuple[YearCard, ...]:
    """Each year of a timeline, earliest first; what lasts longer stands where it begins.

    Args:
        context: the portfolio and the language.
        scope: what the timeline is about.
        latest_only: whether a year has its latest entries alone, the others being on its page.
    """
    years = scope.years(context.today)
    known = [
        year
        for year in years
        if year <= context.known_until.year
        and any(item.status.certain for item in scope.in_year(year))
    ]
    latest = next(reversed(known or years), None)
    return tuple(
        replace(_year_card(context, scope, year, latest_only=latest_only), open=year == latest)
        for year in years
    )


def year_counts(context: Context, scope: Scope, year: int) -> tuple[str, ...]:
    """How many initiatives go on in a year and how much of each kind touches it, in words."""
    plural = context.messages.plural
    shown = scope.in_year(year)
    kinds = Counter(item.kind for item in shown if item.status.certain)
    plans = sum(not item.status.certain for item in shown)
    initiatives = scope.initiatives.values()
    going = len(under_way(context, initiatives, date(year, 1, 1), date(year, 12, 31)))
    milestones = kinds[EntryKind.MILESTONE]
    stories, activities = kinds[EntryKind.STORY], kinds[EntryKind.ACTIVITY]
    phrases = (
        (going, _going(context, year, going)),
        (milestones, plural("%(num)s milestone", "%(num)s milestones", milestones)),
        (stories, plural("%(num)s story", "%(num)s stories", stories)),
        (activities, plural("%(num)s activity", "%(num)s activities", activities)),
        (plans, plural("%(num)s plan", "%(num)s plans", plans)),
    )
    return tuple(phrase for number, phrase in phrases if number)


def _going(context: Context, year: int, going: int) -> str:
    """How many initiatives are under way in a year, in words; of one partly known, until when."""
    plural = context.messages.plural
    if not year_note(context, year):
        return plural("%(num)s initiative under way", "%(num)s initiatives under way", going)
    shown = plural(
        "%(num)s initiative under way in {when}", "%(num)s initiatives under way in {when}", going
    )
    return shown.replace("{when}", known_month(context))


def _year_card(context: Context, scope: Scope, year: int, *, latest_only: bool) -> YearCard:
    """A year with everything that began in it, or the latest of that."""
    begun = [event for event in scope.events if event.when.start.year == year]
    title = context.text(FULL_YEAR).replace("{year}", str(year))
    shown = begun[-LATEST:] if latest_only else begun
    entries = tuple(entry_view(context, item) for item in shown)
    rest = max(0, len(begun) - LATEST)
    earlier = context.messages.plural(
        "%(num)s earlier in {year}", "%(num)s earlier in {year}", rest
    ).replace("{year}", str(year))
    return YearCard(
        id=f"year-{year}",
        title=str(year),
        note=year_note(context, year),
        counts=year_counts(context, scope, year),
        entries=entries,
        earlier=earlier if rest else "",
        full=Link(title, context.addresses.timeline_of(year)),
    )
