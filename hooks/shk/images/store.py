"""Variants kept between builds, so that a picture is encoded once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from shk.images.encode import encode
from shk.images.recipe import RECIPE
from shk.model.schema.picture_file import ENDINGS
from shk.storage.kept import KeptFiles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.schema.picture_file import PictureFile

FOLDER = Path(".cache", "shk", "pictures")
"""Where variants are kept, from the project folder; may be thrown away at any time."""


class VariantStore:
    """A folder of variants, by what the original holds and how it was encoded."""

    def __init__(self, folder: Path) -> None:
        """Take the store's folder; it is made when the first variant comes."""
        self.kept = KeptFiles(folder)
        """The files."""

    def has(self, picture: PictureFile) -> bool:
        """Whether every variant of a picture is there; none is read."""
        return all(self.kept.find(name) for name in _names(picture))

    def fill(self, path: Path, picture: PictureFile) -> Mapping[str, Path]:
        """Where each variant of a picture lies, by width and ending: ``480.avif``.

        A picture is encoded if one of them is not there or was damaged.

        Args:
            path: where the original lies.
            picture: what inspection found.

        Raises:
            PictureFaultError: it was changed after the look, and can not be shown.
            OSError: the disk stood in the way; it names the file.
        """
        result = {item: self.kept.verified(item) for item in _names(picture)}
        if not all(result.values()):
            for variant, content in encode(path, picture):
                name = _name(picture, variant.width, variant.ending)
                result[name] = result.get(name) or self.kept.write(name, content)
        return {name.rpartition("/")[2]: file for name, file in result.items() if file}


def _names(picture: PictureFile) -> list[str]:
    """The name of every variant of a picture."""
    return [_name(picture, width, ending) for width in picture.widths for ending in ENDINGS]


def _name(picture: PictureFile, width: int, ending: str) -> str:
    """What a variant is kept under."""
    return f"{RECIPE[:16]}/{picture.digest}/{width}.{ending}"
