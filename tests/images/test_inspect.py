"""What is told of a picture before anything is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from shk.images.errors import PictureFault
from shk.images.inspect import inspect
from shk.images.store import VariantStore
from shk.model.diagnostics.codes.pictures import PICTURE_CODES
from shk.model.schema.picture_file import PictureFile
from tests.images.bad_pictures import bad_pictures
from tests.images.photos import ENDINGS, corners, encoded, tagged_exif, write_tagged_photo

if TYPE_CHECKING:
    from pathlib import Path

BAD = bad_pictures()


def look(folder: Path, name: str, raw: bytes) -> PictureFile | PictureFault:
    """Write a file and look at it."""
    (folder / name).write_bytes(raw)
    return inspect(folder / name, name)


def test_there_are_enough_bad_pictures() -> None:
    assert len({name for name, _, _ in BAD}) == len(BAD) >= 40


@pytest.mark.parametrize(("name", "raw", "code"), BAD, ids=[name for name, _, _ in BAD])
def test_a_bad_picture_has_one_fault(tmp_path: Path, name: str, raw: bytes, code: str) -> None:
    result = look(tmp_path, name, raw)
    assert isinstance(result, PictureFault)
    assert result.code == code
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_every_fault_is_a_code_of_the_table() -> None:
    assert {code for _, _, code in BAD} <= {picture_code.code for picture_code in PICTURE_CODES}


@pytest.mark.parametrize("form", ENDINGS)
def test_each_form_is_read_whatever_stands_beside_its_pixels(tmp_path: Path, form: str) -> None:
    file = write_tagged_photo(tmp_path / "photo", form)
    result = inspect(file, file.name)
    assert isinstance(result, PictureFile)
    assert (result.width, result.height) == (640, 427)


@pytest.mark.parametrize("name", ["IMG_1234.JPG", "IMG_1234.jpeg", "Öppen dag (2).Jpg"])
def test_names_as_telephones_give_them(tmp_path: Path, name: str) -> None:
    assert isinstance(look(tmp_path, name, encoded(corners(), "JPEG")), PictureFile)


def test_a_photograph_with_a_preview_behind_it_does_not_move(tmp_path: Path) -> None:
    raw = encoded(corners(), "MPO", save_all=True, append_images=[corners(48, 32)])
    assert isinstance(look(tmp_path, "photo.jpg", raw), PictureFile)


@pytest.mark.parametrize("orientation", [1, 3, 5, 8, 9, 77])
def test_the_size_is_that_of_the_upright_picture(tmp_path: Path, orientation: int) -> None:
    raw = encoded(corners(96, 64), "JPEG", exif=tagged_exif(orientation))
    result = look(tmp_path, "photo.jpg", raw)
    assert isinstance(result, PictureFile)
    expected = (64, 96) if orientation in (5, 8) else (96, 64)
    assert (result.width, result.height) == expected


def test_exif_that_can_not_be_read_says_nothing(tmp_path: Path) -> None:
    raw = encoded(corners(), "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff\0\0")
    assert isinstance(look(tmp_path, "photo.jpg", raw), PictureFile)


def test_the_digest_is_of_what_the_file_holds(tmp_path: Path) -> None:
    item = look(tmp_path, "a.jpg", encoded(corners(), "JPEG"))
    same = look(tmp_path, "b.jpg", encoded(corners(), "JPEG"))
    other = look(tmp_path, "c.jpg", encoded(corners(98), "JPEG"))
    assert isinstance(item, PictureFile)
    assert isinstance(same, PictureFile)
    assert isinstance(other, PictureFile)
    assert item.digest == same.digest != other.digest


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert inspect(tmp_path / "gone.jpg", "gone.jpg") == PictureFault("picture-broken")


def test_a_picture_whose_variants_are_kept_is_not_decoded_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(encoded(corners(), "JPEG"))
    store = VariantStore(tmp_path / "store")
    picture = inspect(file, "photo.jpg", store)
    assert isinstance(picture, PictureFile)
    store.fill(file, picture)
    decoded: list[object] = []
    monkeypatch.setattr("shk.images.inspect._decode", decoded.append)
    assert inspect(file, "photo.jpg", store) == picture
    assert decoded == []
    assert inspect(file, "photo.jpg") == picture
    assert len(decoded) == 1


def test_a_large_file_of_few_pixels_is_refused_by_its_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shk.images.open.BYTE_LIMIT", 100)
    result = look(tmp_path, "photo.png", encoded(Image.new("RGB", (300, 200)), "PNG") + b" " * 100)
    assert isinstance(result, PictureFault)
    assert result.code == "picture-too-large"
