"""Lines over years: shared scales, and gaps where a value is not known."""

from __future__ import annotations

from shk.geometry.lines import frame, runs


def test_a_scale_begins_at_zero_unless_values_lie_below() -> None:
    assert (frame([2020], [4.0], 10, 10).low, frame([2020], [-4.0], 10, 10).high) == (0.0, 0.0)


def test_a_year_without_a_value_breaks_the_line_and_one_that_nobody_tells_does_not() -> None:
    scale = frame([2020, 2024], [1.0, 4.0], 100, 40)
    reported = runs(scale, {2020: 1.0, 2021: None, 2022: 2.0, 2024: 4.0})
    assert [[(item.x, item.y) for item in run] for run in reported] == [
        [(0.0, 30.0)],
        [(50.0, 20.0), (100.0, 0.0)],
    ]


def test_a_single_year_lies_in_the_middle() -> None:
    scale = frame([2024], [2.0], 100, 40)
    (run,) = runs(scale, {2024: 2.0})
    assert [(item.x, item.y) for item in run] == [(50.0, 0.0)]


def test_values_that_are_all_zero_lie_in_the_middle() -> None:
    (run,) = runs(frame([2023, 2024], [0.0], 100, 40), {2023: 0.0, 2024: 0.0})
    assert [item.y for item in run] == [20.0, 20.0]
