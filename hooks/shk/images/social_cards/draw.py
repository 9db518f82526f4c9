"""Composes a card: words at the left, the page's drawing or picture at the right."""

from __future__ import annotations

import io
import math
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont, ImageOps

from shk.i18n.messages import N_
from shk.images.social_cards.fault import CardFaultError
from shk.images.social_cards.palette import mixed
from shk.images.social_cards.spec import HEIGHT, WIDTH
from shk.images.social_cards.typesetting import LEADING, drawable, set_title

if TYPE_CHECKING:
    from pathlib import Path

    from shk.geometry.motif import Motif
    from shk.images.social_cards.palette import Palette
    from shk.images.social_cards.spec import CardFacts
    from shk.images.social_cards.typesetting import SetTitle


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
        if not (match := _HALF.fullmatch(path)):
            raise ValueError(f"not a half circle: {path}")
        x0, y0, r, x1, y1 = map(float, match.groups())
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        start = math.degrees(math.atan2(y0 - y, x0 - x))
        if fill:
            self._draw.pieslice(self._box(x, y, r), start, start + 180, fill=fill)
        else:
            box = self._box(x, y, r + _STROKE / 2)
            self._draw.arc(box, start, start + 180, fill=line, width=self._width)


TOO_WIDE = N_("a word is too wide")


PANEL = 400
"""Width of the panel with the drawing, in pixels."""


PICTURE = 480
"""Width of the panel with a picture."""


_MARGIN = 64


_GUTTER = 48


_KICKER, _NAME = 29, 29


_TITLE_TOP, _TITLE_BOTTOM = 132, HEIGHT - 128


_COLOURS = 64
"""Colours of a card without a picture: five flat ones and the steps between them."""


_QUALITY = 86


_EFFORT = 7
"""How hard PNG is compressed; 9 takes seven times longer for a tenth less."""


_BETWEEN = " · "


@dataclass(frozen=True)
class Typefaces:
    """The font files of the site, WOFF2 or TrueType, variable in weight."""

    head: Path
    """Of headlines."""
    text: Path
    """Of everything else."""


def draw_card(
    facts: CardFacts, palette: Palette, faces: Typefaces, picture: Path | None = None
) -> bytes:
    """Draw a card.

    Args:
        facts: what it says.
        palette: its colours.
        faces: what its words are set in.
        picture: the file of the picture, if the facts name one.

    Returns:
        A PNG with a palette, or a JPEG where there is a picture.

    Raises:
        OSError: a font or the picture can not be read.
        ValueError: the drawing or the picture is none, or the title can not be set whole.
    """
    sheet = Image.new("RGB", (WIDTH, HEIGHT), palette.paper)
    panel_width = PICTURE if picture else PANEL
    size = (panel_width, HEIGHT)
    panel = _photo(picture, size) if picture else draw_motif_panel(facts.motif, palette, size)
    sheet.paste(panel, (WIDTH - panel_width, 0))
    column = WIDTH - panel_width - _MARGIN - _GUTTER
    _write(ImageDraw.Draw(sheet), facts, palette, faces, column)
    _draw_mark(sheet, palette)
    return _encoded(sheet, photo=picture is not None)


def draw_plain_card(motif: Motif, palette: Palette) -> bytes:
    """Draw a card without words, for when one with words can not be drawn; a PNG."""
    sheet = draw_motif_panel(motif, palette, (WIDTH, HEIGHT))
    _draw_mark(sheet, palette)
    return _encoded(sheet, photo=False)


def _photo(file: Path, size: tuple[int, int]) -> Image.Image:
    """A picture, upright, cut to a size."""
    with Image.open(file) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    return ImageOps.fit(upright, size, Image.Resampling.LANCZOS)


def _write(
    draw: ImageDraw.ImageDraw,
    facts: CardFacts,
    palette: Palette,
    faces: Typefaces,
    column: float,
) -> None:
    """Write the words above the title, the title, and the name of the site."""
    small = _font(faces.text, _KICKER, 600)
    kicker = _kicker(facts.kicker, small, column)
    draw.text((_MARGIN, 84), kicker, palette.hue_ink, font=small, anchor="ls")
    set_ = _set_full_title(facts, faces.head, column)
    head = _font(faces.head, set_.size, 600)
    for number, line in enumerate(set_.lines):
        baseline = _TITLE_TOP + set_.size * (0.86 + LEADING * number)
        draw.text((_MARGIN - set_.size * 0.04, baseline), line, palette.ink, font=head, anchor="ls")
    name = _font(faces.text, _NAME, 500)
    draw.text((_MARGIN + 62, HEIGHT - 61), facts.site, palette.soft_ink, font=name, anchor="ls")


def _set_full_title(facts: CardFacts, face: Path, column: float) -> SetTitle:
    """The title in lines that stand whole in their column.

    Raises:
        CardFaultError: the typeface lacks a letter, or a word is too wide at any size.
    """
    written = unicodedata.normalize("NFC", facts.title).replace("\N{NON-BREAKING HYPHEN}", "-")
    title = drawable(written, _font(face, _KICKER, 600))
    box = (column, _TITLE_BOTTOM - _TITLE_TOP)
    set_ = set_title(title, lambda text, size: _length(face, text, size), box, facts.language)
    if any(_length(face, line, set_.size) > column for line in set_.lines):
        raise CardFaultError(TOO_WIDE)
    return set_


def _kicker(parts: tuple[str, ...], font: ImageFont.FreeTypeFont, width: float) -> str:
    """As many of the words above a title as fit one line, and at least the first."""
    for count in range(len(parts), 1, -1):
        joined = _BETWEEN.join(parts[:count])
        if font.getlength(joined) <= width:
            return joined
    return parts[0] if parts else ""


def _draw_mark(sheet: Image.Image, palette: Palette) -> None:
    """Draw the sign of the site: two rings and what they share."""
    side, at = 44, (_MARGIN, HEIGHT - 93)
    large = side * SMOOTHING * 2
    unit = large / 32
    half = 0.95 * unit
    mask = Image.new("L", (large, large))
    rings = [Image.new("L", (large, large)) for _ in range(2)]
    for ring, x in zip(rings, (11.5, 20.5), strict=True):
        box = [(x - 9.5) * unit, 6.5 * unit, (x + 9.5) * unit, 25.5 * unit]
        ImageDraw.Draw(ring).ellipse(box, fill=255)
        wide = [box[0] - half, box[1] - half, box[2] + half, box[3] + half]
        ImageDraw.Draw(mask).ellipse(wide, outline=255, width=round(1.9 * unit))
    shared = Image.composite(rings[0], Image.new("L", mask.size), rings[1])
    mask.paste(255, mask=shared)
    sheet.paste(palette.hue_ink, (*at, at[0] + side, at[1] + side), mask.reduce(SMOOTHING * 2))


@lru_cache(maxsize=16384)
def _length(file: Path, text: str, size: int) -> float:
    """The width of a headline in pixels."""
    return _font(file, size, 600).getlength(text)


@cache
def _font(file: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    """A typeface at a size and weight; a file of one weight is taken as it is."""
    font = ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
    if axes := _axes(font):
        font.set_variation_by_axes([min(max(weight, axes[0][0]), axes[0][1])])
    return font


def _axes(font: ImageFont.FreeTypeFont) -> list[tuple[int, int]]:
    """The bounds of what can be varied in a font; none in one that is not variable."""
    try:
        axes = font.get_variation_axes()
    except OSError:
        return []
    return [(int(axis["minimum"] or 0), int(axis["maximum"] or 0)) for axis in axes]


def _encoded(sheet: Image.Image, *, photo: bool) -> bytes:
    """The card as a file, without metadata."""
    out = io.BytesIO()
    if photo:
        sheet.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    else:
        flat = sheet.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        flat.save(out, "PNG", compress_level=_EFFORT)
    return out.getvalue()
