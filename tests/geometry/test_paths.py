"""Paths are written as SVG reads them."""

from __future__ import annotations

import pytest

from shk.geometry.paths import bow, downwards, hang, number, sideways


@pytest.mark.parametrize(
    ("value", "text"), [(12.0, "12"), (12.34, "12.3"), (-0.5, "-0.5"), (123456.0, "123456")]
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert number(value) == text


def test_sideways_leaves_and_arrives_level() -> None:
    assert sideways(0, 10, 100, 50) == "M0 10C50 10 50 50 100 50"


def test_downwards_leaves_and_arrives_upright() -> None:
    assert downwards(0, 10, 100, 50) == "M0 10C0 30 100 30 100 50"


def test_a_bow_reaches_as_far_as_asked() -> None:
    """The middle of a cubic is an eighth of its ends and three eighths of its handles."""
    assert bow(10, 0, 40, 30) == "M10 0C50 0 50 40 10 40"
    assert (10 + 3 * 50 + 3 * 50 + 10) / 8 == 10 + 30


def test_an_arc_hangs_as_deep_as_asked() -> None:
    assert hang(10, 0, 40, 30) == "M0 10C0 50 40 50 40 10"
