"""The turn that a camera noted beside the picture instead of turning it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PIL import ExifTags, Image

if TYPE_CHECKING:
    from collections.abc import Mapping

TURNS: Mapping[int, Image.Transpose] = MappingProxyType(
    {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
)
"""What makes a picture upright, by the value of EXIF's Orientation (EXIF 2.32, 4.6.4 A)."""

_FIRST_SIDEWAYS = 5


def orientation_of(image: Image.Image) -> int:
    """EXIF's Orientation, 1 to 8; 1 when it is missing or can not be read.

    What stands behind the pixels of a PNG is not looked for, since that would decode it.
    """
    try:
        shown = Image.Image.getexif(image).get(ExifTags.Base.Orientation, 1)
    except Exception:  # noqa: BLE001 - a broken EXIF raises anything, and says no turn
        return 1
    return shown if shown in TURNS else 1


def is_sideways(image: Image.Image) -> bool:
    """Whether height and width change places when the picture is made upright."""
    return orientation_of(image) >= _FIRST_SIDEWAYS


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """A picture as it was seen when it was taken."""
    turn = TURNS.get(orientation)
    return image.transpose(turn) if turn is not None else image
