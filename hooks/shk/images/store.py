"""Variants kept between builds, so that a picture is encoded once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from shk.images.encode import encode
from shk.images.kept_files import KeptFiles
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
        self.files = KeptFiles(folder)
        """The files of all variants."""

    def path_of(self, picture: PictureFile, width: int, ending: str) -> Path:
        """Where a variant lies, if it has been made."""
        return self.files.folder / _name(picture, width, ending)

    def has(self, picture: PictureFile) -> bool:
        """Whether every variant of a picture is there as it was made."""
        return all(
            self.files.get(_name(picture, width, ending)) is not None
            for width in picture.widths
            for ending in ENDINGS
        )

    def fill(self, path: Path, picture: PictureFile) -> None:
        """Encode a picture whose variants are not all there.

        Each is put in its place whole, so that a build that was stopped leaves no half one.

        Args:
            path: where the original lies.
            picture: what was told of it when it was looked at.

        Raises:
            PictureFaultError: it was changed after the look, and can not be shown.
        """
        if not self.has(picture):
            for variant, content in encode(path, picture):
                self.files.put(_name(picture, variant.width, variant.ending), content)


def _name(picture: PictureFile, width: int, ending: str) -> str:
    """The name of a variant below the folder: its encoding, its original, its width."""
    return f"{RECIPE[:16]}/{picture.digest}/{width}.{ending}"
