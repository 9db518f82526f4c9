"""Pictures in the media folder, and those that are only named."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from shk.content.text import relative_path

if TYPE_CHECKING:
    from pathlib import Path


def is_picture(media: Path, src: str) -> bool:
    """Whether a file lies in the media folder; neither ``..`` nor a link leads out of it.

    Args:
        media: the folder of pictures.
        src: the path below it, as authored.
    """
    if ".." in PurePosixPath(src).parts:
        return False
    try:
        file = (media / src).resolve()
        return file.is_file() and file.is_relative_to(media.resolve())
    except (OSError, RuntimeError, ValueError):  # too long a name, a loop of links, a zero byte
        return False


def pictures(media: Path) -> tuple[str, ...]:
    """Every file of the media folder, as it is named in front matter."""
    found = (relative_path(one, media) for one in media.rglob("*") if one.is_file())
    return tuple(sorted(found))
