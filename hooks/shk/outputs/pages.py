"""Every page of the site: one line a kind."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from shk.model.record import Kind
from shk.model.vocabulary import Phase, Strand
from shk.outputs.artifact import PageArtifact
from shk.outputs.data.datasets import datasets
from shk.outputs.framed_pages import embeds_by_page, framed_pages
from shk.outputs.linked_data import LinkedData
from shk.outputs.second_pages import second_pages
from shk.outputs.version_pages import version_pages
from shk.views.activity_list import activity_list_view
from shk.views.documents import document_view, documents_view
from shk.views.facet import phase_view, strand_view
from shk.views.feeds import feeds_by_page
from shk.views.follow import follow_view
from shk.views.glossary import glossary_view
from shk.views.health import health_view
from shk.views.initiative import initiative_view
from shk.views.initiative_list import initiative_list_view
from shk.views.languages import in_languages
from shk.views.map_dimensions import dimensions_view
from shk.views.map_goals import mapped_goals
from shk.views.map_scope import map_years
from shk.views.open_data import open_data_view
from shk.views.outline_map import outline_map_view
from shk.views.places import place_view, places_view
from shk.views.portfolio_map import goal_map_view, portfolio_map_view, year_map_view
from shk.views.reference import fields_view, problem_codes_view
from shk.views.search import search_view
from shk.views.search_marks import mark_words, search_marks, version_marks
from shk.views.start import start_view
from shk.views.story import story_view
from shk.views.story_list import story_list_view
from shk.views.style import style_view
from shk.views.taxonomy import (
    challenge_view,
    focus_area_view,
    goal_view,
    party_view,
)
from shk.views.taxonomy_index import taxonomy_index_view
from shk.views.timeline import record_timeline_views, timeline_view, timeline_years
from shk.views.timeline_year import timeline_year_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from shk.model.authored import Authored
    from shk.views.context import Context

INDEXED = (Kind.FOCUS_AREA, Kind.GOAL, Kind.CHALLENGE, Kind.PARTY)
"""Kinds of reference data whose index pages are alike."""


def _authored(page: PageArtifact, record: Authored) -> PageArtifact:
    """A page that shows the text of an authored file."""
    return PageArtifact(page.view, page.template, record.path, record.body, record.changed)


def _single_pages(context: Context) -> Iterator[PageArtifact]:
    """Pages there is one of."""
    yield PageArtifact(start_view(context), "start.html")
    yield PageArtifact(story_list_view(context), "story_list.html")
    yield PageArtifact(initiative_list_view(context), "initiative_list.html")
    yield PageArtifact(search_view(context), "search.html")
    yield PageArtifact(follow_view(context), "follow.html")
    yield PageArtifact(problem_codes_view(context), "problem_codes.html")
    yield PageArtifact(fields_view(context), "fields.html")
    yield PageArtifact(open_data_view(context, datasets(context)), "open_data.html")


def _story_pages(context: Context) -> Iterator[PageArtifact]:
    """A page a story."""
    for one in context.portfolio.stories.values():
        yield _authored(PageArtifact(story_view(context, one), "story.html"), one)


def _initiative_pages(context: Context) -> Iterator[PageArtifact]:
    """A page an initiative."""
    for one in context.portfolio.initiatives.values():
        yield _authored(PageArtifact(initiative_view(context, one), "initiative.html"), one)


def _taxonomy_pages(context: Context) -> Iterator[PageArtifact]:
    """A page a focus area, goal, challenge and party, and an index of each."""
    portfolio = context.portfolio
    for kind in INDEXED:
        yield PageArtifact(taxonomy_index_view(context, kind), "taxonomy_index.html")
    for area in portfolio.focus_areas.values():
        yield PageArtifact(focus_area_view(context, area), "focus_area.html")
    for goal in portfolio.goals.values():
        yield PageArtifact(goal_view(context, goal), "goal.html")
    for challenge in portfolio.challenges.values():
        yield PageArtifact(challenge_view(context, challenge), "challenge.html")
    for party in portfolio.parties.values():
        yield PageArtifact(party_view(context, party), "party.html")


def _archive_pages(context: Context) -> Iterator[PageArtifact]:
    """A page a place and document, an index of each, all activities, and the glossary if any."""
    portfolio = context.portfolio
    yield PageArtifact(places_view(context), "places.html")
    for place in portfolio.places.values():
        yield PageArtifact(place_view(context, place), "place.html")
    yield PageArtifact(documents_view(context), "documents.html")
    for document in portfolio.documents.values():
        yield PageArtifact(document_view(context, document), "document.html")
    yield PageArtifact(activity_list_view(context), "activity_list.html")
    if portfolio.words:
        yield PageArtifact(glossary_view(context), "glossary.html")


def _facet_pages(context: Context) -> Iterator[PageArtifact]:
    """A page a strand and a phase."""
    for strand in Strand:
        yield PageArtifact(strand_view(context, strand), "facet.html")
    for phase in Phase:
        yield PageArtifact(phase_view(context, phase), "facet.html")


def _map_pages(context: Context) -> Iterator[PageArtifact]:
    """The whole map, and one a focus area, goal and year."""
    for area_id in (None, *context.portfolio.focus_areas):
        yield PageArtifact(portfolio_map_view(context, area_id), "portfolio_map.html")
    for goal in mapped_goals(context):
        yield PageArtifact(goal_map_view(context, goal), "portfolio_map.html")
    for year in map_years(context):
        yield PageArtifact(year_map_view(context, year), "portfolio_map.html")
    yield PageArtifact(dimensions_view(context), "dimensions.html")
    yield PageArtifact(outline_map_view(context), "outline_map.html")


def _timeline_pages(context: Context) -> Iterator[PageArtifact]:
    """The whole timeline, and those of years, focus areas and parties."""
    yield PageArtifact(timeline_view(context), "timeline.html")
    for year in timeline_years(context):
        yield PageArtifact(timeline_year_view(context, year), "timeline_year.html")
    for kind in (Kind.FOCUS_AREA, Kind.PARTY):
        for view in record_timeline_views(context, kind):
            yield PageArtifact(view, "timeline.html")


def _preview_pages(context: Context) -> Iterator[PageArtifact]:
    """What only a preview has: every component in its states, and what the portfolio lacks."""
    if context.preview:
        yield PageArtifact(style_view(context), "style.html")
        yield PageArtifact(health_view(context), "health.html")


PAGE_KINDS: tuple[Callable[[Context], Iterable[PageArtifact]], ...] = (
    _single_pages,
    _story_pages,
    _initiative_pages,
    version_pages,
    _taxonomy_pages,
    _archive_pages,
    _facet_pages,
    _map_pages,
    _timeline_pages,
    _preview_pages,
    second_pages,
)
"""What makes the site's pages; a new kind of page is a line here."""


def all_pages(context: Context) -> Iterator[PageArtifact]:
    """Every page of the site, with what the search is to know of it."""
    marks = search_marks(context)
    marks = {**marks, **version_marks(context, marks)}
    feeds = feeds_by_page(context)
    framed = tuple(framed_pages(context))
    embeds = embeds_by_page(context, framed)
    linked = LinkedData(context)
    for page in chain(*(pages(context) for pages in PAGE_KINDS), framed):
        found = page.found_by(mark_words(marks.get(page.uri, ())))
        uri, head = page.uri, found.view.head
        head = replace(head, feeds=feeds.get(uri, ()), embeds=embeds.get(uri, ()))
        head = in_languages(context, head, {})
        yield found.with_head(head if head.part_of else replace(head, linked=linked.of(head)))
