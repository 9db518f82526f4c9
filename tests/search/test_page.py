"""The search page, and what the search knows of each page."""

from __future__ import annotations

from shk.features.plain_page import missing_view, plain_view
from shk.features.registry import all_pages
from shk.features.search.metadata import TYPES, mark_words, search_marks
from shk.features.search.page import search_view
from shk.model.schema.record import Kind
from shk.site.facets import FacetMark
from tests.portfolios import small_context


def test_every_record_with_a_page_can_be_found() -> None:
    context = small_context()
    marks = search_marks(context)
    for kind in (Kind.STORY, Kind.INITIATIVE, Kind.GOAL, Kind.CHALLENGE, Kind.PARTY, Kind.PLACE):
        for record in context.portfolio.records(kind):
            assert FacetMark("type", kind.value) in marks[context.addresses.of(kind, record)]


def test_what_is_marked_is_a_page_and_search_help_and_the_main_lists_are_not() -> None:
    context = small_context()
    addresses = context.addresses
    pages = {page.url: page.meta.search for page in all_pages(context)}
    assert set(search_marks(context)) <= set(pages)
    for uri in (
        "", addresses.index_of(Kind.STORY), addresses.problem_codes, addresses.fields,
        addresses.search,
    ):  # fmt: skip
        assert pages[uri] == ()
    for uri in (addresses.index_of(Kind.PARTY), addresses.map, addresses.timeline):
        assert pages[uri] == ("type:list",)


def test_a_story_is_narrowed_by_what_its_initiatives_belong_to() -> None:
    context = small_context()
    story = next(item for item in context.portfolio.stories.values() if item.initiatives)
    initiative = context.portfolio.initiatives[story.initiatives[0]]
    uri = context.addresses.of(Kind.STORY, story.id)
    page = next(item for item in all_pages(context) if item.url == uri)
    words = page.meta.search
    assert words[0] == "type:story"
    assert f"focus-area:{initiative.focus_area}" in words
    assert f"party:{initiative.parties[0]}" in words
    assert not any(word.startswith(("strand:", "phase:")) for word in words)


def test_a_mark_of_several_values_becomes_several_words() -> None:
    marks = (FacetMark("type", "story"), FacetMark("year", "2024 2025"), FacetMark("goal", ""))
    assert mark_words(marks) == ("type:story", "year:2024", "year:2025")


def test_hand_written_pages_can_be_found_and_the_missing_page_can_not() -> None:
    assert plain_view("About us", "Who we are.", "about/").meta.search == ("type:page",)
    assert missing_view(small_context()).meta.search == ()


def test_the_search_page_offers_the_five_facets() -> None:
    view = search_view(small_context())
    assert view.meta.uri == "search/"
    assert [facet.name for facet in view.facets] == ["type", "focus-area", "goal", "party", "year"]
    types = view.facets[0].values
    assert [type_.value for type_ in types] == list(TYPES)
    counted = {type_.value: type_.count for type_ in types}
    assert counted["story"] == len(small_context().portfolio.stories)
    assert counted["initiative"] == len(small_context().portfolio.initiatives)


def test_a_kind_is_called_by_its_name_in_the_language() -> None:
    types = search_view(small_context("sv")).facets[0].values
    assert "Berättelse" in [type_.title for type_ in types]
    assert search_view(small_context("sv")).meta.uri == "sok/"
