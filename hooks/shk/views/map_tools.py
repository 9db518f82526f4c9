"""What the tools of a map need in words: its facets with counts, and the sentences they tell.

The tools work with JavaScript only; the script finds every label here and makes none itself.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.model.record import Kind
from shk.views.facet_marks import FOCUS_AREA, GOAL, PARTY, PHASE, STRAND, YEAR, FacetMark
from shk.views.facets import Facet, FacetValue, list_facets
from shk.views.map_facts import initiative_facts

if TYPE_CHECKING:
    from shk.views.context import Context
    from shk.views.map_facts import NodeFacts
    from shk.views.map_plan import MapPlan

CHALLENGE = "challenge"
"""Name of the facet that only maps have, as it stands in the page and in its address."""


@dataclass(frozen=True)
class MapTools:
    """The tools of a map."""

    facets: tuple[Facet, ...]
    """What the map can be narrowed by, each value with its number of initiatives."""
    result: str
    """How many initiatives fit, with ``{shown}`` and ``{total}``."""
    match: str
    """Which match of a search is shown, with ``{place}``, ``{count}`` and ``{name}``."""
    matches: str
    """How many matches a search has, with ``{count}``."""


def map_tools(context: Context, plan: MapPlan) -> MapTools:
    """The tools of the map that shows a plan."""
    facts = [initiative_facts(context, one) for one in plan.initiatives]
    facets = list_facets(context, (_marks(one) for one in facts))
    early = [one for one in facets if one.name in {FOCUS_AREA, GOAL}]
    return MapTools(
        facets=(*early, *_challenges(context, plan), *facets[len(early) :]),
        result=context.text(N_("Showing {shown} of {total} initiatives")),
        match=context.text(N_("Match {place} of {count}: {name}")),
        matches=context.text(N_("Matches: {count}. Press Enter to go to the next.")),
    )


def _marks(facts: NodeFacts) -> tuple[FacetMark, ...]:
    """What the attributes of a node say of every facet that lists have too."""
    return (
        FacetMark(FOCUS_AREA, facts.area),
        FacetMark(GOAL, facts.goals),
        FacetMark(PARTY, facts.parties),
        FacetMark(STRAND, facts.strands),
        FacetMark(PHASE, facts.phase),
        FacetMark(YEAR, facts.years),
    )


def _challenges(context: Context, plan: MapPlan) -> tuple[Facet, ...]:
    """The facet of challenges in the order of the data, or nothing where none is taken on."""
    counts = Counter(challenge for one in plan.initiatives for challenge in one.challenges)
    values = tuple(
        FacetValue(
            one.id,
            one.name,
            counts[one.id],
            context.addresses.of(Kind.CHALLENGE, one.id),
            "",
            context.language_of(Kind.CHALLENGE, one.id),
        )
        for one in context.portfolio.challenges.values()
        if counts[one.id]
    )
    return (Facet(CHALLENGE, context.text(N_("Challenge")), values),) if values else ()
