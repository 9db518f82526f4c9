"""Small pictures get advice where they are named; those that are not known get none."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from shk.content.images import Pictures
from shk.content.loader import load_portfolio
from shk.lint.images import WIDE_ENOUGH, small_pictures
from shk.model.schema.picture_file import PictureFile
from tests.content.golden import copy_base

if TYPE_CHECKING:
    from pathlib import Path


def reported(root: Path, files: dict[str, PictureFile]) -> list[tuple[str, str]]:
    """The place and width of each piece of advice on the base project's picture."""
    named = load_portfolio(copy_base(root)).pictures.named
    pictures = small_pictures(Pictures(MappingProxyType(files), named))
    return [
        (str(item.location), item.details["width"])
        for item in pictures
        if item.field == "image.src"
    ]


@pytest.mark.parametrize("width", [1, WIDE_ENOUGH - 1, WIDE_ENOUGH, 6000])
def test_width_decides(tmp_path: Path, width: int) -> None:
    picture = PictureFile("koket.jpg", width, 900, "0" * 16)
    small = [("initiatives/oppna-koket.md:48:8", str(width))]
    assert reported(tmp_path, {"koket.jpg": picture}) == (small if width < WIDE_ENOUGH else [])


def test_a_picture_that_can_not_be_read_has_an_error_already(tmp_path: Path) -> None:
    assert reported(tmp_path, {}) == []
