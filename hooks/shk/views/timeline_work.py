"""What the initiatives did in a year and what was to come, by focus area."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from shk.model.record import Kind
from shk.views.records import initiative_link
from shk.views.timeline_plan import under_way

if TYPE_CHECKING:
    from shk.model.initiative import Year
    from shk.model.reference import FocusArea
    from shk.views.context import Context
    from shk.views.link import Link


@dataclass(frozen=True)
class Work:
    """An initiative's year."""

    initiative: Link
    """The initiative."""
    done: tuple[str, ...]
    """What was done in the year."""
    next: tuple[str, ...]
    """What was planned to come after it."""


@dataclass(frozen=True)
class AreaWork:
    """A focus area's year."""

    id: str
    """Its id on the page."""
    title: str
    """The name of the focus area."""
    hue: str
    """The hue of the focus area."""
    told: tuple[Work, ...]
    """Initiatives that tell of the year."""
    others: tuple[Link, ...]
    """Initiatives that were under way and tell nothing of it."""


def area_work(context: Context, year: int) -> tuple[AreaWork, ...]:
    """The focus areas with initiatives in a year, in their own order."""
    initiatives = context.portfolio.initiatives.values()
    going = {
        one.id for one in under_way(context, initiatives, date(year, 1, 1), date(year, 12, 31))
    }
    notes = {one.id: note for one in initiatives for note in one.years if note.year == year}
    found = (_area(context, area, going, notes) for area in context.portfolio.focus_areas.values())
    return tuple(one for one in found if one.told or one.others)


def _area(context: Context, area: FocusArea, going: set[str], notes: dict[str, Year]) -> AreaWork:
    """One focus area; its initiatives by title."""
    own = context.by_title(context.portfolio.initiatives_of(Kind.FOCUS_AREA, area.id))
    return AreaWork(
        id=f"work-{area.id}",
        title=area.name,
        hue=area.hue,
        told=tuple(
            Work(initiative_link(context, one), notes[one.id].done, notes[one.id].next)
            for one in own
            if one.id in notes
        ),
        others=tuple(
            initiative_link(context, one) for one in own if one.id in going and one.id not in notes
        ),
    )
