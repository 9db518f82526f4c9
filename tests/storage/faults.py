"""Lets the n-th operation on the files of a folder fail, as a disk would, and counts them.

Opening, renaming, linking and making folders are seen by Python's own audit events, so that
no way of a library to open a file is missed; writing and flushing by functions put in the
place of Python's, and so are the calls of the C library that swap a site in. A write that
fails has written half, as on a disk that has become full.
"""

from __future__ import annotations

import builtins
import ctypes
import errno
import io
import os
import sys
import threading
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Iterator

ERRORS = {
    "read": errno.EIO,
    "create": errno.ENOSPC,
    "write": errno.ENOSPC,
    "rename": errno.EIO,
    "link": errno.EMLINK,
    "mkdir": errno.ENOSPC,
    "fsync": errno.EIO,
    "syncfs": errno.EIO,
    "exchange": errno.EINVAL,  # as file systems say that can not do it
}
"""What each kind of operation fails with."""

_EVENTS = {"os.rename": "rename", "os.link": "link", "os.mkdir": "mkdir"}
_CALLS = {"syncfs": "syncfs", "renameat2": "exchange"}
_OPEN, _FSYNC, _WRITES, _CDLL = io.open, os.fsync, frozenset("wxa+"), ctypes.CDLL


@dataclass
class Faults:
    """Operations on the files below a folder; the n-th of all fails, or none."""

    root: str
    """The folder."""
    fail: int = 0
    """Which operation fails, from 1; 0 for none."""
    counts: Counter[str] = field(default_factory=Counter)
    """How many there were of each kind."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def meet(self, kind: str, path: object) -> None:
        """Count an operation, and fail if it is the one.

        Raises:
            OSError: it is.
        """
        if isinstance(path, bytes):
            path = os.fsdecode(path)
        if not isinstance(path, str | os.PathLike) or not str(path).startswith(self.root):
            return
        with self._lock:
            self.counts[kind] += 1
            failing = self.counts.total() == self.fail
        if failing:
            number = ERRORS[kind]
            named = () if kind in {"write", "fsync"} else (str(path),)
            raise OSError(number, os.strerror(number), *named)


class _Stream:
    """A file that is written; the write that fails has written half."""

    def __init__(self, stream: IO[Any], faults: Faults, path: str) -> None:
        self._stream, self._faults, self._path = stream, faults, path

    def write(self, content: Any) -> int:  # noqa: ANN401 - text or bytes, as the file is open
        """Write, or fail half-way."""
        try:
            self._faults.meet("write", self._path)
        except OSError:
            self._stream.write(content[: len(content) // 2])
            self._stream.flush()
            raise
        return self._stream.write(content)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a file can
        return getattr(self._stream, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __iter__(self) -> Iterator[Any]:
        return iter(self._stream)


_active: list[Faults] = []


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    """Count what Python tells of an operation; a hook stays for good, so it mostly does nothing."""
    if not _active:
        return
    if event == "open":
        path, mode, flags = arguments
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
        _active[0].meet("create" if writes or set(mode or "") & _WRITES else "read", path)
    elif kind := _EVENTS.get(event):
        _active[0].meet(kind, arguments[1] if event == "os.link" else arguments[0])


sys.addaudithook(_audit)


def _open(file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as open
    """Open a file; one that is written is watched."""
    stream = _OPEN(file, mode, *args, **kwargs)
    if not _active or not set(mode) & _WRITES or isinstance(file, int):
        return stream
    return _Stream(stream, _active[0], str(file))


def _fsync(handle: Any) -> None:  # noqa: ANN401 - a number or what has one
    """Flush a file, or fail."""
    if _active:
        number = handle if isinstance(handle, int) else handle.fileno()
        _active[0].meet("fsync", str(Path(f"/proc/self/fd/{number}").resolve()))
    _FSYNC(handle)


class _Library:
    """The C library; the call that fails does nothing and tells why."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as ctypes.CDLL
        self._library = _CDLL(*args, **kwargs)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a library has
        function = getattr(self._library, name)

        def call(*args: Any) -> int:  # noqa: ANN401 - as the function
            try:
                _active[0].meet(_CALLS[name], _active[0].root)
            except OSError as error:
                ctypes.set_errno(error.errno or 0)
                return -1
            return int(function(*args))

        return call if name in _CALLS and _active else function


@contextmanager
def faults(root: Path, fail: int = 0) -> Iterator[Faults]:
    """Count the operations on what lies below a folder meanwhile, and let one fail."""
    watch = Faults(str(root), fail)
    _active.append(watch)
    io.open, builtins.open, os.fsync = _open, _open, _fsync  # type: ignore[assignment]  # as open
    ctypes.CDLL = _Library  # type: ignore[assignment,misc]  # as far as it is used
    try:
        yield watch
    finally:
        io.open, builtins.open, os.fsync, ctypes.CDLL = _OPEN, _OPEN, _FSYNC, _CDLL  # type: ignore[misc]
        _active.clear()
