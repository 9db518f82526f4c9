"""A year in short: how much happened in it, and some of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.views.happenings import ORDER, EntryKind
from shk.views.link import Link
from shk.views.timeline_entries import Entry, entry_view
from shk.views.timeline_plan import under_way

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shk.views.context import Context
    from shk.views.happenings import Happening

HIGHLIGHTS = 8
"""Entries of a year on the overview; the year's own page has them all."""
TURNS = {EntryKind.STORY: 1, EntryKind.MILESTONE: 1, EntryKind.ACTIVITY: 2}
"""How many turns each kind waits between its highlights; starts and ends are none."""
WHOLE_YEAR = N_("Everything in {year}")


@dataclass(frozen=True)
class YearCard:
    """A year on the overview."""

    id: str
    """Its id on the page."""
    title: str
    """The year."""
    counts: tuple[str, ...]
    """How much there is of each kind, in words."""
    highlights: tuple[Entry, ...]
    """Some of what began in the year, earliest first."""
    whole: Link
    """The year's own page."""


def year_card(context: Context, happenings: Sequence[Happening], year: int) -> YearCard:
    """A year in short; stories and milestones go before the rest.

    Args:
        context: the portfolio, the language and the day.
        happenings: what touches the year.
        year: the year.
    """
    begun = (one for one in happenings if one.when.start.year == year)
    title = context.text(WHOLE_YEAR).replace("{year}", str(year))
    return YearCard(
        id=f"year-{year}",
        title=str(year),
        counts=year_counts(context, happenings, year),
        highlights=tuple(entry_view(context, one) for one in _highlights(begun)),
        whole=Link(title, context.addresses.timeline_of(year)),
    )


def year_counts(context: Context, happenings: Iterable[Happening], year: int) -> tuple[str, ...]:
    """How many initiatives go on in a year and how much of each kind touches it, in words."""
    plural = context.messages.plural
    kinds = Counter(one.kind for one in happenings)
    going = len(under_way(context, date(year, 1, 1), date(year, 12, 31)))
    milestones = kinds[EntryKind.MILESTONE]
    stories, activities = kinds[EntryKind.STORY], kinds[EntryKind.ACTIVITY]
    phrases = (
        (going, plural("%(num)s initiative under way", "%(num)s initiatives under way", going)),
        (milestones, plural("%(num)s milestone", "%(num)s milestones", milestones)),
        (stories, plural("%(num)s story", "%(num)s stories", stories)),
        (activities, plural("%(num)s activity", "%(num)s activities", activities)),
    )
    return tuple(phrase for number, phrase in phrases if number)


def _highlights(begun: Iterable[Happening]) -> list[Happening]:
    """Stories, milestones and activities in turn, the most exactly dated of each first."""
    taken: Counter[EntryKind] = Counter()
    ranked = []
    for one in sorted(begun, key=lambda one: (one.when.precision, one.sort_key)):
        if one.kind in TURNS:
            ranked.append((taken[one.kind] * TURNS[one.kind], ORDER[one.kind], one))
            taken[one.kind] += 1
    chosen = sorted(ranked, key=lambda rank: rank[:2])[:HIGHLIGHTS]
    return sorted((one for *_, one in chosen), key=lambda one: one.sort_key)
