"""The page of a map: the list says what the picture shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.features.map.page import portfolio_map_view
from tests.portfolios import empty_portfolio, small_context

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("area", [None, "gardens", "harbour"])
def test_the_list_links_to_whatever_the_picture_links_to(area: str | None) -> None:
    view = portfolio_map_view(small_context(), area)
    drawn = {one.uri for block in view.drawing.blocks for one in block.topics}
    drawn |= {one.uri for block in view.drawing.blocks for one in block.initiatives}
    listed = {one.link.uri for one in view.areas}
    listed |= {one.link.uri for area in view.areas for one in area.challenges}
    listed |= {one.link.uri for area in view.areas for one in area.initiatives}
    assert drawn == listed


@pytest.mark.parametrize("area", [None, "gardens", "harbour"])
def test_the_list_has_as_many_lines_as_the_picture(area: str | None) -> None:
    view = portfolio_map_view(small_context(), area)
    edges = sum(len(block.edges) for block in view.drawing.blocks)
    listed = [one for area in view.areas for one in area.initiatives]
    shown = {one.link.title for area in view.areas for one in area.challenges}
    assert edges == sum(
        len(shown.intersection(one.challenges)) if one.challenges else 1 for one in listed
    )
    assert len({one.key for one in listed}) == len(listed)
    assert [one.number for one in view.drawing.arcs] == [one.number for one in view.relations]


def test_a_relation_is_told_from_both_ends() -> None:
    view = portfolio_map_view(small_context(), "gardens")
    ties = {
        (one.link.title, tie.label, tie.other.title)
        for area in view.areas
        for one in area.initiatives
        for tie in one.ties
    }
    assert ("Tool library", "Builds on", "Plots on the hill") in ties
    assert ("Plots on the hill", "Continues in", "Tool library") in ties
    (relation,) = (one for one in view.relations if one.label == "Builds on")
    assert (relation.inverse, relation.because) == ("Continues in", "The need came up.")
    (twin,) = (one for one in view.relations if one.label == "Twin of")
    assert twin.inverse == ""


def test_initiatives_without_a_challenge_come_first() -> None:
    gardens = portfolio_map_view(small_context(), "gardens").areas[0]
    assert gardens.initiatives[0].link.title == "Tool library"
    assert gardens.initiatives[0].challenges == ()


def test_the_legend_explains_what_the_map_uses() -> None:
    legend = portfolio_map_view(small_context(), None).legend
    assert [one.mark for one in legend.marks] == ["T", "C"]
    assert [one.kind for one in legend.arcs] == ["twin", "research_on", "builds_on", "learns_with"]
    assert len(legend.states) == 5
    assert len(legend.strands) == 3


def test_the_head_places_the_page() -> None:
    whole = portfolio_map_view(small_context(), None)
    part = portfolio_map_view(small_context(), "harbour")
    assert (whole.head.uri, whole.head.crumbs) == ("portfolio/", ())
    assert (part.head.uri, part.head.hue) == ("portfolio/harbour/", "cool")
    assert part.head.title == "Portfolio map: A living harbour"
    assert [one.uri for one in part.head.crumbs] == ["portfolio/"]
    assert [one.current for one in part.choices[0].choices] == [False, False, True]


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
    counts = {one.link.title: one.count for area in view.areas for one in area.challenges}
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
        one for one in (demo_site / "portfolio").glob("*/index.html") if one.parent.name != "card"
    )
    assert "map-walk" not in area.read_text(encoding="utf-8").split("<main")[1]
