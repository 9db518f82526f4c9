"""The map in dots and curves."""

from __future__ import annotations

from dataclasses import replace

from shk.features.map.thumbnail import HEIGHT, WIDTH, map_miniature
from tests.portfolios import empty_portfolio, small_context, small_portfolio


def test_has_a_dot_for_each_challenge_and_initiative() -> None:
    miniature = map_miniature(small_context())
    assert miniature.uri == "portfolio/"
    assert [len(block.challenges) for block in miniature.blocks] == [2, 1]
    assert [len(block.initiatives) for block in miniature.blocks] == [3, 2]
    assert [len(block.edges) for block in miniature.blocks] == [3, 2]
    assert len(miniature.arcs) == 4


def test_dots_lie_within_the_picture_from_left_to_right() -> None:
    for block in map_miniature(small_context()).blocks:
        for dots in (block.challenges, block.initiatives):
            assert all(0 < dot.x < WIDTH and 0 < dot.y < HEIGHT for dot in dots)
            assert [dot.x for dot in dots] == sorted(dot.x for dot in dots)


def test_an_empty_portfolio_is_an_empty_picture() -> None:
    miniature = map_miniature(small_context(portfolio=empty_portfolio()))
    assert miniature.arcs == ()
    assert all(not block.initiatives and not block.challenges for block in miniature.blocks)


def test_a_few_initiatives_stand_together_in_the_middle() -> None:
    portfolio = small_portfolio()
    first = next(iter(portfolio.initiatives.values()))
    first = first.model_copy(update={"relations": ()})
    alone = replace(portfolio, initiatives={first.id: first}, stories={}, activities={})
    blocks = map_miniature(small_context(portfolio=alone)).blocks
    assert [dot.x for block in blocks for dot in block.initiatives] == [WIDTH / 2]
