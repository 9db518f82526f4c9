"""Every page of the site: one line a kind."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from shk.features.economy import economy_view
from shk.features.embeds.pages import embeds_by_page, framed_pages
from shk.features.feeds.page import follow_view
from shk.features.field_reference.page import fields_view, problem_codes_view
from shk.features.follow_up import follow_up_pages
from shk.features.home.home import start_view
from shk.features.home.translated_home import second_start_view
from shk.features.initiatives.initiative import initiative_view
from shk.features.initiatives.initiative_list import initiative_list_view
from shk.features.library.activities import activity_list_view
from shk.features.library.documents import document_view, documents_view
from shk.features.library.glossary import glossary_view
from shk.features.map.dimensions import dimensions_view
from shk.features.map.goals import mapped_goals
from shk.features.map.page import goal_map_view, portfolio_map_view, year_map_view
from shk.features.map.scope import map_years
from shk.features.open_data.datasets import datasets
from shk.features.open_data.page import open_data_view
from shk.features.places.places import place_view, places_view
from shk.features.places.places_map import outline_map_view
from shk.features.report.report import health_view
from shk.features.search.metadata import mark_words, search_marks, version_marks
from shk.features.search.page import search_view
from shk.features.stories.story import story_view
from shk.features.stories.story_list import story_list_view
from shk.features.structured_data import LinkedData
from shk.features.style_guide.page import style_view
from shk.features.taxonomy.index_pages import taxonomy_index_view
from shk.features.taxonomy.record_pages import (
    challenge_view,
    focus_area_view,
    goal_view,
    party_view,
    phase_view,
    strand_view,
)
from shk.features.timeline.page import record_timeline_views, timeline_view, timeline_years
from shk.features.timeline.year_page import timeline_year_view
from shk.features.versions.version import version_pages
from shk.model.schema.economy import LedgerRow
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import Phase, Strand
from shk.site.alternates import in_languages
from shk.site.feed_links import feeds_by_page
from shk.site.page import PageArtifact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from shk.model.schema.authored import Authored
    from shk.site.context import Context


def second_pages(context: Context) -> Iterator[PageArtifact]:
    """Start page, lists, map, timeline and search in each other language of the site.

    Args:
        context: in the site's own language; its ``languages`` are the others.
    """
    for language in context.languages:
        there = context.in_language(language)
        yield PageArtifact(second_start_view(there), "home/translated_home.html")
        yield PageArtifact(story_list_view(there), "stories/story_list.html")
        yield PageArtifact(initiative_list_view(there), "initiatives/initiative_list.html")
        yield PageArtifact(portfolio_map_view(there, None), "map/page.html")
        yield PageArtifact(timeline_view(there), "timeline/page.html")
        yield PageArtifact(search_view(there), "search/page.html")
        yield PageArtifact(open_data_view(there, datasets(there)), "open_data/page.html")


INDEXED = (Kind.FOCUS_AREA, Kind.GOAL, Kind.CHALLENGE, Kind.PARTY)
"""Kinds of reference data whose index pages are alike."""


def _authored(page: PageArtifact, record: Authored) -> PageArtifact:
    """A page that shows the text of an authored file."""
    return PageArtifact(page.view, page.template, record.path, record.body, record.changed)


def _single_pages(context: Context) -> Iterator[PageArtifact]:
    """Pages there is one of."""
    yield PageArtifact(start_view(context), "home/home.html")
    yield PageArtifact(story_list_view(context), "stories/story_list.html")
    yield PageArtifact(initiative_list_view(context), "initiatives/initiative_list.html")
    yield PageArtifact(search_view(context), "search/page.html")
    yield PageArtifact(follow_view(context), "feeds/follow.html")
    yield PageArtifact(problem_codes_view(context), "field_reference/problem_codes.html")
    yield PageArtifact(fields_view(context), "field_reference/fields.html")
    yield PageArtifact(open_data_view(context, datasets(context)), "open_data/page.html")


def _story_pages(context: Context) -> Iterator[PageArtifact]:
    """A page a story."""
    for one in context.portfolio.stories.values():
        yield _authored(PageArtifact(story_view(context, one), "stories/story.html"), one)


def _initiative_pages(context: Context) -> Iterator[PageArtifact]:
    """A page an initiative."""
    for one in context.portfolio.initiatives.values():
        yield _authored(
            PageArtifact(initiative_view(context, one), "initiatives/initiative.html"), one
        )


def _taxonomy_pages(context: Context) -> Iterator[PageArtifact]:
    """A page a focus area, goal, challenge and party, and an index of each."""
    portfolio = context.portfolio
    for kind in INDEXED:
        yield PageArtifact(taxonomy_index_view(context, kind), "taxonomy/index.html")
    for area in portfolio.focus_areas.values():
        yield PageArtifact(focus_area_view(context, area), "taxonomy/focus_area.html")
    for goal in portfolio.goals.values():
        yield PageArtifact(goal_view(context, goal), "taxonomy/goal.html")
    for challenge in portfolio.challenges.values():
        yield PageArtifact(challenge_view(context, challenge), "taxonomy/challenge.html")
    for party in portfolio.parties.values():
        yield PageArtifact(party_view(context, party), "taxonomy/party.html")


def _archive_pages(context: Context) -> Iterator[PageArtifact]:
    """A page a place and document, an index of each, all activities, and the glossary if any."""
    portfolio = context.portfolio
    yield PageArtifact(places_view(context), "places/places.html")
    for place in portfolio.places.values():
        yield PageArtifact(place_view(context, place), "taxonomy/place.html")
    yield PageArtifact(documents_view(context), "library/documents.html")
    for document in portfolio.documents.values():
        yield PageArtifact(document_view(context, document), "library/document.html")
    yield PageArtifact(activity_list_view(context), "library/activities.html")
    if portfolio.words:
        yield PageArtifact(glossary_view(context), "library/glossary.html")


def _facet_pages(context: Context) -> Iterator[PageArtifact]:
    """A page a strand and a phase."""
    for strand in Strand:
        yield PageArtifact(strand_view(context, strand), "taxonomy/facet.html")
    for phase in Phase:
        yield PageArtifact(phase_view(context, phase), "taxonomy/facet.html")


def _map_pages(context: Context) -> Iterator[PageArtifact]:
    """The whole map, and one a focus area, goal and year."""
    for area_id in (None, *context.portfolio.focus_areas):
        yield PageArtifact(portfolio_map_view(context, area_id), "map/page.html")
    for goal in mapped_goals(context):
        yield PageArtifact(goal_map_view(context, goal), "map/page.html")
    for year in map_years(context):
        yield PageArtifact(year_map_view(context, year), "map/page.html")
    yield PageArtifact(dimensions_view(context), "map/dimensions.html")
    yield PageArtifact(outline_map_view(context), "places/places_map.html")


def _timeline_pages(context: Context) -> Iterator[PageArtifact]:
    """The whole timeline, and those of years, focus areas and parties."""
    yield PageArtifact(timeline_view(context), "timeline/page.html")
    for year in timeline_years(context):
        yield PageArtifact(timeline_year_view(context, year), "timeline/year_page.html")
    for kind in (Kind.FOCUS_AREA, Kind.PARTY):
        for view in record_timeline_views(context, kind):
            yield PageArtifact(view, "timeline/page.html")


def _register_pages(context: Context) -> Iterator[PageArtifact]:
    """A page a register that the portfolio has."""
    if context.portfolio.register(LedgerRow):
        yield PageArtifact(economy_view(context), "economy/economy.html")
    yield from follow_up_pages(context)


def _preview_pages(context: Context) -> Iterator[PageArtifact]:
    """What only a preview has: every component in its states, and what the portfolio lacks."""
    if context.preview:
        yield PageArtifact(style_view(context), "style_guide/page.html")
        yield PageArtifact(health_view(context), "report/page.html")


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
    _register_pages,
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
