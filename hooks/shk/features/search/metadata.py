"""What the search knows of each page: its type, and what it can be narrowed by.

A page without marks is kept out of the search. Of lists, maps and timelines, which repeat
what stands elsewhere, the head alone is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KINDS
from shk.site.facets import FOCUS_AREA, GOAL, PARTY, YEAR, FacetMark, initiative_marks, story_marks
from shk.site.version_links import version_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from shk.site.context import Context

    Marked = tuple[str, tuple[FacetMark, ...]]
    """The id of a record and its marks."""

TYPE = "type"
"""Name of the facet for the sort of page."""
PAGE = "page"
"""The type of a hand-written page."""
LIST = "list"
"""The type of a list, a map or a timeline, of which only the head is indexed."""
VERSION = "version"
"""The type of a version in the site's language, whose text is found on its record's page."""
PLAIN = (f"{TYPE}:{PAGE}",)
"""The marks of a hand-written page."""

TYPES = {
    **{
        kind.kind.value: kind.plural if kind.anchor else kind.title
        for kind in KINDS
        if kind.segment
    },
    LIST: N_("Overview"),
    PAGE: N_("Page"),
}
"""Every type of page that can be found, and what it is called."""

_NARROWING = (FOCUS_AREA, GOAL, PARTY, YEAR)
"""The facets of lists that the search has too."""


def search_marks(context: Context) -> Mapping[str, tuple[FacetMark, ...]]:
    """The marks of every generated page that can be found, by its address."""
    addresses = context.addresses
    facet_marks: dict[str, tuple[FacetMark, ...]] = {}
    for kind, records in _records(context).items():
        for record_id, marks in records:
            facet_marks[addresses.of(kind, record_id)] = (FacetMark(TYPE, kind.value), *marks)
    for kind in (Kind.ACTIVITY, Kind.WORD):
        facet_marks[addresses.index_of(kind)] = (FacetMark(TYPE, kind.value),)
    for uri in _overviews(context):
        facet_marks[uri] = (FacetMark(TYPE, LIST),)
    for uri in _whole_pages(context):
        facet_marks[uri] = (FacetMark(TYPE, PAGE),)
    return facet_marks


def _overviews(context: Context) -> tuple[str, ...]:
    """Pages that repeat what stands elsewhere; their head says what they are."""
    addresses = context.addresses
    lists = tuple(addresses.index_of(kind) for kind in (Kind.DOCUMENT, Kind.PLACE, Kind.PARTY))
    return (addresses.map, addresses.timeline, addresses.changes, addresses.years, *lists)


def _whole_pages(context: Context) -> Iterator[str]:
    """Pages of more than one record that hold what stands nowhere else."""
    yield context.addresses.data
    for kind in KINDS:
        if kind.register and kind.segment and context.portfolio.register(kind.record):
            yield context.addresses.index_of(kind.kind)


def version_marks(
    context: Context, marks: Mapping[str, tuple[FacetMark, ...]]
) -> Mapping[str, tuple[FacetMark, ...]]:
    """The marks of every version, by its address: those of its record.

    In the site's language a version is of a type of its own, so that stories are
    counted once; in another language it is the only page of its record there.

    Args:
        context: the portfolio.
        marks: those of the pages of records.
    """
    facet_marks: dict[str, tuple[FacetMark, ...]] = {}
    for kind, record in context.portfolio.authored():
        kept = marks[context.addresses.of(kind, record.id)][1:]
        for audience in (section.audience for section in record.sections):
            facet_mark = FacetMark(TYPE, kind.value if audience.language else VERSION)
            facet_marks[version_address(context, kind, record.id, audience)] = (facet_mark, *kept)
    return facet_marks


def mark_words(marks: Iterable[FacetMark]) -> tuple[str, ...]:
    """Marks as the search reads them in a page, one a value: ``type:story``, ``year:2024``."""
    return tuple(f"{mark.name}:{value}" for mark in marks for value in mark.values.split())


def _records(context: Context) -> Mapping[Kind, Iterator[Marked]]:
    """Every record with a page of its own, by kind."""
    all_of = context.portfolio
    return {
        Kind.STORY: (
            (story.id, _narrowing(story_marks(context, story))) for story in all_of.stories.values()
        ),
        Kind.INITIATIVE: (
            (initiative.id, _narrowing(initiative_marks(context, initiative)))
            for initiative in all_of.initiatives.values()
        ),
        Kind.FOCUS_AREA: (
            (focus_area, (FacetMark(FOCUS_AREA, focus_area),)) for focus_area in all_of.focus_areas
        ),
        Kind.GOAL: (
            (goal.id, (FacetMark(FOCUS_AREA, goal.focus_area), FacetMark(GOAL, goal.id)))
            for goal in all_of.goals.values()
        ),
        Kind.CHALLENGE: (
            (
                challenge.id,
                (
                    FacetMark(FOCUS_AREA, challenge.focus_area),
                    FacetMark(GOAL, " ".join(challenge.goals)),
                ),
            )
            for challenge in all_of.challenges.values()
        ),
        Kind.PARTY: ((party, (FacetMark(PARTY, party),)) for party in all_of.parties),
        Kind.PLACE: ((place, ()) for place in all_of.places),
        Kind.DOCUMENT: (
            (document.id, (FacetMark(YEAR, " ".join(map(str, document.when.years))),))
            for document in all_of.documents.values()
        ),
    }


def _narrowing(marks: Iterable[FacetMark]) -> tuple[FacetMark, ...]:
    """Those marks that the search can be narrowed by."""
    return tuple(mark for mark in marks if mark.name in _NARROWING)
