"""A sector of a ring begins at the top and goes clockwise."""

from __future__ import annotations

from shk.geometry.sectors import sector


def test_a_quarter_from_the_top() -> None:
    quarter = sector(100, 100, 50, 100, 0.0, 0.25)
    assert quarter.path == (
        "M100.0 0.0A100 100 0 0 1 200.0 100.0L150.0 100.0A50 50 0 0 0 100.0 50.0Z"
    )


def test_the_middle_lies_between_radii_and_ends() -> None:
    half = sector(100, 100, 50, 100, 0.0, 0.5)
    assert (half.x, half.y) == (175.0, 100.0)
