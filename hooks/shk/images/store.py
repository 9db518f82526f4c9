"""Variants kept between builds, so that a picture is encoded once."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from shk.images.encode import encode
from shk.images.recipe import RECIPE
from shk.model.schema.picture_file import ENDINGS

if TYPE_CHECKING:
    from shk.model.schema.picture_file import PictureFile

FOLDER = Path(".cache", "shk", "pictures")
"""Where variants are kept, from the project folder; may be thrown away at any time."""


class VariantStore:
    """A folder of variants, by what the original holds and how it was encoded."""

    def __init__(self, folder: Path) -> None:
        """Take the store's folder; it is made when the first variant comes."""
        self._folder = folder / RECIPE[:16]

    def path_of(self, picture: PictureFile, width: int, ending: str) -> Path:
        """Where a variant lies, if it has been made."""
        return self._folder / picture.digest / f"{width}.{ending}"

    def has(self, picture: PictureFile) -> bool:
        """Whether every variant of a picture is there."""
        return all(
            self.path_of(picture, width, ending).is_file()
            for width in picture.widths
            for ending in ENDINGS
        )

    def fill(self, path: Path, picture: PictureFile) -> None:
        """Encode a picture whose variants are not all there.

        Each is put in its place whole, so that a build that was stopped leaves no half one.

        Args:
            path: where the original lies.
            picture: what inspection found.

        Raises:
            PictureFaultError: it was changed after the look, and can not be shown.
        """
        if self.has(picture):
            return
        (self._folder / picture.digest).mkdir(parents=True, exist_ok=True)
        for variant, content in encode(path, picture):
            _put(self.path_of(picture, variant.width, variant.ending), content)


def _put(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
