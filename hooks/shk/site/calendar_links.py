"""What can be put in a calendar: everything that happened on known days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.model.portfolio.events import EntryKind, all_events, area_ids, party_ids
from shk.model.schema.full_texts import memo
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from shk.model.portfolio.events import Event
    from shk.site.context import Context

DATED = (Kind.FOCUS_AREA, Kind.PARTY, Kind.INITIATIVE)
"""Kinds whose records have calendars of their activities, in the order they are shown in."""


@memo(8)
def calendar_events(context: Context) -> tuple[Event, ...]:
    """Activities and milestones on known days, earliest first."""
    return tuple(event for event in all_events(context.portfolio) if event.in_calendar)


def dated_activities(
    context: Context, kind: Kind | None = None, record_id: str = ""
) -> tuple[Event, ...]:
    """Activities on known days: all, or those of a focus area, an initiative or a party.

    To a party belong those it arranged and those of the initiatives it carries.
    """
    events = (
        calendar_event
        for calendar_event in calendar_events(context)
        if calendar_event.kind is EntryKind.ACTIVITY
    )
    if kind is Kind.FOCUS_AREA:
        return tuple(item for item in events if record_id in area_ids(context.portfolio, item))
    if kind is Kind.PARTY:
        return tuple(item for item in events if record_id in party_ids(context.portfolio, item))
    if kind is Kind.INITIATIVE:
        return tuple(item for item in events if record_id in item.initiatives)
    return tuple(events)
