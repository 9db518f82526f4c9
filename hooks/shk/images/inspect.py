"""Looks at a file before anything is made of it: a picture with its size, or what is wrong."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from shk.images.errors import PictureFault, PictureFaultError
from shk.images.open import open_picture
from shk.images.orientation import is_sideways
from shk.images.recipe import RECIPE
from shk.model.schema.picture_file import PictureFile

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

    from shk.images.store import VariantStore

_CHUNK = 1024 * 1024


def inspect(path: Path, src: str, store: VariantStore | None = None) -> PictureFile | PictureFault:
    """Report what a picture is, or why it can not be shown.

    The whole picture is decoded once, coarsely where its form allows, since a
    file that ends too early is found no other way. One whose variants lie in the
    store has been decoded before.

    Args:
        path: where the file lies.
        src: how its author names it, below the media folder.
        store: variants that were made before, if any are kept.
    """
    try:
        with open_picture(path, src) as image:
            picture = _described(image, src, digest_of(path))
            if store is None or not store.has(picture):
                _decode(image)
    except PictureFaultError as error:
        return error.fault
    return picture


def digest_of(path: Path) -> str:
    """The first 16 hexadecimal digits of a digest of a file's bytes and the recipe.

    Raises:
        PictureFaultError: the file can not be read.
    """
    try:
        facts = path.stat()
        return _digest(path, facts.st_size, facts.st_mtime_ns)
    except OSError as error:
        raise PictureFaultError("picture-broken") from error


@lru_cache(maxsize=8192)
def _digest(path: Path, _size: int, _changed: int) -> str:
    """The digest of a file, remembered until its size or its time of change differs."""
    result = hashlib.sha256(RECIPE.encode())
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            result.update(chunk)
    return result.hexdigest()[:16]


def _described(image: Image.Image, src: str, digest: str) -> PictureFile:
    """The picture's size as it is seen."""
    width, height = image.size
    if is_sideways(image):
        width, height = height, width
    return PictureFile(src, width, height, digest)


def _decode(image: Image.Image) -> None:
    """Read a picture to its end; a JPEG in an eighth of its size, which reads all its bytes."""
    try:
        image.draft(None, (max(1, image.width // 8), max(1, image.height // 8)))
        image.load()
    except Exception as error:
        raise PictureFaultError("picture-broken") from error
