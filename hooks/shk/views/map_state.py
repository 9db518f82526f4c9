"""The state of an initiative on a map: its phase today, or what happened to it in a year.

Which phase it was in during an earlier year is not recorded, so a map that
looks back shows only what the period tells: begun, gone on, ended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.model.vocabulary import Phase
from shk.views.signs import Sign, phase_sign

if TYPE_CHECKING:
    from shk.model.initiative import Initiative
    from shk.views.context import Context

CHANGES = {
    "started": N_("Started during the year"),
    "going": N_("Went on all year"),
    "ended": N_("Ended during the year"),
    "brief": N_("Started and ended during the year"),
}
"""What can have happened to an initiative in a year; the symbol is ``year-`` and the key."""


def state_sign(context: Context, one: Initiative, year: int | None) -> Sign:
    """The phase of an initiative, or what happened to it in the year that is looked back at."""
    if year is None:
        return phase_sign(context, one.phase)
    return _change_sign(context, change_in(one, year))


def state_signs(context: Context, year: int | None) -> tuple[Sign, ...]:
    """Every state that can be met, in order."""
    if year is None:
        return tuple(phase_sign(context, one) for one in Phase)
    return tuple(_change_sign(context, one) for one in CHANGES)


def change_in(one: Initiative, year: int) -> str:
    """What happened to an initiative in a year in which it went on, a key of ``CHANGES``."""
    started = one.period.start.start.year == year
    ended = one.period.end is not None and one.period.end.end.year == year
    if started:
        return "brief" if ended else "started"
    return "ended" if ended else "going"


def _change_sign(context: Context, change: str) -> Sign:
    """What happened in a year; there is no page of all that it happened to."""
    return Sign(f"year-{change}", context.text(CHANGES[change]), "")
