"""Invented photographs with everything that a camera or an editor writes beside the pixels."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo
from pillow_heif import register_heif_opener

if TYPE_CHECKING:
    from pathlib import Path

register_heif_opener()

MARK = "Zq7marker"
"""Stands in every kind of metadata of a told photograph, and in no pixel."""

POSITION = (59.0, 36.0, 33.5)
"""The degrees, minutes and seconds that stand in EXIF as rational numbers."""

ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "HEIF": "heic"}
"""The ending of a file of each form."""

CORNERS = ((220, 40, 40), (40, 180, 60), (40, 60, 220), (230, 210, 60))
"""Colours of the corners of a photograph: upper left, upper right, lower left, lower right."""


def corners(width: int = 96, height: int = 64) -> Image.Image:
    """A picture with another colour in each quarter, so that every turn can be told."""
    image = Image.new("RGB", (width, height))
    for number, colour in enumerate(CORNERS):
        x, y = number % 2, number // 2
        box = (x * width // 2, y * height // 2, (x + 1) * width // 2, (y + 1) * height // 2)
        image.paste(colour, box)
    return image


def position_bytes() -> bytes:
    """The position as EXIF holds it in a big-endian file: three pairs of whole numbers."""
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = POSITION
    raw = exif.tobytes()
    at = raw.index((59).to_bytes(4, "little") + (1).to_bytes(4, "little"))
    return raw[at : at + 16]


def tagged_exif(orientation: int = 1) -> Image.Exif:
    """EXIF with a position, a camera, words and an orientation."""
    exif = Image.Exif()
    exif[0x010E] = f"{MARK} description"
    exif[0x0110] = f"{MARK} camera"
    exif[0x0112] = orientation
    position = exif.get_ifd(0x8825)
    position[1], position[2] = "N", POSITION
    position[3], position[4] = "E", (16.0, 32.0, 43.1)
    return exif


def tagged_xmp() -> bytes:
    """An XMP packet with a position."""
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-'
        f'syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude='
        f'"59,36.55N" exif:UserComment="{MARK} xmp"/></rdf:RDF></x:xmpmeta>'
    ).encode()


def tagged_profile() -> bytes:
    """An ICC profile of sRGB with a description of our own."""
    raw = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return raw.replace(b"sRGB", MARK[:4].encode())


def write_tagged_photo(path: Path, form: str, size: tuple[int, int] = (640, 427)) -> Path:
    """Write a photograph with all the metadata that a form can hold.

    Args:
        path: where to, without an ending.
        form: Pillow's name of the form.
        size: width and height in pixels.
    """
    extras: dict[str, Any] = {"exif": tagged_exif(), "icc_profile": tagged_profile()}
    if form == "PNG":
        words = PngInfo()
        words.add_text("Comment", f"{MARK} comment")
        words.add_itxt("XML:com.adobe.xmp", tagged_xmp().decode())
        extras["pnginfo"] = words
    else:
        extras["xmp"] = tagged_xmp()
    if form == "JPEG":
        extras["comment"] = f"{MARK} comment".encode()
    file = path.with_suffix(f".{ENDINGS[form]}")
    corners(*size).save(file, form, **extras)
    if form == "JPEG":
        _add_iptc(file)
    return file


def _add_iptc(file: Path) -> None:
    """Put a caption and a city as IPTC into a JPEG, in the segment editors use for it."""
    words = b"".join(
        b"\x1c\x02" + bytes([number]) + len(text).to_bytes(2, "big") + text
        for number, text in ((120, f"{MARK} caption".encode()), (90, f"{MARK} city".encode()))
    )
    block = b"8BIM\x04\x04\0\0" + len(words).to_bytes(4, "big") + words + b"\0" * (len(words) % 2)
    body = b"Photoshop 3.0\0" + block
    raw = file.read_bytes()
    file.write_bytes(raw[:2] + b"\xff\xed" + (len(body) + 2).to_bytes(2, "big") + body + raw[2:])


def encoded(image: Image.Image, form: str, **settings: Any) -> bytes:  # noqa: ANN401 - as Pillow's save
    """A picture's bytes in a form."""
    with io.BytesIO() as stream:
        image.save(stream, form, **settings)
        return stream.getvalue()
