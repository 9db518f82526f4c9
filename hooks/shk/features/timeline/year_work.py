"""What the initiatives did in a year, by focus area."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from shk.features.timeline.plan import under_way
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.evidence import SourceLine, source_lines
from shk.site.known import known_month, year_note
from shk.site.record_links import initiative_link
from shk.site.upcoming import PlanLine, plan_lines

if TYPE_CHECKING:
    from shk.model.schema.initiative import Year
    from shk.model.schema.reference import FocusArea
    from shk.site.context import Context
    from shk.site.link import Link


@dataclass(frozen=True)
class Work:
    """An initiative's year."""

    initiative: Link
    """The initiative."""
    done: tuple[str, ...]
    """What was done in the year."""
    next: tuple[PlanLine, ...]
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
    happened: tuple[str, ...]
    """What happened in the area as a whole."""
    sources: tuple[SourceLine, ...]
    """The documents that report what happened."""
    active: tuple[Work, ...]
    """Initiatives that describe the year."""
    others: tuple[Link, ...]
    """Initiatives that were under way and report nothing of it."""
    others_title: str
    """What those are called; of a year partly known, until when they were under way."""


def area_work(context: Context, year: int) -> tuple[AreaWork, ...]:
    """The focus areas with initiatives in a year, in their own order."""
    initiatives = context.portfolio.initiatives.values()
    going = {
        item.id for item in under_way(context, initiatives, date(year, 1, 1), date(year, 12, 31))
    }
    notes = {
        initiative.id: note
        for initiative in initiatives
        for note in initiative.years
        if note.year == year
    }
    results = (
        _area(context, area, year, going, notes) for area in context.portfolio.focus_areas.values()
    )
    return tuple(item for item in results if item.happened or item.active or item.others)


def _others_title(context: Context, year: int, *, also: bool) -> str:
    """What initiatives are called that were under way in a year and report nothing of it."""
    if year_note(context, year):
        return context.text(N_("Under way in {when}")).replace("{when}", known_month(context))
    return context.text(N_("Also under way") if also else N_("Under way"))


def _area(
    context: Context, area: FocusArea, year: int, going: set[str], notes: dict[str, Year]
) -> AreaWork:
    """One focus area; its initiatives by title."""
    own = context.by_title(context.portfolio.initiatives_of(Kind.FOCUS_AREA, area.id))
    years = [item for item in area.years if item.year == year]
    return AreaWork(
        id=f"work-{area.id}",
        title=area.name,
        hue=area.hue,
        happened=tuple(text for item in years for text in item.happened),
        sources=source_lines(context, (source for item in years for source in item.sources)),
        active=tuple(
            Work(
                initiative_link(context, item),
                notes[item.id].done,
                plan_lines(context, notes[item.id].next),
            )
            for item in own
            if item.id in notes
        ),
        others=tuple(
            initiative_link(context, item)
            for item in own
            if item.id in going and item.id not in notes
        ),
        others_title=_others_title(context, year, also=any(item.id in notes for item in own)),
    )
