"""Paths as they are written, to files as the disk names them: macOS takes ``å`` apart (NFD)."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from shk.content.source_text import composed


def on_disk(folder: Path, path: str) -> Path:
    """The file that a path means, whose letters may be joined otherwise on the disk.

    Args:
        folder: where the path begins.
        path: with forward slashes, as authored.

    Returns:
        The path as written when no file or folder is called so in any spelling.
    """
    wanted = folder / path
    if path.isascii() or _exists(wanted):
        return wanted
    here = folder
    for part in PurePosixPath(path).parts:
        result = here / part
        here = result if part.isascii() or _exists(result) else _other_spelling(here, part)
    return here


def _other_spelling(folder: Path, name: str) -> Path:
    """What a folder has under a name with its letters joined otherwise; else the name itself."""
    try:
        results = (item for item in os.listdir(folder) if composed(item) == composed(name))  # noqa: PTH208 - names alone
        return folder / next(results, name)
    except OSError:
        return folder / name


def _exists(path: Path) -> bool:
    """Whether something is there; a name that nothing can have is not."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
