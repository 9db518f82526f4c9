"""The facets of a list: what it can be narrowed by, with a count for each value.

Each value leads to a page of its own, so that the list can be narrowed without
JavaScript too.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.model.record import Kind
from shk.model.vocabulary import Phase, Strand
from shk.views.facet_marks import FOCUS_AREA, GOAL, PARTY, PHASE, STRAND, YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.views.context import Context
    from shk.views.facet_marks import FacetMark


@dataclass(frozen=True)
class FacetValue:
    """One value of a facet."""

    value: str
    """As it stands on the cards."""
    title: str
    """What the reader sees."""
    count: int
    """How many cards have it."""
    uri: str
    """The page of the value."""
    symbol: str
    """Id of its sign, or empty."""


@dataclass(frozen=True)
class Facet:
    """Something a list can be narrowed by."""

    name: str
    """As it stands on the cards and in the page's address."""
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
    YEAR: N_("Year"),
}


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
    for value, title, uri, symbol in _known(context, name, counts):
        if counts[value]:
            yield FacetValue(value, title, counts[value], uri, symbol)


def _known(
    context: Context, name: str, counts: Counter[str]
) -> Iterator[tuple[str, str, str, str]]:
    """Value, title, address and symbol of everything a facet can be."""
    portfolio, addresses = context.portfolio, context.addresses
    match name:
        case "focus-area":
            for area in portfolio.focus_areas.values():
                yield area.id, area.name, addresses.of(Kind.FOCUS_AREA, area.id), ""
        case "goal":
            for goal in portfolio.goals.values():
                yield goal.id, goal.short, addresses.of(Kind.GOAL, goal.id), ""
        case "party":
            for party in portfolio.parties.values():
                yield party.id, party.name, addresses.of(Kind.PARTY, party.id), ""
        case "strand":
            for one in Strand:
                title, uri = context.text(one.label), addresses.strand(one.value)
                yield one.value, title, uri, f"sign-{one.value}"
        case "phase":
            for phase in Phase:
                title, uri = context.text(phase.label), addresses.phase(phase.value)
                yield phase.value, title, uri, f"phase-{phase.value}"
        case _:
            for year in sorted(counts, reverse=True):
                yield year, year, addresses.timeline_of(int(year)), ""
