"""The timeline over all years, of everything or of a focus area or party."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from shk.features.timeline.facets import RESULT, entry_facets
from shk.features.timeline.layout import time_picture
from shk.features.timeline.scope import full_scope, record_scope
from shk.features.timeline.shapes import frame_of
from shk.features.timeline.year_cards import LATEST, YearCard, year_cards
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.calendar_links import dated_activities
from shk.site.facets import FOCUS_AREA, PARTY
from shk.site.link import Link
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from shk.features.timeline.scope import Scope
    from shk.features.timeline.shapes import TimePicture
    from shk.model.portfolio.events import Event
    from shk.model.schema.reference import FocusArea, Party
    from shk.site.context import Context
    from shk.site.facets import Facet

TITLE = N_("Timeline")
DESCRIPTION = N_("What has happened in the portfolio, year by year.")
EMPTY = N_("Nothing with a date has been written down yet.")
RECORD_TITLE = N_("{name}: timeline")
RECORD_DESCRIPTION = N_("What has happened, year by year, that concerns {name}.")
PICTURE = N_("What happened in each initiative, as a picture")

MOST = 220
"""Entries that a page has at most, with their picture: so many are 50 kB as they are sent."""
CROWD = 6
"""Marks of a lane that may have words beside them on the overview."""


@dataclass(frozen=True)
class TimelineView:
    """The timeline over all years, of everything or of a focus area or party."""

    meta: PageMeta
    """Title and place of the page."""
    picture: TimePicture | None
    """All years as lanes, if there is anything to draw and not too much."""
    years: tuple[YearCard, ...]
    """Each year with what began in it, earliest first."""
    facets: tuple[Facet, ...]
    """What the list can be narrowed by; nothing when it has the latest of many entries alone."""
    result: str
    """The result line with ``{shown}`` and ``{total}``, for the filter."""
    calendar: str
    """A calendar file with all its activities; empty if there are none."""
    empty: str
    """Says so when there is nothing yet; else empty."""
    latest: int = LATEST
    """Entries of a year that are shown at once."""


def timeline_years(context: Context) -> tuple[int, ...]:
    """The years that have a page, earliest first."""
    return full_scope(context).years(context.today)


def timeline_view(context: Context) -> TimelineView:
    """The timeline over all years."""
    addresses, scope = context.addresses, full_scope(context)
    uri = addresses.timeline
    meta = PageMeta(context.text(TITLE), context.text(DESCRIPTION), uri, section=uri)

    def uri_of(event: Event) -> str:
        return addresses.timeline_entry(event.when.start.year, event.anchor)

    calendar = addresses.calendar if dated_activities(context) else ""
    return _timeline(context, scope, meta, uri_of, calendar)


def timelined_records(context: Context) -> Iterator[tuple[Kind, FocusArea | Party]]:
    """Each focus area and party of which there is something to report."""
    portfolio = context.portfolio
    records: tuple[tuple[Kind, Mapping[str, FocusArea | Party]], ...] = (
        (Kind.FOCUS_AREA, portfolio.focus_areas),
        (Kind.PARTY, portfolio.parties),
    )
    for kind, record in records:
        for item in record.values():
            if record_timeline(context, kind, item):
                yield kind, item


def record_timeline(context: Context, kind: Kind, record: FocusArea | Party) -> str:
    """The address of the timeline of a focus area or party; empty when it has none."""
    scope = record_scope(context, full_scope(context), kind, record.id)
    return context.addresses.timeline_under(kind, record.id) if scope.events else ""


def record_timeline_view(context: Context, kind: Kind, record: FocusArea | Party) -> TimelineView:
    """The timeline of a focus area or party; it is not narrowed by what it is about."""
    scope = record_scope(context, full_scope(context), kind, record.id)
    meta = _record_meta(context, kind, record)

    def uri_of(event: Event) -> str:
        return f"{meta.uri}#{event.anchor}"

    area = kind is Kind.FOCUS_AREA
    dated = area and bool(dated_activities(context, kind, record.id))
    calendar = context.addresses.calendar_of(kind, record.id) if dated else ""
    view = _timeline(context, scope, meta, uri_of, calendar)
    own = FOCUS_AREA if area else PARTY
    return replace(
        view,
        facets=tuple(facet for facet in view.facets if facet.name != own),
        years=tuple(_narrowed(year, f"?{own}={record.id}") for year in view.years),
    )


def _narrowed(year: YearCard, query: str) -> YearCard:
    """A year that leads to its own page, narrowed to what the timeline is about."""
    return replace(year, full=Link(year.full.title, year.full.uri + query))


def _timeline(
    context: Context, scope: Scope, meta: PageMeta, uri_of: Callable[[Event], str], calendar: str
) -> TimelineView:
    """A timeline over all years of what it is about."""
    many = len(scope.events) > MOST
    years = year_cards(context, scope, latest_only=many)
    entries = [entry for year in years for entry in year.entries]
    return TimelineView(
        meta=meta,
        picture=_picture(context, scope, uri_of) if years and not many else None,
        years=years,
        facets=() if many else entry_facets(context, entries, meta.uri),
        result=context.text(RESULT),
        calendar=calendar,
        empty="" if years else context.text(EMPTY),
    )


def _picture(context: Context, scope: Scope, uri_of: Callable[[Event], str]) -> TimePicture | None:
    """All years as lanes."""
    years = scope.years(context.today)
    frame = frame_of(context, date(years[0], 1, 1), date(years[-1], 12, 31), CROWD, uri_of)
    return time_picture(frame, scope, context.text(PICTURE))


def _record_meta(context: Context, kind: Kind, record: FocusArea | Party) -> PageMeta:
    """Title and place of a record's timeline, under the record's own page."""
    text, addresses = context.text, context.addresses
    return PageMeta(
        title=text(RECORD_TITLE).replace("{name}", record.name),
        description=text(RECORD_DESCRIPTION).replace("{name}", record.name),
        uri=addresses.timeline_under(kind, record.id),
        crumbs=(
            Link(text(KIND_INFO[kind].plural), addresses.index_of(kind)),
            Link(record.name, addresses.of(kind, record.id)),
        ),
        section=addresses.timeline,
        hue=context.portfolio.focus_areas[record.id].hue if kind is Kind.FOCUS_AREA else "",
    )
