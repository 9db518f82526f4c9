"""Reckoned heights; test_embeds.py holds them to those in a real browser."""

from __future__ import annotations

from shk.features.embeds.height import AROUND, ROOM, row_height, text_height, total_height


def test_a_text_is_as_high_as_its_lines() -> None:
    assert text_height("", 17, 1.5) == 0
    assert text_height("One line", 20, 1.5) == 30
    assert text_height("A word " * 30, 20, 1.5) > 90


def test_short_texts_go_on_in_a_next_row() -> None:
    item = row_height(["Pilot", "Practice"], 15, 2, gap=30)
    assert item == 30
    assert row_height(["Pilot"] * int(ROOM / 20), 15, 2, gap=30) > item


def test_what_is_empty_takes_no_gap() -> None:
    assert total_height(10, 0, 20, gap=12) == AROUND + 42
    assert total_height() == AROUND
