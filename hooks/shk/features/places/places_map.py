"""The page that shows where the work goes on: a drawn map of places, and all places as a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.map import OUTLINES_TITLE, below_map, map_choices
from shk.features.places.places import place_line
from shk.features.places.places_map_layout import is_drawn, outline_drawing
from shk.i18n.messages import N_

if TYPE_CHECKING:
    from shk.features.map import MapChoices
    from shk.features.places.places import PlaceLine
    from shk.features.places.places_map_layout import OutlineDrawing
    from shk.site.context import Context
    from shk.site.head import Head

LEAD = N_("Where the initiatives are. The larger the mark, the more initiatives there.")


@dataclass(frozen=True)
class OutlineMapView:
    """The map of places."""

    head: Head
    """Title and place of the page."""
    lead: str
    """What the page shows."""
    choices: tuple[MapChoices, ...]
    """The other maps, by sort."""
    drawing: OutlineDrawing | None
    """The picture; None without outlines or places in them."""
    drawn: tuple[PlaceLine, ...]
    """The places on the picture."""
    others: tuple[PlaceLine, ...]
    """Places whose position is not known, or that lie outside the picture."""


def outline_map_view(context: Context) -> OutlineMapView:
    """The page of the map of places."""
    title, lead = context.text(OUTLINES_TITLE), context.text(LEAD)
    head = below_map(context, title, lead, context.addresses.outlines)
    places = context.portfolio.places.values()
    return OutlineMapView(
        head=head,
        lead=lead,
        choices=map_choices(context, head.uri),
        drawing=outline_drawing(context, title),
        drawn=tuple(place_line(context, one) for one in places if is_drawn(context, one)),
        others=tuple(place_line(context, one) for one in places if not is_drawn(context, one)),
    )
