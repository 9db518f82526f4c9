"""The facets of a timeline: kind, focus area, initiative, party and year.

Each value leads to a page of its own, or to the first entry that has it, so
that the list can be narrowed without JavaScript too.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.portfolio.events import EntryKind
from shk.model.schema.record import Kind
from shk.site.facets import FOCUS_AREA, INITIATIVE, KIND, KINDS, PARTY, YEAR, Facet, FacetValue

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from shk.features.timeline.entries import Entry
    from shk.site.context import Context

    Known = tuple[str, str, str]
    """Value, title and address of something a facet can be."""

RESULT = N_("Showing {shown} of {total} entries")
FEWEST = 2
"""Values that make a facet worth choosing from."""


def entry_facets(
    context: Context, entries: Collection[Entry], uri: str, *, without: str = ""
) -> tuple[Facet, ...]:
    """What a timeline can be narrowed by; a facet in which there is nothing to choose is left out.

    Args:
        context: the portfolio and the language.
        entries: everything on the list.
        uri: the page's own address.
        without: name of a facet that the page itself has chosen already.
    """
    counts: dict[str, Counter[str]] = {name: Counter() for name in _TITLES}
    for entry in entries:
        for mark in entry.marks:
            counts[mark.name].update(mark.values.split())
    firsts = {entry.kind: f"{uri}#{entry.id}" for entry in reversed(tuple(entries))}
    known: dict[str, Callable[[Context], Iterator[Known]]] = {
        **_KNOWN,
        KIND: lambda _: _kinds(context, firsts),
        YEAR: lambda _: _years(context, counts),
        INITIATIVE: lambda _: _initiatives(context, counts[INITIATIVE]),
    }
    facets = []
    for name, title in _TITLES.items():
        values = tuple(
            FacetValue(
                value, text, counts[name][value], address, "", _language(context, name, value)
            )
            for value, text, address in known[name](context)
            if counts[name][value]
        )
        if name != without and len(values) >= FEWEST:
            facets.append(Facet(name, context.text(title), values))
    return tuple(facets)


def _language(context: Context, name: str, value: str) -> str:
    """The language of the name of a value, if it is another than the page's."""
    return context.language_of(KINDS[name], value) if name in KINDS else ""


def _kinds(context: Context, firsts: dict[str, str]) -> Iterator[Known]:
    """Kinds of entries; each leads to the first entry of its kind."""
    for kind in EntryKind:
        if kind.value in firsts:
            yield kind.value, context.text(kind.label), firsts[kind.value]


def _years(context: Context, counts: dict[str, Counter[str]]) -> Iterator[Known]:
    """The years that are counted, earliest first as on the list."""
    for year in sorted(counts[YEAR]):
        yield year, year, context.addresses.timeline_of(int(year))


def _focus_areas(context: Context) -> Iterator[Known]:
    for focus_area in context.portfolio.focus_areas.values():
        yield (
            focus_area.id,
            focus_area.name,
            context.addresses.timeline_under(Kind.FOCUS_AREA, focus_area.id),
        )


def _parties(context: Context) -> Iterator[Known]:
    for party in context.portfolio.parties.values():
        yield party.id, party.name, context.addresses.timeline_under(Kind.PARTY, party.id)


def _initiatives(context: Context, counts: Counter[str]) -> Iterator[Known]:
    """The initiatives that are counted, by title."""
    counted = (item for item in context.portfolio.initiatives.values() if counts[item.id])
    for item in context.by_title(counted):
        yield item.id, item.title, context.addresses.of(Kind.INITIATIVE, item.id)


_TITLES = {
    KIND: N_("Kind"),
    FOCUS_AREA: N_("Focus area"),
    INITIATIVE: N_("Initiative"),
    PARTY: N_("Party"),
    YEAR: N_("Year"),
}

_KNOWN: dict[str, Callable[[Context], Iterator[Known]]] = {
    FOCUS_AREA: _focus_areas,
    PARTY: _parties,
}
"""What gives the values of the facets that are the same on every timeline."""
