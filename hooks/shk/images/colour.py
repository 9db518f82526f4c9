"""Any colours to sRGB, which every screen shows alike."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

_SRGB = ImageCms.createProfile("sRGB")

_SIXTEEN_BITS = ("I;16", "I;16B", "I;16L", "I;16N", "I", "F")
"""Modes of grey with more than 256 steps, counted to 65 535."""


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A picture in sRGB, mode RGB or, when something shines through, RGBA.

    Args:
        image: a decoded picture of any mode.
        profile: the ICC profile it came with; one that can not be read counts as none.
    """
    if image.mode in _SIXTEEN_BITS:
        image = _eight_bits(image)
    transparent = image.has_transparency_data
    alpha = image.convert("RGBA").getchannel("A") if transparent else None
    if image.mode not in {"L", "RGB", "CMYK"}:
        image = image.convert("L" if image.mode == "LA" else "RGB")
    image = _converted(image, profile) if profile else image
    image = image.convert("RGB")
    if alpha and alpha.getextrema()[0] != 255:  # noqa: PLR2004 - the largest value of a byte
        image.putalpha(alpha)
    return image


def _eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 65 536 steps in 256."""
    return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    """The colours of a profile as sRGB has them."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        result = ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # a profile for other colours than the picture has, or a broken one
    return result or image
