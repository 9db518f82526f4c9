"""The portfolio map in a text: in small for an area or the whole, in words around one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.views.initiative_parts import TieGroup, tie_groups
from shk.views.link import Link
from shk.views.map_miniature import MapMiniature, map_miniature, miniature_plan
from shk.views.records import challenge_links, goal_links, initiative_link

if TYPE_CHECKING:
    from shk.model.directive import Directive
    from shk.views.context import Context


@dataclass(frozen=True)
class PlacedMap:
    """A map in a text."""

    miniature: MapMiniature | None
    """The map in small; None around an initiative."""
    counts: tuple[str, ...]
    """How much there is on it, each count with its noun; none around an initiative."""
    around: Link | None
    """The initiative that it is about, if one."""
    challenges: tuple[Link, ...]
    """The challenges that the initiative takes on."""
    goals: tuple[Link, ...]
    """The societal goals that it serves, by their short names."""
    ties: tuple[TieGroup, ...]
    """How it hangs together with other initiatives, with the reasons."""
    whole: Link
    """The map on its own page."""


def placed_map(context: Context, directive: Directive) -> PlacedMap | None:
    """The map that a directive asks for, or None when there is nothing on it."""
    if directive.initiative:
        return _around(context, directive.initiative)
    area = context.portfolio.focus_areas.get(directive.focus_area or "")
    plan = miniature_plan(context, area.id if area else None)
    if not plan.initiatives:
        return None
    plural = context.messages.plural
    challenges = [one for each in plan.areas for one in each.challenges]
    title = context.text(N_("Open the portfolio map"))
    uri = context.addresses.map_of(area.id) if area else context.addresses.map
    return PlacedMap(
        miniature=map_miniature(context, area.id if area else None),
        counts=(
            plural("%(num)s challenge", "%(num)s challenges", len(challenges)),
            plural("%(num)s initiative", "%(num)s initiatives", len(plan.initiatives)),
        ),
        around=None,
        challenges=(),
        goals=(),
        ties=(),
        whole=Link(title, uri),
    )


def _around(context: Context, initiative_id: str) -> PlacedMap:
    """What is around an initiative: above it, and beside it."""
    one = context.portfolio.initiatives[initiative_id]
    return PlacedMap(
        miniature=None,
        counts=(),
        around=initiative_link(context, one),
        challenges=challenge_links(context, one.challenges),
        goals=goal_links(context, one.goals),
        ties=tie_groups(context, one.id),
        whole=Link(
            context.text(N_("Open the portfolio map")), context.addresses.map_of(one.focus_area)
        ),
    )
