"""The list of places with a page for each, and their map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.list_pages import record_list_pages
from shk.features.places.places import place_view, places_view
from shk.features.places.places_map import boundary_map_view
from shk.model.schema.record import Kind
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = ["pages"]


def pages(context: Context) -> Iterator[PageSpec]:
    """The list, a page a place, and the map of places."""
    addresses = context.addresses
    yield page(context, addresses.index_of(Kind.PLACE), "places/places.html", places_view)
    for place in context.portfolio.places.values():
        url = addresses.of(Kind.PLACE, place.id)
        yield page(context, url, "places/place.html", place_view, place)
        initiatives = context.portfolio.initiatives_of(Kind.PLACE, place.id)
        stories = context.portfolio.stories_of(Kind.PLACE, place.id)
        yield from record_list_pages(context, url, place.name, initiatives, stories)
    yield page(context, addresses.boundaries, "places/places_map.html", boundary_map_view)
