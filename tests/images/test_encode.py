"""What is published of a picture."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageCms

from shk.images.encode import encode
from shk.images.inspect import inspect
from shk.model.schema.picture_file import ENDINGS as PUBLISHED
from shk.model.schema.picture_file import PictureFile, Variant
from tests.images.photos import (
    CORNERS,
    ENDINGS,
    MARK,
    corners,
    encoded,
    position_bytes,
    tagged_exif,
    write_tagged_photo,
)

if TYPE_CHECKING:
    from pathlib import Path

_SEEN_AS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera that noted each orientation held the picture: the way back of what EXIF tells."""


def made(file: Path) -> dict[Variant, bytes]:
    """All variants of a file."""
    picture = inspect(file, file.name)
    assert isinstance(picture, PictureFile)
    return dict(encode(file, picture))


def opened(raw: bytes) -> Image.Image:
    """A variant, decoded."""
    image = Image.open(io.BytesIO(raw))
    image.load()
    return image


def near(item: tuple[int, ...], other: tuple[int, ...], most: int = 14) -> bool:
    """Whether two colours differ by no more than encoding does."""
    return all(abs(a - b) <= most for a, b in zip(item, other, strict=True))


def colour_at(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    """The colour at a place that is told in parts of width and height."""
    place = (int(image.width * x), int(image.height * y))
    result = image.convert("RGB").getpixel(place)
    assert isinstance(result, tuple)
    return tuple(int(item) for item in result)


def quarters(image: Image.Image) -> list[tuple[int, ...]]:
    """The colours in the middle of the quarters, row by row."""
    return [colour_at(image, x, y) for y in (0.25, 0.75) for x in (0.25, 0.75)]


@pytest.mark.parametrize("form", ENDINGS)
def test_nothing_is_left_of_what_stood_beside_the_pixels(tmp_path: Path, form: str) -> None:
    file = write_tagged_photo(tmp_path / "photo", form)
    raw = file.read_bytes()
    assert MARK.encode() in raw
    assert position_bytes() in raw
    for variant, content in made(file).items():
        image = opened(content)
        assert dict(image.getexif()) == {}, variant
        assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & set(image.info)
        for reported in (MARK.encode(), b"Exif", b"xmpmeta", b"8BIM", b"ICC_PROFILE", b"ICCP"):
            assert reported not in content, (variant, reported)
        assert position_bytes() not in content


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_stands_upright(tmp_path: Path, form: str, orientation: int) -> None:
    held = corners(96, 64)
    if orientation in _SEEN_AS:
        held = held.transpose(_SEEN_AS[orientation])
    file = tmp_path / f"photo.{ENDINGS[form]}"
    held.save(file, form, exif=tagged_exif(orientation).tobytes(), quality=95)
    for content in made(file).values():
        image = opened(content)
        assert image.size == (96, 64)
        assert all(near(*pair, 30) for pair in zip(quarters(image), CORNERS, strict=True))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["AVIF", "HEIF"])
def test_a_picture_whose_form_turns_it_is_not_turned_twice(
    tmp_path: Path, form: str, orientation: int
) -> None:
    """AVIF and HEIC have turns of their own; what a viewer shows is what is published."""
    file = tmp_path / f"photo.{ENDINGS[form]}"
    held = corners(96, 64)
    if orientation in _SEEN_AS:
        held = held.transpose(_SEEN_AS[orientation])
    held.save(file, form, exif=tagged_exif(orientation).tobytes(), quality=95)
    for content in made(file).values():
        image = opened(content)
        assert image.size == (96, 64)
        assert all(near(*pair, 40) for pair in zip(quarters(image), CORNERS, strict=True))


@pytest.mark.parametrize(("width", "widths"), [
    (4000, (480, 800, 1200, 1600, 2000)),
    (2000, (480, 800, 1200, 1600, 2000)),
    (1280, (480, 800, 1280)),
    (480, (480,)),
    (300, (300,)),
    (1, (1,)),
])  # fmt: skip
def test_widths_never_exceed_the_original(width: int, widths: tuple[int, ...]) -> None:
    assert PictureFile("a.jpg", width, width, "0" * 16).widths == widths


def test_every_variant_has_the_size_its_name_tells(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    corners(1000, 500).save(file)
    result = {(key.width, key.ending): opened(raw).size for key, raw in made(file).items()}
    sizes = {480: (480, 240), 800: (800, 400), 1000: (1000, 500)}
    assert result == {
        (width, ending): size for width, size in sizes.items() for ending in PUBLISHED
    }


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    file = write_tagged_photo(tmp_path / "photo", "JPEG")
    assert made(file) == made(file)


def swapped_profile() -> bytes:
    """Red and blue of sRGB changed with each other: a profile that can be seen to be used."""
    raw = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return raw.replace(b"rXYZ", b"tXYZ").replace(b"bXYZ", b"rXYZ").replace(b"tXYZ", b"bXYZ")


def wide_profile() -> bytes:
    """A space whose green lies further out than that of sRGB, about as telephones have it."""
    raw = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    place = raw.index(b"gXYZ")
    offset, size = (int.from_bytes(raw[place + n : place + n + 4], "big") for n in (4, 8))
    green = raw[offset : offset + size]
    wide = green[:8] + (int(0.2919 * 65536)).to_bytes(4, "big") + green[12:]  # Display P3's X
    return raw[:offset] + wide + raw[offset + size :]


def test_the_profile_a_picture_comes_with_is_used(tmp_path: Path) -> None:
    file = tmp_path / "photo.png"
    Image.new("RGB", (64, 64), (200, 30, 90)).save(file, icc_profile=swapped_profile())
    for content in made(file).values():
        assert near(colour_at(opened(content), 0.5, 0.5), (90, 30, 200), 10)


def test_colours_of_a_wider_space_are_converted(tmp_path: Path) -> None:
    """What is meant by the numbers stays, so the numbers do not."""
    file, numbers = tmp_path / "photo.png", (60, 180, 70)
    Image.new("RGB", (64, 64), numbers).save(file, icc_profile=wide_profile())
    for content in made(file).values():
        red, green, _ = colour_at(opened(content), 0.5, 0.5)
        assert red < numbers[0] - 15
        assert green >= numbers[1] - 6


@pytest.mark.parametrize("profile", [b"not a profile", b"\0" * 400])
def test_a_broken_profile_counts_as_none(tmp_path: Path, profile: bytes) -> None:
    file = tmp_path / "photo.png"
    Image.new("RGB", (64, 64), (200, 30, 90)).save(file, icc_profile=profile)
    for content in made(file).values():
        assert near(colour_at(opened(content), 0.5, 0.5), (200, 30, 90))


MODES = {
    "grey": (Image.new("L", (40, 40), 128), "PNG", (128, 128, 128)),
    "black-and-white": (Image.new("1", (40, 40), 1), "PNG", (255, 255, 255)),
    "palette": (Image.new("RGB", (40, 40), (200, 30, 90)).quantize(4), "PNG", (200, 30, 90)),
    "sixteen-bits": (Image.new("I;16", (40, 40), 32896), "PNG", (128, 128, 128)),
    "print": (Image.new("CMYK", (40, 40), (0, 255, 255, 0)), "JPEG", (255, 0, 0)),
}
"""Pictures of other modes, the form they are saved in, and the colour that must come out."""


@pytest.mark.parametrize("name", MODES)
def test_every_mode_becomes_plain_colour(tmp_path: Path, name: str) -> None:
    image, form, colour = MODES[name]
    file = tmp_path / f"photo.{ENDINGS[form]}"
    file.write_bytes(encoded(image, form))
    for content in made(file).values():
        assert near(colour_at(opened(content), 0.5, 0.5), colour, 6)


def test_what_shines_through_stays_so_except_in_jpeg(tmp_path: Path) -> None:
    file = tmp_path / "sign.png"
    image = Image.new("RGBA", (64, 64), (200, 30, 90, 255))
    image.paste((0, 0, 0, 0), (0, 0, 32, 64))
    image.save(file)
    for variant, content in made(file).items():
        result = opened(content)
        assert near(colour_at(result, 0.75, 0.5), (200, 30, 90))
        if variant.ending == "jpg":
            assert near(colour_at(result, 0.25, 0.5), (255, 255, 255))
        else:
            alpha = result.convert("RGBA").getpixel((16, 32))
            assert isinstance(alpha, tuple)
            assert alpha[3] < 10


def test_a_palette_with_a_transparent_colour(tmp_path: Path) -> None:
    file = tmp_path / "sign.png"
    image = Image.new("P", (40, 40), 1)
    image.putpalette([0, 0, 0, 200, 30, 90])
    image.paste(0, (0, 0, 20, 40))
    image.save(file, transparency=0)
    for variant, content in made(file).items():
        if variant.ending != "jpg":
            alpha = opened(content).convert("RGBA").getpixel((5, 20))
            assert isinstance(alpha, tuple)
            assert alpha[3] < 10
