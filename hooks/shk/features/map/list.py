"""The portfolio map in words: what the picture shows, as a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.map.goals import map_goals
from shk.features.map.node_data import node_key, state_icon
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.icons import Icon, strand_icons
from shk.site.known import phase_as_of
from shk.site.link import Link
from shk.site.record_links import focus_area_link, initiative_link, party_links, ribbon_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shk.features.map.goals import MapGoal
    from shk.features.map.plan import AreaPlan, MapPlan, NumberedRelation
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.reference import Challenge
    from shk.site.context import Context


@dataclass(frozen=True)
class ListedTie:
    """A relation seen from one of its ends."""

    number: int
    """Its number in the picture and among the relations."""
    name: str
    """What the number leads to, in words."""
    label: str
    """What it is called seen from this end."""
    other: Link
    """The initiative at the other end."""


@dataclass(frozen=True)
class ListedInitiative:
    """An initiative under a challenge."""

    link: Link
    """Its title and page."""
    key: str
    """Name of its node in the picture."""
    area: str
    """Its focus area, when that is another than the one it is listed in; else empty."""
    state: Icon
    """How far it has come, or what happened to it in the year of the map."""
    as_of: str
    """When the phase holds for; empty when that is today, and for a year."""
    strands: tuple[Icon, ...]
    """Practice, research and education, as far as they take part."""
    parties: tuple[Link, ...]
    """Those who carry it."""
    goals: tuple[MapGoal, ...]
    """The societal goals it is named for."""
    ties: tuple[ListedTie, ...]
    """Its relations to others on the map."""
    ribbon: str
    """Why it is not public yet; empty when it is."""


@dataclass(frozen=True)
class ListedTopic:
    """A challenge with the initiatives that take it on."""

    link: Link
    """The challenge, or a heading for initiatives without one, which leads nowhere."""
    goals: tuple[MapGoal, ...]
    """The societal goals that the challenge is named for."""
    initiatives: tuple[ListedInitiative, ...]
    """The initiatives; none when nobody takes it on yet."""


@dataclass(frozen=True)
class ListedArea:
    """A focus area with its challenges."""

    link: Link
    """The focus area."""
    hue: str
    """Its hue."""
    goals: tuple[MapGoal, ...]
    """Its societal goals."""
    topics: tuple[ListedTopic, ...]
    """Its challenges, in the order of the picture."""


@dataclass(frozen=True)
class ListedRelation:
    """A relation with its reason, stated from both ends."""

    number: int
    """Its number in the picture."""
    first: Link
    """The initiative that names it."""
    label: str
    """What it is called from that end."""
    other: Link
    """The initiative at the other end."""
    inverse: str
    """What it is called from the other end; empty when that is the same."""
    because: str
    """The reason."""


def listed_areas(context: Context, plan: MapPlan) -> tuple[ListedArea, ...]:
    """The focus areas of a plan with all that stands in them."""
    return tuple(
        ListedArea(
            link=focus_area_link(context, area.area.id),
            hue=area.area.hue,
            goals=map_goals(context, _goals_of(context, area)),
            topics=_topics(context, plan, area),
        )
        for area in plan.areas
    )


def listed_relations(context: Context, plan: MapPlan) -> tuple[ListedRelation, ...]:
    """The relations of a plan with their reasons, by number."""
    return tuple(
        ListedRelation(
            number=relation.number,
            first=initiative_link(context, relation.first),
            label=context.text(relation.relation.kind.label),
            other=initiative_link(context, relation.other),
            inverse=""
            if relation.relation.kind.symmetric
            else context.text(relation.relation.kind.inverse),
            because=relation.relation.because,
        )
        for relation in plan.relations
    )


def _goals_of(context: Context, area: AreaPlan) -> tuple[str, ...]:
    """The goals of a focus area."""
    goals = context.portfolio.goals.values()
    return tuple(goal.id for goal in goals if goal.focus_area == area.area.id)


def _topics(context: Context, plan: MapPlan, area: AreaPlan) -> tuple[ListedTopic, ...]:
    """What stands in a focus area: first initiatives without a challenge, then challenges."""
    results = [
        _challenge(context, plan, area, challenge) for challenge in (*area.challenges, *area.idle)
    ]
    if area.direct:
        title = context.text(N_("In the whole focus area"))
        initiatives = _initiatives(context, plan, area, area.direct)
        results.insert(0, ListedTopic(Link(title, ""), (), initiatives))
    return tuple(results)


def _challenge(
    context: Context, plan: MapPlan, area: AreaPlan, challenge: Challenge
) -> ListedTopic:
    """A challenge with its initiatives."""
    link = context.record_link(Kind.CHALLENGE, challenge.id, challenge.name)
    initiatives = _initiatives(context, plan, area, plan.taking_on(challenge.id))
    goals = map_goals(context, challenge.goals)
    return ListedTopic(link, goals, initiatives)


def _initiatives(
    context: Context, plan: MapPlan, area: AreaPlan, initiatives: Iterable[Initiative]
) -> tuple[ListedInitiative, ...]:
    """Initiatives with their signs and relations."""
    return tuple(
        ListedInitiative(
            link=initiative_link(context, initiative),
            key=node_key(Kind.INITIATIVE, initiative.id),
            area=""
            if initiative.focus_area == area.area.id
            else context.portfolio.focus_areas[initiative.focus_area].name,
            state=state_icon(context, initiative, plan.year),
            as_of=phase_as_of(context, initiative) if plan.year is None else "",
            strands=strand_icons(context, initiative.strands),
            parties=party_links(context, initiative.parties),
            goals=map_goals(context, initiative.goals),
            ties=_ties(context, plan.relations, initiative),
            ribbon=ribbon_of(context, initiative),
        )
        for initiative in initiatives
    )


def _ties(
    context: Context, relations: Sequence[NumberedRelation], initiative: Initiative
) -> tuple[ListedTie, ...]:
    """The relations of an initiative seen from it, by number."""
    result = []
    for numbered in relations:
        kind = numbered.relation.kind
        if initiative.id == numbered.first.id:
            label, other = kind.label, numbered.other
        elif initiative.id == numbered.other.id:
            label, other = kind.inverse, numbered.first
        else:
            continue
        number = numbered.number
        name = context.text(N_("{number}: why")).replace("{number}", str(number))
        tie = ListedTie(number, name, context.text(label), initiative_link(context, other))
        result.append(tie)
    return tuple(result)
