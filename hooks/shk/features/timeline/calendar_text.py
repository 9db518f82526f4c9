"""What calendar files hold (iCalendar, RFC 5545).

Every event lasts whole days, so DTEND is the day after its last one. A
calendar knows an event by its UID, which is the entry's id on the timeline and
the site's host; DTSTAMP is the day of the build, so a file says the same in
every build of that day. No time of day is known of anything, so there is no
time zone either: a whole day begins and ends where its reader is.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from icalendar import Calendar
from icalendar import Event as ICalEvent

from shk.features.timeline.entries import kind_label
from shk.model.portfolio.events import area_ids
from shk.model.schema.activity import Activity
from shk.model.schema.full_texts import memo, note_texts, noted_texts
from shk.model.schema.vocabulary import Status
from shk.site.known import status_flag, with_flag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.portfolio.events import Event
    from shk.site.context import Context


STATUS = {
    Status.HAPPENED: "CONFIRMED",
    Status.PLANNED: "TENTATIVE",
    Status.UNKNOWN: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}
"""What a calendar calls a status (RFC 5545, section 3.8.1.11)."""


def calendar_text(context: Context, name: str, events: Iterable[Event]) -> bytes:
    """A calendar with its events.

    Args:
        context: the public portfolio; links begin with its address.
        name: what the calendar is called.
        events: what stands in it, all of the context.
    """
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{_host(context.address)}//shk//{context.messages.language.upper()}")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("name", name)
    calendar.add("refresh-interval", timedelta(days=1), {"value": "DURATION"})
    before, end, after = bytes(calendar.to_ical()).rpartition(_END)
    return b"".join((before, *(_event_lines(context, event) for event in events), end, after))


_END = b"END:VCALENDAR"
"""The last line of a calendar, before which its events stand."""


def _event_lines(context: Context, event: Event) -> bytes:
    """An event as it stands in each calendar that has it; written once for all of them."""
    written = _written(context)
    if event.anchor not in written:
        with noted_texts() as texts:
            lines = bytes(_event(context, event).to_ical())
        written[event.anchor] = lines, texts
    lines, texts = written[event.anchor]
    note_texts(texts)
    return lines


@memo(1)
def _written(_context: Context) -> dict[str, tuple[bytes, set[str]]]:
    """The events of a context that have been written, with the texts they took, by their ids."""
    return {}


def _event(context: Context, item: Event) -> ICalEvent:
    """An event of whole days; free time, since it is there to be remembered."""
    event, language = ICalEvent(), {"language": context.messages.language}
    event.add("uid", f"{item.anchor}@{_host(context.address)}")
    event.add("dtstamp", datetime.combine(context.today, time(), tzinfo=UTC))
    event.add("dtstart", item.when.start)
    event.add("dtend", item.when.end + timedelta(days=1))
    flag = status_flag(context, item.status)
    event.add("summary", with_flag(item.title, flag), language)
    event.add("status", STATUS[item.status])
    if text := " ".join(part for part in (flag.meaning if flag else "", item.text) if part):
        event.add("description", text, language)
    if place := _place(context, item):
        event.add("location", place, language)
    areas = context.portfolio.focus_areas
    names = (areas[area].name for area in area_ids(context.portfolio, item))
    event.add("categories", [kind_label(context, item), *names])
    event.add("transp", "TRANSPARENT")
    if isinstance(item.record, Activity):
        _describe_activity(event, context, item.record)
    year = context.addresses.timeline_of(item.when.start.year)
    event.add("url", f"{context.address}{year}#{item.anchor}")
    return event


def _describe_activity(event: ICalEvent, context: Context, activity: Activity) -> None:
    """What a calendar is to know of an activity beside its days and words.

    It has no organiser: that would be an e-mail address (RFC 5545, section 3.8.4.3).
    """
    if revision := context.revisions.get(activity.id):
        event.add("sequence", revision.changes)
        event.add("last-modified", revision.changed)
    place = context.portfolio.places[activity.place] if activity.place else None
    if place and place.latitude is not None and place.longitude is not None:
        event.add("geo", (place.latitude, place.longitude))


def _place(context: Context, event: Event) -> str:
    """Where an activity was, or empty."""
    record = event.record
    if not isinstance(record, Activity) or not record.place:
        return ""
    place = context.portfolio.places[record.place]
    return ", ".join(part for part in (place.name, place.part_of) if part)


def _host(site_url: str) -> str:
    """The host of the site's address."""
    return urlsplit(site_url).hostname or "localhost"
