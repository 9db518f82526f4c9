"""The timeline as a list: what happened in a year, under months and seasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.language.dates import month_name
from shk.language.messages import N_
from shk.model.when import Precision
from shk.views.timeline_entries import Entry, entry_view

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.views.context import Context
    from shk.views.happenings import Happening

EARLIER = N_("Began earlier")
SOME_TIME = N_("Some time during the year")
SEASONS = {
    "spring": N_("In the spring"),
    "summer": N_("In the summer"),
    "autumn": N_("In the autumn"),
    "winter": N_("In the winter"),
}
"""Headings for what is only known by its season."""


@dataclass(frozen=True)
class EntryGroup:
    """The entries of a month, of a season, or of a less exact part of a year."""

    id: str
    """Its id on the page."""
    title: str
    """The heading."""
    entries: tuple[Entry, ...]
    """What happened, earliest first."""


@dataclass(frozen=True, order=True)
class _Slot:
    """A place in the list; sorts as the list does."""

    month: int
    """0 for what began earlier, 1 to 12, or 13 for some time during the year."""
    exact: bool
    """Whether it is a month; a season comes before its first month."""
    season: str
    """The season, or empty."""


def entry_groups(
    context: Context, happenings: Iterable[Happening], year: int
) -> tuple[EntryGroup, ...]:
    """What touches a year, in the order of the year.

    What began earlier comes first, a season before its first month, and what
    is only known by its year last.
    """
    slots: dict[_Slot, list[Happening]] = {}
    for one in happenings:
        if one.touches(year):
            slots.setdefault(_slot(one, year), []).append(one)
    return tuple(
        EntryGroup(
            _slot_id(slot),
            _slot_title(context, slot, found[0]),
            tuple(entry_view(context, one) for one in found),
        )
        for slot, found in sorted(slots.items())
    )


def _slot(happening: Happening, year: int) -> _Slot:
    """Where in a year's list something goes; a span goes where it begins."""
    when = happening.when
    if when.start.year < year:
        return _Slot(0, exact=False, season="")
    begin = when.parts[0] if when.parts else when
    match begin.precision:
        case Precision.SEASON:
            return _Slot(begin.start.month, exact=False, season=begin.season)
        case Precision.DAY | Precision.MONTH:
            return _Slot(begin.start.month, exact=True, season="")
        case _:
            return _Slot(13, exact=False, season="")


def _slot_id(slot: _Slot) -> str:
    """The heading's id: when-03, when-spring, when-earlier, when-some-time."""
    if slot.exact:
        return f"when-{slot.month:02}"
    bound = "some-time" if slot.month else "earlier"
    return f"when-{slot.season or bound}"


def _slot_title(context: Context, slot: _Slot, one: Happening) -> str:
    """The heading of a place in the list."""
    if slot.exact:
        name = month_name(one.when.start, context.messages)
        return name[:1].upper() + name[1:]
    bound = SOME_TIME if slot.month else EARLIER
    return context.text(SEASONS[slot.season] if slot.season else bound)
