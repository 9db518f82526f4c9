"""Composes a card: words at the left, the page's drawing or picture at the right."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont, ImageOps

from shk.imaging.cards.drawing import SMOOTHING, draw_motif_panel
from shk.imaging.cards.facts import HEIGHT, WIDTH
from shk.imaging.cards.letters import drawable
from shk.imaging.cards.typesetting import LEADING, set_title

if TYPE_CHECKING:
    from pathlib import Path

    from shk.drawing.motif import Motif
    from shk.imaging.cards.facts import CardFacts
    from shk.imaging.cards.palette import Palette
    from shk.imaging.cards.typesetting import SetTitle

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
        facts: what it tells.
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
    set_ = _set_whole(facts, faces.head, column)
    head = _font(faces.head, set_.size, 600)
    for number, line in enumerate(set_.lines):
        baseline = _TITLE_TOP + set_.size * (0.86 + LEADING * number)
        draw.text((_MARGIN - set_.size * 0.04, baseline), line, palette.ink, font=head, anchor="ls")
    name = _font(faces.text, _NAME, 500)
    draw.text((_MARGIN + 62, HEIGHT - 61), facts.site, palette.soft_ink, font=name, anchor="ls")


def _set_whole(facts: CardFacts, face: Path, column: float) -> SetTitle:
    """The title in lines that stand whole in their column.

    Raises:
        ValueError: the typeface lacks a letter, or a word is too wide at any size.
    """
    written = unicodedata.normalize("NFC", facts.title).replace("\N{NON-BREAKING HYPHEN}", "-")
    title = drawable(written, _font(face, _KICKER, 600))
    box = (column, _TITLE_BOTTOM - _TITLE_TOP)
    set_ = set_title(title, lambda text, size: _length(face, text, size), box, facts.language)
    if any(_length(face, line, set_.size) > column for line in set_.lines):
        raise ValueError("a word is too wide")
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
    return [(int(one["minimum"] or 0), int(one["maximum"] or 0)) for one in axes]


def _encoded(sheet: Image.Image, *, photo: bool) -> bytes:
    """The card as a file, without metadata."""
    out = io.BytesIO()
    if photo:
        sheet.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    else:
        flat = sheet.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        flat.save(out, "PNG", compress_level=_EFFORT)
    return out.getvalue()
