"""The map of places."""

from __future__ import annotations

from dataclasses import replace

from shk.features.places.places_map import outline_map_view
from shk.model.schema.outline import Outline, Outlines
from tests.portfolios import small_context, small_portfolio

SQUARE = ((16.0, 59.0), (17.0, 59.0), (17.0, 60.0), (16.0, 60.0), (16.0, 59.0))
FAR = ((10.0, 50.0), (11.0, 50.0), (11.0, 51.0), (10.0, 50.0))
OUTLINES = Outlines("The land survey", (Outline("Town", (SQUARE,)), Outline("Far", (FAR,))))


def test_a_place_with_a_position_is_drawn_with_its_count_and_source() -> None:
    context = small_context(portfolio=replace(small_portfolio(), outlines=OUTLINES))
    view = outline_map_view(context)
    assert view.drawing
    (pin,) = view.drawing.pins
    assert (pin.uri, pin.name, pin.text) == ("places/hill/", "Hill: 1 initiative", "Hill 1")
    assert 0 < pin.x < view.drawing.width
    assert 0 < pin.y < view.drawing.height
    assert [one.here for one in view.drawing.shapes] == [True]
    assert view.drawing.source == "The land survey"


def test_places_without_a_position_are_listed() -> None:
    context = small_context(portfolio=replace(small_portfolio(), outlines=OUTLINES))
    view = outline_map_view(context)
    assert [one.place.title for one in view.drawn] == ["Hill"]
    assert [one.place.title for one in view.others] == ["Quay"]


def test_without_outlines_there_is_a_list_only() -> None:
    view = outline_map_view(small_context())
    assert view.drawing is None
    assert [one.place.title for one in view.others] == ["Hill", "Quay"]
