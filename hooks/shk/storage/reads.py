"""Notes every file that is opened and every folder that is listed while a site is built.

Python reports each (PEP 578), whoever opens it: our code, MkDocs, a template loader or an
extension of Markdown. So what a site is made of is seen and not listed by hand.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ENDLESS = ("/proc/", "/sys/", "/dev/")
"""Folders of a system whose files are none."""
_IN_MEMORY = "/dev/shm/"  # noqa: S108 - nothing is written there
"""The folder among them whose files are some, of a disk that lies in memory."""


class Reads:
    """What has been read so far, as whole paths."""

    def __init__(self) -> None:
        self.files: set[str] = set()
        self.folders: set[str] = set()

    def note(self, event: str, arguments: tuple[object, ...]) -> None:
        """Note an event, if it concerns something that is read."""
        if event == "open":
            path, mode, flags = arguments[:3]
            if isinstance(path, str | bytes | os.PathLike) and _is_reading(mode, flags):
                self._add(self.files, path)
        elif event in {"os.listdir", "os.scandir"}:
            path = arguments[0]
            if path is None:
                path = "."
            if isinstance(path, str | bytes | os.PathLike):
                self._add(self.folders, path)

    @staticmethod
    def _add(expected: set[str], path: str | bytes | os.PathLike[str]) -> None:
        full = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - runs for each file; no object
        if not full.startswith(_ENDLESS) or full.startswith(_IN_MEMORY):
            expected.add(full)


def _is_reading(mode: object, flags: object) -> bool:
    """Whether a file is opened to be read and not to be written."""
    if isinstance(mode, str):
        return "r" in mode and "+" not in mode
    return isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR) == 0


@contextmanager
def noted_reads() -> Iterator[Reads]:
    """Note what is read inside, by threads too; other processes have to say what they read."""
    global _installed  # noqa: PLW0603 - a hook can not be taken away again
    reads = Reads()
    _current.append(reads)
    if not _installed:
        sys.addaudithook(_hook)
        _installed = True
    try:
        yield reads
    finally:
        _current.remove(reads)


def read_elsewhere(files: Iterable[str], folders: Iterable[str]) -> None:
    """Note what another process has read for this one, for all who note."""
    for item in _current:
        item.files.update(files)
        item.folders.update(folders)


_current: list[Reads] = []
_installed = False


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    """Hand an event to those who note; Python calls this for each."""
    if _current and (event == "open" or event in {"os.listdir", "os.scandir"}):
        for item in _current:
            item.note(event, arguments)
