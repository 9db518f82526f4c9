"""Where a place lies: its municipality in outline with a pin, and the other places as dots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.places.places_map_layout import boundary_path, has_any, position
from shk.geometry.projection import fitted
from shk.i18n.messages import N_

if TYPE_CHECKING:
    from shk.geometry.projection import Point
    from shk.model.schema.boundary import Boundary
    from shk.model.schema.reference import Place
    from shk.site.context import Context

INSIDE = N_("Where {place} lies in {town}")
AROUND = N_("{place} and the places in it")
WIDTH, MARGIN = 320.0, 12.0
"""Width of the viewBox, and the least distance from a point to its edge."""


@dataclass(frozen=True)
class PlaceDrawing:
    """The picture of a place."""

    title: str
    """What it shows, for those who do not see it."""
    town: str
    """The municipality that is drawn."""
    height: float
    """Height of the viewBox; its width is 320."""
    path: str
    """The outline, as the ``d`` of a path."""
    pin: Point | None
    """Where the place is; None for the municipality itself."""
    dots: tuple[Point, ...]
    """Where the other places in the municipality are."""
    source: str
    """Whose the outline is."""


def place_drawing(context: Context, place: Place) -> PlaceDrawing | None:
    """Draw a place in its municipality; None without an outline, or a position in it."""
    boundaries = context.portfolio.boundaries
    shape = next((item for item in boundaries.shapes if _holds(item, place)), None)
    if shape is None:
        return None
    corners = [point for ring in shape.rings for point in ring]
    projection, height = fitted(corners, WIDTH, MARGIN)
    is_town = shape.name == place.name
    others = (
        item
        for item in context.portfolio.places.values()
        if item.id != place.id and item.name != shape.name and has_any(shape, [item])
    )
    points = (projection.place(*point) for item in others if (point := position(item)))
    own = None if is_town else position(place)
    title = context.text(AROUND if is_town else INSIDE)
    return PlaceDrawing(
        title=title.replace("{place}", place.name).replace("{town}", shape.name),
        town=shape.name,
        height=round(height, 1),
        path=boundary_path(projection, shape),
        pin=_rounded(projection.place(*own)) if own else None,
        dots=tuple(map(_rounded, points)),
        source=boundaries.source,
    )


def _holds(shape: Boundary, place: Place) -> bool:
    """Whether a place is a municipality, or lies in it."""
    return shape.name == place.name or has_any(shape, [place])


def _rounded(point: Point) -> Point:
    """A point as exactly as it can be seen."""
    return round(point[0], 1), round(point[1], 1)
