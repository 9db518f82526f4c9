"""What a screen reader is stated of each node of a map: what it is and what it is tied to.

The name of a node is what stands beside it in the picture; the lines and signs that a sighted
reader sees around it are its description.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.map.goals import map_goals
from shk.features.map.list import initiative_count
from shk.features.map.node_data import node_key, state_words
from shk.features.map.shapes import MapWords
from shk.i18n.messages import N_
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.features.map.plan import AreaPlan, MapPlan
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context


def node_descriptions(context: Context, plan: MapPlan) -> Mapping[str, tuple[MapWords, ...]]:
    """A description of each node of a plan, by the key of the node."""
    texts: dict[str, tuple[MapWords, ...]] = {}
    for area in plan.areas:
        texts[node_key(Kind.FOCUS_AREA, area.area.id)] = (MapWords(_area(context, area)),)
        for challenge in (*area.challenges, *area.idle):
            shown = (context.text(Kind.CHALLENGE.label), initiative_count(context, plan, challenge))
            texts[node_key(Kind.CHALLENGE, challenge.id)] = (MapWords(f"{', '.join(shown)}."),)
    for initiative in plan.initiatives:
        facts = MapWords(" ".join(_initiative(context, plan, initiative)))
        ties = _ties(context, plan, initiative)
        texts[node_key(Kind.INITIATIVE, initiative.id)] = (facts, *ties)
    return texts


def _area(context: Context, area: AreaPlan) -> str:
    """A focus area with how much stands under it."""
    plural, count = context.messages.plural, len(area.direct) + len(area.initiatives)
    kind = context.text(Kind.FOCUS_AREA.label)
    return f"{kind}, {plural('%(num)s initiative', '%(num)s initiatives', count)}."


def _initiative(context: Context, plan: MapPlan, initiative: Initiative) -> Iterator[str]:
    """An initiative: its state, strands, goals and lead, and what it takes on."""
    portfolio, text = context.portfolio, context.text
    yield f"{text(Kind.INITIATIVE.label)}, {state_words(context, initiative, plan.year)}."
    facts = (
        (N_("Takes part: {names}."), [text(strand.label) for strand in initiative.strands]),
        (
            N_("Leads: {names}."),
            [portfolio.parties[initiative.lead].name] if initiative.lead else [],
        ),
        (N_("Goals: {names}."), [goal.link.title for goal in map_goals(context, initiative.goals)]),
        (N_("Takes on: {names}."), [portfolio.challenges[it].name for it in initiative.challenges]),
    )
    for sentence, names in facts:
        if names:
            yield text(sentence).replace("{names}", ", ".join(names))


def _ties(context: Context, plan: MapPlan, initiative: Initiative) -> Iterator[MapWords]:
    """What an initiative is tied to, each title in its own language."""
    for tie in plan.relations:
        kind = tie.relation.kind
        if initiative.id == tie.first.id:
            label, other = kind.label, tie.other
        elif initiative.id == tie.other.id:
            label, other = kind.inverse, tie.first
        else:
            continue
        yield MapWords(f" {context.text(label)} ")
        yield MapWords(other.title, context.language_of(Kind.INITIATIVE, other.id))
        yield MapWords(".")
