"""The pages of focus areas, societal goals, challenges and parties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.indicators import IndicatorLine, indicator_lines
from shk.features.map import has_map
from shk.features.timeline import record_timeline
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import Phase, Strand
from shk.site.backlinks import Backlinks, backlinks_of, record_meta
from shk.site.cards import InitiativeCard, initiative_card
from shk.site.evidence import SourceLine, source_lines
from shk.site.icons import Icon, phase_icon, strand_icon
from shk.site.link import Link
from shk.site.list_pages import ListNav, initiative_list
from shk.site.page_meta import PageMeta
from shk.site.pictures import listed_motif
from shk.site.record_links import (
    challenge_links,
    focus_area_link,
    goal_links,
    initiatives_counted,
    party_link,
)
from shk.site.upcoming import DateLine, date_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.geometry.motif import Motif
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.reference import Challenge, FocusArea, Goal, Party
    from shk.site.context import Context


@dataclass(frozen=True)
class GoalLine:
    """A goal on its focus area's page."""

    goal: Link
    """The goal by its official name."""
    counts: str
    """How many initiatives it has, in words."""


@dataclass(frozen=True)
class AreaYearLine:
    """What happened in a focus area in a year."""

    year: Link
    """The year's page."""
    happened: tuple[str, ...]
    """What happened, a sentence each."""
    sources: tuple[SourceLine, ...]
    """The documents it rests on."""


@dataclass(frozen=True)
class FocusAreaView:
    """The page of a focus area."""

    meta: PageMeta
    """Title and place of the page."""
    text: str
    """A short explanation, or empty."""
    aim: str
    """What the partnership is to contribute to."""
    goals: tuple[GoalLine, ...]
    """Its societal goals."""
    challenges: tuple[Link, ...]
    """Its challenges."""
    years: tuple[AreaYearLine, ...]
    """What happened in it, latest year first."""
    backlinks: Backlinks
    """What stands under it."""
    map: str
    """The portfolio map of the focus area."""
    timeline: str
    """The timeline of the focus area; empty when it has none."""
    motif: Motif
    """The drawing of the page."""


@dataclass(frozen=True)
class GoalView:
    """The page of a societal goal."""

    meta: PageMeta
    """Title and place of the page."""
    name: str
    """The goal exactly as decided."""
    text: str
    """A short explanation, or empty."""
    area: Link
    """Its focus area."""
    challenges: tuple[Link, ...]
    """Challenges that its initiatives take on."""
    map: str
    """The portfolio map of the goal; empty while nothing is named for it."""
    indicators: tuple[IndicatorLine, ...]
    """What public statistics say of it."""
    backlinks: Backlinks
    """What stands under it."""


@dataclass(frozen=True)
class ChallengeView:
    """The page of a challenge."""

    meta: PageMeta
    """Title and place of the page."""
    text: str
    """A short explanation, or empty."""
    area: Link
    """Its focus area."""
    goals: tuple[Link, ...]
    """Societal goals that stand to gain: its own and those of its initiatives."""
    backlinks: Backlinks
    """What stands under it."""


@dataclass(frozen=True)
class PartyView:
    """The page of a party or actor."""

    meta: PageMeta
    """Title and place of the page."""
    kind: str
    """What sort of organisation it is."""
    partner: bool
    """Whether it is a party to the partnership."""
    mark: str
    """Its letter mark."""
    text: str
    """A short explanation, or empty."""
    url: str
    """Its own web address, or empty."""
    part_of: Link | None
    """The organisation it belongs to, if any."""
    parts: tuple[Link, ...]
    """Organisations that belong to it."""
    dates: tuple[DateLine, ...]
    """Activities that it arranged, latest first."""
    timeline: str
    """Its timeline; empty when it has none."""
    backlinks: Backlinks
    """What stands under it."""


def focus_area_view(context: Context, area: FocusArea) -> FocusAreaView:
    """The page of a focus area."""
    portfolio = context.portfolio
    goals = [goal.id for goal in portfolio.goals.values() if goal.focus_area == area.id]
    challenges = [
        challenge.id
        for challenge in portfolio.challenges.values()
        if challenge.focus_area == area.id
    ]
    row = tuple(portfolio.focus_areas).index(area.id)
    return FocusAreaView(
        meta=record_meta(context, Kind.FOCUS_AREA, area.id, area.name, area.aim, hue=area.hue),
        text=area.text or "",
        aim=area.aim,
        goals=tuple(_goal_line(context, goal) for goal in goals),
        challenges=challenge_links(context, challenges),
        years=tuple(
            AreaYearLine(
                Link(str(year.year), context.addresses.year(year.year)),
                year.happened,
                source_lines(context, year.sources),
            )
            for year in sorted(area.years, key=lambda it: it.year, reverse=True)
        ),
        backlinks=backlinks_of(context, Kind.FOCUS_AREA, area),
        map=context.addresses.map_of(area.id),
        timeline=record_timeline(context, Kind.FOCUS_AREA, area),
        motif=listed_motif(area.id, row, 3, 4),
    )


def goal_view(context: Context, goal: Goal) -> GoalView:
    """The page of a societal goal."""
    taken_on = {
        challenge
        for initiative in context.portfolio.initiatives_of(Kind.GOAL, goal.id)
        for challenge in initiative.challenges
    }
    gaining = {
        challenge.id
        for challenge in context.portfolio.challenges.values()
        if goal.id in challenge.goals
    }
    hue = context.portfolio.focus_areas[goal.focus_area].hue
    ids = [
        challenge for challenge in context.portfolio.challenges if challenge in taken_on | gaining
    ]
    return GoalView(
        meta=record_meta(context, Kind.GOAL, goal.id, goal.short, goal.name, hue=hue),
        name=goal.name,
        text=goal.text or "",
        area=focus_area_link(context, goal.focus_area),
        map=context.addresses.map_of_goal(goal.id) if has_map(context, goal) else "",
        indicators=indicator_lines(context, goal.id),
        challenges=challenge_links(context, ids),
        backlinks=backlinks_of(context, Kind.GOAL, goal),
    )


def challenge_view(context: Context, challenge: Challenge) -> ChallengeView:
    """The page of a challenge."""
    initiatives = context.portfolio.initiatives_of(Kind.CHALLENGE, challenge.id)
    wanted = {*challenge.goals, *(goal for initiative in initiatives for goal in initiative.goals)}
    text = challenge.text or challenge.name
    hue = context.portfolio.focus_areas[challenge.focus_area].hue
    return ChallengeView(
        meta=record_meta(context, Kind.CHALLENGE, challenge.id, challenge.name, text, hue=hue),
        text=challenge.text or "",
        area=focus_area_link(context, challenge.focus_area),
        goals=goal_links(context, [goal for goal in context.portfolio.goals if goal in wanted]),
        backlinks=backlinks_of(context, Kind.CHALLENGE, challenge),
    )


def party_view(context: Context, party: Party) -> PartyView:
    """The page of a party or actor."""
    arranged = context.portfolio.activities_of(Kind.PARTY, party.id)
    parts = (item for item in context.portfolio.parties.values() if item.part_of == party.id)
    return PartyView(
        meta=record_meta(context, Kind.PARTY, party.id, party.name, party.text or party.name),
        kind=context.text(party.kind.label),
        partner=party.partner,
        mark=party.mark,
        text=party.text or "",
        url=party.url or "",
        part_of=party_link(context, party.part_of) if party.part_of else None,
        parts=tuple(party_link(context, part.id) for part in parts),
        dates=tuple(date_line(context, item) for item in reversed(arranged)),
        timeline=record_timeline(context, Kind.PARTY, party),
        backlinks=backlinks_of(context, Kind.PARTY, party),
    )


def _goal_line(context: Context, goal_id: str) -> GoalLine:
    """A goal on its focus area's page."""
    count = len(context.portfolio.initiatives_of(Kind.GOAL, goal_id))
    return GoalLine(
        goal_links(context, (goal_id,), short=False)[0],
        initiatives_counted(context, count),
    )


@dataclass(frozen=True)
class FacetView:
    """The initiatives that have a value of the vocabulary."""

    meta: PageMeta
    """Title and place of the page."""
    kicker: str
    """What sort of value it is."""
    sign: Icon
    """The value with its sign."""
    meaning: str
    """What it means, in a sentence."""
    siblings: tuple[Icon, ...]
    """Every value of the same sort, this one included."""
    initiatives: tuple[InitiativeCard, ...]
    """The first initiatives, by title."""
    nav: ListNav | None
    """The way to further initiatives; None if all are here."""
    count_text: str
    """How many they are, in words."""


def strand_initiatives(context: Context, strand: Strand) -> list[Initiative]:
    """The initiatives of a strand."""
    return [item for item in context.portfolio.initiatives.values() if strand in item.strands]


def phase_initiatives(context: Context, phase: Phase) -> list[Initiative]:
    """The initiatives in a phase."""
    return [item for item in context.portfolio.initiatives.values() if item.phase is phase]


def strand_view(context: Context, strand: Strand) -> FacetView:
    """The page of a strand."""
    initiatives = strand_initiatives(context, strand)
    siblings = tuple(strand_icon(context, item) for item in Strand)
    sign = strand_icon(context, strand)
    kicker = context.text(N_("Strand"))
    return _facet_view(context, kicker, (sign, strand.meaning), siblings, initiatives)


def phase_view(context: Context, phase: Phase) -> FacetView:
    """The page of a phase."""
    initiatives = phase_initiatives(context, phase)
    siblings = tuple(phase_icon(context, item) for item in Phase)
    sign = phase_icon(context, phase)
    kicker = context.text(N_("Phase"))
    return _facet_view(context, kicker, (sign, phase.meaning), siblings, initiatives)


def _facet_view(
    context: Context,
    kicker: str,
    value: tuple[Icon, str],
    siblings: tuple[Icon, ...],
    initiatives: Iterable[Initiative],
) -> FacetView:
    """The page of a value of the vocabulary, given with its sign and what it means."""
    sign, meaning = value
    base = context.addresses.list_under(sign.uri, Kind.INITIATIVE)
    listed = initiative_list(context, base, sign.uri, initiatives)
    index = context.addresses.index_of(Kind.INITIATIVE)
    crumbs = (Link(context.text(N_("Initiatives")), index),)
    text = context.text(meaning)
    return FacetView(
        meta=PageMeta(sign.title, text, sign.uri, crumbs=crumbs, section=index),
        kicker=kicker,
        sign=sign,
        meaning=text,
        siblings=siblings,
        initiatives=tuple(initiative_card(context, item) for item in listed.first),
        nav=listed.nav(context),
        count_text=initiatives_counted(context, len(listed.entries)),
    )
