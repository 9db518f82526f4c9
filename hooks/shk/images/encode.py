"""A picture to the files that are published: upright, in sRGB, without a word about it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

from shk.images.colour import to_srgb
from shk.images.open import open_picture
from shk.images.orientation import is_sideways, orientation_of, upright
from shk.images.recipe import BEHIND, ENCODERS
from shk.model.schema.picture_file import ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from shk.model.schema.picture_file import PictureFile, Variant

_GAP = 3.0
"""How much larger than wanted a picture may be before the fine resampling (Pillow's advice)."""


def encode(path: Path, picture: PictureFile) -> Iterator[tuple[Variant, bytes]]:
    """Every variant of a picture, widest first.

    What is encoded is a new picture that only pixels were copied to, so that
    nothing a camera or editor wrote beside them can come along.

    Args:
        path: where the original lies.
        picture: what inspection found.

    Raises:
        PictureFaultError: it can not be shown; it was changed after the look.
    """
    large = _pixels(path, picture)
    for width in reversed(picture.widths):
        size = (width, picture.height_at(width))
        large = _resized(large, size)
        for ending in ENDINGS:
            yield picture.variant(width, ending), _encoded(large, ending)


def _pixels(path: Path, picture: PictureFile) -> Image.Image:
    """The picture in its widest width, upright and in sRGB."""
    with open_picture(path, picture.src) as image:
        orientation, sideways = orientation_of(image), is_sideways(image)
        profile = image.info.get("icc_profile")
        width = picture.widths[-1]
        size = (width, picture.height_at(width))
        image.load()
        palette = image.mode in {"P", "PA", "1"}  # these can only be made smaller in full colour
        if palette:
            image = image.convert("RGBA" if image.has_transparency_data else "RGB")  # noqa: PLW2901 - the same picture
        small = _resized(image, size[::-1] if sideways else size)
    pixels = to_srgb(upright(small, orientation), profile)
    bare = Image.new(pixels.mode, pixels.size)
    bare.paste(pixels)
    return bare


def _resized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """A picture in another size; one that has it is returned as it is."""
    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=_GAP)


def _encoded(image: Image.Image, ending: str) -> bytes:
    """One variant's bytes."""
    form, settings = ENCODERS[ending]
    if form == "JPEG" and image.mode == "RGBA":
        behind = Image.new("RGB", image.size, BEHIND)
        behind.paste(image, mask=image.getchannel("A"))
        image = behind
    with io.BytesIO() as stream:
        image.save(stream, form, **settings)
        return stream.getvalue()
