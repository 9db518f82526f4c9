"""Things along a line get their room and stay near where they want to be."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.geometry.spacing import spread, tracks

PLACES = st.lists(st.integers(-100, 100).map(float), min_size=1, max_size=12)
SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 40)).map(
        lambda item: (float(item[0]), float(item[0] + item[1]))
    ),
    max_size=15,
)


@given(PLACES)
def test_keeps_the_gaps(wanted: list[float]) -> None:
    placed = spread(wanted, [10.0] * (len(wanted) - 1))
    assert all(other - item >= 10 - 1e-6 for item, other in pairwise(placed))


def test_moves_nothing_that_has_room() -> None:
    assert spread([0.0, 30.0, 90.0], [20.0, 20.0]) == (0.0, 30.0, 90.0)


def test_shares_the_move() -> None:
    assert spread([50.0, 50.0, 50.0], [10.0, 10.0]) == (40.0, 50.0, 60.0)


def test_pushes_down_from_the_least_place() -> None:
    assert spread([0.0, 5.0, 90.0], [20.0, 20.0], least=10.0) == (10.0, 30.0, 90.0)


def test_nothing_needs_no_room() -> None:
    assert spread([], []) == ()


def test_refuses_gaps_that_do_not_fit() -> None:
    with pytest.raises(ValueError, match="one gap"):
        spread([1.0, 2.0], [])


@given(SPANS)
def test_spans_on_one_track_never_overlap(spans: list[tuple[float, float]]) -> None:
    result = tracks(spans)
    for (combination, track), (other, same) in combinations(zip(spans, result, strict=True), 2):
        if track == same:
            assert combination[1] <= other[0] or other[1] <= combination[0]


@given(SPANS)
def test_a_span_lies_outside_those_it_holds(spans: list[tuple[float, float]]) -> None:
    result = tracks(spans)
    for (combination, track), (other, inner) in combinations(zip(spans, result, strict=True), 2):
        if combination[0] < other[0] and other[1] < combination[1]:
            assert track > inner


def test_spans_that_touch_share_a_track() -> None:
    assert tracks([(0, 10), (10, 20), (0, 20)]) == (0, 0, 1)
