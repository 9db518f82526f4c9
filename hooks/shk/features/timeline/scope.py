"""What a timeline is about: everything, a focus area or a party."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from shk.features.timeline.bands import period_stretches
from shk.model.portfolio.events import all_happenings, area_ids, party_ids
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from shk.model.portfolio.events import Happening
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context


@dataclass(frozen=True)
class Scope:
    """What a timeline is about."""

    initiatives: Mapping[str, Initiative]
    """Those that can have a lane, by id."""
    happenings: tuple[Happening, ...]
    """What happened, earliest first."""

    def in_year(self, year: int) -> tuple[Happening, ...]:
        """What may have happened in a year."""
        return tuple(one for one in self.happenings if one.touches(year))

    def years(self, today: date) -> tuple[int, ...]:
        """The years in which something has a date, is told of or an initiative is under way.

        An initiative without an end is under way as long as it is known to be.
        """
        initiatives = self.initiatives.values()
        dated = {year for one in self.happenings for year in one.when.years}
        told = {note.year for one in initiatives for note in one.years}
        going = {
            year
            for one in initiatives
            for first, last, _ in period_stretches(one.period, today)
            for year in range(first.year, last.year + 1)
        }
        return tuple(sorted(dated | told | going))


@lru_cache(maxsize=8)
def whole_scope(context: Context) -> Scope:
    """Everything, gathered once for all pages in a language."""
    return Scope(context.portfolio.initiatives, all_happenings(context.portfolio))


def record_scope(context: Context, whole: Scope, kind: Kind, record_id: str) -> Scope:
    """What belongs to a focus area, or to a party that carries or arranged it.

    Args:
        context: the portfolio.
        whole: everything.
        kind: focus area or party.
        record_id: id of the record.
    """
    ids = area_ids if kind is Kind.FOCUS_AREA else party_ids
    own = context.portfolio.initiatives_of(kind, record_id)
    carried = (one for one in own if kind is Kind.FOCUS_AREA or record_id in one.parties)
    return Scope(
        {one.id: one for one in carried},
        tuple(one for one in whole.happenings if record_id in ids(context.portfolio, one)),
    )
