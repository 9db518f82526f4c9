"""The timeline of a year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from shk.features.timeline.entries import Entry, entry_view
from shk.features.timeline.facets import RESULT, entry_facets
from shk.features.timeline.layout import time_picture
from shk.features.timeline.page import MOST, PICTURE, TITLE, timeline_years
from shk.features.timeline.scope import Scope, full_scope
from shk.features.timeline.shapes import frame_of
from shk.features.timeline.year_cards import year_counts
from shk.features.timeline.year_work import AreaWork, area_work
from shk.i18n.dates import month_name
from shk.i18n.messages import N_
from shk.model.portfolio.changes import report_years
from shk.model.schema.when import Precision
from shk.site.facets import YEAR
from shk.site.known import year_note
from shk.site.link import Link
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.features.timeline.shapes import TimePicture
    from shk.model.portfolio.events import Event
    from shk.site.context import Context
    from shk.site.facets import Facet


EARLIER = N_("Began earlier")


SOME_TIME = N_("Some time during the year")


SEASONS = {
    "spring": N_("In the spring"),
    "summer": N_("In the summer"),
    "autumn": N_("In the autumn"),
    "winter": N_("In the winter"),
}
"""Headings for what is only known by its season."""


DECEMBER = 12
"""The last month; what is only known by its year comes after it."""


@dataclass(frozen=True)
class EntryGroup:
    """The entries of a month, of a season, or of a less exact part of a year."""

    id: str
    """Its id on the page."""
    title: str
    """The heading."""
    entries: tuple[Entry, ...]
    """What happened, earliest first."""
    open: bool
    """Whether it is shown unfolded: the latest part of the year of which something is known."""
    count: int
    """How many entries there are."""
    uri: str = ""
    """The page that has them, in a year with too many for one page; else empty."""


@dataclass(frozen=True, order=True)
class _Slot:
    """A place in the list; sorts as the list does."""

    month: int
    """0 for what began earlier, 1 to 12, or 13 for some time during the year."""
    exact: bool
    """Whether it is a month; a season comes before its first month."""
    season: str
    """The season, or empty."""


def entry_groups(context: Context, events: Iterable[Event], year: int) -> tuple[EntryGroup, ...]:
    """What touches a year, in the order of the year.

    What began earlier comes first, a season before its first month, and what
    is only known by its year last.
    """
    slots = _slots(events, year)
    known = [
        slot
        for slot, result in slots.items()
        if slot.month <= DECEMBER and any(item.status.certain for item in result)
    ]
    latest = max(known or slots, default=None)
    return tuple(
        EntryGroup(
            _slot_id(slot),
            _slot_title(context, slot, result[0]),
            tuple(entry_view(context, item) for item in result),
            open=slot == latest,
            count=len(result),
        )
        for slot, result in sorted(slots.items())
    )


def _slots(events: Iterable[Event], year: int) -> dict[_Slot, list[Event]]:
    """What touches a year by its place in the list."""
    slots: dict[_Slot, list[Event]] = {}
    for event in events:
        if event.touches(year):
            slots.setdefault(_slot(event, year), []).append(event)
    return slots


def year_parts(context: Context, year: int) -> tuple[str, ...]:
    """The ids of the parts of a year that have a page of their own; none in a usual year."""
    events = full_scope(context).in_year(year)
    if len(events) <= MOST:
        return ()
    return tuple(_slot_id(slot) for slot in sorted(_slots(events, year)))


def _slot(event: Event, year: int) -> _Slot:
    """Where in a year's list something goes; a span goes where it begins."""
    when = event.when
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


def _slot_title(context: Context, slot: _Slot, event: Event) -> str:
    """The heading of a place in the list."""
    if slot.exact:
        name = month_name(event.when.start, context.messages)
        return name[:1].upper() + name[1:]
    bound = SOME_TIME if slot.month else EARLIER
    return context.text(SEASONS[slot.season] if slot.season else bound)


YEAR_TITLE = N_("The year {year}")


YEAR_DESCRIPTION = N_("What happened in the portfolio in {year}, month by month.")


EMPTY_YEAR = N_("Nothing with a date has been written down for this year.")


REPORT_TITLE = N_("{year} in short: cost, changes and what the initiatives did")


YEAR_CROWD = 40
"""Marks of a lane that may have words beside them on a year's page."""


@dataclass(frozen=True)
class TimelineYearView:
    """The timeline of a year."""

    meta: PageMeta
    """Title and place of the page."""
    previous: Link | None
    """The nearest earlier year with a page."""
    following: Link | None
    """The nearest later year with a page."""
    note: str
    """How much of the year is known, in a sentence; empty when it is known to its end."""
    counts: tuple[str, ...]
    """How much there is of each kind, in words."""
    picture: TimePicture | None
    """The year as lanes, if there is anything to draw."""
    groups: tuple[EntryGroup, ...]
    """Everything that happened, by month."""
    facets: tuple[Facet, ...]
    """What the list can be narrowed by."""
    result: str
    """The result line with ``{shown}`` and ``{total}``, for the filter."""
    report: Link | None
    """The year in short, if it has a page."""
    work: tuple[AreaWork, ...]
    """What the initiatives did and planned, by focus area, of a year without a page of its own."""
    empty: str
    """Says so when nothing has a date in the year; else empty."""


def timeline_year_view(context: Context, year: int) -> TimelineYearView:
    """The timeline of a year.

    Raises:
        ValueError: the year has no page.
    """
    years = timeline_years(context)
    at = years.index(year)
    full = full_scope(context)
    scope = Scope(full.initiatives, full.in_year(year))
    meta = _year_meta(context, year)
    reported = year in report_years(context.portfolio, context.today.year)
    parts = year_parts(context, year)
    groups = _linked(context, scope, year) if parts else entry_groups(context, scope.events, year)
    entries = [entry for group in groups for entry in group.entries]
    return TimelineYearView(
        meta=meta,
        previous=_year_link(context, years[at - 1]) if at else None,
        following=_year_link(context, years[at + 1]) if at + 1 < len(years) else None,
        note=year_note(context, year),
        counts=year_counts(context, scope, year),
        picture=None if parts else _picture(context, scope, year),
        groups=groups,
        facets=entry_facets(context, entries, meta.uri, without=YEAR),
        result=context.text(RESULT),
        report=_report_link(context, year) if reported else None,
        work=() if reported else area_work(context, year),
        empty="" if groups else context.text(EMPTY_YEAR),
    )


def _linked(context: Context, scope: Scope, year: int) -> tuple[EntryGroup, ...]:
    """The parts of a year with too much for one page, each leading to its own."""
    return tuple(
        EntryGroup(
            _slot_id(slot),
            _slot_title(context, slot, result[0]),
            (),
            open=False,
            count=len(result),
            uri=context.addresses.timeline_part(year, _slot_id(slot)),
        )
        for slot, result in sorted(_slots(scope.events, year).items())
    )


def timeline_part_view(context: Context, year: int, part: str) -> TimelineYearView:
    """A part of a year that has a page of its own, by its id."""
    slots = _slots(full_scope(context).in_year(year), year)
    ordered = [(_slot_id(slot), slot) for slot in sorted(slots)]
    at = [name for name, _ in ordered].index(part)
    slot = ordered[at][1]
    (group,) = entry_groups(context, slots[slot], year)
    above = _year_meta(context, year)
    title = f"{above.title}: {group.title[:1].lower()}{group.title[1:]}"
    uri = context.addresses.timeline_part(year, part)
    crumbs = (*above.crumbs, Link(str(year), above.uri))

    def beside(place: int) -> Link | None:
        if not 0 <= place < len(ordered):
            return None
        name, other = ordered[place]
        title = _slot_title(context, other, slots[other][0])
        return Link(title, context.addresses.timeline_part(year, name))

    return TimelineYearView(
        meta=replace(above, title=title, uri=uri, crumbs=crumbs),
        previous=beside(at - 1),
        following=beside(at + 1),
        note="",
        counts=(),
        picture=None,
        groups=(replace(group, open=True),),
        facets=entry_facets(context, group.entries, uri, without=YEAR),
        result=context.text(RESULT),
        report=None,
        work=(),
        empty="",
    )


def _picture(context: Context, scope: Scope, year: int) -> TimePicture | None:
    """The year as lanes; a mark leads to the list below."""

    def uri_of(event: Event) -> str:
        return f"{context.addresses.timeline_of(year)}#{event.anchor}"

    frame = frame_of(context, date(year, 1, 1), date(year, 12, 31), YEAR_CROWD, uri_of)
    return time_picture(frame, scope, context.text(PICTURE))


def _year_meta(context: Context, year: int) -> PageMeta:
    """Title and place of a year's page."""
    above = Link(context.text(TITLE), context.addresses.timeline)
    return PageMeta(
        title=context.text(YEAR_TITLE).replace("{year}", str(year)),
        description=context.text(YEAR_DESCRIPTION).replace("{year}", str(year)),
        uri=context.addresses.timeline_of(year),
        crumbs=(above,),
        section=above.uri,
    )


def _report_link(context: Context, year: int) -> Link:
    """The page about a year in short."""
    title = context.text(REPORT_TITLE).replace("{year}", str(year))
    return Link(title, context.addresses.year(year))


def _year_link(context: Context, year: int) -> Link:
    """A year by its number."""
    return Link(str(year), context.addresses.timeline_of(year))
