"""How pictures are encoded; a change of it changes the names of all that are published."""

from __future__ import annotations

import hashlib
import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import PIL
from PIL import features

if TYPE_CHECKING:
    from collections.abc import Mapping

PIXEL_LIMIT = 50_000_000
"""Most pixels of a picture; the largest that telephones take."""

BYTE_LIMIT = 100 * 1024 * 1024
"""Most bytes of a picture."""

SIDE_LIMIT = 16_000
"""Most pixels of a side."""

RATIO_LIMIT = 20
"""How many times longer one side may be than the other; a wide panorama is 6."""

FORMATS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "JPEG": (".jpg", ".jpeg"),
        "MPO": (".jpg", ".jpeg"),  # what many telephones save: JPEG with more behind it
        "PNG": (".png",),
        "WEBP": (".webp",),
        "AVIF": (".avif",),
        "HEIF": (".heic", ".heif"),
    }
)
"""The forms of picture that are read, by Pillow's names, with the endings each may have.

The first ending is the usual one."""

ENCODERS: Mapping[str, tuple[str, Mapping[str, Any]]] = MappingProxyType(
    {
        # One thread each, since several pictures are encoded at once and the bytes stay the same.
        "avif": ("AVIF", {"quality": 58, "speed": 9, "max_threads": 1}),
        "webp": ("WEBP", {"quality": 76, "method": 2}),
        "jpg": ("JPEG", {"quality": 78, "progressive": True, "optimize": True}),
    }
)
"""Pillow's name and settings for each ending of what is published."""

BEHIND = (255, 255, 255)
"""What is seen through a transparent picture in JPEG, which has no transparency."""

_LIBRARIES = ("avif", "webp", "jpg", "littlecms2")


def _fingerprint() -> str:
    """A digest of everything beside the picture that decides the bytes that come out."""
    shown = {
        "encoders": {ending: [name, dict(how)] for ending, (name, how) in ENCODERS.items()},
        "behind": BEHIND,
        "pillow": PIL.__version__,
        "libraries": {name: str(features.version(name)) for name in _LIBRARIES},
    }
    return hashlib.sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()


RECIPE = _fingerprint()
"""Names the way pictures are encoded here: settings and versions of the encoders."""
