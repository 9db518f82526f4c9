"""Pictures of the media folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.images import is_picture, pictures

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """A media folder with a picture, one in a folder and one outside."""
    (tmp_path / "media" / "torg").mkdir(parents=True)
    for name in ("media/a.jpg", "media/torg/b.jpg", "outside.jpg"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "media" / "loop.jpg").symlink_to("loop.jpg")
    (tmp_path / "media" / "out.jpg").symlink_to("../outside.jpg")
    return tmp_path / "media"


@pytest.mark.parametrize("src", ["a.jpg", "torg/b.jpg", "./a.jpg"])
def test_pictures_inside(media: Path, src: str) -> None:
    assert is_picture(media, src)


@pytest.mark.parametrize(
    "src",
    [
        "A.jpg", "b.jpg", "torg", ".", "../outside.jpg", "torg/../a.jpg", "/etc/hosts", "loop.jpg",
        "out.jpg", "a\0.jpg", "a" * 5000, "https://granby.example/a.jpg",
    ],
)  # fmt: skip
def test_what_is_no_picture_inside(media: Path, src: str) -> None:
    assert not is_picture(media, src)


def test_pictures_are_listed_by_path(media: Path) -> None:
    assert pictures(media) == ("a.jpg", "torg/b.jpg")
    assert pictures(media / "nowhere") == ()
