"""The facets of a list: what it can be narrowed by, with a count for each value.

Each value leads to a page of its own, so that the list can be narrowed without
JavaScript too.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import ActivityKind, Dimension, Level, Phase, Stage, Strand
from shk.site.icons import phase_icon, strand_icon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from shk.model.portfolio.changes import Change
    from shk.model.schema.activity import Activity
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.story import Story
    from shk.model.schema.vocabulary import Term
    from shk.site.context import Context

    Known = tuple[str, str, str, str]
    """Value, title, address and symbol of something a facet can be."""

(
    FOCUS_AREA,
    GOAL,
    CHALLENGE,
    PARTY,
    STRAND,
    PHASE,
    KIND,
    PLACE,
    YEAR,
    INITIATIVE,
    EVIDENCE,
    LEVEL,
    DIMENSION,
    DOCUMENT,
) = (
    "focus-area",
    "goal",
    "challenge",
    "party",
    "strand",
    "phase",
    "kind",
    "place",
    "year",
    "initiative",
    "evidence",
    "level",
    "dimension",
    "document",
)
"""Names of the facets, as they stand in the page and in its address."""


@dataclass(frozen=True)
class FacetMark:
    """The values that one card has of one facet."""

    name: str
    """Name of the facet."""
    values: str
    """The values, separated by spaces."""


def initiative_marks(context: Context, initiative: Initiative) -> tuple[FacetMark, ...]:
    """What an initiative has of every facet."""
    organisations = (person.organisation for person in initiative.people if person.organisation)
    end = initiative.period.last_day(context.today).year
    first = initiative.period.start.start.year
    return (
        FacetMark(FOCUS_AREA, initiative.focus_area),
        FacetMark(GOAL, _joined(initiative.goals)),
        FacetMark(CHALLENGE, _joined(initiative.challenges)),
        FacetMark(PARTY, _joined((*initiative.parties, *organisations))),
        FacetMark(STRAND, _joined(strand.value for strand in initiative.strands)),
        FacetMark(PHASE, initiative.phase.value),
        FacetMark(PLACE, _joined(initiative.places)),
        FacetMark(YEAR, _joined(range(first, max(first, end) + 1))),
    )


def story_marks(context: Context, story: Story) -> tuple[FacetMark, ...]:
    """What a story has of every facet, by itself and through its initiatives."""
    portfolio = context.portfolio
    results = [portfolio.initiatives[initiative] for initiative in story.initiatives]
    return (
        FacetMark(FOCUS_AREA, _joined(area.id for area in portfolio.focus_areas_of_story(story))),
        FacetMark(GOAL, _joined(goal.id for goal in portfolio.goals_of_story(story))),
        FacetMark(PARTY, _joined(party for item in results for party in item.parties)),
        FacetMark(STRAND, _joined(strand.value for item in results for strand in item.strands)),
        FacetMark(PHASE, _joined(item.phase.value for item in results)),
        FacetMark(PLACE, _joined(place for item in results for place in item.places)),
        FacetMark(YEAR, _joined(story.time.years)),
    )


def activity_marks(context: Context, activity: Activity) -> tuple[FacetMark, ...]:
    """What an activity has of every facet."""
    areas = context.portfolio.focus_areas_of_activity(activity)
    return (
        FacetMark(FOCUS_AREA, _joined(area.id for area in areas)),
        FacetMark(KIND, activity.kind.value),
        FacetMark(PLACE, activity.place or ""),
        FacetMark(YEAR, _joined(activity.when.years)),
    )


def change_marks(change: Change) -> tuple[FacetMark, ...]:
    """What an effect has of every facet, by itself and through its page."""
    effect = change.effect
    records = (
        FacetMark(name, _joined(change.belongs.get(kind, ()))) for name, kind in KINDS.items()
    )
    return (
        *records,
        FacetMark(YEAR, _joined(change.years)),
        FacetMark(EVIDENCE, effect.evidence.stage.value),
        FacetMark(LEVEL, effect.level.value),
        FacetMark(DIMENSION, effect.dimension.value),
    )


def _joined(values: Iterable[object]) -> str:
    """Each value once, separated by spaces."""
    return " ".join(dict.fromkeys(str(value) for value in values))


@dataclass(frozen=True)
class FacetValue:
    """One value of a facet."""

    value: str
    """Value of the card's data attribute."""
    title: str
    """What the reader sees."""
    count: int
    """How many cards have it."""
    uri: str
    """The page of the value."""
    symbol: str
    """Id of its sign, or empty."""
    language: str = ""
    """The language of the title, if it is another than the page's."""


@dataclass(frozen=True)
class Facet:
    """Something a list can be narrowed by."""

    name: str
    """Its name in the data attributes of cards and in the query of the page."""
    title: str
    """What the reader sees."""
    values: tuple[FacetValue, ...]
    """The values that some card has."""


_TITLES = {
    FOCUS_AREA: N_("Focus area"),
    GOAL: N_("Societal goal"),
    CHALLENGE: N_("Challenge"),
    PARTY: N_("Municipality or other party"),
    STRAND: N_("Strand"),
    PHASE: N_("Phase"),
    KIND: N_("Kind"),
    PLACE: N_("Place"),
    YEAR: N_("Year"),
    INITIATIVE: N_("Initiative"),
    EVIDENCE: N_("How we know"),
    LEVEL: N_("Level"),
    DIMENSION: N_("System dimension"),
    DOCUMENT: N_("Document"),
}


KINDS = {
    FOCUS_AREA: Kind.FOCUS_AREA,
    GOAL: Kind.GOAL,
    CHALLENGE: Kind.CHALLENGE,
    PARTY: Kind.PARTY,
    PLACE: Kind.PLACE,
    INITIATIVE: Kind.INITIATIVE,
    DOCUMENT: Kind.DOCUMENT,
}
"""The kind of record that the values of a facet are ids of."""


def list_facets(
    context: Context, marks_of_cards: Iterable[tuple[FacetMark, ...]]
) -> tuple[Facet, ...]:
    """The facets of a list, values that no card has left out.

    Args:
        context: the portfolio and the language.
        marks_of_cards: the marks of each card on the list.
    """
    counts: dict[str, Counter[str]] = {name: Counter() for name in _TITLES}
    for marks in marks_of_cards:
        for mark in marks:
            counts[mark.name].update(mark.values.split())
    facets = (
        Facet(name, context.text(title), tuple(_values(context, name, counts[name])))
        for name, title in _TITLES.items()
        if counts[name]
    )
    return tuple(facet for facet in facets if facet.values)


def _values(context: Context, name: str, counts: Counter[str]) -> Iterator[FacetValue]:
    """The values of a facet that are counted, in the order of the portfolio."""
    counted = {YEAR: _years, INITIATIVE: _initiatives}.get(name)
    known = counted(context, counts) if counted else _KNOWN[name](context)
    for value, title, uri, symbol in known:
        if counts[value]:
            language = context.language_of(KINDS[name], value) if name in KINDS else ""
            yield FacetValue(value, title, counts[value], uri, symbol, language)


def _focus_areas(context: Context) -> Iterator[Known]:
    for focus_area in context.portfolio.focus_areas.values():
        yield (
            focus_area.id,
            focus_area.name,
            context.addresses.of(Kind.FOCUS_AREA, focus_area.id),
            "",
        )


def _goals(context: Context) -> Iterator[Known]:
    for goal in context.portfolio.goals.values():
        yield goal.id, goal.short, context.addresses.of(Kind.GOAL, goal.id), ""


def _challenges(context: Context) -> Iterator[Known]:
    for challenge in context.portfolio.challenges.values():
        yield challenge.id, challenge.name, context.addresses.of(Kind.CHALLENGE, challenge.id), ""


def _parties(context: Context) -> Iterator[Known]:
    for party in context.portfolio.parties.values():
        yield party.id, party.name, context.addresses.of(Kind.PARTY, party.id), ""


def _strands(context: Context) -> Iterator[Known]:
    for item in Strand:
        sign = strand_icon(context, item)
        yield item.value, sign.title, sign.uri, sign.symbol


def _phases(context: Context) -> Iterator[Known]:
    for item in Phase:
        sign = phase_icon(context, item)
        yield item.value, sign.title, sign.uri, sign.symbol


def _kinds(context: Context) -> Iterator[Known]:
    """Kinds of activities; they have no page, so each leads to its latest activity."""
    latest = {activity.kind: activity.id for activity in context.portfolio.activities.values()}
    for kind in ActivityKind:
        if kind in latest:
            uri = context.addresses.of(Kind.ACTIVITY, latest[kind])
            yield kind.value, context.text(kind.label), uri, ""


def _places(context: Context) -> Iterator[Known]:
    for place in context.portfolio.places.values():
        yield place.id, place.name, context.addresses.of(Kind.PLACE, place.id), ""


def _initiatives(context: Context, counts: Counter[str]) -> Iterator[Known]:
    """The initiatives that are counted, by title."""
    counted = (item for item in context.portfolio.initiatives.values() if counts[item.id])
    for item in context.by_title(counted):
        yield item.id, item.title, context.addresses.of(Kind.INITIATIVE, item.id), ""


def _documents(context: Context) -> Iterator[Known]:
    for document in context.portfolio.documents.values():
        yield document.id, document.name, context.addresses.of(Kind.DOCUMENT, document.id), ""


def _terms(name: str, vocabulary: type[Term]) -> Callable[[Context], Iterator[Known]]:
    """Values of a vocabulary of effects, each with the list of those that have it."""

    def known(context: Context) -> Iterator[Known]:
        for item in vocabulary:
            uri = context.addresses.changes_of(name, item.value)
            yield item.value, context.text(item.label), uri, ""

    return known


def _years(context: Context, counts: Counter[str]) -> Iterator[Known]:
    """The years that are counted, latest first."""
    for year in sorted(counts, reverse=True):
        yield year, year, context.addresses.timeline_of(int(year)), ""


_KNOWN = {
    FOCUS_AREA: _focus_areas,
    GOAL: _goals,
    CHALLENGE: _challenges,
    PARTY: _parties,
    STRAND: _strands,
    PHASE: _phases,
    KIND: _kinds,
    PLACE: _places,
    EVIDENCE: _terms(EVIDENCE, Stage),
    LEVEL: _terms(LEVEL, Level),
    DIMENSION: _terms(DIMENSION, Dimension),
    DOCUMENT: _documents,
}
"""What gives the values of each other facet, in the order of the portfolio."""
