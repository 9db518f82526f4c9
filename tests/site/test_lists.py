"""The lists of stories and initiatives, and what they can be narrowed by."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from shk.features.initiatives.initiative_list import initiative_list_view
from shk.features.stories.story_list import story_list_view
from shk.features.taxonomy.record_pages import phase_view, strand_view
from shk.model.schema.vocabulary import Phase, Strand
from tests.portfolios import empty_portfolio, small_context

if TYPE_CHECKING:
    from shk.site.facets import Facet


def facet(facets: tuple[Facet, ...], name: str) -> Facet:
    """The facet with a name."""
    return next(item for item in facets if item.name == name)


def test_initiatives_by_title() -> None:
    cards = initiative_list_view(small_context()).initiatives
    assert [card.title for card in cards] == [
        "Plots on the hill",
        "Plots on the quay",
        "Sea choir",
        "Soil study",
        "Tool library",
    ]


def test_card_prefers_the_question() -> None:
    cards = initiative_list_view(small_context()).initiatives
    assert cards[0].text == "How can more people grow food?"
    assert cards[2].text == "People sing by the water on Sundays."
    assert (cards[0].lead, cards[0].since) == ("Town", "March 2023")


def test_all_facets_in_order() -> None:
    facets = initiative_list_view(small_context()).facets
    assert [item.name for item in facets] == [
        "focus-area",
        "goal",
        "challenge",
        "party",
        "strand",
        "phase",
        "place",
        "year",
    ]


def test_each_value_counts_its_cards_and_leads_to_a_page() -> None:
    facets = initiative_list_view(small_context()).facets
    strands = facet(facets, "strand").values
    assert [(strand.value, strand.count, strand.uri, strand.symbol) for strand in strands] == [
        ("practice", 3, "strands/practice/", "sign-practice"),
        ("research", 2, "strands/research/", "sign-research"),
        ("education", 3, "strands/education/", "sign-education"),
    ]
    goals = facet(facets, "goal").values
    assert [(goal.title, goal.count) for goal in goals] == [
        ("Growing", 2),
        ("Sharing", 1),
        ("Meeting", 1),
    ]


def test_an_organisation_of_a_person_counts_as_a_party() -> None:
    parties = facet(initiative_list_view(small_context()).facets, "party").values
    assert ("lab", 1) in [(party.value, party.count) for party in parties]


def test_years_run_to_today_while_it_goes_on() -> None:
    context = small_context(today=date(2025, 6, 1))
    years = facet(initiative_list_view(context).facets, "year").values
    assert [(year.value, year.count) for year in years] == [
        ("2025", 4),
        ("2024", 3),
        ("2023", 3),
        ("2022", 1),
    ]
    assert years[0].uri == "timeline/2025/"


def test_a_start_ahead_of_today_counts_its_own_year() -> None:
    context = small_context(today=date(2020, 1, 1))
    years = facet(initiative_list_view(context).facets, "year").values
    assert ("2025", 1) in [(year.value, year.count) for year in years]


def test_stories_newest_first_with_their_facets() -> None:
    view = story_list_view(small_context())
    assert [card.title for card in view.stories] == ["A well for the hill", "The picnic that grew"]
    areas = facet(view.facets, "focus-area").values
    assert [(area.value, area.count) for area in areas] == [("gardens", 2), ("harbour", 1)]
    assert [value.value for value in facet(view.facets, "year").values] == ["2025", "2024"]
    assert view.follow == "follow/"


def test_result_line_keeps_its_places() -> None:
    assert story_list_view(small_context()).result == "Showing {shown} of {total} stories"


def test_lists_of_an_empty_portfolio_have_no_facets() -> None:
    context = small_context(portfolio=empty_portfolio())
    assert story_list_view(context).facets == ()
    assert initiative_list_view(context).facets == ()


@pytest.mark.parametrize("strand", Strand)
def test_strand_page_counts_as_the_facet_does(strand: Strand) -> None:
    context = small_context()
    view = strand_view(context, strand)
    values = facet(initiative_list_view(context).facets, "strand").values
    assert len(view.initiatives) == next(value.count for value in values if value.value == strand)
    assert view.sign in view.siblings


def test_phase_page() -> None:
    view = phase_view(small_context(), Phase.PILOT)
    assert [card.title for card in view.initiatives] == ["Plots on the hill"]
    assert view.count_text == "1 initiative"
    assert view.meta.uri == "phases/pilot/"
    assert len(view.siblings) == len(Phase)
