"""The outline of a period, and words cut to the room there is."""

from __future__ import annotations

import pytest

from shk.geometry.text_wrap import text_width
from shk.geometry.time_axis import band_path, full_words, label_lines


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


@pytest.mark.parametrize("width", [0, 10, 40, 80, 120, 400])
def test_words_are_never_cut(width: float) -> None:
    text = "Families sow carrots, and sing"
    short = full_words(text, width, 14)
    assert text_width(short, 14) <= width
    words = short.removesuffix(" …").split()
    assert [word.strip(",") for word in text.split()[: len(words)]] == [
        word.strip(",") for word in words
    ]


def test_a_text_that_fits_is_left_alone() -> None:
    assert full_words("Sow", 100, 14) == "Sow"
    assert label_lines("Plots on the hill", 250, 15, 3) == ("Plots on the hill",)


def test_a_long_label_ends_with_a_whole_word() -> None:
    lines = label_lines("one two three four five six seven eight nine ten", 60, 15, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert lines[-1].removesuffix("…").split()[-1] in {"three", "four", "five"}
