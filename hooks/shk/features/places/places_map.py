"""The page that shows where the work goes on: a drawn map of places, and all places as a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.map import BOUNDARIES_TITLE, map_choices, map_part_meta
from shk.features.places.places import place_line
from shk.features.places.places_map_layout import boundary_drawing, is_drawn
from shk.i18n.messages import N_

if TYPE_CHECKING:
    from shk.features.map import MapChoices
    from shk.features.places.places import PlaceLine
    from shk.features.places.places_map_layout import BoundaryDrawing
    from shk.site.context import Context
    from shk.site.page_meta import PageMeta

LEAD = N_("Where the initiatives are. The larger the mark, the more initiatives there.")


@dataclass(frozen=True)
class BoundaryMapView:
    """The map of places."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page shows."""
    choices: tuple[MapChoices, ...]
    """The other maps, by sort."""
    drawing: BoundaryDrawing | None
    """The picture; None without outlines or places in them."""
    drawn: tuple[PlaceLine, ...]
    """The places on the picture."""
    others: tuple[PlaceLine, ...]
    """Places whose position is not known, or that lie outside the picture."""


def boundary_map_view(context: Context) -> BoundaryMapView:
    """The page of the map of places."""
    title, lead = context.text(BOUNDARIES_TITLE), context.text(LEAD)
    meta = map_part_meta(context, title, lead, context.addresses.boundaries)
    places = context.portfolio.places.values()
    return BoundaryMapView(
        meta=meta,
        lead=lead,
        choices=map_choices(context, meta.uri),
        drawing=boundary_drawing(context, title),
        drawn=tuple(place_line(context, place) for place in places if is_drawn(context, place)),
        others=tuple(
            place_line(context, place) for place in places if not is_drawn(context, place)
        ),
    )
