"""What can be put in a calendar: everything that happened on known days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.model.record import Kind
from shk.views.happenings import EntryKind, all_happenings, area_ids

if TYPE_CHECKING:
    from shk.views.context import Context
    from shk.views.happenings import Happening


def dated_happenings(context: Context) -> tuple[Happening, ...]:
    """Activities and milestones on known days, earliest first."""
    return tuple(one for one in all_happenings(context.portfolio) if one.in_calendar)


def dated_activities(
    context: Context, kind: Kind | None = None, record_id: str = ""
) -> tuple[Happening, ...]:
    """Activities on known days: all, or those of a focus area or an initiative."""
    found = (one for one in dated_happenings(context) if one.kind is EntryKind.ACTIVITY)
    if kind is Kind.FOCUS_AREA:
        return tuple(one for one in found if record_id in area_ids(context.portfolio, one))
    if kind is Kind.INITIATIVE:
        return tuple(one for one in found if record_id in one.initiatives)
    return tuple(found)
