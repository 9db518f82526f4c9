"""Pictures that can not be shown, each with the code that must be told of it."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from PIL import Image

from tests.images.photos import corners, encoded

if TYPE_CHECKING:
    from collections.abc import Iterator

Bad = tuple[str, bytes, str]
"""A file name, what the file holds, and the code."""

_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">%s</svg>'


def bad_pictures() -> tuple[Bad, ...]:
    """All of them; no two have the same name."""
    return (*_markup(), *_other_forms(), *_wrong_endings(), *_broken(), *_moving(), *_sizes())


def _markup() -> Iterator[Bad]:
    """Drawings and pages, whatever they are called."""
    script = _SVG % b"<script>alert(1)</script>"
    yield "drawing.svg", _SVG % b"<rect width='9' height='9'/>", "picture-svg"
    yield "script.svg", script, "picture-svg"
    yield "script-as-photo.jpg", script, "picture-svg"
    yield "declared.svg", b'<?xml version="1.0"?>\n<!DOCTYPE svg>\n' + script, "picture-svg"
    yield "marked.png", b"\xef\xbb\xbf" + script, "picture-svg"
    yield "prefixed.svg", b'<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', "picture-svg"
    entities = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + _SVG % b"&b;"
    yield "entities.svg", entities, "picture-svg"
    yield "page.jpg", b"<!doctype html><title>Not found</title>", "picture-format"


def _other_forms() -> Iterator[Bad]:
    """What other programs make pictures of."""
    image = corners(32, 24)
    yield "still.gif", encoded(image, "GIF"), "picture-format"
    yield "scan.tiff", encoded(image, "TIFF"), "picture-format"
    yield "scan.jpg", encoded(image, "TIFF"), "picture-format"
    yield "paint.bmp", encoded(image, "BMP"), "picture-format"
    yield "sign.ico", encoded(image, "ICO"), "picture-format"
    yield "report.jpg", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "picture-format"
    yield "layers.psd", b"8BPS\0\x01" + b"\0" * 40, "picture-format"
    yield "text.jpg", "Bilden kommer på måndag.".encode(), "picture-format"
    yield "archive.png", b"PK\x03\x04" + b"\0" * 60, "picture-format"
    yield "nothing-but-zeros.jpg", b"\0" * 4096, "picture-format"
    yield "program.png", b"\x7fELF\x02\x01\x01" + b"\0" * 60, "picture-format"


def _wrong_endings() -> Iterator[Bad]:
    """Pictures that are called what they are not."""
    image = corners(32, 24)
    yield "png-as.jpg", encoded(image, "PNG"), "picture-ending"
    yield "jpeg-as.png", encoded(image, "JPEG"), "picture-ending"
    yield "webp-as.jpeg", encoded(image, "WEBP"), "picture-ending"
    yield "avif-as.heic", encoded(image, "AVIF"), "picture-ending"
    yield "heic-as.jpg", encoded(image, "HEIF"), "picture-ending"
    yield "jpeg-as.svg", encoded(image, "JPEG"), "picture-ending"
    yield "without-an-ending", encoded(image, "JPEG"), "picture-ending"


def _broken() -> Iterator[Bad]:
    """Pictures that were cut off or damaged."""
    noise = Image.effect_noise((200, 150), 80).convert("RGB")
    yield "empty.jpg", b"", "picture-empty"
    yield "one-byte.jpg", b"\xff", "picture-format"
    yield "only-the-beginning.jpg", b"\xff\xd8\xff\xe0", "picture-broken"
    yield "only-the-signature.png", b"\x89PNG\r\n\x1a\n", "picture-broken"
    for form, ending in (("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "avif")):
        full = encoded(noise, form)
        yield f"half.{ending}", full[: len(full) // 2], "picture-broken"
    full = encoded(noise, "HEIF")
    yield "half.heic", full[: len(full) // 2], "picture-broken"
    full = encoded(Image.linear_gradient("L"), "PNG")
    damaged = full[:60] + b"\xaa" * (len(full) - 90) + full[-30:]
    yield "damaged.png", damaged, "picture-broken"


def _moving() -> Iterator[Bad]:
    """Pictures of several frames."""
    frames = [Image.new("RGB", (32, 24), colour) for colour in ("red", "green", "blue")]
    for form, ending in (("WEBP", "webp"), ("PNG", "png"), ("AVIF", "avif")):
        moving = encoded(frames[0], form, save_all=True, append_images=frames[1:], duration=80)
        yield f"moving.{ending}", moving, "picture-animated"


def _sizes() -> Iterator[Bad]:
    """Pictures of sizes that nothing can be done with; few bytes that claim to be many."""
    yield "bomb.png", _claiming(60_000, 60_000), "picture-too-large"
    yield "large.png", _claiming(10_000, 10_000), "picture-too-large"
    yield "just-too-large.png", _claiming(10_000, 5_001), "picture-too-large"
    yield "ribbon.png", encoded(Image.new("L", (900, 20)), "PNG"), "picture-shape"
    yield "pole.jpg", encoded(Image.new("L", (20, 900)), "JPEG"), "picture-shape"
    yield "too-wide.png", _claiming(16_001, 2_000), "picture-shape"


def _claiming(width: int, height: int) -> bytes:
    """A PNG that claims to be of a size and holds next to nothing."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 64)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
