"""What can be put in a calendar: everything that happened on known days."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from shk.model.portfolio.events import EntryKind, all_events, area_ids, party_ids
from shk.model.schema.full_texts import memo
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    return _by_record(context).get((kind, record_id), ())


@memo(8)
def _by_record(context: Context) -> Mapping[tuple[Kind | None, str], tuple[Event, ...]]:
    """Activities on known days by what they belong to, gathered once; all of them by nothing."""
    events: defaultdict[tuple[Kind | None, str], list[Event]] = defaultdict(list)
    for event in calendar_events(context):
        if event.kind is EntryKind.ACTIVITY:
            events[None, ""].append(event)
            for kind, ids in (
                (Kind.FOCUS_AREA, area_ids(context.portfolio, event)),
                (Kind.PARTY, party_ids(context.portfolio, event)),
                (Kind.INITIATIVE, event.initiatives),
            ):
                for record_id in dict.fromkeys(ids):
                    events[kind, record_id].append(event)
    return {about: tuple(listed) for about, listed in events.items()}
