"""Draws a motif with Pillow: the same shapes as the page's SVG, on a ground of their own.

Shapes are drawn larger and then made smaller, which is how Pillow smooths edges.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from shk.imaging.cards.palette import mixed

if TYPE_CHECKING:
    from shk.drawing.motif import Motif
    from shk.imaging.cards.palette import Palette

SMOOTHING = 2
"""How many times larger than the result shapes are drawn, along each side."""
_STROKE = 1.6
"""Width of lines in units of the sheet, as in the stylesheet."""
_AT = 0.55
"""Where across the panel the source stands, if the sheet allows it."""
_FIELD = 0.16
"""How much of the hue is in the fields behind the arcs, as in the stylesheet."""
_HALF = re.compile(r"M([\d.-]+) ([\d.-]+)A([\d.-]+) [\d.-]+ 0 0 1 ([\d.-]+) ([\d.-]+)Z?")


def draw_motif_panel(motif: Motif, palette: Palette, size: tuple[int, int]) -> Image.Image:
    """A motif that fills a panel, cut at its sides with its source in view.

    Args:
        motif: the drawing.
        palette: the colours.
        size: width and height of the panel in pixels.
    """
    width, height = (side * SMOOTHING for side in size)
    scale = max(width / motif.width, height / motif.height)
    window = width / scale
    left = min(max(motif.source.x - window * _AT, 0), motif.width - window)
    panel = Image.new("RGB", (width, height), palette.hue_soft)
    pen = _Pen(ImageDraw.Draw(panel), scale, left)
    field = mixed(palette.hue, palette.hue_soft, _FIELD)
    for path in motif.fields:
        pen.half(path, fill=field)
    for path in motif.arcs:
        pen.half(path, line=palette.hue)
    for ring in motif.rings:
        pen.circle(ring.x, ring.y, ring.r, line=palette.hue)
    for disc in (*motif.points, motif.source):
        pen.circle(disc.x, disc.y, disc.r, fill=palette.hue)
    return panel.reduce(SMOOTHING)


class _Pen:
    """Draws shapes given in units of the sheet."""

    def __init__(self, draw: ImageDraw.ImageDraw, scale: float, left: float) -> None:
        """Take what to draw on, pixels a unit, and what is cut off at the left."""
        self._draw, self._scale, self._left = draw, scale, left
        self._width = round(_STROKE * scale)

    def _box(self, x: float, y: float, r: float) -> tuple[float, float, float, float]:
        """The square around a circle, in pixels."""
        x, y, r = ((x - self._left) * self._scale, y * self._scale, r * self._scale)
        return x - r, y - r, x + r, y + r

    def circle(
        self, x: float, y: float, r: float, *, fill: str | None = None, line: str | None = None
    ) -> None:
        """A circle, filled or as a line along its edge."""
        half = _STROKE / 2 if line else 0
        self._draw.ellipse(self._box(x, y, r + half), fill=fill, outline=line, width=self._width)

    def half(self, path: str, *, fill: str | None = None, line: str | None = None) -> None:
        """A half circle from the path data of an SVG arc, which runs clockwise."""
        if not (found := _HALF.fullmatch(path)):
            raise ValueError(f"not a half circle: {path}")
        x0, y0, r, x1, y1 = map(float, found.groups())
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        start = math.degrees(math.atan2(y0 - y, x0 - x))
        if fill:
            self._draw.pieslice(self._box(x, y, r), start, start + 180, fill=fill)
        else:
            box = self._box(x, y, r + _STROKE / 2)
            self._draw.arc(box, start, start + 180, fill=line, width=self._width)
