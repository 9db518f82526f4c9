"""A build beside the site, swapped in whole when it has come out well.

MkDocs empties its site folder before it writes. So that an error, Ctrl-C or a
kill leaves the last good site as it was, a build writes to a folder beside it,
and the two change places in one step of the file system at the end.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from shk.storage.files import discard, flush_disk, flush_folder, is_alive

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h: exchange the two names atomically
_RENAME_SWAP = 2  # sys/stdio.h on macOS: the same


@dataclass(frozen=True)
class Staging:
    """A site folder and the folder beside it in which the next site is built."""

    site: Path
    """Where the finished site lies."""
    next: Path
    """Where the build writes; on the same file system."""


def open_staging(site: Path) -> Staging:
    """Clear away what dead builds left beside the site, and name a folder for this one.

    An interrupted swap of a file system without exchange is finished first.

    Raises:
        OSError: the site can not be swapped, or what a dead build left can not be removed; it
            names the folder. Nothing has been written then.
    """
    site = Path(os.path.abspath(site))  # noqa: PTH100 - a symlink stays the name it is
    for left in sorted(site.parent.glob(f".{site.name}.*")):
        kind, _, pid = left.name.removeprefix(f".{site.name}.").partition("-")
        if kind not in {"next", "last"} or not pid.isdigit() or is_alive(int(pid)):
            continue
        if kind == "last" and not site.exists():
            left.rename(site)
            continue
        discard(left)
        if left.exists():  # each build would leave another one
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(left))
    if site.exists() and not site.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(site))
    if os.path.ismount(site):
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(site))
    return Staging(site, site.with_name(f".{site.name}.next-{os.getpid()}"))


def swap_in(staging: Staging) -> None:
    """Put the next site in place of the last one, and remove the last one.

    The disk has all of the next site before, and the change of names after it.

    Raises:
        OSError: the folders can not change places; the last site is there still.
    """
    above = staging.site.parent
    flush_disk(staging.next)
    if not _first(staging) and not _exchange(staging.next, staging.site):
        last = staging.site.with_name(f".{staging.site.name}.last-{os.getpid()}")
        staging.site.rename(last)
        try:
            staging.next.rename(staging.site)
        except BaseException:
            last.rename(staging.site)
            raise
        last.rename(staging.next)
    with suppress(OSError):  # the next site is in place, and a name kept late is no fault of it
        flush_folder(above)
    discard(staging.next)


def _first(staging: Staging) -> bool:
    """Put the next site in its place where there is none; False if there is one.

    Raises:
        OSError: it can not be put there.
    """
    if staging.site.exists():
        return False
    try:
        staging.next.rename(staging.site)
    except OSError:
        if staging.site.is_dir():  # that of another build, which came first
            return False
        raise
    return True


def throw_away(staging: Staging) -> None:
    """Remove a build that came to nothing; the last site is not touched."""
    discard(staging.next)


def _exchange(path: Path, other: Path) -> bool:
    """Let two folders change names in one step; False where that can not be done."""
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(path), os.fsencode(other)
    if sys.platform == "darwin":
        swap = getattr(library, "renamex_np", None)
        return swap is not None and swap(first, second, _RENAME_SWAP) == 0
    swap = getattr(library, "renameat2", None)
    return swap is not None and swap(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE) == 0
