"""Variants are kept between builds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.images.inspect import inspect
from shk.images.store import VariantStore
from shk.model.schema.picture_file import ENDINGS, PictureFile
from tests.images.photos import corners, encoded

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small photograph."""
    path = tmp_path / "photo.jpg"
    path.write_bytes(encoded(corners(600, 400), "JPEG"))
    return path


def looked_at(file: Path) -> PictureFile:
    """What is told of a picture."""
    result = inspect(file, file.name)
    assert isinstance(result, PictureFile)
    return result


def test_a_picture_is_encoded_once(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, picture = VariantStore(tmp_path / "store"), looked_at(file)
    assert not store.has(picture)
    store.fill(file, picture)
    assert store.has(picture)

    def refuse(*_: object) -> None:
        raise AssertionError("encoded again")

    monkeypatch.setattr("shk.images.store.encode", refuse)
    store.fill(file, picture)


def test_a_stopped_build_leaves_no_half_variant(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, picture = VariantStore(tmp_path / "store"), looked_at(file)

    def fail(*_: object) -> None:
        raise OSError("no room")

    with monkeypatch.context() as broken:
        broken.setattr("pathlib.Path.replace", fail)
        with pytest.raises(OSError, match="no room"):
            store.fill(file, picture)
    assert [path for path in (tmp_path / "store").rglob("*") if path.is_file()] == []
    store.fill(file, picture)
    assert store.has(picture)


def test_a_variant_that_went_missing_is_made_again(file: Path, tmp_path: Path) -> None:
    store, picture = VariantStore(tmp_path / "store"), looked_at(file)
    store.fill(file, picture)
    lost = store.path_of(picture, picture.widths[0], ENDINGS[0])
    before = lost.read_bytes()
    lost.unlink()
    assert not store.has(picture)
    store.fill(file, picture)
    assert lost.read_bytes() == before
