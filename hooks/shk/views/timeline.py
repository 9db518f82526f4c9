"""The timeline over all years, and the page of each year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.views.happenings import all_happenings
from shk.views.head import Head
from shk.views.link import Link
from shk.views.timeline_bands import period_stretches
from shk.views.timeline_cards import YearCard, year_card, year_counts
from shk.views.timeline_frame import frame_of
from shk.views.timeline_lanes import time_picture
from shk.views.timeline_list import EntryGroup, entry_groups
from shk.views.timeline_work import AreaWork, area_work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.views.context import Context
    from shk.views.happenings import Happening
    from shk.views.timeline_picture import TimePicture

TITLE = N_("Timeline")
DESCRIPTION = N_("What has happened in the portfolio, year by year.")
EMPTY = N_("Nothing with a date has been written down yet.")
YEAR_TITLE = N_("The year {year}")
YEAR_DESCRIPTION = N_("What happened in the portfolio in {year}, month by month.")
EMPTY_YEAR = N_("Nothing with a date has been written down for this year.")
PICTURE = N_("What happened in each initiative, as a picture")

CROWD = 6
"""Marks of a lane that may have words beside them on the overview."""
YEAR_CROWD = 40
"""Marks of a lane that may have words beside them on a year's page."""


@dataclass(frozen=True)
class TimelineView:
    """The timeline over all years."""

    head: Head
    """Title and place of the page."""
    picture: TimePicture | None
    """All years as lanes, if there is anything to draw."""
    years: tuple[YearCard, ...]
    """Each year in short, earliest first."""
    empty: str
    """Says so when there is nothing yet; else empty."""


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
    work: tuple[AreaWork, ...]
    """What the initiatives did and planned, by focus area."""
    empty: str
    """Says so when nothing has a date in the year; else empty."""


def timeline_years(context: Context) -> tuple[int, ...]:
    """The years that have a page, earliest first.

    Those in which something has a date, is told of or an initiative is under
    way; an initiative without an end is under way until the day of the build.
    """
    initiatives = context.portfolio.initiatives.values()
    dated = {year for one in all_happenings(context.portfolio) for year in one.when.years}
    told = {note.year for one in initiatives for note in one.years}
    going = {
        year
        for one in initiatives
        for first, last, _ in period_stretches(one.period, context.today)
        for year in range(first.year, last.year + 1)
    }
    return tuple(sorted(dated | told | going))


def timeline_view(context: Context) -> TimelineView:
    """The timeline over all years."""
    text, years = context.text, timeline_years(context)
    happenings = all_happenings(context.portfolio)
    uri = context.addresses.timeline
    cards = (
        year_card(context, [one for one in happenings if one.touches(year)], year) for year in years
    )
    return TimelineView(
        head=Head(text(TITLE), text(DESCRIPTION), uri, section=uri),
        picture=_picture(context, happenings, years, CROWD) if years else None,
        years=tuple(cards),
        empty="" if years else text(EMPTY),
    )


def timeline_year_view(context: Context, year: int) -> TimelineYearView:
    """The timeline of a year.

    Raises:
        ValueError: the year has no page.
    """
    years = timeline_years(context)
    at = years.index(year)
    happenings = tuple(one for one in all_happenings(context.portfolio) if one.touches(year))
    return TimelineYearView(
        head=_year_head(context, year),
        previous=_year_link(context, years[at - 1]) if at else None,
        following=_year_link(context, years[at + 1]) if at + 1 < len(years) else None,
        counts=year_counts(context, happenings, year),
        picture=_picture(context, happenings, (year,), YEAR_CROWD),
        groups=entry_groups(context, happenings, year),
        work=area_work(context, year),
        empty="" if happenings else context.text(EMPTY_YEAR),
    )


def _picture(
    context: Context, happenings: Sequence[Happening], years: Sequence[int], crowd: int
) -> TimePicture | None:
    """The years from the first to the last as lanes; a mark leads to the list of its year."""

    def uri_of(one: Happening) -> str:
        year = min(max(one.when.start.year, years[0]), years[-1])
        return f"{context.addresses.timeline_of(year)}#{one.anchor}"

    frame = frame_of(context, date(years[0], 1, 1), date(years[-1], 12, 31), crowd, uri_of)
    return time_picture(frame, happenings, context.text(PICTURE))


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
