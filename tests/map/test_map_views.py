"""Maps of goals, years and very many initiatives; how little a newcomer moves the others."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

from shk.features.map.layout_dense import GROUPED_FROM
from shk.features.map.page import goal_map_view, portfolio_map_view, year_map_view
from shk.features.map.plan import map_plan
from shk.features.map.scope import map_years
from shk.model.schema.initiative import Initiative
from tests.portfolios import pages, small_context, small_portfolio

if TYPE_CHECKING:
    from shk.site.context import Context

CHALLENGES = ("dry-soil", "few-plots", "empty-quays")


def one_of_many(number: int) -> dict[str, Any]:
    """An invented initiative."""
    return {
        "id": f"one-{number:03}",
        "title": f"{'KARLSBTM'[number % 8]}, one of many, number {number}",
        "summary": "One of many.",
        "focus_area": ("gardens", "harbour")[number % 2],
        "challenges": sorted({CHALLENGES[number % 3], CHALLENGES[number * 7 % 3]}),
        "strands": ["practice"],
        "parties": ["growers"],
        "phase": "pilot",
        "period": {"start": "2024"},
    }


def context_with(count: int) -> Context:
    """A portfolio with many initiatives."""
    crowd = pages(Initiative, "x", [one_of_many(number) for number in range(count)])
    return small_context(portfolio=replace(small_portfolio(), initiatives=crowd, stories={}))


def test_the_map_of_a_goal_shows_what_is_named_for_it_and_its_ties() -> None:
    context = small_context()
    view = goal_map_view(context, context.portfolio.goals["meeting"])
    assert view.meta.uri == "portfolio/goals/meeting/"
    blocks = view.drawing.blocks
    drawn = {initiative.key for block in blocks for initiative in block.initiatives}
    assert drawn == {"initiative-quay-plots", "initiative-sea-choir"}


def test_years_run_from_the_first_start_to_what_is_known() -> None:
    assert map_years(small_context()) == (2022, 2023, 2024, 2025)


def test_a_year_tells_what_started_went_on_and_ended() -> None:
    view = year_map_view(small_context(), 2023)
    nodes = [initiative for block in view.drawing.blocks for initiative in block.initiatives]
    assert {node.key: node.symbol for node in nodes} == {
        "initiative-hill-plots": "year-started",
        "initiative-quay-plots": "year-started",
        "initiative-soil-study": "year-ended",
    }
    assert all(node.note for node in nodes)
    listed = {initiative.state.title for area in view.areas for initiative in area.initiatives}
    assert listed == {"Started during the year", "Ended during the year"}


def test_a_map_with_very_many_has_a_ring_for_each_and_no_overlap() -> None:
    view = portfolio_map_view(context_with(GROUPED_FROM), None)
    assert view.grouped
    dots = [dot for block in view.drawing.blocks for dot in block.dots]
    assert len({dot.facts.key for dot in dots}) == len(dots) == GROUPED_FROM
    for combination, other in combinations(dots, 2):
        assert max(abs(combination.x - other.x), abs(combination.y - other.y)) >= 24
    assert view.relations == ()
    assert not portfolio_map_view(context_with(GROUPED_FROM - 1), None).grouped


def test_a_newcomer_moves_the_others_little() -> None:
    """Of all pairs of initiatives, nearly all keep their order when one is added."""
    pairs = kept = 0
    for count in range(20, 50, 3):
        before = [initiative.id for initiative in map_plan(context_with(count), None).initiatives]
        grown = map_plan(context_with(count + 1), None).initiatives
        after = {item.id: place for place, item in enumerate(grown)}
        for combination, other in combinations(before, 2):
            pairs += 1
            kept += after[combination] < after[other]
    assert kept / pairs >= 0.9


def test_the_same_portfolio_gives_the_same_views() -> None:
    assert repr(portfolio_map_view(context_with(80), None)) == repr(
        portfolio_map_view(context_with(80), None)
    )
    assert repr(year_map_view(small_context(), 2024)) == repr(year_map_view(small_context(), 2024))
