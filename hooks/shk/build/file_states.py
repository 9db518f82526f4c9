"""Whether files are as they were: by what the file system reports, else by content.

A file whose size, times and number are unchanged was not written since, unless it was
written in the same instant in which it was looked at; one that was changed so lately, or
that was copied anew as a checkout does, is compared by its digest.
"""

from __future__ import annotations

import os
import stat
import time
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LATELY = 2 * 10**9
"""Nanoseconds: longer than the times of any file system are coarse."""
NO_CONTENT = frozenset({"__pycache__", "node_modules", "build"})
"""Folders of what is made; what else is read in them is noted when it is read."""

State = tuple[int, int, int, int]
"""Size, time of the content, time of the file's entry, and number of a file."""


def file_state(path: str) -> State | None:
    """The state of a file or folder; None where there is none. A link counts as what it leads to.

    A folder's size says nothing, and its times stand for its content.
    """
    try:
        result = os.stat(path)  # noqa: PTH116 - runs for each file of a site; no object
    except OSError:
        return None
    size = 0 if stat.S_ISDIR(result.st_mode) else result.st_size
    return size, result.st_mtime_ns, result.st_ctime_ns, result.st_ino


def digest_of(path: str) -> str:
    """The digest of a file's content, or of the names in a folder; empty if it can not be read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            return sha256(file.read()).hexdigest()
    except IsADirectoryError:
        names = sorted(item for item in os.listdir(path) if item not in NO_CONTENT)  # noqa: PTH208 - as above
        return sha256("\0".join(names).encode(errors="replace")).hexdigest()
    except OSError:
        return ""


@dataclass(frozen=True)
class Content:
    """What a project holds."""

    files: set[str]
    """The paths of its files, and of links to folders."""
    folders: set[str]
    """The paths of the folders they lie in."""


def content_of(root: str, left_out: str) -> Content:
    """Every file of a project, without what is hidden and what is made.

    Args:
        root: the project folder.
        left_out: the folder of the site.
    """
    content = Content(set(), set())
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        content.folders.add(folder)
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name.startswith(".") or name in NO_CONTENT or entry.path == left_out:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    content.files.add(entry.path)
    return content


def tree_digest(folder: str) -> str:
    """A digest of the names, sizes and times of all in a folder; empty if there is no folder.

    The time of an entry is left out: a file that has a second name elsewhere gets another
    when that is removed.
    """
    shown = sha256()
    try:
        _feed_tree(folder, "", shown.update)
    except OSError:
        return ""
    return shown.hexdigest()


def _feed_tree(folder: str, inside: str, feed: Callable[[bytes], None]) -> None:
    """Report each entry of a folder in the order of names."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda item: item.name):
            name = f"{inside}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                feed(f"{name}/\n".encode(errors="replace"))
                _feed_tree(entry.path, name, feed)
            else:
                result = entry.stat(follow_symlinks=False)
                line = f"{name} {result.st_size} {result.st_mtime_ns} {result.st_ino}\n"
                feed(line.encode(errors="replace"))


def is_settled(state: State, now: int | None = None) -> bool:
    """Whether a file was changed long enough ago for its state to show each later change."""
    latest = max(state[1], state[2])
    return latest < (time.time_ns() if now is None else now) - LATELY
