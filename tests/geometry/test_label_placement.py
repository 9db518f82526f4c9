"""Labels find room, and never overlap."""

from __future__ import annotations

from itertools import combinations

from shk.geometry.label_placement import Box, place_labels

ROOM = Box(0, 0, 300, 300)


def test_a_lone_label_stands_to_the_right() -> None:
    (label,) = place_labels([Box(100, 100, 10, 10)], [(50, 20)], ROOM)
    assert label == Box(113, 95, 50, 20)


def test_at_the_right_edge_it_stands_to_the_left() -> None:
    (label,) = place_labels([Box(280, 100, 10, 10)], [(50, 20)], ROOM)
    assert label
    assert label.x + label.width < 280


def test_labels_of_a_crowd_do_not_overlap() -> None:
    points = [Box(140 + 4 * number, 140 + 3 * number, 10, 10) for number in range(8)]
    labels = place_labels(points, [(60, 20)] * 8, ROOM)
    placed = [label for label in labels if label]
    assert len(placed) == 8
    for combination, other in combinations(placed, 2):
        assert not combination.meets(other)
    for item in placed:
        assert item.within(ROOM)
        assert not any(item.meets(point) for point in points)


def test_without_room_there_is_no_label() -> None:
    assert place_labels([Box(0, 0, 10, 10)], [(500, 20)], ROOM) == (None,)
