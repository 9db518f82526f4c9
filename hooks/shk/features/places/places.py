"""The list of places, town by town, and the page of a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.places.place_drawing import place_drawing
from shk.i18n.collation import sort_key
from shk.i18n.messages import N_
from shk.i18n.numbers import number_text
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.model.schema.vocabulary import PlaceKind
from shk.site.backlinks import Backlinks, backlinks_of, record_meta
from shk.site.page_meta import PageMeta
from shk.site.record_links import place_link, place_links
from shk.site.upcoming import DateLine, date_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.features.places.place_drawing import PlaceDrawing
    from shk.model.schema.reference import Place
    from shk.site.context import Context
    from shk.site.link import Link

LEAD = N_("Where the initiatives have their work and where people have met.")
ELSEWHERE = N_("Town not stated")


@dataclass(frozen=True)
class PlaceLine:
    """A place on the list."""

    place: Link
    """The place by its name."""
    kind: str
    """What sort of place it is."""
    text: str
    """A short explanation, or empty."""
    counts: tuple[str, ...]
    """How many initiatives, stories and activities it has, in words; none left out."""


@dataclass(frozen=True)
class PlaceGroup:
    """The places of a municipality or town."""

    title: str
    """The municipality or town."""
    places: tuple[PlaceLine, ...]
    """Its places: itself first, the others by name."""


@dataclass(frozen=True)
class PlacesView:
    """The list of places."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    groups: tuple[PlaceGroup, ...]
    """Places by town, in the order of the data file; those of no known town last."""


@dataclass(frozen=True)
class PlaceView:
    """The page of a place."""

    meta: PageMeta
    """Title and place of the page."""
    kind: str
    """What sort of place it is."""
    text: str
    """A short explanation, or empty."""
    town: str
    """The municipality or town it lies in; empty if unknown."""
    town_page: Link | None
    """The page of that town, if it is a place of its own."""
    inside: tuple[Link, ...]
    """Places that lie in it, by name."""
    position: str
    """Its coordinates in words; empty when not known."""
    drawing: PlaceDrawing | None
    """Where it lies; None without an outline of its municipality."""
    dates: tuple[DateLine, ...]
    """Activities that took place there, latest first."""
    backlinks: Backlinks
    """What stands under it."""


def places_view(context: Context) -> PlacesView:
    """The list of places, town by town."""
    groups: dict[str, list[Place]] = {}
    for place in context.portfolio.places.values():
        groups.setdefault(_town(place), []).append(place)
    if unknown := groups.pop("", []):
        groups[context.text(ELSEWHERE)] = unknown
    title, lead = context.text(KIND_INFO[Kind.PLACE].plural), context.text(LEAD)
    return PlacesView(
        meta=PageMeta(title, lead, context.addresses.index_of(Kind.PLACE)),
        lead=lead,
        groups=tuple(
            PlaceGroup(town, tuple(place_line(context, item) for item in _in_order(context, group)))
            for town, group in groups.items()
        ),
    )


def place_view(context: Context, place: Place) -> PlaceView:
    """The page of a place."""
    portfolio = context.portfolio
    inside = (item for item in portfolio.places.values() if item.part_of == place.name)
    towns = (item for item in portfolio.places.values() if item.name == place.part_of)
    town = next(towns, None)
    happened = portfolio.activities_of(Kind.PLACE, place.id)
    return PlaceView(
        meta=record_meta(context, Kind.PLACE, place.id, place.name, place.text or place.name),
        kind=context.text(place.kind.label),
        text=place.text or "",
        town=place.part_of or "",
        town_page=place_link(context, town.id) if town else None,
        inside=place_links(context, (item.id for item in _in_order(context, inside))),
        position=_position(context, place),
        drawing=place_drawing(context, place),
        dates=tuple(date_line(context, item) for item in reversed(happened)),
        backlinks=backlinks_of(context, Kind.PLACE, place),
    )


def _town(place: Place) -> str:
    """What a place is listed under; a municipality that is part of nothing is its own town."""
    own = place.name if place.kind is PlaceKind.MUNICIPALITY else ""
    return place.part_of or own


def _in_order(context: Context, places: Iterable[Place]) -> list[Place]:
    """Places by name, a municipality before what lies in it."""
    language = context.messages.language
    return sorted(
        places,
        key=lambda item: (item.kind is not PlaceKind.MUNICIPALITY, sort_key(item.name, language)),
    )


def place_line(context: Context, place: Place) -> PlaceLine:
    """A place on the list."""
    return PlaceLine(
        place=place_link(context, place.id),
        kind=context.text(place.kind.label),
        text=place.text or "",
        counts=tuple(_counts(context, place.id)),
    )


def _counts(context: Context, place_id: str) -> Iterator[str]:
    """How much there is at a place, in words."""
    portfolio, plural = context.portfolio, context.messages.plural
    if result := len(portfolio.initiatives_of(Kind.PLACE, place_id)):
        yield plural("%(num)s initiative", "%(num)s initiatives", result)
    if result := len(portfolio.stories_of(Kind.PLACE, place_id)):
        yield plural("%(num)s story", "%(num)s stories", result)
    if result := len(portfolio.activities_of(Kind.PLACE, place_id)):
        yield plural("%(num)s activity", "%(num)s activities", result)


def _position(context: Context, place: Place) -> str:
    """Coordinates in words: 59,371° N, 16,513° Ö; about a hundred metres exact."""
    if place.latitude is None or place.longitude is None:
        return ""
    latitude = N_("{number}° N") if place.latitude >= 0 else N_("{number}° S")
    longitude = N_("{number}° E") if place.longitude >= 0 else N_("{number}° W")
    ends = ((latitude, place.latitude), (longitude, place.longitude))
    return ", ".join(
        context.text(text).replace("{number}", number_text(abs(value), context.messages))
        for text, value in ends
    )
