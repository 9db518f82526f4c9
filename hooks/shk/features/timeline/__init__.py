"""The timeline, its years, and calendar files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.timeline.calendar import calendar_files
from shk.features.timeline.entries import Entry, entries_of_initiative, entry_view, own_entry
from shk.features.timeline.page import (
    DESCRIPTION,
    RECORD_TITLE,
    TITLE,
    record_timeline,
    record_timeline_view,
    timeline_view,
    timeline_years,
    timelined_records,
)
from shk.features.timeline.plan import under_way
from shk.features.timeline.year_page import (
    timeline_part_view,
    timeline_year_view,
    year_parts,
)
from shk.features.timeline.year_work import AreaWork, area_work
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = [
    "DESCRIPTION",
    "RECORD_TITLE",
    "TITLE",
    "AreaWork",
    "Entry",
    "area_work",
    "calendar_files",
    "entries_of_initiative",
    "entry_view",
    "own_entry",
    "pages",
    "record_timeline",
    "timeline_years",
    "under_way",
]


TEMPLATE = "timeline/page.html"


def pages(context: Context) -> Iterator[PageSpec]:
    """The whole timeline in each language, and those of years, focus areas and parties."""
    addresses = context.addresses
    for language in context.all_languages:
        yield page(language, language.addresses.timeline, TEMPLATE, timeline_view)
    for year in timeline_years(context):
        url = addresses.timeline_of(year)
        yield page(context, url, "timeline/year_page.html", timeline_year_view, year)
        for part in year_parts(context, year):
            url = addresses.timeline_part(year, part)
            yield page(context, url, "timeline/year_page.html", timeline_part_view, year, part)
    for kind, record in timelined_records(context):
        url = addresses.timeline_under(kind, record.id)
        yield page(context, url, TEMPLATE, record_timeline_view, kind, record)
