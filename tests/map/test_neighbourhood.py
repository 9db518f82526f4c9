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
    assert [(tie.label.text, tie.uri) for tie in drawing.ties] == listed
    assert [topic.topic.uri for topic in drawing.topics] == [
        challenge.uri for challenge in view.challenges
    ]


def test_nothing_overlaps_and_all_lies_within() -> None:
    drawing = drawing_of("hill-plots")
    plates = [tie.hit_area for tie in drawing.ties] + [
        topic.topic.hit_area for topic in drawing.topics
    ]
    plates.append(drawing.centre.hit_area)
    for combination, other in combinations(plates, 2):
        apart = (
            combination.x + combination.width <= other.x or other.x + other.width <= combination.x
        )
        assert (
            apart
            or combination.y + combination.height <= other.y
            or other.y + other.height <= combination.y
        )
    for hit_area in plates:
        assert hit_area.y >= 0
        assert hit_area.y + hit_area.height <= drawing.height


def test_a_tie_points_the_way_it_was_authored() -> None:
    (tie,) = (item for item in drawing_of("tool-library").ties if item.kind == "builds_on")
    assert (tie.start, tie.end) == ("initiative-tool-library", "initiative-hill-plots")
    assert [(end.shape, end.turn) for end in tie.ends] == [("arrow", 0)]


def test_without_neighbours_there_is_nothing() -> None:
    context = small_context()
    lonely = context.portfolio.initiatives["sea-choir"].model_copy(update={"challenges": ()})
    assert neighbourhood(context, lonely) is None
