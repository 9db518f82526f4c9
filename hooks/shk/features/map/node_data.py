"""What a node of a map can be filtered by, as the data attributes that scripts read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.reference import Challenge
from shk.model.schema.vocabulary import Phase
from shk.site.icons import Icon, phase_icon
from shk.site.known import known_month, phase_as_of, year_note

if TYPE_CHECKING:
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.reference import FocusArea
    from shk.site.context import Context


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
    """Those who carry it."""
    years: str = ""
    """The years in which it is known to have gone on."""


def node_key(kind: Kind, record_id: str) -> str:
    """A name for a node; a challenge and an initiative may have the same id."""
    return f"{kind.value}-{record_id}"


def initiative_years(context: Context, initiative: Initiative) -> tuple[int, ...]:
    """The years in which an initiative is known to have gone on, earliest first."""
    last = initiative.period.last_day(context.today).year
    return tuple(range(initiative.period.start.start.year, last + 1))


def initiative_facts(context: Context, initiative: Initiative) -> NodeFacts:
    """What an initiative can be filtered by."""
    return NodeFacts(
        key=node_key(Kind.INITIATIVE, initiative.id),
        kind=Kind.INITIATIVE.value,
        area=initiative.focus_area,
        goals=" ".join(initiative.goals),
        challenges=" ".join(initiative.challenges),
        strands=" ".join(strand.value for strand in initiative.strands),
        phase=initiative.phase.value,
        parties=" ".join(initiative.parties),
        years=" ".join(map(str, initiative_years(context, initiative))),
    )


def topic_facts(record: FocusArea | Challenge) -> NodeFacts:
    """What a focus area or a challenge can be filtered by."""
    if isinstance(record, Challenge):
        key = node_key(Kind.CHALLENGE, record.id)
        goals = " ".join(record.goals)
        return NodeFacts(key, Kind.CHALLENGE.value, record.focus_area, goals, record.id)
    return NodeFacts(node_key(Kind.FOCUS_AREA, record.id), Kind.FOCUS_AREA.value, record.id)


CHANGES = {
    "started": N_("Started during the year"),
    "going": N_("Went on all year"),
    "ended": N_("Ended during the year"),
    "brief": N_("Started and ended during the year"),
    "known": N_("Under way in {when}; later not known yet"),
}
"""What can have happened to an initiative in a year; the symbol is ``year-`` and the key."""


def state_icon(context: Context, initiative: Initiative, year: int | None) -> Icon:
    """The phase of an initiative, or what happened to it in the year that is looked back at."""
    if year is None:
        return phase_icon(context, initiative.phase)
    return _change_sign(context, change_in(context, initiative, year))


def state_words(context: Context, initiative: Initiative, year: int | None) -> str:
    """The phase and when it holds for, or what happened in the year that is looked back at."""
    title = state_icon(context, initiative, year).title
    words = (title, phase_as_of(context, initiative) if year is None else "")
    return ", ".join(word for word in words if word)


def state_icons(context: Context, year: int | None) -> tuple[Icon, ...]:
    """Every state that can be met, in order."""
    if year is None:
        return tuple(phase_icon(context, item) for item in Phase)
    partly = bool(year_note(context, year))
    left_out = "going" if partly else "known"
    return tuple(_change_sign(context, change) for change in CHANGES if change != left_out)


def change_in(context: Context, initiative: Initiative, year: int) -> str:
    """What happened to an initiative in a year in which it went on, a key of ``CHANGES``.

    Whether it went on all year is not known of a year that the sources report in part.
    """
    period, last = initiative.period, initiative.period.last_day(context.today)
    started = period.start.start.year == year
    ended = period.end is not None and period.has_ended and period.end.end.year == year
    if started:
        return "brief" if ended else "started"
    if ended:
        return "ended"
    return "known" if last < date(year, 12, 31) and last < context.today else "going"


def _change_sign(context: Context, change: str) -> Icon:
    """What happened in a year; there is no page of all that it happened to."""
    title = context.text(CHANGES[change]).replace("{when}", known_month(context))
    return Icon(f"year-{change}", title, "")
