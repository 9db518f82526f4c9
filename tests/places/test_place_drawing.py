"""Where a place lies, on its own page."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from shk.features.places.place_drawing import WIDTH, PlaceDrawing, place_drawing
from shk.model.schema.reference import Place
from shk.model.schema.vocabulary import PlaceKind
from tests.places.test_places_map import OUTLINES
from tests.portfolios import small_context, small_portfolio

TOWN = Place(id="town", name="Town", kind=PlaceKind.MUNICIPALITY)


def drawing(place: str) -> PlaceDrawing | None:
    """The picture of a place of the small portfolio, which has the town too."""
    portfolio = small_portfolio()
    places = MappingProxyType({**portfolio.places, "town": TOWN})
    context = small_context(portfolio=replace(portfolio, boundaries=OUTLINES, places=places))
    return place_drawing(context, places[place])


def test_a_place_has_a_pin_in_its_municipality() -> None:
    shown = drawing("hill")
    assert shown
    assert shown.title == "Where Hill lies in Town"
    assert shown.pin
    assert 0 < shown.pin[0] < WIDTH
    assert 0 < shown.pin[1] < shown.height
    assert shown.dots == ()
    assert shown.source == "The land survey"


def test_a_municipality_is_drawn_with_the_places_in_it() -> None:
    shown = drawing("town")
    assert shown
    assert (shown.title, shown.pin, len(shown.dots)) == ("Town and the places in it", None, 1)


def test_a_place_without_a_position_has_no_picture() -> None:
    assert drawing("quay") is None


def test_without_outlines_there_is_no_picture() -> None:
    context = small_context()
    assert place_drawing(context, context.portfolio.places["hill"]) is None
