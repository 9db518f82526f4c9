"""The page of a map: the list says what the picture shows."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from shk.features.map.node_data import CHANGES
from shk.features.map.page import portfolio_map_view
from tests.portfolios import empty_portfolio, small_context

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("area", [None, "gardens", "harbour"])
def test_the_list_links_to_whatever_the_picture_links_to(area: str | None) -> None:
    view = portfolio_map_view(small_context(), area)
    drawn = {topic.uri for block in view.drawing.blocks for topic in block.topics}
    drawn |= {initiative.uri for block in view.drawing.blocks for initiative in block.initiatives}
    listed = {item.link.uri for item in view.areas}
    listed |= {challenge.link.uri for area in view.areas for challenge in area.challenges}
    listed |= {initiative.link.uri for area in view.areas for initiative in area.initiatives}
    assert drawn == listed


@pytest.mark.parametrize("area", [None, "gardens", "harbour"])
def test_the_list_has_as_many_lines_as_the_picture(area: str | None) -> None:
    view = portfolio_map_view(small_context(), area)
    edges = sum(len(block.edges) for block in view.drawing.blocks)
    listed = [initiative for area in view.areas for initiative in area.initiatives]
    shown = {challenge.link.title for area in view.areas for challenge in area.challenges}
    assert edges == sum(
        len(shown.intersection(item.challenges)) if item.challenges else 1 for item in listed
    )
    assert len({item.key for item in listed}) == len(listed)
    assert [arc.number for arc in view.drawing.arcs] == [
        relation.number for relation in view.relations
    ]


def test_a_relation_is_distinguished_from_both_ends() -> None:
    view = portfolio_map_view(small_context(), "gardens")
    ties = {
        (initiative.link.title, tie.label, tie.other.title)
        for area in view.areas
        for initiative in area.initiatives
        for tie in initiative.ties
    }
    assert ("Tool library", "Builds on", "Plots on the hill") in ties
    assert ("Plots on the hill", "Continues in", "Tool library") in ties
    (relation,) = (item for item in view.relations if item.label == "Builds on")
    assert (relation.inverse, relation.because) == ("Continues in", "The need came up.")
    (twin,) = (item for item in view.relations if item.label == "Twin of")
    assert twin.inverse == ""


def test_initiatives_without_a_challenge_come_first() -> None:
    gardens = portfolio_map_view(small_context(), "gardens").areas[0]
    assert gardens.initiatives[0].link.title == "Tool library"
    assert gardens.initiatives[0].challenges == ()


def test_the_legend_explains_what_the_map_uses() -> None:
    legend = portfolio_map_view(small_context(), None).legend
    assert [mark.mark for mark in legend.marks] == ["T", "C"]
    assert [arc.kind for arc in legend.arcs] == ["twin", "research_on", "builds_on", "learns_with"]
    assert len(legend.states) == 5
    assert len(legend.strands) == 3


def test_the_head_places_the_page() -> None:
    full = portfolio_map_view(small_context(), None)
    part = portfolio_map_view(small_context(), "harbour")
    assert (full.meta.uri, full.meta.crumbs) == ("portfolio/", ())
    assert (part.meta.uri, part.meta.hue) == ("portfolio/harbour/", "cool")
    assert part.meta.title == "Portfolio map: A living harbour"
    assert [crumb.uri for crumb in part.meta.crumbs] == ["portfolio/"]
    assert [choice.current for choice in part.choices[0].choices] == [False, False, True]


def test_counts_name_what_they_count() -> None:
    assert portfolio_map_view(small_context(), None).counts == (
        "3 challenges",
        "5 initiatives",
        "4 ties between them",
    )


def test_an_empty_portfolio_has_a_map() -> None:
    view = portfolio_map_view(small_context(portfolio=empty_portfolio()), None)
    assert view.relations == ()
    assert view.counts == ("3 challenges", "0 initiatives")


def test_the_headline_is_what_the_map_shows() -> None:
    view = portfolio_map_view(small_context(), None)
    counts = {
        challenge.link.title: challenge.count
        for area in view.areas
        for challenge in area.challenges
    }
    assert counts == {
        "Dry soil": "2 initiatives",
        "Few plots": "1 initiative",
        "Empty quays": "2 initiatives",
    }
    assert view.finding == "Dry soil and Empty quays gather most initiatives"
    assert portfolio_map_view(small_context(portfolio=empty_portfolio()), None).finding == ""


def test_the_walk_is_on_the_whole_map_alone(demo_site: Path) -> None:
    page = (demo_site / "portfolio/index.html").read_text(encoding="utf-8")
    assert page.count('class="map-walk-more"') == 3
    assert "?node=initiative-reed-beds" in page
    area = next(
        path
        for path in (demo_site / "portfolio").glob("*/index.html")
        if path.parent.name != "card"
    )
    assert "map-walk" not in area.read_text(encoding="utf-8").split("<main")[1]


def test_every_change_of_a_year_has_a_sign() -> None:
    signs = (files("shk") / "features" / "map" / "icons.html").read_text(encoding="utf-8")
    assert [change for change in CHANGES if f'<symbol id="year-{change}"' not in signs] == []
