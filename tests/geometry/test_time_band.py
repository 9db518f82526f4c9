"""The outline of a period."""

from __future__ import annotations

from shk.geometry.time_axis import band_path


def test_a_closed_period_ends_square() -> None:
    path = band_path(10, 50, 4, 8, arrow=False)
    assert path == "M10.0 4.0L50.0 4.0L50.0 12.0L10.0 12.0Z"


def test_an_open_period_ends_in_a_point() -> None:
    path = band_path(10, 50, 4, 8, arrow=True)
    assert "L50.0 8.0L" in path
    assert path.startswith("M10.0 4.0L42.0 4.0")


def test_a_short_open_period_does_not_turn_back() -> None:
    path = band_path(10, 12, 4, 8, arrow=True)
    assert "M10.0 4.0L10.0 4.0" in path
