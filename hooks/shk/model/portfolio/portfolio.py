"""The portfolio: every record, what refers to what, and nothing that can change.

Records come in as they were authored; the portfolio derives what follows from
them once, so that a look-up costs the same with ten records as with thousands.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar, cast

from shk.model.schema.authored import Authored
from shk.model.schema.boundary import NO_BOUNDARIES, Boundaries
from shk.model.schema.full_texts import cached_property
from shk.model.schema.record import Kind
from shk.model.schema.references import references
from shk.model.schema.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from shk.model.schema.activity import Activity
    from shk.model.schema.effect import Effect, Source
    from shk.model.schema.initiative import Initiative, Relation
    from shk.model.schema.record import Record
    from shk.model.schema.reference import (
        Challenge,
        Document,
        Figure,
        FocusArea,
        GlossaryWord,
        Goal,
        Partnership,
        Party,
        Place,
    )
    from shk.model.schema.upkeep import WrittenPage


T = TypeVar("T")
R = TypeVar("R", bound="Record")

_NO_RECORDS: Mapping[str, Record] = MappingProxyType({})

Referring = tuple[Kind, Kind, str]
"""The kind of those that refer, and the kind and id of what they refer to."""


@dataclass(frozen=True)
class Tie:
    """A relation seen from one of its ends."""

    other: Initiative
    """The initiative at the other end."""
    relation: Relation
    """The relation as it was authored."""
    outgoing: bool
    """Whether it was authored on this end."""

    @property
    def label(self) -> str:
        """What the relation is called seen from this end, a source string."""
        kind = self.relation.kind
        return kind.label if self.outgoing else kind.inverse


@dataclass(frozen=True)
class ReportedEffect:
    """An effect, and the page on which it is written."""

    effect: Effect
    """The effect."""
    owner: Initiative | Story
    """Whose it is."""
    number: int
    """Which of the owner's effects it is, from 1."""


def own_effects(page: Initiative | Story) -> tuple[ReportedEffect, ...]:
    """The effects that are written on a page."""
    return tuple(
        ReportedEffect(effect, page, number) for number, effect in enumerate(page.effects, 1)
    )


@dataclass(frozen=True)
class Portfolio:
    """Everything that can be shown; look records up by id or by what they refer to."""

    partnership: Partnership
    """The partnership itself."""
    focus_areas: Mapping[str, FocusArea]
    """Focus areas by id, in the order of the data file."""
    goals: Mapping[str, Goal]
    """Societal goals by id, in the order of the data file."""
    challenges: Mapping[str, Challenge]
    """Challenges by id, in the order of the data file."""
    parties: Mapping[str, Party]
    """Parties and other actors by id, in the order of the data file."""
    places: Mapping[str, Place]
    """Places by id, in the order of the data file."""
    documents: Mapping[str, Document]
    """Source documents by id, in the order of the data file."""
    figures: Mapping[str, Figure]
    """Key figures by id, in the order of the data file."""
    activities: Mapping[str, Activity]
    """Activities by id, earliest first."""
    initiatives: Mapping[str, Initiative]
    """Initiatives by id, in the order of their ids."""
    stories: Mapping[str, Story]
    """Stories by id, in the order of the time they are about, latest first."""
    words: Mapping[str, GlossaryWord] = field(default_factory=lambda: MappingProxyType({}))
    """Words of the glossary by id, in the order of the data file; none if there is no such file."""
    registers: Mapping[Kind, Mapping[str, Record]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Records of the kinds that stand by themselves, by kind and id; ask ``register`` for them."""
    written: Mapping[str, WrittenPage] = field(default_factory=lambda: MappingProxyType({}))
    """Hand-written pages by address, as far as their front matter is read."""
    boundaries: Boundaries = NO_BOUNDARIES
    """Shapes of municipalities for the map of places; none if there is no such file."""

    @cached_property
    def _ties(self) -> Mapping[str, tuple[Tie, ...]]:
        """The relations of each initiative, by its id; most portfolios are never asked."""
        return _all_ties(self.initiatives)

    @cached_property
    def _referring(self) -> Mapping[Referring, tuple[str, ...]]:
        """Ids of all records by the records they refer to; as above."""
        return _all_referring(self)

    def records(self, kind: Kind) -> Mapping[str, Record]:
        """All records of a kind by id."""
        by_kind: dict[Kind, Mapping[str, Record]] = {
            Kind.FOCUS_AREA: self.focus_areas,
            Kind.GOAL: self.goals,
            Kind.CHALLENGE: self.challenges,
            Kind.PARTY: self.parties,
            Kind.PLACE: self.places,
            Kind.DOCUMENT: self.documents,
            Kind.FIGURE: self.figures,
            Kind.INITIATIVE: self.initiatives,
            Kind.STORY: self.stories,
            Kind.ACTIVITY: self.activities,
            Kind.WORD: self.words,
        }
        return by_kind.get(kind) or self.registers.get(kind, _NO_RECORDS)

    def register(self, record_type: type[R]) -> Mapping[str, R]:
        """The records of a class that stand by themselves, by id, in the order of the data file.

        Args:
            record_type: a class whose kind has ``register`` in its ``KindInfo``.
        """
        for records in self.registers.values():
            if any(isinstance(record, record_type) for record in records.values()):
                return cast("Mapping[str, R]", records)
        return MappingProxyType({})

    def authored(self) -> Iterator[tuple[Kind, Initiative | Story]]:
        """The records that have texts, with their kind: every initiative, then every story."""
        yield from ((Kind.INITIATIVE, initiative) for initiative in self.initiatives.values())
        yield from ((Kind.STORY, story) for story in self.stories.values())

    def referring(self, kind: Kind, target: Kind, record_id: str) -> tuple[str, ...]:
        """Ids of the records of a kind that refer to a record, in the order of their kind.

        A story also refers to what stands above its initiatives.

        Args:
            kind: the kind of those that refer.
            target: the kind of the record that is referred to.
            record_id: its id.
        """
        return self._referring.get((kind, target, record_id), ())

    def ties_of(self, initiative_id: str) -> tuple[Tie, ...]:
        """The relations of an initiative, both those it names and those that name it."""
        return self._ties.get(initiative_id, ())

    def initiatives_of(self, kind: Kind, record_id: str) -> tuple[Initiative, ...]:
        """The initiatives that refer to a record, in the order of their ids."""
        result = self.referring(Kind.INITIATIVE, kind, record_id)
        return tuple(self.initiatives[item] for item in result)

    def stories_of(self, kind: Kind, record_id: str) -> tuple[Story, ...]:
        """The stories that refer to a record or stand under it, in the order of all stories."""
        result = self.referring(Kind.STORY, kind, record_id)
        return tuple(self.stories[item] for item in result)

    def activities_of(self, kind: Kind, record_id: str) -> tuple[Activity, ...]:
        """The activities that refer to a record, earliest first."""
        result = self.referring(Kind.ACTIVITY, kind, record_id)
        return tuple(self.activities[item] for item in result)

    def effects_of(self, page: Initiative | Story) -> tuple[ReportedEffect, ...]:
        """All effects a page names: those it cites in their order, then its own."""
        cited = (
            own_effect
            for citation in page.cited_effects
            for own_effect in own_effects(self.initiatives[citation.initiative])
            if own_effect.effect.id == citation.effect
        )
        return (*cited, *own_effects(page))

    def cited_sources(self, page: Authored) -> Iterator[Source]:
        """The sources of the effects that a page cites; what it says rests on them too."""
        for citation in page.cited_effects:
            for effect in self.initiatives[citation.initiative].effects:
                if effect.id == citation.effect:
                    yield effect.evidence.source

    def pages_citing(self, owner_id: str, effect_id: str) -> tuple[Initiative | Story, ...]:
        """The pages that name an effect beside the one on which it is written."""
        return tuple(
            page
            for _, page in self.authored()
            for cited_effect in page.cited_effects
            if (cited_effect.initiative, cited_effect.effect) == (owner_id, effect_id)
        )

    def goals_of_story(self, story: Story) -> tuple[Goal, ...]:
        """A story's goals: its own, or else those of its initiatives."""
        own = story.goals or _unique(
            goal for initiative in story.initiatives for goal in self.initiatives[initiative].goals
        )
        return tuple(self.goals[item] for item in own)

    def focus_areas_of_story(self, story: Story) -> tuple[FocusArea, ...]:
        """The focus areas of a story's initiatives, and of its goals if it has none."""
        areas = _unique(self.initiatives[initiative].focus_area for initiative in story.initiatives)
        if not areas:
            areas = _unique(self.goals[goal].focus_area for goal in story.goals)
        return tuple(self.focus_areas[area] for area in areas)

    def focus_areas_of_activity(self, activity: Activity) -> tuple[FocusArea, ...]:
        """An activity's focus area, or else those of its initiatives."""
        own = (activity.focus_area,) if activity.focus_area else ()
        areas = own or _unique(
            self.initiatives[initiative].focus_area for initiative in activity.initiatives
        )
        return tuple(self.focus_areas[area] for area in areas)


def _unique(values: Iterable[T]) -> tuple[T, ...]:
    """Each value once, in the order of its first coming."""
    return tuple(dict.fromkeys(values))


def _all_ties(initiatives: Mapping[str, Initiative]) -> Mapping[str, tuple[Tie, ...]]:
    """Every relation twice: as authored, and seen from its other end."""
    ties: defaultdict[str, list[Tie]] = defaultdict(list)
    for initiative in initiatives.values():
        for relation in initiative.relations:
            ties[initiative.id].append(Tie(initiatives[relation.to], relation, outgoing=True))
            ties[relation.to].append(Tie(initiative, relation, outgoing=False))
    return MappingProxyType({key: tuple(value) for key, value in ties.items()})


def _all_referring(portfolio: Portfolio) -> Mapping[Referring, tuple[str, ...]]:
    """Ids of all records by the records they refer to, each once."""
    result: defaultdict[Referring, dict[str, None]] = defaultdict(dict)
    for kind in Kind:
        for record_id, record in portfolio.records(kind).items():
            for target, named in _targets(portfolio, record):
                result[kind, target, named][record_id] = None
    return MappingProxyType({key: tuple(value) for key, value in result.items()})


def _targets(portfolio: Portfolio, record: Record) -> Iterator[tuple[Kind, str]]:
    """What a record refers to, with its kind."""
    for _, reference, named in references(record):
        yield reference.kind, named
    if isinstance(record, Authored):
        for source in portfolio.cited_sources(record):
            yield Kind.DOCUMENT, source.document
    if isinstance(record, Story):
        yield from _above_story(portfolio, record)


def _above_story(portfolio: Portfolio, story: Story) -> Iterator[tuple[Kind, str]]:
    """What a story stands under through its initiatives."""
    results = [portfolio.initiatives[initiative] for initiative in story.initiatives]
    above = {
        Kind.FOCUS_AREA: (area.id for area in portfolio.focus_areas_of_story(story)),
        Kind.GOAL: (goal.id for goal in portfolio.goals_of_story(story)),
        Kind.CHALLENGE: (
            challenge for initiative in results for challenge in initiative.challenges
        ),
        Kind.PARTY: (party for initiative in results for party in initiative.parties),
        Kind.PLACE: (place for initiative in results for place in initiative.places),
    }
    for kind, ids in above.items():
        for id_ in ids:
            yield kind, id_
