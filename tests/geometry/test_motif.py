"""The motif is deterministic, stays on the grid and tells standings apart."""

from __future__ import annotations

import re

from shk.geometry.motif import CELL, COLUMNS, ROWS, Standing, draw_motif

STANDINGS = [
    Standing(row, springs, reach, seed)
    for row in (0, 5, 40)
    for springs in (0, 1, 9)
    for reach in (-1, 0, 12)
    for seed in (0, 7, 2**32 - 1)
]


def test_same_numbers_same_drawing() -> None:
    assert [draw_motif(item) for item in STANDINGS] == [draw_motif(item) for item in STANDINGS]


def test_source_is_whole_on_the_sheet() -> None:
    for standing in STANDINGS:
        source = draw_motif(standing).source
        assert source.r <= source.x <= COLUMNS * CELL - source.r, standing
        assert source.r <= source.y <= ROWS * CELL - source.r, standing


def test_points_keep_clear_of_the_source() -> None:
    for standing in STANDINGS:
        motif = draw_motif(standing)
        for point in motif.points:
            away = ((point.x - motif.source.x) ** 2 + (point.y - motif.source.y) ** 2) ** 0.5
            assert away > motif.source.r + point.r, standing


def test_paths_have_at_most_one_decimal() -> None:
    for standing in STANDINGS:
        motif = draw_motif(standing)
        numbers = re.findall(r"-?[\d.]+", " ".join((*motif.fields, *motif.arcs)))
        assert numbers, standing
        assert all(float(number) == round(float(number), 1) for number in numbers), standing
        assert not [number for number in numbers if number.endswith(".0") or number == "-0"]


def test_further_reach_gives_more_rings() -> None:
    counts = [len(draw_motif(Standing(0, 1, reach, 1)).rings) for reach in range(5)]
    assert counts == [1, 2, 3, 4, 5]


def test_more_springs_give_more_fields() -> None:
    counts = [len(draw_motif(Standing(0, springs, 2, 1)).fields) for springs in (1, 2, 3)]
    assert counts == [1, 2, 3]


def test_own_place_in_the_row_is_marked() -> None:
    points = draw_motif(Standing(4, 1, 2, 1)).points
    assert [number for number, point in enumerate(points) if point.r > 2] == [4]


def test_standings_are_kept_apart_by_seed() -> None:
    drawings = {draw_motif(Standing(0, 2, 2, seed)) for seed in range(40)}
    assert len(drawings) > 20
