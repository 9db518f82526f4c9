"""The map in dots and curves."""

from __future__ import annotations

from dataclasses import replace

from shk.features.map.thumbnail import HEIGHT, WIDTH, map_miniature
from tests.portfolios import empty_portfolio, small_context, small_portfolio


def test_has_a_dot_for_each_challenge_and_initiative() -> None:
    miniature = map_miniature(small_context())
    assert miniature.uri == "portfolio/"
    assert [len(one.challenges) for one in miniature.blocks] == [2, 1]
    assert [len(one.initiatives) for one in miniature.blocks] == [3, 2]
    assert [len(one.edges) for one in miniature.blocks] == [3, 2]
    assert len(miniature.arcs) == 4


def test_dots_lie_within_the_picture_from_left_to_right() -> None:
    for block in map_miniature(small_context()).blocks:
        for dots in (block.challenges, block.initiatives):
            assert all(0 < one.x < WIDTH and 0 < one.y < HEIGHT for one in dots)
            assert [one.x for one in dots] == sorted(one.x for one in dots)


def test_an_empty_portfolio_is_an_empty_picture() -> None:
    miniature = map_miniature(small_context(portfolio=empty_portfolio()))
    assert miniature.arcs == ()
    assert all(not one.initiatives and not one.challenges for one in miniature.blocks)


def test_a_few_initiatives_stand_together_in_the_middle() -> None:
    portfolio = small_portfolio()
    first = next(iter(portfolio.initiatives.values()))
    first = first.model_copy(update={"relations": ()})
    alone = replace(portfolio, initiatives={first.id: first}, stories={}, activities={})
    blocks = map_miniature(small_context(portfolio=alone)).blocks
    assert [dot.x for block in blocks for dot in block.initiatives] == [WIDTH / 2]
