"""The portfolio: every record, what refers to what, and nothing that can change.

Records come in as they were authored; the portfolio derives what follows from
them once, so that a look-up costs the same with ten records as with thousands.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from shk.model.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shk.model.activity import Activity
    from shk.model.initiative import Initiative, Relation
    from shk.model.reference import (
        Challenge,
        Document,
        Figure,
        FocusArea,
        Goal,
        Partnership,
        Party,
        Place,
    )
    from shk.model.story import Story

T = TypeVar("T")


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
    """Stories by id, newest first."""
    _ties: Mapping[str, tuple[Tie, ...]] = field(init=False, repr=False, compare=False)
    _by_reference: Mapping[tuple[str, Kind, str], tuple[str, ...]] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Derive ties and look-ups; a frozen dataclass is filled through object."""
        object.__setattr__(self, "_ties", _all_ties(self.initiatives))
        object.__setattr__(self, "_by_reference", _all_references(self))

    def ties_of(self, initiative_id: str) -> tuple[Tie, ...]:
        """The relations of an initiative, both those it names and those that name it."""
        return self._ties.get(initiative_id, ())

    def initiatives_of(self, kind: Kind, record_id: str) -> tuple[Initiative, ...]:
        """The initiatives that refer to a record, in the order of their ids."""
        found = self._by_reference.get(("initiatives", kind, record_id), ())
        return tuple(self.initiatives[one] for one in found)

    def stories_of(self, kind: Kind, record_id: str) -> tuple[Story, ...]:
        """The stories that refer to a record or stand under it, newest first."""
        found = self._by_reference.get(("stories", kind, record_id), ())
        return tuple(self.stories[one] for one in found)

    def activities_of(self, kind: Kind, record_id: str) -> tuple[Activity, ...]:
        """The activities that refer to a record, earliest first."""
        found = self._by_reference.get(("activities", kind, record_id), ())
        return tuple(self.activities[one] for one in found)

    def goals_of_story(self, story: Story) -> tuple[Goal, ...]:
        """A story's goals: its own, or else those of its initiatives."""
        own = story.goals or _unique(
            goal for one in story.initiatives for goal in self.initiatives[one].goals
        )
        return tuple(self.goals[one] for one in own)

    def focus_areas_of_story(self, story: Story) -> tuple[FocusArea, ...]:
        """The focus areas of a story's initiatives, and of its goals if it has none."""
        areas = _unique(self.initiatives[one].focus_area for one in story.initiatives)
        if not areas:
            areas = _unique(self.goals[one].focus_area for one in story.goals)
        return tuple(self.focus_areas[one] for one in areas)


def _unique(values: Iterable[T]) -> tuple[T, ...]:
    """Each value once, in the order of its first coming."""
    return tuple(dict.fromkeys(values))


def _all_ties(initiatives: Mapping[str, Initiative]) -> Mapping[str, tuple[Tie, ...]]:
    """Every relation twice: as authored, and seen from its other end."""
    ties: defaultdict[str, list[Tie]] = defaultdict(list)
    for one in initiatives.values():
        for relation in one.relations:
            ties[one.id].append(Tie(initiatives[relation.to], relation, outgoing=True))
            ties[relation.to].append(Tie(one, relation, outgoing=False))
    return MappingProxyType({key: tuple(value) for key, value in ties.items()})


def _all_references(
    portfolio: Portfolio,
) -> Mapping[tuple[str, Kind, str], tuple[str, ...]]:
    """Ids of initiatives, stories and activities by the records they refer to."""
    found: defaultdict[tuple[str, Kind, str], dict[str, None]] = defaultdict(dict)
    for one in portfolio.initiatives.values():
        for kind, ids in _facets_of_initiative(one).items():
            for target in ids:
                found["initiatives", kind, target][one.id] = None
    for story in portfolio.stories.values():
        for kind, ids in _facets_of_story(portfolio, story).items():
            for target in ids:
                found["stories", kind, target][story.id] = None
    for activity in portfolio.activities.values():
        for kind, ids in _facets_of_activity(activity).items():
            for target in ids:
                found["activities", kind, target][activity.id] = None
    return MappingProxyType({key: tuple(value) for key, value in found.items()})


def _facets_of_initiative(one: Initiative) -> dict[Kind, Iterable[str]]:
    """What an initiative stands under; its people's organisations take part too."""
    organisations = (person.organisation for person in one.people if person.organisation)
    return {
        Kind.FOCUS_AREA: (one.focus_area,),
        Kind.GOAL: one.goals,
        Kind.CHALLENGE: one.challenges,
        Kind.PARTY: (*one.parties, *organisations),
        Kind.PLACE: one.places,
        Kind.DOCUMENT: (source.document for source in one.sources),
    }


def _facets_of_story(portfolio: Portfolio, story: Story) -> dict[Kind, Iterable[str]]:
    """What a story stands under, by itself and through its initiatives."""
    told = [portfolio.initiatives[one] for one in story.initiatives]
    return {
        Kind.INITIATIVE: story.initiatives,
        Kind.FOCUS_AREA: (area.id for area in portfolio.focus_areas_of_story(story)),
        Kind.GOAL: (goal.id for goal in portfolio.goals_of_story(story)),
        Kind.CHALLENGE: (one for initiative in told for one in initiative.challenges),
        Kind.PARTY: (one for initiative in told for one in initiative.parties),
        Kind.PLACE: (one for initiative in told for one in initiative.places),
        Kind.DOCUMENT: (source.document for source in story.sources),
    }


def _facets_of_activity(activity: Activity) -> dict[Kind, Iterable[str]]:
    """What an activity stands under."""
    return {
        Kind.INITIATIVE: activity.initiatives,
        Kind.FOCUS_AREA: (activity.focus_area,) if activity.focus_area else (),
        Kind.PARTY: activity.organisers,
        Kind.PLACE: (activity.place,) if activity.place else (),
    }
