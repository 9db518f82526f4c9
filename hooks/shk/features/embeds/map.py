"""The portfolio map in a frame: the picture without ties, and on a phone a short list.

Ties take a fifth of the picture's width, and a frame is seldom wide. They are shown on
the map itself, which the frame leads to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from shk.features.embeds.embed import Frame, embed_meta, licence_link
from shk.features.embeds.height import AROUND
from shk.features.map import portfolio_map_view
from shk.i18n.messages import N_
from shk.site.link import Link

if TYPE_CHECKING:
    from shk.features.map import ListedArea, MapDrawing, MapLegend
    from shk.site.context import Context
    from shk.site.page_meta import PageMeta

NAME = N_("Map")
WIDTH = 760
"""The most pixels the map is wide; its height is reckoned for this width."""
SIDES = 42
"""Padding and borders on both sides."""
HEADING = 135
"""Name, title, counts and the legend, folded."""


@dataclass(frozen=True)
class MapEmbed:
    """A portfolio map in a frame."""

    meta: PageMeta
    """Title and place of the page."""
    frame: Frame
    """What stands around the map."""
    counts: tuple[str, ...]
    """How much there is on it, each count with its noun."""
    drawing: MapDrawing
    """The picture."""
    legend: MapLegend
    """What its signs mean."""
    areas: tuple[ListedArea, ...]
    """What it shows, in words."""


def map_embed(context: Context, focus_area_id: str | None) -> MapEmbed:
    """The map of a focus area or of the whole portfolio, in a frame.

    Args:
        context: the portfolio and the language.
        focus_area_id: the focus area, or None for the whole portfolio.
    """
    view = portfolio_map_view(context, focus_area_id)
    drawing = view.drawing if view.grouped else _without_ties(view.drawing)
    link = Link(view.meta.title, view.meta.uri)
    return MapEmbed(
        meta=embed_meta(context, view.meta, view.meta.uri),
        frame=Frame(context.text(NAME), link, licence_link(), WIDTH, _height(drawing)),
        counts=view.counts[:2],
        drawing=drawing,
        legend=replace(view.legend, arcs=()),
        areas=view.areas,
    )


def _without_ties(drawing: MapDrawing) -> MapDrawing:
    """The picture up to where its ties begin."""
    end = drawing.columns.arc
    captions = tuple(caption for caption in drawing.captions if caption.x < end)
    return replace(drawing, width=end, captions=captions, arcs=())


def _height(drawing: MapDrawing) -> int:
    """How high the frame is when it is as wide as it may be; a narrower picture is lower."""
    return ceil(AROUND + HEADING + drawing.height * (WIDTH - SIDES) / drawing.width)
