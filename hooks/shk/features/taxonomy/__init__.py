"""Pages of focus areas, goals, challenges, parties, strands and phases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.list_pages import record_list_pages
from shk.features.taxonomy.index_pages import taxonomy_index_view
from shk.features.taxonomy.record_pages import (
    challenge_view,
    focus_area_view,
    goal_view,
    party_view,
    phase_initiatives,
    phase_view,
    strand_initiatives,
    strand_view,
)
from shk.model.schema.fields import called
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import Phase, Strand
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = ["pages"]

INDEXED = (Kind.FOCUS_AREA, Kind.GOAL, Kind.CHALLENGE, Kind.PARTY)
"""Kinds of reference data whose index pages are alike."""


def pages(context: Context) -> Iterator[PageSpec]:
    """A page a focus area, goal, challenge and party, an index of each, and the facets."""
    of = context.addresses.of
    for kind in INDEXED:
        url = context.addresses.index_of(kind)
        yield page(context, url, "taxonomy/index.html", taxonomy_index_view, kind)
    for area in context.portfolio.focus_areas.values():
        url = of(Kind.FOCUS_AREA, area.id)
        yield page(context, url, "taxonomy/focus_area.html", focus_area_view, area)
    for goal in context.portfolio.goals.values():
        yield page(context, of(Kind.GOAL, goal.id), "taxonomy/goal.html", goal_view, goal)
    for challenge in context.portfolio.challenges.values():
        url = of(Kind.CHALLENGE, challenge.id)
        yield page(context, url, "taxonomy/challenge.html", challenge_view, challenge)
    for party in context.portfolio.parties.values():
        yield page(context, of(Kind.PARTY, party.id), "taxonomy/party.html", party_view, party)
    yield from _facets(context)
    for kind in INDEXED:
        for record_id, record in context.portfolio.records(kind).items():
            yield from record_list_pages(
                context,
                of(kind, record_id),
                called(record),
                context.portfolio.initiatives_of(kind, record_id),
                context.portfolio.stories_of(kind, record_id),
            )


def _facets(context: Context) -> Iterator[PageSpec]:
    """A page a strand and a phase."""
    for strand in Strand:
        url = context.addresses.strand(strand.value)
        yield page(context, url, "taxonomy/facet.html", strand_view, strand)
        initiatives = strand_initiatives(context, strand)
        yield from record_list_pages(context, url, context.text(strand.label), initiatives)
    for phase in Phase:
        url = context.addresses.phase(phase.value)
        yield page(context, url, "taxonomy/facet.html", phase_view, phase)
        initiatives = phase_initiatives(context, phase)
        yield from record_list_pages(context, url, context.text(phase.label), initiatives)
