"""Which lanes a timeline's picture has, and what stands in each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.timeline.bands import period_stretches
from shk.features.timeline.entries import BOUNDS
from shk.i18n.collation import sort_key
from shk.model.portfolio.events import ORDER, area_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from shk.features.timeline.scope import Scope
    from shk.model.portfolio.events import Event
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context

MOST_LANES = 80
"""Initiatives in a picture; with more, those where most has happened are drawn."""
MOST_MARKS = 60
"""Marks in a lane; with more, milestones and stories go before activities."""


@dataclass(frozen=True)
class LanePlan:
    """A lane before it is drawn."""

    initiative: Initiative | None
    """Whose lane it is; None for what belongs to no initiative."""
    events: tuple[Event, ...]
    """What stands in it."""
    crowded: bool
    """Whether some were left out."""


@dataclass(frozen=True)
class Plan:
    """All lanes of a picture."""

    areas: Mapping[str, tuple[LanePlan, ...]]
    """Lanes by the id of their focus area; the empty id is the whole partnership."""
    initiatives: int
    """How many initiatives there are to show."""

    @property
    def shown(self) -> int:
        """How many initiatives have a lane."""
        return sum(lane.initiative is not None for lanes in self.areas.values() for lane in lanes)

    @property
    def crowded(self) -> bool:
        """Whether marks were left out somewhere."""
        return any(lane.crowded for lanes in self.areas.values() for lane in lanes)


def under_way(
    context: Context, initiatives: Iterable[Initiative], first: date, last: date
) -> tuple[Initiative, ...]:
    """Those whose period touches the days from first to last, by start and title."""
    result = (
        initiative
        for initiative in initiatives
        if any(
            a <= last and first <= b
            for a, b, _ in period_stretches(initiative.period, context.today)
        )
    )
    return tuple(sorted(result, key=lambda item: _age(context, item)))


def lane_plan(context: Context, scope: Scope, first: date, last: date) -> Plan:
    """Sort what happened from a first to a last day into lanes.

    Args:
        context: the portfolio, the language and the day.
        scope: what happened, and the initiatives that can have a lane; what lies outside the
            days is passed over, and what belongs to none of the initiatives is shared.
        first: the first day of the picture.
        last: the last day of the picture.
    """
    own: defaultdict[str, list[Event]] = defaultdict(list)
    shared: defaultdict[str, list[Event]] = defaultdict(list)
    for event in scope.events:
        if event.kind not in BOUNDS and event.when.overlaps(first, last):
            keys = [key for key in event.initiatives if key in scope.initiatives]
            for key in keys:
                own[key].append(event)
            if not keys:
                ids = area_ids(context.portfolio, event)
                shared[ids[0] if len(ids) == 1 else ""].append(event)
    candidates = {
        item.id: item for item in under_way(context, scope.initiatives.values(), first, last)
    }
    candidates |= {key: scope.initiatives[key] for key in own}
    chosen = _chosen(context, candidates, own)
    areas: dict[str, tuple[LanePlan, ...]] = {}
    for area in (*context.portfolio.focus_areas, ""):
        lanes = [_lane(item, own[item.id]) for item in chosen if item.focus_area == area]
        lanes += [_lane(None, shared[area])] if shared[area] else []
        if lanes:
            areas[area] = tuple(lanes)
    return Plan(areas, len(candidates))


def _chosen(
    context: Context, candidates: Mapping[str, Initiative], own: Mapping[str, Sequence[Event]]
) -> list[Initiative]:
    """The initiatives that get a lane, those that began first on top."""
    fullest = sorted(candidates.values(), key=lambda item: (-len(own.get(item.id, ())), item.id))
    return sorted(fullest[:MOST_LANES], key=lambda item: _age(context, item))


def _age(context: Context, initiative: Initiative) -> tuple[object, ...]:
    """Sorts initiatives by their start, then by title."""
    return initiative.period.start, sort_key(initiative.title, context.messages.language)


def _lane(initiative: Initiative | None, events: Sequence[Event]) -> LanePlan:
    """A lane with no more than it has room for."""
    kept = sorted(events, key=lambda item: (ORDER[item.kind], item.sort_key))[:MOST_MARKS]
    ordered = tuple(sorted(kept, key=lambda item: item.sort_key))
    return LanePlan(initiative, ordered, len(events) > MOST_MARKS)
