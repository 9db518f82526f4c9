"""The portfolio map in all its forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.map.controls import BOUNDARIES_TITLE, MapChoices, map_choices
from shk.features.map.dimensions import dimensions_view
from shk.features.map.goals import has_map, mapped_goals
from shk.features.map.legend import MapLegend
from shk.features.map.list import ListedArea, ListedRelation
from shk.features.map.neighbourhood import Neighbourhood, neighbourhood
from shk.features.map.node_data import node_key
from shk.features.map.page import goal_map_view, map_part_meta, portfolio_map_view, year_map_view
from shk.features.map.scope import map_years
from shk.features.map.shapes import MapBlock, MapDrawing, MapInitiative, MapTopic
from shk.features.map.thumbnail import (
    MapMiniature,
    map_miniature,
    miniature_plan,
    year_miniature,
)
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = [
    "BOUNDARIES_TITLE",
    "ListedArea",
    "ListedRelation",
    "MapBlock",
    "MapChoices",
    "MapDrawing",
    "MapInitiative",
    "MapLegend",
    "MapMiniature",
    "MapTopic",
    "Neighbourhood",
    "has_map",
    "map_choices",
    "map_miniature",
    "map_part_meta",
    "miniature_plan",
    "neighbourhood",
    "node_key",
    "pages",
    "portfolio_map_view",
    "year_map_view",
    "year_miniature",
]


TEMPLATE = "map/page.html"


def pages(context: Context) -> Iterator[PageSpec]:
    """The whole map in each language, and one a focus area, goal and year; the dimensions."""
    addresses = context.addresses
    for language in context.all_languages:
        yield page(language, language.addresses.map, TEMPLATE, portfolio_map_view, None)
    for area_id in context.portfolio.focus_areas:
        yield page(context, addresses.map_of(area_id), TEMPLATE, portfolio_map_view, area_id)
    for goal in mapped_goals(context):
        yield page(context, addresses.map_of_goal(goal.id), TEMPLATE, goal_map_view, goal)
    for year in map_years(context):
        yield page(context, addresses.map_of_year(year), TEMPLATE, year_map_view, year)
    yield page(context, addresses.dimensions, "map/dimensions.html", dimensions_view)
