"""The list of places and the page of a place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from shk.features.places.places import place_view, places_view
from shk.model.schema.reference import Place
from tests.portfolios import rows, small_context, small_portfolio

PLACES: list[dict[str, Any]] = [
    {"id": "north-bay", "name": "North Bay", "kind": "municipality", "latitude": -33.5},
    {"id": "pier", "name": "Pier", "kind": "venue", "part_of": "North Bay"},
    {"id": "attic", "name": "Attic", "kind": "venue", "part_of": "North Bay"},
    {"id": "lost-hall", "name": "Lost hall", "kind": "venue"},
    {
        "id": "far-town",
        "name": "Far Town",
        "kind": "municipality",
        "part_of": "Abroad",
        "latitude": -33.45678,
        "longitude": -70.5,
    },
]


def test_places_stand_by_town_and_those_without_come_last() -> None:
    context = small_context(portfolio=replace(small_portfolio(), places=rows(Place, PLACES)))
    groups = {
        group.title: [place.place.title for place in group.places]
        for group in places_view(context).groups
    }
    assert groups == {
        "North Bay": ["North Bay", "Attic", "Pier"],
        "Abroad": ["Far Town"],
        "Town not stated": ["Lost hall"],
    }
    assert list(groups)[-1] == "Town not stated"


def test_counts_leave_out_what_there_is_none_of() -> None:
    lines = {
        place.place.title: place.counts
        for group in places_view(small_context()).groups
        for place in group.places
    }
    assert lines["Hill"] == ("1 initiative", "2 stories", "1 activity")
    assert lines["Quay"] == ("2 initiatives", "1 story", "1 activity")


def test_a_place_shows_all_that_happens_there() -> None:
    context = small_context()
    view = place_view(context, context.portfolio.places["quay"])
    assert (view.meta.uri, view.kind) == ("places/quay/", "Venue")
    assert (view.town, view.town_page) == ("Town", None)
    assert [card.title for card in view.backlinks.initiatives] == ["Plots on the quay", "Sea choir"]
    assert [card.title for card in view.backlinks.stories] == ["The picnic that grew"]
    assert [(line.title, line.uri) for line in view.dates] == [
        ("Quay day", "activities/#activity-quay-day")
    ]


def test_a_place_leads_to_its_town_and_back() -> None:
    context = small_context(portfolio=replace(small_portfolio(), places=rows(Place, PLACES)))
    pier = place_view(context, context.portfolio.places["pier"])
    assert pier.town_page is not None
    assert pier.town_page.uri == "places/north-bay/"
    bay = place_view(context, context.portfolio.places["north-bay"])
    assert [link.title for link in bay.inside] == ["Attic", "Pier"]


def test_coordinates_are_given_in_words_when_both_are_known() -> None:
    context = small_context(portfolio=replace(small_portfolio(), places=rows(Place, PLACES)))
    places = context.portfolio.places
    assert place_view(context, places["far-town"]).position == "33.457° S, 70.5° W"
    assert place_view(context, places["north-bay"]).position == ""
    swedish = small_context("sv")
    position = place_view(swedish, swedish.portfolio.places["hill"]).position
    assert position.replace("\N{NO-BREAK SPACE}", " ") == "59,4° N, 16,5° Ö"
