"""Composes a card: words at the left, the page's drawing or picture at the right."""

from __future__ import annotations

import io
import re
import unicodedata
import zlib
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont, ImageOps

from shk.i18n.messages import N_
from shk.i18n.phrase import Phrase, Worded
from shk.images.social_cards.fault import CardFaultError
from shk.images.social_cards.palette import Palette, mixed, read_palette
from shk.images.social_cards.spec import HEIGHT, WIDTH
from shk.images.social_cards.typesetting import LEADING, drawable, set_title

if TYPE_CHECKING:
    from pathlib import Path

    from shk.geometry.motif import Motif
    from shk.images.social_cards.spec import CardFacts
    from shk.images.social_cards.store import Design
    from shk.images.social_cards.typesetting import SetTitle


SMOOTHING = 2
"""How many times larger than the result shapes are drawn, along each side."""


_STROKE = 1.6
"""Width of lines in units of the sheet, as in the stylesheet."""


_AT = 0.55
"""Where across the panel the source stands, if the sheet allows it."""


_FIELD = 0.16
"""How much of the hue is in the fields behind the arcs, as in the stylesheet."""


_SHARES = (0.0, _FIELD, 0.44, 0.72, 1.0)
"""How much of the hue is in each colour of the panel; the third and fourth smooth its edges."""


_STEPS = {"ink": 4, "hue_ink": 3, "soft_ink": 3}
"""The colours of words, each in so many steps from the paper; large letters have smoother edges."""


_PANEL = 1 + sum(_STEPS.values())
"""The first colour of the panel in the table of colours, after the paper and the words."""


_HALF = re.compile(r"M([\d.-]+) ([\d.-]+)A([\d.-]+) [\d.-]+ 0 0 1 ([\d.-]+) ([\d.-]+)Z?")


def draw_motif_panel(motif: Motif, palette: Palette, size: tuple[int, int]) -> Image.Image:
    """A motif that fills a panel, cut at its sides with its source in view.

    Args:
        motif: the drawing.
        palette: the colours.
        size: width and height of the panel in pixels.
    """
    return _coloured(_panel(motif, size), palette)


def _panel(motif: Motif, size: tuple[int, int]) -> Image.Image:
    """A motif as numbers of colours.

    It is drawn in shares of the hue, a byte for each pixel, which its colours all are.
    """
    width, height = (side * SMOOTHING for side in size)
    scale = max(width / motif.width, height / motif.height)
    window = width / scale
    left = min(max(motif.source.x - window * _AT, 0), motif.width - window)
    panel = Image.new("L", (width, height), 0)
    pen = _Pen(ImageDraw.Draw(panel), scale, left)
    for path in motif.fields:
        pen.half(path, fill=round(255 * _FIELD))
    for path in motif.arcs:
        pen.half(path, line=255)
    for ring in motif.rings:
        pen.circle(ring.x, ring.y, ring.r, line=255)
    for disc in (*motif.points, motif.source):
        pen.circle(disc.x, disc.y, disc.r, fill=255)
    return panel.reduce(SMOOTHING).point(_panel_numbers())


@cache
def _panel_numbers() -> list[int]:
    """The number of the nearest colour of the panel for each share of the hue, of 255."""
    places = range(len(_SHARES))
    return [
        _PANEL + min(places, key=lambda place: abs(_SHARES[place] - share / 255))
        for share in range(256)
    ]


@cache
def _word_numbers(name: str) -> list[int]:
    """The number of the nearest colour of words for each share of their ink, of 255."""
    names = list(_STEPS)
    first = sum(_STEPS[item] for item in names[: names.index(name)])
    near = (round(share * _STEPS[name] / 255) for share in range(256))
    return [first + step if step else 0 for step in near]


def _coloured(sheet: Image.Image, palette: Palette) -> Image.Image:
    """A sheet of numbers with the colours that they stand for."""
    words = (
        mixed(getattr(palette, name), palette.paper, step / steps)
        for name, steps in _STEPS.items()
        for step in range(1, steps + 1)
    )
    drawn = (mixed(palette.hue, palette.hue_soft, share) for share in _SHARES)
    colours = (bytes.fromhex(item[1:]) for item in (palette.paper, *words, *drawn))
    sheet.putpalette(list(chain.from_iterable(colours)))
    return sheet


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
        self, x: float, y: float, r: float, *, fill: int | None = None, line: int | None = None
    ) -> None:
        """A circle, filled or as a line along its edge."""
        half = _STROKE / 2 if line else 0
        self._draw.ellipse(self._box(x, y, r + half), fill=fill, outline=line, width=self._width)

    def half(self, path: str, *, fill: int | None = None, line: int | None = None) -> None:
        """A half circle from the path data of an SVG arc.

        It stands on an edge of the sheet, so that the other half, drawn too, is not seen: a
        whole circle takes a fifth of the time.
        """
        if not (match := _HALF.fullmatch(path)):
            raise ValueError(f"not a half circle: {path}")
        x0, y0, r, x1, y1 = map(float, match.groups())
        self.circle((x0 + x1) / 2, (y0 + y1) / 2, r, fill=fill, line=line)


TOO_WIDE = N_("a word is too wide")


PANEL = 400
"""Width of the panel with the drawing, in pixels."""


PICTURE = 480
"""Width of the panel with a picture."""


_MARGIN = 64


_GUTTER = 48


_KICKER, _NAME = 29, 29


_TITLE_TOP, _TITLE_BOTTOM = 132, HEIGHT - 128


_QUALITY = 86


_TITLE_BAND = (104, HEIGHT - 104)
"""Where the band of the title begins and ends, between what stands above and below it."""


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
    panel_width = PICTURE if picture else PANEL
    place, size = (WIDTH - panel_width, 0), (panel_width, HEIGHT)
    photo = _photo(picture, size) if picture else None
    sheet = Image.new("L", (WIDTH, HEIGHT), 0)
    _write(sheet, facts, faces, WIDTH - panel_width)
    _draw_mark(sheet)
    if not photo:
        sheet.paste(_panel(facts.motif, size), place)
    coloured = _coloured(sheet, palette)
    if not photo:
        return _png(coloured)
    coloured = coloured.convert("RGB")
    coloured.paste(photo, place)
    out = io.BytesIO()
    coloured.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return out.getvalue()


def draw_plain_card(motif: Motif, palette: Palette) -> bytes:
    """Draw a card without words, for when one with words can not be drawn; a PNG."""
    sheet = _panel(motif, (WIDTH, HEIGHT))
    _draw_mark(sheet)
    return _png(_coloured(sheet, palette))


def _photo(file: Path, size: tuple[int, int]) -> Image.Image:
    """A picture, upright, cut to a size."""
    with Image.open(file) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    return ImageOps.fit(upright, size, Image.Resampling.LANCZOS)


def _write(sheet: Image.Image, facts: CardFacts, faces: Typefaces, width: int) -> None:
    """Write the words above the title, the title, and the name of the site in a width."""
    column, (top, bottom) = width - _MARGIN - _GUTTER, _TITLE_BAND
    kicker = _kicker(facts.kicker, _font(faces.text, _KICKER, 600), column)
    above = ((_MARGIN, 84, kicker),)
    sheet.paste(_strip("hue_ink", (faces.text, _KICKER, 600), (width, top), above), (0, 0))
    set_ = _set_full_title(facts, faces.head, column)
    size = set_.size
    lines = tuple(
        (_MARGIN - size * 0.04, _TITLE_TOP - top + size * (0.86 + LEADING * number), line)
        for number, line in enumerate(set_.lines)
    )
    sheet.paste(_strip("ink", (faces.head, size, 600), (width, bottom - top), lines), (0, top))
    below = ((_MARGIN + 62, HEIGHT - 61 - bottom, facts.site),)
    strip = _strip("soft_ink", (faces.text, _NAME, 500), (width, HEIGHT - bottom), below)
    sheet.paste(strip, (0, bottom))


@lru_cache(maxsize=32)
def _strip(
    colour: str,
    face: tuple[Path, int, int],
    size: tuple[int, int],
    lines: tuple[tuple[float, float, str], ...],
) -> Image.Image:
    """Lines of one colour, each with its left end and baseline; most are on many cards."""
    strip = Image.new("L", size, 0)
    draw = ImageDraw.Draw(strip)
    for x, y, line in lines:
        draw.text((x, y), line, 255, font=_font(*face), anchor="ls")
    return strip.point(_word_numbers(colour))


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


def _draw_mark(sheet: Image.Image) -> None:
    """Draw the sign of the site."""
    sheet.paste(_mark().point(_word_numbers("hue_ink")), (_MARGIN, HEIGHT - 93), _mark())


@cache
def _mark() -> Image.Image:
    """The sign of the site: two rings and what they share."""
    large = 44 * SMOOTHING * 2
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
    return mask.reduce(SMOOTHING * 2)


def _length(file: Path, text: str, size: int) -> float:
    """The width of a headline in pixels: of its words, which come again, and what parts them."""
    words = text.split(" ")
    gaps = (len(words) - 1) * _word_length(file, " ", size)
    return gaps + sum(_word_length(file, word, size) for word in words)


@lru_cache(maxsize=16384)
def _word_length(file: Path, word: str, size: int) -> float:
    """The width of a word in pixels."""
    return _font(file, size, 600).getlength(word)


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


def _png(sheet: Image.Image) -> bytes:
    """A card without a photo as a file, without metadata.

    Runs are all that a flat picture has: to look for more takes longer and finds less.
    """
    out = io.BytesIO()
    sheet.save(out, "PNG", compress_type=zlib.Z_RLE)
    return out.getvalue()


PLAIN = Palette("#ffffff", "#222222", "#555555", "#555555", "#eeeeee", "#222222")
"""The colours of a default card when those of the site can not be read."""


NOT_DRAWN = N_("its own could not be drawn")


def draw_one(
    item: tuple[str, CardFacts], design: Design, site: Path
) -> tuple[str, bytes, Phrase | None]:
    """Draw one card, or the default one; the last part says why, and is None if all is well."""
    name, facts = item
    picture = site / facts.picture if facts.picture else None
    palette = PLAIN
    try:
        palette = read_palette(design.stylesheet, facts.hue)
        return name, draw_card(facts, palette, design.faces, picture), None
    except (OSError, ValueError, ArithmeticError, MemoryError) as error:
        reason = error.phrases[0] if isinstance(error, Worded) else Phrase(NOT_DRAWN)
        return name, draw_plain_card(facts.motif, palette), reason
