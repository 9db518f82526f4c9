"""Lines with fewer points."""

from __future__ import annotations

from shk.geometry.simplify import simplified


def test_points_on_a_line_go() -> None:
    assert simplified([(0, 0), (1, 0.05), (2, -0.05), (3, 0)], 0.1) == ((0, 0), (3, 0))


def test_corners_stay() -> None:
    line = [(0.0, 0.0), (2.0, 0.01), (4.0, 0.0), (4.0, 3.0), (0.0, 0.0)]
    assert simplified(line, 0.1) == ((0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 0.0))


def test_what_is_short_stays_as_it_is() -> None:
    assert simplified([(0, 0), (1, 1)], 9) == ((0, 0), (1, 1))
    assert simplified([], 9) == ()
