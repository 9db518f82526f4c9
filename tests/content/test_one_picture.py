"""A file is judged before a record names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from shk.content.images import picture_problems

if TYPE_CHECKING:
    from pathlib import Path


def test_a_picture_has_no_problem(tmp_path: Path) -> None:
    file = tmp_path / "Foto.JPG"
    Image.new("RGB", (40, 30)).save(file, "JPEG")
    assert picture_problems(file) == ()


def test_what_is_wrong_is_reported_as_the_check_tells_it(tmp_path: Path) -> None:
    file = tmp_path / "foto.png"
    Image.new("RGB", (40, 30)).save(file, "JPEG")
    (result,) = picture_problems(file)
    assert (result.code.code, result.details["value"]) == ("picture-ending", "foto.png")
