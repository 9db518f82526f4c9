"""Dates along a line, their ticks, and rows for what overlaps."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.geometry.time_axis import (
    Extent,
    TimeScale,
    month_ticks,
    quarter_ticks,
    stack_rows,
    year_ticks,
)

YEAR = TimeScale(date(2023, 1, 1), date(2023, 12, 31), 100, 465)
"""A year in which a day is one unit wide."""


def test_a_day_lies_where_it_begins() -> None:
    assert YEAR.day_width == 1
    assert YEAR.x(date(2023, 1, 1)) == 100
    assert YEAR.x(date(2023, 1, 11)) == 110
    assert YEAR.middle(date(2023, 1, 11), date(2023, 1, 11)) == 110.5


def test_a_span_includes_its_last_day_and_is_cut_to_the_line() -> None:
    assert YEAR.span(date(2023, 1, 1), date(2023, 1, 31)) == (100, 131)
    assert YEAR.span(date(2020, 1, 1), date(2030, 1, 1)) == (100, 465)
    assert YEAR.span(date(2020, 1, 1), date(2020, 2, 1)) == (100, 100)


@pytest.mark.parametrize(
    ("day", "existing"),
    [
        (date(2022, 12, 31), False),
        (date(2023, 1, 1), True),
        (date(2023, 12, 31), True),
        (date(2024, 1, 1), False),
    ],
)
def test_the_line_holds_its_first_and_last_day(day: date, *, existing: bool) -> None:
    assert YEAR.holds(day) is existing


def test_months_and_quarters_have_a_tick_each() -> None:
    assert [tick.day.month for tick in month_ticks(YEAR)] == list(range(1, 13))
    assert [tick.day.month for tick in quarter_ticks(YEAR)] == [1, 4, 7, 10]
    assert month_ticks(YEAR)[1].x == 131


def test_ticks_begin_on_the_line() -> None:
    late = TimeScale(date(2023, 5, 20), date(2024, 2, 10), 0, 100)
    assert month_ticks(late)[0].day == date(2023, 6, 1)
    assert month_ticks(late)[-1].day == date(2024, 2, 1)
    assert [tick.day.year for tick in year_ticks(late)] == [2024]


def test_crowded_years_are_named_by_round_ones() -> None:
    century = TimeScale(date(1925, 1, 1), date(2024, 12, 31), 0, 900)
    assert len(year_ticks(century)) == 100
    assert [tick.day.year for tick in year_ticks(century, 48)] == list(range(1930, 2021, 10))


def test_what_does_not_overlap_shares_a_row() -> None:
    assert stack_rows([Extent(0, 10), Extent(20, 30)], gap=5) == (0, 0)
    assert stack_rows([Extent(0, 10), Extent(12, 30)], gap=5) == (0, 1)
    assert stack_rows([]) == ()


def test_a_mark_keeps_to_its_least_row() -> None:
    assert stack_rows([Extent(0, 10, least_row=1), Extent(0, 10)]) == (1, 0)


@given(
    st.lists(
        st.builds(
            lambda left, width, row: Extent(left, left + width, row),
            st.integers(0, 200),
            st.integers(1, 60),
            st.integers(0, 2),
        ),
        max_size=30,
    )
)
def test_no_mark_hides_another(extents: list[Extent]) -> None:
    rows = stack_rows(extents, gap=2)
    placed = list(zip(extents, rows, strict=True))
    for number, (item, row) in enumerate(placed):
        assert row >= item.least_row
        for other, other_row in placed[number + 1 :]:
            apart = item.right + 2 <= other.left or other.right + 2 <= item.left
            assert row != other_row or apart


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 4000))
def test_later_days_lie_farther_right(first: date, length: int) -> None:
    scale = TimeScale(first, first + timedelta(days=length), 0, 900)
    left, right = scale.span(first, first + timedelta(days=length))
    assert left == 0
    assert right == pytest.approx(900)
