"""What a timeline is about: everything, a focus area or a party."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.timeline.bands import period_stretches
from shk.model.portfolio.events import all_events, area_ids, party_ids
from shk.model.schema.full_texts import memo
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from shk.model.portfolio.events import Event
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context


@dataclass(frozen=True)
class Scope:
    """What a timeline is about."""

    initiatives: Mapping[str, Initiative]
    """Those that can have a lane, by id."""
    events: tuple[Event, ...]
    """What happened, earliest first."""

    def in_year(self, year: int) -> tuple[Event, ...]:
        """What may have happened in a year."""
        return tuple(event for event in self.events if event.touches(year))

    def years(self, today: date) -> tuple[int, ...]:
        """The years in which something has a date or an initiative is under way.

        An initiative without an end is under way as long as it is known to be.
        """
        initiatives = self.initiatives.values()
        dated = {year for event in self.events for year in event.when.years}
        shown = {note.year for initiative in initiatives for note in initiative.years}
        going = {
            year
            for initiative in initiatives
            for first, last, _ in period_stretches(initiative.period, today)
            for year in range(first.year, last.year + 1)
        }
        return tuple(sorted(dated | shown | going))


@memo(8)
def full_scope(context: Context) -> Scope:
    """Everything, gathered once for all pages in a language."""
    return Scope(context.portfolio.initiatives, all_events(context.portfolio))


def record_scope(context: Context, full: Scope, kind: Kind, record_id: str) -> Scope:
    """What belongs to a focus area, or to a party that carries or arranged it.

    Args:
        context: the portfolio.
        full: everything.
        kind: focus area or party.
        record_id: id of the record.
    """
    ids = area_ids if kind is Kind.FOCUS_AREA else party_ids
    own = context.portfolio.initiatives_of(kind, record_id)
    carried = (item for item in own if kind is Kind.FOCUS_AREA or record_id in item.parties)
    return Scope(
        {item.id: item for item in carried},
        tuple(event for event in full.events if record_id in ids(context.portfolio, event)),
    )
