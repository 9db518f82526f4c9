"""Writes files so that each is there whole or not at all, and names the file in every error."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PART = ".part-"
"""Stands in the name of a file that is being written, before the number of the process."""


@contextmanager
def scratch_folder(parent: Path, prefix: str) -> Iterator[Path]:
    """A folder for a while; what processes that run no more left of the kind is removed.

    Raises:
        OSError: the disk stood in the way; it names the folder.
    """
    for left in parent.glob(f"{prefix}*"):
        pid = left.name.removeprefix(prefix)
        if pid.isdigit() and not is_alive(int(pid)):
            discard(left)
    folder = parent / f"{prefix}{os.getpid()}"
    discard(folder)  # of a process that had this number before
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        discard(folder)


@contextmanager
def naming(file: Path) -> Iterator[None]:
    """Name a file in the errors inside that name none: a full disk gives no name."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            error.filename = str(file)
        raise


def write_file(file: Path, content: str | bytes) -> None:
    """Write a file and the folders it lies in.

    A file that is there already is replaced: it may have a second name elsewhere, under which
    it stays as it was.

    Raises:
        OSError: the disk stood in the way; it names the file.
    """
    with naming(file):
        try:
            stream = file.open("xb")
        except FileNotFoundError:
            file.parent.mkdir(parents=True, exist_ok=True)
            stream = file.open("xb")
        except FileExistsError:
            file.unlink()
            stream = file.open("xb")
        with stream:
            stream.write(content.encode() if isinstance(content, str) else content)


def write_durably(file: Path, content: bytes) -> None:
    """Write a file and wait until the disk has it.

    Raises:
        OSError: as above.
    """
    with naming(file), file.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def replace_file(file: Path, content: str | bytes) -> None:
    """Give a file another content in one step; the old one stays if that fails.

    Raises:
        OSError: as above.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    remove_parts(file.parent)
    part = part_of(file)
    try:
        write_durably(part, content.encode() if isinstance(content, str) else content)
        part.replace(file)
    except BaseException:
        discard(part)
        raise
    flush_folder(file.parent)


def second_name(file: str | Path, name: str | Path) -> None:
    """Give a file a second name, which costs nothing; where that can not be, a copy has it."""
    try:
        os.link(file, name)
    except OSError:  # on another disk, or one that knows no links
        shutil.copyfile(file, name)


def file_names(folder: Path) -> Iterator[str]:
    """The path of each file in a folder, from there, with forward slashes."""
    waiting, above = [""], os.fspath(folder)
    while waiting:
        inside = waiting.pop()
        with os.scandir(f"{above}/{inside}") as entries:
            for entry in entries:
                name = f"{inside}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{name}/")
                else:
                    yield name


def part_of(file: Path) -> Path:
    """Where the next content of a file is written: hidden beside it, alone to this thread."""
    return file.with_name(f".{file.name}{PART}{os.getpid()}-{threading.get_ident()}")


def remove_parts(folder: Path) -> None:
    """Remove the unfinished files that processes which run no more left in a folder."""
    for file in folder.glob(f".*{PART}*"):
        pid = file.name.rpartition(PART)[2].partition("-")[0]
        if pid.isdigit() and not is_alive(int(pid)):
            discard(file)


def discard(path: Path) -> None:
    """Remove a file, a link or a whole folder, as far as that can be done."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
        # one folder that could not be opened at that moment would leave all that it lies in
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def flush_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder; where folders can not be opened, do nothing.

    Raises:
        OSError: the disk could not keep them; it names the folder.
    """
    if os.name == "nt":
        return
    with naming(folder):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def flush_disk(folder: Path) -> None:
    """Wait until the disk has everything written on the file system of a folder.

    Raises:
        OSError: the disk could not keep it; it names the folder.
    """
    sync = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if _LINUX else None
    if sync is None:
        if hasattr(os, "sync"):
            os.sync()
        return
    with naming(folder):
        handle = os.open(folder, os.O_RDONLY)
        try:
            if sync(handle) != 0:
                number = ctypes.get_errno()
                raise OSError(number, os.strerror(number), str(folder))
        finally:
            os.close(handle)


_LINUX = sys.platform == "linux"


def is_alive(pid: int) -> bool:
    """Whether a process with this number runs; one of another user counts as running.

    On Windows, where asking would end it, it counts as dead.
    """
    if os.name == "nt":
        return False
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
