"""The picture: everything has its place, and nothing overlaps."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from shk.features.map.layout import NOTE_SIZE, TEXT_SIZE, WIDTH, map_drawing
from shk.features.map.plan import map_plan
from shk.geometry.text_wrap import text_width
from shk.model.schema.initiative import Initiative
from tests.portfolios import empty_portfolio, pages, small_context, small_portfolio

if TYPE_CHECKING:
    from shk.features.map.shapes import HitArea, MapDrawing
    from shk.site.context import Context


def crowded_context() -> Context:
    """Sixty initiatives with long titles and many relations."""
    portfolio = small_portfolio()
    challenges = tuple(portfolio.challenges)
    crowd = [
        {
            "id": f"one-{number:02}",
            "title": f"Number {number} with a rather long title " + "about it " * (number % 4),
            "summary": "One of many.",
            "focus_area": ("gardens", "harbour")[number % 2],
            "challenges": sorted({challenges[number % 3], challenges[number * 7 % 3]}),
            "strands": ["practice", "research", "education"][: number % 3 + 1],
            "parties": ["growers"],
            "phase": "pilot",
            "period": {"start": "2024"},
            "relations": [
                {"to": f"one-{(number * 5 + 3) % 60:02}", "kind": kind, "because": "So it is."}
                for kind in ("twin", "research_on", "shares_test_bed")[: number % 3]
                if (number * 5 + 3) % 60 != number
            ],
        }
        for number in range(60)
    ]
    return small_context(
        portfolio=replace(portfolio, initiatives=pages(Initiative, "x", crowd), stories={})
    )


def drawing_of(context: Context, area: str | None = None) -> MapDrawing:
    """The picture of a map."""
    return map_drawing(context, map_plan(context, area), "The map")


def plates_of(drawing: MapDrawing) -> list[HitArea]:
    """The grounds of all nodes."""
    topics = [topic.hit_area for block in drawing.blocks for topic in block.topics]
    return topics + [
        initiative.hit_area for block in drawing.blocks for initiative in block.initiatives
    ]


def overlap(hit_area: HitArea, other: HitArea) -> bool:
    """Whether two grounds have a point in common."""
    return (
        hit_area.x < other.x + other.width
        and other.x < hit_area.x + hit_area.width
        and hit_area.y < other.y + other.height
        and other.y < hit_area.y + hit_area.height
    )


@pytest.fixture(params=["small", "crowded", "empty", "gardens"])
def drawing(request: pytest.FixtureRequest) -> MapDrawing:
    """Maps of several sizes."""
    match request.param:
        case "small":
            return drawing_of(small_context())
        case "crowded":
            return drawing_of(crowded_context())
        case "empty":
            return drawing_of(small_context(portfolio=empty_portfolio()))
        case _:
            return drawing_of(small_context(), "gardens")


def test_no_nodes_overlap(drawing: MapDrawing) -> None:
    for combination, other in combinations(plates_of(drawing), 2):
        assert not overlap(combination, other)


def test_every_label_lies_on_its_own_ground(drawing: MapDrawing) -> None:
    columns = drawing.columns
    for block in drawing.blocks:
        for topic in block.topics:
            for line in topic.lines:
                assert topic.hit_area.y < line.y < topic.hit_area.y + topic.hit_area.height
                assert text_width(line.text, TEXT_SIZE) <= columns.label
        for initiative in block.initiatives:
            for line in initiative.lines:
                assert (
                    initiative.hit_area.y
                    < line.y
                    < initiative.hit_area.y + initiative.hit_area.height
                )
                assert text_width(line.text, TEXT_SIZE) <= initiative.hit_area.width
                for sign in initiative.signs:
                    assert columns.title + text_width(line.text, TEXT_SIZE) < sign.x


def test_numbers_keep_their_distance(drawing: MapDrawing) -> None:
    for combination, other in combinations(drawing.arcs, 2):
        assert (combination.x - other.x) ** 2 + (combination.y - other.y) ** 2 >= 22**2


def test_all_lies_within_the_picture(drawing: MapDrawing) -> None:
    assert drawing.width >= WIDTH
    for hit_area in plates_of(drawing):
        assert hit_area.x >= 0
        assert hit_area.x + hit_area.width <= drawing.width
        assert hit_area.y + hit_area.height <= drawing.height
    for arc in drawing.arcs:
        assert arc.x + 11 <= drawing.width


def test_text_is_large_enough_at_1100_pixels() -> None:
    assert min(NOTE_SIZE, TEXT_SIZE) * 1100 / drawing_of(small_context()).width >= 13


def test_lines_join_challenges_and_initiatives() -> None:
    drawing = drawing_of(small_context())
    assert {(edge.start, edge.end) for block in drawing.blocks for edge in block.edges} == {
        ("focus_area-gardens", "initiative-tool-library"),
        ("challenge-dry-soil", "initiative-hill-plots"),
        ("challenge-dry-soil", "initiative-soil-study"),
        ("challenge-few-plots", "initiative-hill-plots"),
        ("challenge-empty-quays", "initiative-quay-plots"),
        ("challenge-empty-quays", "initiative-sea-choir"),
    }


def test_a_node_is_named_as_it_reads_and_its_description_tells_all() -> None:
    drawing = drawing_of(small_context())
    nodes = {node.name: node for block in drawing.blocks for node in block.initiatives}
    reported = "".join(words.text for words in drawing.text[nodes["Soil study"].facts.key])
    assert reported.startswith(
        "initiative, Closed. Takes part: Research, Education. Leads: College."
    )
    assert "Goals: Growing, Sharing." in reported
    keys = {topic.facts.key for block in drawing.blocks for topic in block.topics}
    keys |= {node.facts.key for node in nodes.values()}
    assert keys == set(drawing.text)


def test_arcs_of_one_initiative_meet_it_at_different_places() -> None:
    drawing = drawing_of(small_context())
    tips = [
        (key, end.y)
        for arc in drawing.arcs
        for key, end in zip((arc.start, arc.end), arc.ends, strict=False)
        if len(arc.ends) > 1
    ]
    assert len(set(tips)) == len(tips)


def test_what_is_carried_on_points_to_what_builds_on_it() -> None:
    drawing = drawing_of(small_context())
    (arc,) = (item for item in drawing.arcs if item.kind == "builds_on")
    (end,) = arc.ends
    middles = {
        initiative.key: initiative.y for block in drawing.blocks for initiative in block.initiatives
    }
    assert end.shape == "arrow"
    assert abs(end.y - middles[arc.start]) < abs(end.y - middles[arc.end])


def test_the_same_portfolio_gives_the_same_picture() -> None:
    assert drawing_of(crowded_context()) == drawing_of(crowded_context())
