"""Calendar files (iCalendar, RFC 5545) of what happened on known days: which there are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from shk.model.schema.fields import called
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.calendar_links import DATED, calendar_events, dated_activities
from shk.site.feed_links import followed_records
from shk.site.page import MadeFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from shk.model.portfolio.events import Event
    from shk.site.context import Context


def calendar_files(context: Context) -> Iterator[MadeFile]:
    """A file for each dated entry, for all activities, and for those of each record of DATED.

    What has no activities on known days has no file, since a calendar without any event
    is none (RFC 5545, section 3.6).

    Args:
        context: the public portfolio; links begin with its address.
    """
    addresses, portfolio = context.addresses, context.portfolio
    for calendar_event in calendar_events(context):
        uri = addresses.calendar_entry(calendar_event.anchor)
        yield _file(context, uri, partial(getattr, calendar_event, "title"), (calendar_event,))
    title = context.text(KIND_INFO[Kind.ACTIVITY].plural)
    if activities := dated_activities(context):
        name = f"{title} – {portfolio.partnership.name}"
        yield _file(context, addresses.calendar, partial(str, name), activities)
    for kind in DATED:
        for record_id, record in followed_records(context, kind).items():
            if activities := dated_activities(context, kind, record_id):
                uri = addresses.calendar_of(kind, record_id)
                yield _file(context, uri, partial(called, record), activities)


def _file(context: Context, uri: str, name: Callable[[], str], events: Iterable[Event]) -> MadeFile:
    """A calendar file."""
    return MadeFile(uri, partial(_calendar, context, name, tuple(events)))


def _calendar(context: Context, named: Callable[[], str], events: Iterable[Event]) -> bytes:
    """What a calendar file holds."""
    from shk.features.timeline.calendar_text import calendar_text  # noqa: PLC0415 - icalendar is slow

    return calendar_text(context, named(), events)
