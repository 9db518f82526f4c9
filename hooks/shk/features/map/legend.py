"""What the signs and lines of the portfolio map mean, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.map.arcs import relation_ends
from shk.features.map.goals import MapGoal, goals_on, map_goals
from shk.features.map.node_data import state_icons
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import RelationKind, Strand
from shk.site.icons import Icon, strand_icons
from shk.site.known import as_of

if TYPE_CHECKING:
    from shk.features.map.plan import MapPlan
    from shk.site.context import Context


@dataclass(frozen=True)
class LegendMark:
    """A letter mark and whose it is."""

    mark: str
    """One to four characters."""
    name: str
    """The party."""
    language: str = ""
    """The language of its name, if it is another than the page's."""


@dataclass(frozen=True)
class LegendArc:
    """A kind of relation with its pattern."""

    kind: str
    """The kind, which has a pattern of its own."""
    start: str
    """The shape at the end that names the relation: arrow, round, square or none."""
    end: str
    """The shape at the other end."""
    label: str
    """What the relation is called."""
    meaning: str
    """What it means, in a sentence."""


@dataclass(frozen=True)
class MapLegend:
    """All that the map uses."""

    strands: tuple[Icon, ...]
    """Practice, research and education."""
    states: tuple[Icon, ...]
    """Every phase, earliest first, or what can have happened in the year of the map."""
    as_of: str
    """When the phases hold for; empty when that is today, and for a year."""
    looks_back: bool
    """Whether the map is of a year, and shows what happened instead of phases."""
    goals: tuple[MapGoal, ...]
    """The goals that something on the map is named for."""
    marks: tuple[LegendMark, ...]
    """Parties that lead an initiative on the map; none when no source says who does."""
    arcs: tuple[LegendArc, ...]
    """The kinds of relation on the map, in the order of the vocabulary."""


def map_legend(context: Context, plan: MapPlan) -> MapLegend:
    """The signs that a plan uses."""
    leading = {initiative.lead for initiative in plan.initiatives}
    kinds = {relation.relation.kind for relation in plan.relations}
    parties = context.portfolio.parties.values()
    return MapLegend(
        strands=strand_icons(context, tuple(Strand)),
        states=state_icons(context, plan.year),
        as_of=as_of(context) if plan.year is None else "",
        looks_back=plan.year is not None,
        goals=map_goals(context, goals_on(plan)),
        marks=tuple(
            LegendMark(party.mark, party.name, context.language_of(Kind.PARTY, party.id))
            for party in parties
            if party.id in leading
        ),
        arcs=tuple(_legend_arc(context, item) for item in RelationKind if item in kinds),
    )


def _legend_arc(context: Context, kind: RelationKind) -> LegendArc:
    """A kind of relation with its words."""
    start, end = relation_ends(kind)
    return LegendArc(kind.value, start, end, context.text(kind.label), context.text(kind.meaning))
