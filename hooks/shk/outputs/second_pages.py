"""The pages around those of records in each other language of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.outputs.artifact import PageArtifact
from shk.outputs.data.datasets import datasets
from shk.views.initiative_list import initiative_list_view
from shk.views.open_data import open_data_view
from shk.views.portfolio_map import portfolio_map_view
from shk.views.search import search_view
from shk.views.second_start import second_start_view
from shk.views.story_list import story_list_view
from shk.views.timeline import timeline_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.views.context import Context


def second_pages(context: Context) -> Iterator[PageArtifact]:
    """Start page, lists, map, timeline and search in each other language of the site.

    Args:
        context: in the site's own language; its ``languages`` are the others.
    """
    for language in context.languages:
        there = context.in_language(language)
        yield PageArtifact(second_start_view(there), "second_start.html")
        yield PageArtifact(story_list_view(there), "story_list.html")
        yield PageArtifact(initiative_list_view(there), "initiative_list.html")
        yield PageArtifact(portfolio_map_view(there, None), "portfolio_map.html")
        yield PageArtifact(timeline_view(there), "timeline.html")
        yield PageArtifact(search_view(there), "search.html")
        yield PageArtifact(open_data_view(there, datasets(there)), "open_data.html")
