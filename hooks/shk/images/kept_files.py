"""Files kept between builds: written whole, and taken again only as they were written.

Beside each file lies one with the digest of its content, so that a file that was damaged on
the disk, or written over through another of its names, is made anew.
"""

from __future__ import annotations

import os
import tempfile
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

SUM = ".sum"
"""What the name of the file with a digest ends in."""
LIMIT = 500_000_000
"""Bytes that a folder may hold before the files that were made first go."""


class KeptFiles:
    """A folder of files that are expensive to make, by names that tell all that made them."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when the first file comes."""
        self.folder = folder
        self.damaged = 0
        """How many files were found damaged."""

    def get(self, name: str) -> bytes | None:
        """The content of a file, or None if it is not there as it was written."""
        try:
            content = (self.folder / name).read_bytes()
            told = _sum_of(self.folder / name).read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError):
            return None
        if told != _digest(content):
            self.damaged += 1
            return None
        return content

    def put(self, name: str, content: bytes) -> None:
        """Write a file, whole or not at all."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, content)
        _write(_sum_of(path), _digest(content).encode())

    def keep_only(self, names: Container[str]) -> None:
        """Remove the files directly in the folder that nobody asks for any more."""
        for file in self.folder.glob("[!.]*"):
            if file.name not in names and file.is_file():
                _remove(file)

    def shrink(self, limit: int = LIMIT) -> None:
        """Remove the files that were made first until the others fit a limit, in bytes."""
        found = [(one.stat(), one) for one in self.folder.rglob("[!.]*") if one.is_file()]
        total = sum(state.st_size for state, _ in found)
        for state, file in sorted(found, key=lambda one: (one[0].st_mtime_ns, one[1])):
            if total <= limit:
                return
            _remove(file)
            total -= state.st_size


def _sum_of(path: Path) -> Path:
    """Where the digest of a file lies; hidden, so that it counts as none of the files."""
    return path.with_name(f".{path.name}{SUM}")


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _remove(file: Path) -> None:
    """Remove a file with its digest."""
    file.unlink(missing_ok=True)
    _sum_of(file).unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
