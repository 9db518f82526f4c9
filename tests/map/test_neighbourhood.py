"""One initiative with what stands beside it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from shk.features.initiatives.initiative import initiative_view
from shk.features.map.neighbourhood import neighbourhood
from tests.portfolios import small_context

if TYPE_CHECKING:
    from shk.features.map.neighbourhood import Neighbourhood


def drawing_of(initiative_id: str) -> Neighbourhood:
    """The neighbourhood of an initiative that has one."""
    context = small_context()
    drawing = neighbourhood(context, context.portfolio.initiatives[initiative_id])
    assert drawing
    return drawing


def test_challenges_stand_left_and_ties_right_in_the_order_of_the_list() -> None:
    context = small_context()
    drawing = drawing_of("hill-plots")
    view = initiative_view(context, context.portfolio.initiatives["hill-plots"])
    listed = [(group.title, tie.initiative.uri) for group in view.ties for tie in group.ties]
    assert [(one.label.text, one.uri) for one in drawing.ties] == listed
    assert [one.topic.uri for one in drawing.topics] == [one.uri for one in view.challenges]


def test_nothing_overlaps_and_all_lies_within() -> None:
    drawing = drawing_of("hill-plots")
    plates = [one.plate for one in drawing.ties] + [one.topic.plate for one in drawing.topics]
    plates.append(drawing.centre.plate)
    for one, other in combinations(plates, 2):
        apart = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert apart or one.y + one.height <= other.y or other.y + other.height <= one.y
    for one in plates:
        assert one.y >= 0
        assert one.y + one.height <= drawing.height


def test_a_tie_points_the_way_it_was_authored() -> None:
    (tie,) = (one for one in drawing_of("tool-library").ties if one.kind == "builds_on")
    assert (tie.start, tie.end) == ("initiative-tool-library", "initiative-hill-plots")
    assert [(one.shape, one.turn) for one in tie.ends] == [("arrow", 0)]


def test_without_neighbours_there_is_nothing() -> None:
    context = small_context()
    lonely = context.portfolio.initiatives["sea-choir"].model_copy(update={"challenges": ()})
    assert neighbourhood(context, lonely) is None
