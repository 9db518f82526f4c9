"""Bytes by key that wait for something: in memory, and on the disk once they are many."""

from __future__ import annotations

from contextlib import suppress
from os import SEEK_END
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

IN_MEMORY = 64_000_000
"""Bytes that are held in memory; more of them are in a file that has no name."""


class Spool:
    """Bytes by key; not for several threads."""

    def __init__(self) -> None:
        """Begin without any."""
        self._file: SpooledTemporaryFile[bytes] | None = None
        self._places: dict[bytes, tuple[int, int]] = {}

    def put(self, key: bytes, value: bytes) -> None:
        """Take a value in the place of one with the same key; where there is no room, none."""
        if self._file is None:
            self._file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - open until ``close``
        self._places.pop(key, None)
        with suppress(OSError):
            start = self._file.seek(0, SEEK_END)
            self._file.write(value)
            self._places[key] = start, len(value)

    def get(self, key: bytes) -> bytes | None:
        """The value of a key; None for none."""
        if self._file is None or key not in self._places:
            return None
        start, length = self._places[key]
        with suppress(OSError):
            self._file.seek(start)
            return self._file.read(length)
        return None

    def items(self) -> Iterator[tuple[bytes, bytes]]:
        """Every key with its value."""
        for key in self._places:
            if (value := self.get(key)) is not None:
                yield key, value

    def close(self) -> None:
        """Let go of all."""
        if self._file:
            self._file.close()
        self._file, self._places = None, {}
