"""What a node of a map can be filtered by, as the data attributes that scripts read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.record import Kind
from shk.model.reference import Challenge

if TYPE_CHECKING:
    from shk.model.initiative import Initiative
    from shk.model.reference import FocusArea
    from shk.views.context import Context


@dataclass(frozen=True)
class NodeFacts:
    """Ids and values of a node, several of them parted by spaces; empty when there are none."""

    key: str
    """Name of the node within the map, made of its kind and id."""
    kind: str
    """What it is, as in the vocabulary of kinds."""
    area: str
    """The focus area."""
    goals: str = ""
    """The societal goals that are named for it."""
    challenges: str = ""
    """The challenges it takes on."""
    strands: str = ""
    """Practice, research and education."""
    phase: str = ""
    """How far it has come."""
    parties: str = ""
    """Those who carry it; the first one leads."""
    years: str = ""
    """The years in which it is known to have gone on."""


def node_key(kind: Kind, record_id: str) -> str:
    """A name for a node; a challenge and an initiative may have the same id."""
    return f"{kind.value}-{record_id}"


def initiative_years(context: Context, one: Initiative) -> tuple[int, ...]:
    """The years in which an initiative is known to have gone on, earliest first."""
    last = one.period.last_day(context.today).year
    return tuple(range(one.period.start.start.year, last + 1))


def initiative_facts(context: Context, one: Initiative) -> NodeFacts:
    """What an initiative can be filtered by."""
    return NodeFacts(
        key=node_key(Kind.INITIATIVE, one.id),
        kind=Kind.INITIATIVE.value,
        area=one.focus_area,
        goals=" ".join(one.goals),
        challenges=" ".join(one.challenges),
        strands=" ".join(strand.value for strand in one.strands),
        phase=one.phase.value,
        parties=" ".join(one.parties),
        years=" ".join(map(str, initiative_years(context, one))),
    )


def topic_facts(record: FocusArea | Challenge) -> NodeFacts:
    """What a focus area or a challenge can be filtered by."""
    if isinstance(record, Challenge):
        key = node_key(Kind.CHALLENGE, record.id)
        goals = " ".join(record.goals)
        return NodeFacts(key, Kind.CHALLENGE.value, record.focus_area, goals, record.id)
    return NodeFacts(node_key(Kind.FOCUS_AREA, record.id), Kind.FOCUS_AREA.value, record.id)
