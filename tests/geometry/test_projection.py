"""Longitude and latitude on paper."""

from __future__ import annotations

import pytest

from shk.geometry.projection import fitted, inside

CORNERS = [(16.0, 59.0), (17.0, 59.0), (17.0, 60.0), (16.0, 60.0)]


def test_everything_lies_within_the_margin() -> None:
    projection, height = fitted(CORNERS, 400, 20)
    placed = [projection.place(*corner) for corner in CORNERS]
    assert min(x for x, _ in placed) == pytest.approx(20)
    assert max(x for x, _ in placed) == pytest.approx(380)
    assert min(y for _, y in placed) == pytest.approx(20)
    assert max(y for _, y in placed) == pytest.approx(height - 20)


def test_north_is_up_and_a_degree_of_longitude_is_shorter() -> None:
    projection, _ = fitted(CORNERS, 400, 0)
    (x1, y1), (x2, y2) = projection.place(16, 60), projection.place(17, 59)
    assert y1 < y2
    assert (x2 - x1) / (y2 - y1) == pytest.approx(0.5075, abs=1e-3)


def test_points_in_one_line_from_north_to_south_have_no_map() -> None:
    with pytest.raises(ValueError, match="west to east"):
        fitted([(16.0, 59.0), (16.0, 60.0)], 400, 0)


def test_inside_tells_what_a_ring_holds() -> None:
    bay = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (2.0, 1.0), (0.0, 4.0)]
    assert inside((0.5, 2.0), bay)
    assert not inside((2.0, 3.0), bay)
    assert not inside((5.0, 1.0), bay)
