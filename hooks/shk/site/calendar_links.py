"""What can be put in a calendar: everything that happened on known days."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from shk.model.portfolio.events import EntryKind, all_happenings, area_ids, party_ids
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from shk.model.portfolio.events import Happening
    from shk.site.context import Context

DATED = (Kind.FOCUS_AREA, Kind.PARTY, Kind.INITIATIVE)
"""Kinds whose records have calendars of their activities, in the order they are told in."""


@lru_cache(maxsize=8)
def dated_happenings(context: Context) -> tuple[Happening, ...]:
    """Activities and milestones on known days, earliest first."""
    return tuple(one for one in all_happenings(context.portfolio) if one.in_calendar)


def dated_activities(
    context: Context, kind: Kind | None = None, record_id: str = ""
) -> tuple[Happening, ...]:
    """Activities on known days: all, or those of a focus area, an initiative or a party.

    To a party belong those it arranged and those of the initiatives it carries.
    """
    found = (one for one in dated_happenings(context) if one.kind is EntryKind.ACTIVITY)
    if kind is Kind.FOCUS_AREA:
        return tuple(one for one in found if record_id in area_ids(context.portfolio, one))
    if kind is Kind.PARTY:
        return tuple(one for one in found if record_id in party_ids(context.portfolio, one))
    if kind is Kind.INITIATIVE:
        return tuple(one for one in found if record_id in one.initiatives)
    return tuple(found)
