"""The map of places."""

from __future__ import annotations

from dataclasses import replace

from shk.features.places.places_map import boundary_map_view
from shk.model.schema.boundary import Boundaries, Boundary
from tests.portfolios import small_context, small_portfolio

SQUARE = ((16.0, 59.0), (17.0, 59.0), (17.0, 60.0), (16.0, 60.0), (16.0, 59.0))
FAR = ((10.0, 50.0), (11.0, 50.0), (11.0, 51.0), (10.0, 50.0))
OUTLINES = Boundaries("The land survey", (Boundary("Town", (SQUARE,)), Boundary("Far", (FAR,))))


def test_a_place_with_a_position_is_drawn_with_its_count_and_source() -> None:
    context = small_context(portfolio=replace(small_portfolio(), boundaries=OUTLINES))
    view = boundary_map_view(context)
    assert view.drawing
    (pin,) = view.drawing.pins
    assert (pin.uri, pin.name, pin.text) == ("places/hill/", "Hill: 1 initiative", "Hill 1")
    assert 0 < pin.x < view.drawing.width
    assert 0 < pin.y < view.drawing.height
    assert [shape.here for shape in view.drawing.shapes] == [True]
    assert view.drawing.source == "The land survey"


def test_places_without_a_position_are_listed() -> None:
    context = small_context(portfolio=replace(small_portfolio(), boundaries=OUTLINES))
    view = boundary_map_view(context)
    assert [item.place.title for item in view.drawn] == ["Hill"]
    assert [other.place.title for other in view.others] == ["Quay"]


def test_without_outlines_there_is_a_list_only() -> None:
    view = boundary_map_view(small_context())
    assert view.drawing is None
    assert [other.place.title for other in view.others] == ["Hill", "Quay"]
