"""A build beside the site, swapped in whole when it has come out well.

MkDocs empties its site folder before it writes. So that an error, Ctrl-C or a
kill leaves the last good site as it was, a build writes to a folder beside it,
and the two change places in one step of the file system at the end.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

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
    """
    site = Path(os.path.abspath(site))  # noqa: PTH100 - a symlink stays the name it is
    for left in sorted(site.parent.glob(f".{site.name}.*")):
        kind, _, pid = left.name.removeprefix(f".{site.name}.").partition("-")
        if kind not in {"next", "last"} or not pid.isdigit() or _is_alive(int(pid)):
            continue
        if kind == "last" and not site.exists():
            left.rename(site)
        else:
            shutil.rmtree(left, ignore_errors=True)
    return Staging(site, site.with_name(f".{site.name}.next-{os.getpid()}"))


def swap_in(staging: Staging) -> None:
    """Put the next site in place of the last one, and remove the last one."""
    staging.site.parent.mkdir(parents=True, exist_ok=True)
    if not staging.site.exists():
        staging.next.rename(staging.site)
        return
    if _exchange(staging.next, staging.site):
        shutil.rmtree(staging.next, ignore_errors=True)
        return
    last = staging.site.with_name(f".{staging.site.name}.last-{os.getpid()}")
    staging.site.rename(last)
    staging.next.rename(staging.site)
    shutil.rmtree(last, ignore_errors=True)


def throw_away(staging: Staging) -> None:
    """Remove a build that came to nothing; the last site is not touched."""
    shutil.rmtree(staging.next, ignore_errors=True)


def _exchange(path: Path, other: Path) -> bool:
    """Let two folders change names in one step; False where that can not be done."""
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(path), os.fsencode(other)
    if sys.platform == "darwin":
        swap = getattr(library, "renamex_np", None)
        return swap is not None and swap(first, second, _RENAME_SWAP) == 0
    swap = getattr(library, "renameat2", None)
    return swap is not None and swap(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE) == 0


def _is_alive(pid: int) -> bool:
    """Whether a process with this number runs; one of another user counts as running."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
