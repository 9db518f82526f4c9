"""The timeline of a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.views.facet_marks import YEAR
from shk.views.head import Head
from shk.views.link import Link
from shk.views.timeline import PICTURE, TITLE, timeline_years
from shk.views.timeline_cards import year_counts
from shk.views.timeline_facets import RESULT, entry_facets
from shk.views.timeline_frame import frame_of
from shk.views.timeline_lanes import time_picture
from shk.views.timeline_list import EntryGroup, entry_groups
from shk.views.timeline_scope import Scope, whole_scope
from shk.views.timeline_work import AreaWork, area_work

if TYPE_CHECKING:
    from shk.views.context import Context
    from shk.views.facets import Facet
    from shk.views.happenings import Happening
    from shk.views.timeline_picture import TimePicture

YEAR_TITLE = N_("The year {year}")
YEAR_DESCRIPTION = N_("What happened in the portfolio in {year}, month by month.")
EMPTY_YEAR = N_("Nothing with a date has been written down for this year.")

YEAR_CROWD = 40
"""Marks of a lane that may have words beside them on a year's page."""


@dataclass(frozen=True)
class TimelineYearView:
    """The timeline of a year."""

    head: Head
    """Title and place of the page."""
    previous: Link | None
    """The nearest earlier year with a page."""
    following: Link | None
    """The nearest later year with a page."""
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
    work: tuple[AreaWork, ...]
    """What the initiatives did and planned, by focus area."""
    empty: str
    """Says so when nothing has a date in the year; else empty."""


def timeline_year_view(context: Context, year: int) -> TimelineYearView:
    """The timeline of a year.

    Raises:
        ValueError: the year has no page.
    """
    years = timeline_years(context)
    at = years.index(year)
    whole = whole_scope(context)
    scope = Scope(whole.initiatives, whole.in_year(year))
    head = _year_head(context, year)
    groups = entry_groups(context, scope.happenings, year)
    entries = [one for group in groups for one in group.entries]
    return TimelineYearView(
        head=head,
        previous=_year_link(context, years[at - 1]) if at else None,
        following=_year_link(context, years[at + 1]) if at + 1 < len(years) else None,
        counts=year_counts(context, scope, year),
        picture=_picture(context, scope, year),
        groups=groups,
        facets=entry_facets(context, entries, head.uri, without=YEAR),
        result=context.text(RESULT),
        work=area_work(context, year),
        empty="" if groups else context.text(EMPTY_YEAR),
    )


def _picture(context: Context, scope: Scope, year: int) -> TimePicture | None:
    """The year as lanes; a mark leads to the list below."""

    def uri_of(one: Happening) -> str:
        return f"{context.addresses.timeline_of(year)}#{one.anchor}"

    frame = frame_of(context, date(year, 1, 1), date(year, 12, 31), YEAR_CROWD, uri_of)
    return time_picture(frame, scope, context.text(PICTURE))


def _year_head(context: Context, year: int) -> Head:
    """Title and place of a year's page."""
    above = Link(context.text(TITLE), context.addresses.timeline)
    return Head(
        title=context.text(YEAR_TITLE).replace("{year}", str(year)),
        description=context.text(YEAR_DESCRIPTION).replace("{year}", str(year)),
        uri=context.addresses.timeline_of(year),
        crumbs=(above,),
        section=above.uri,
    )


def _year_link(context: Context, year: int) -> Link:
    """A year by its number."""
    return Link(str(year), context.addresses.timeline_of(year))
