"""Bars lie on one scale from zero; what is not known has no bar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.geometry.bars import MOST_TICKS, Form, bar_layout


def test_bars_share_a_scale_that_ends_at_an_even_number() -> None:
    layout = bar_layout([[3572, 3500], [429, None]], 400.0, 10.0, 6.0)
    assert [tick.value for tick in layout.ticks] == [0, 1000, 2000, 3000, 4000]
    first, second = layout.rows
    assert first.bars[0] is not None
    assert first.bars[0].width == pytest.approx(357.2)
    assert (first.bars[1].y if first.bars[1] else 0) == 10.0
    assert second.bars[1] is None
    assert second.y == 26.0
    assert layout.height == 46.0


def test_nothing_is_a_picture_without_height() -> None:
    layout = bar_layout([], 400.0, 10.0, 6.0)
    assert (layout.height, layout.rows) == (0.0, ())


def test_zeros_have_bars_without_length() -> None:
    layout = bar_layout([[0.0]], 400.0, 10.0, 6.0)
    assert layout.rows[0].bars[0] is not None
    assert layout.rows[0].bars[0].width == 0.0


@given(st.lists(st.floats(0, 1e10), min_size=1, max_size=12))
def test_no_bar_is_longer_than_the_scale_and_ticks_are_few(values: list[float]) -> None:
    layout = bar_layout([[value] for value in values], 400.0, 10.0, 6.0)
    assert all(row.bars[0] and row.bars[0].width <= 400.0 + 1e-6 for row in layout.rows)
    assert 1 <= len(layout.ticks) <= MOST_TICKS + 1


def test_parts_of_a_bar_follow_each_other_and_share_its_height() -> None:
    layout = bar_layout([[30, None, 10], [20, 5, None]], 400.0, 10.0, 6.0, Form.STACKED)
    first, gap, last = layout.rows[0].bars
    assert gap is None
    assert first is not None
    assert last is not None
    assert (first.x, first.width, last.x, last.width) == (0.0, 300.0, 300.0, 100.0)
    assert (first.y, last.y, layout.rows[1].y, layout.height) == (0.0, 0.0, 16.0, 26.0)


def test_dots_lie_on_one_line_at_their_values() -> None:
    layout = bar_layout([[30, 40]], 400.0, 10.0, 6.0, Form.DOTS)
    assert [(bar.x, bar.y, bar.width) for bar in layout.rows[0].bars if bar] == [
        (0.0, 0.0, 300.0),
        (0.0, 0.0, 400.0),
    ]
