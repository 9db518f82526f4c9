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
from shk.model.schema.vocabulary import ActivityKind, Phase, Strand
from shk.site.icons import phase_icon, strand_icon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.model.schema.activity import Activity
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.story import Story
    from shk.site.context import Context

    Known = tuple[str, str, str, str]
    """Value, title, address and symbol of something a facet can be."""

FOCUS_AREA, GOAL, PARTY, STRAND, PHASE, KIND, PLACE, YEAR, INITIATIVE = (
    "focus-area",
    "goal",
    "party",
    "strand",
    "phase",
    "kind",
    "place",
    "year",
    "initiative",
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
        FacetMark(PARTY, _joined((*initiative.parties, *organisations))),
        FacetMark(STRAND, _joined(strand.value for strand in initiative.strands)),
        FacetMark(PHASE, initiative.phase.value),
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
    PARTY: N_("Party"),
    STRAND: N_("Strand"),
    PHASE: N_("Phase"),
    KIND: N_("Kind"),
    PLACE: N_("Place"),
    YEAR: N_("Year"),
}


KINDS = {
    FOCUS_AREA: Kind.FOCUS_AREA,
    GOAL: Kind.GOAL,
    PARTY: Kind.PARTY,
    PLACE: Kind.PLACE,
    INITIATIVE: Kind.INITIATIVE,
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
    )
    return tuple(facet for facet in facets if facet.values)


def _values(context: Context, name: str, counts: Counter[str]) -> Iterator[FacetValue]:
    """The values of a facet that are counted, in the order of the portfolio."""
    known = _years(context, counts) if name == YEAR else _KNOWN[name](context)
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


def _years(context: Context, counts: Counter[str]) -> Iterator[Known]:
    """The years that are counted, latest first."""
    for year in sorted(counts, reverse=True):
        yield year, year, context.addresses.timeline_of(int(year)), ""


_KNOWN = {
    FOCUS_AREA: _focus_areas,
    GOAL: _goals,
    PARTY: _parties,
    STRAND: _strands,
    PHASE: _phases,
    KIND: _kinds,
    PLACE: _places,
}
"""What gives the values of each facet but the year, in the order of the portfolio."""
