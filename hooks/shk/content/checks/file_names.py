"""Every file of the content as a file: names that clash or can not be, and kinds nobody reads."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from shk.content.source_text import composed, relative_path
from shk.i18n.windows_names import is_unfit
from shk.model.diagnostics.diagnostic import SourceLocation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.content.diagnostics import Diagnostics

_PICTURE_ENDINGS = (
    "ai avif bmp cr2 dng eps gif heic heif ico jfif jp2 jpe jpeg jpg jxl mpo nef png psd raw svg"
    " svgz tif tiff webp"
)
PICTURES = frozenset(f".{part}" for part in _PICTURE_ENDINGS.split())
"""Endings of pictures and drawings, also of formats that are not shown."""

_OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini", "icon\r", "ehthumbs.db"})
_PAGES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})


def is_passed_by(path: PurePosixPath) -> bool:
    """Whether a file is nobody's: hidden, put there by a system, or what a program puts beside one.

    Args:
        path: from the folder that is looked through.
    """
    hidden = any(part.startswith(".") for part in path.parts)
    lock = path.name.startswith("~$") or path.name.endswith("~")
    return hidden or lock or path.name.lower() in _OF_THE_SYSTEM


def check_source_files(
    folders: Iterable[Path], media: Path, root: Path, diagnostics: Diagnostics
) -> None:
    """Note names that two files share or Windows refuses, and files of pictures that are none.

    Args:
        folders: where content lies.
        media: the folder of pictures.
        root: the project folder.
        diagnostics: where problems are noted.
    """
    files = sorted({item for folder in folders for item in _files(folder)})
    media_path = relative_path(media, root)
    first: dict[str, Path] = {}
    for file in files:
        path = relative_path(file, root)
        _note_name(PurePosixPath(path), diagnostics)
        key = path.casefold()
        if key in first:
            _note_alike(file, first[key], root, diagnostics)
        first.setdefault(key, file)
        suffix = file.suffix.lower()
        if path.startswith(f"{media_path}/") and suffix not in {"", *PICTURES, *_PAGES}:
            diagnostics.add(
                "media-no-picture", SourceLocation(path), value=PurePosixPath(path).name
            )


def _files(folder: Path) -> Iterator[Path]:
    """Every file below a folder that somebody put there."""
    for here, below, names in os.walk(folder):
        below[:] = sorted(item for item in below if not item.startswith("."))
        at = Path(here)
        yield from (at / name for name in names if not is_passed_by(PurePosixPath(name)))


def _note_name(path: PurePosixPath, diagnostics: Diagnostics) -> None:
    """Note the first part of a path that Windows can have no file or folder of.

    Names of initiatives and stories are reported with what else an address can not have.
    """
    unfit = next((part for part in path.parts if is_unfit(part)), "")
    if unfit:
        diagnostics.add("name-reserved", SourceLocation(str(path)), value=unfit)


def _note_alike(file: Path, first: Path, root: Path, diagnostics: Diagnostics) -> None:
    """Note the second of two files whose names many computers take for one."""
    path, other = relative_path(file, root), relative_path(first, root)
    diagnostics.add(
        "files-alike", SourceLocation(path), value=path, first=_distinct_path(other, first, path)
    )


def _distinct_path(path: str, file: Path, beside: str) -> str:
    """A path, written so that it differs from another that looks the same."""
    if path != beside:
        return path
    apart = file.name != composed(file.name) or unicodedata.normalize("NFD", path) == path
    return f"{path} (Unicode NFD)" if apart else f"{path} (Unicode NFC)"
