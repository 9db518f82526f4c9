"""Draws the places that have coordinates in the outlines of their municipalities."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from shk.features.map import node_key
from shk.geometry.label_placement import Box, place_labels
from shk.geometry.paths import number
from shk.geometry.projection import fitted, inside
from shk.geometry.simplify import simplified
from shk.geometry.text_wrap import text_width
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shk.geometry.projection import Point, Projection
    from shk.model.schema.boundary import Boundary, Ring
    from shk.model.schema.reference import Place
    from shk.site.context import Context


@dataclass(frozen=True)
class BoundaryShape:
    """A municipality."""

    path: str
    """The ``d`` of an SVG path."""
    here: bool
    """Whether any of the places lies in it."""


@dataclass(frozen=True)
class BoundaryName:
    """What a municipality without a pin is called."""

    text: str
    """Its name."""
    x: float
    """Its left edge."""
    y: float
    """Its baseline."""


@dataclass(frozen=True)
class BoundaryPin:
    """A place with how much there is at it."""

    key: str
    """Name of the node within the map."""
    name: str
    """The place and how much there is at it, for those who do not see the map."""
    uri: str
    """Its page."""
    text: str
    """What is written beside it: its name and the number of initiatives."""
    x: float
    """Its middle from the left."""
    y: float
    """Its middle from above."""
    radius: float
    """How large it is; its area grows with the number of initiatives."""
    label_x: float
    """Left edge of its label."""
    label_y: float
    """Baseline of its label."""
    leader: str
    """A line from the pin to a label that stands off, as the ``d`` of a path; else empty."""


@dataclass(frozen=True)
class BoundaryDrawing:
    """The whole picture."""

    title: str
    """What it shows."""
    width: float
    """Width of the viewBox, which begins at 0."""
    height: float
    """Height of the viewBox, which begins at 0."""
    shapes: tuple[BoundaryShape, ...]
    """Municipalities."""
    names: tuple[BoundaryName, ...]
    """Names of municipalities that are no places of ours."""
    pins: tuple[BoundaryPin, ...]
    """Places, largest first."""
    source: str
    """Whose the outlines are."""


WIDTH = 440.0
"""Width of the viewBox; on a phone one unit is a little less than a pixel.

Labels have room for the size they have there; ``map.css`` sets them smaller on wider screens."""


_MARGIN = 18.0


_TOLERANCE = 0.6


_FACE, _SMALL = 19.0, 12.0


_LINE = 22.0


_LEAST, _MOST = 4.0, 11.0


_OFF = 6.0


def boundary_drawing(context: Context, title: str) -> BoundaryDrawing | None:
    """Draw the places; None without outlines or when no place lies in any.

    Args:
        context: the portfolio and the language.
        title: what the picture is called.
    """
    boundaries = context.portfolio.boundaries
    places = [place for place in context.portfolio.places.values() if position(place)]
    busy = [shape for shape in boundaries.shapes if has_any(shape, places)]
    if not busy:
        return None
    corners = [point for shape in busy for ring in shape.rings for point in ring]
    projection, height = fitted(corners, WIDTH, _MARGIN)
    paper = Box(0, 0, WIDTH, height)
    shown = [shape for shape in boundaries.shapes if _box(projection, shape).meets(paper)]
    pins = _pins(context, [place for place in places if _within(place, busy)], projection, paper)
    return BoundaryDrawing(
        title=title,
        width=WIDTH,
        height=round(height, 1),
        shapes=tuple(
            BoundaryShape(boundary_path(projection, item), item in busy) for item in shown
        ),
        names=_names(projection, paper, [item for item in shown if item not in busy], pins),
        pins=pins,
        source=boundaries.source,
    )


def is_drawn(context: Context, place: Place) -> bool:
    """Whether a place has coordinates within an outline."""
    return position(place) is not None and _within(place, context.portfolio.boundaries.shapes)


def position(place: Place) -> Point | None:
    """Longitude and latitude of a place, if known."""
    if place.longitude is None or place.latitude is None:
        return None
    return place.longitude, place.latitude


def _within(place: Place, shapes: Iterable[Boundary]) -> bool:
    """Whether a place lies in one of several municipalities."""
    return any(has_any(shape, [place]) for shape in shapes)


def has_any(shape: Boundary, places: Iterable[Place]) -> bool:
    """Whether any of several places lies in a municipality; holes are taken out."""
    points = (point for place in places if (point := position(place)))
    return any(sum(inside(point, ring) for ring in shape.rings) % 2 == 1 for point in points)


def _box(projection: Projection, shape: Boundary) -> Box:
    """The ground of a municipality."""
    points = [projection.place(*point) for ring in shape.rings for point in ring]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def boundary_path(projection: Projection, shape: Boundary) -> str:
    """A municipality as the ``d`` of a path."""
    return "".join(_ring_path(projection, ring) for ring in shape.rings)


def _ring_path(projection: Projection, ring: Ring) -> str:
    """A closed line on paper, with no more points than are seen."""
    points = simplified([projection.place(*point) for point in ring], _TOLERANCE)
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points[:-1]) + "Z"


def _pins(
    context: Context, places: Sequence[Place], projection: Projection, paper: Box
) -> tuple[BoundaryPin, ...]:
    """The places with their labels, those with most initiatives first."""
    counts = {
        place.id: len(context.portfolio.initiatives_of(Kind.PLACE, place.id)) for place in places
    }
    most = max(counts.values(), default=0) or 1
    inorder = sorted(places, key=lambda item: (-counts[item.id], item.id))
    radii = [max(_LEAST, _MOST * sqrt(counts[item.id] / most)) for item in inorder]
    middles = [projection.place(item.longitude or 0.0, item.latitude or 0.0) for item in inorder]
    texts = [f"{item.name} {counts[item.id] or ''}".strip() for item in inorder]
    grounds = [
        Box(x - radius, y - radius, 2 * radius, 2 * radius)
        for (x, y), radius in zip(middles, radii, strict=True)
    ]
    sizes = [(text_width(text, _FACE, bold=True), _LINE) for text in texts]
    labels = place_labels(grounds, sizes, paper)
    return tuple(
        _pin(context, place, text, ground, label)
        for place, text, ground, label in zip(inorder, texts, grounds, labels, strict=True)
    )


def _pin(context: Context, place: Place, text: str, ground: Box, label: Box | None) -> BoundaryPin:
    """A place; one whose label finds no room has none, and is named in the list only."""
    count = len(context.portfolio.initiatives_of(Kind.PLACE, place.id))
    shown = context.messages.plural("%(num)s initiative", "%(num)s initiatives", count)
    radius = ground.width / 2
    x, y = ground.x + radius, ground.y + radius
    return BoundaryPin(
        key=node_key(Kind.PLACE, place.id),
        name=f"{place.name}: {shown}",
        uri=context.addresses.of(Kind.PLACE, place.id),
        text=text if label else "",
        x=round(x, 1),
        y=round(y, 1),
        radius=round(radius, 1),
        label_x=round(label.x, 1) if label else 0.0,
        label_y=round(label.y + _LINE * 0.75, 1) if label else 0.0,
        leader=_leader((x, y), radius, label) if label else "",
    )


def _leader(middle: Point, radius: float, label: Box) -> str:
    """The line to a label that does not stand right beside its pin."""
    x, y = middle
    near_x = min(max(x, label.x), label.x + label.width)
    near_y = min(max(y, label.y), label.y + label.height)
    if (near_x - x) ** 2 + (near_y - y) ** 2 <= (radius + _OFF) ** 2:
        return ""
    return f"M{number(x)} {number(y)}L{number(near_x)} {number(near_y)}"


def _names(
    projection: Projection, paper: Box, shapes: Sequence[Boundary], pins: Sequence[BoundaryPin]
) -> tuple[BoundaryName, ...]:
    """The names of other municipalities, where the middle of the shape has room for them."""
    taken = [
        Box(pin.x - pin.radius, pin.y - pin.radius, 2 * pin.radius, 2 * pin.radius) for pin in pins
    ]
    taken += [
        Box(pin.label_x, pin.label_y - _LINE * 0.75, text_width(pin.text, _FACE, bold=True), _LINE)
        for pin in pins
        if pin.text
    ]
    result = []
    for shape in shapes:
        box, width = _box(projection, shape), text_width(shape.name, _SMALL)
        x, y = box.x + box.width / 2 - width / 2, box.y + box.height / 2 - _SMALL / 2
        ground = Box(x, y, width, _SMALL + 4)
        if ground.within(paper) and not any(ground.meets(item) for item in taken):
            taken.append(ground)
            result.append(BoundaryName(shape.name, round(x, 1), round(y + _SMALL, 1)))
    return tuple(result)
