"""Files kept between builds, each verified by the digest in its name when it is read.

A cache is restored by machines that know nothing of it, and disks turn bits. What does not
hold what it held when it was kept is removed and counted, and made anew by whoever asked.
"""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from shk.storage.files import discard, naming, part_of, remove_parts

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

LIMIT = 500_000_000
"""Bytes that a folder may hold before the files that were made first go."""
_DIGITS = 32


class KeptFiles:
    """A folder of files by name; several builds may use it at the same time."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when the first file comes."""
        self._folder = folder
        self._listed: dict[Path, dict[str, Path]] = {}
        self.damaged: list[str] = []
        """Names of what did not hold any more what it held when it was kept."""

    def find(self, name: str) -> Path | None:
        """Where a file lies, unread; None if it is not there."""
        path = self._folder / name
        result = self._in(path.parent).get(path.name)
        return result if result and result.is_file() else None

    def read(self, name: str) -> bytes | None:
        """What a file holds; None if it is not there or was damaged."""
        result = self._checked(name)
        return result[1] if result else None

    def verified(self, name: str) -> Path | None:
        """Where a file lies that holds what it held when it was kept; None if there is none."""
        result = self._checked(name)
        return result[0] if result else None

    def _checked(self, name: str) -> tuple[Path, bytes] | None:
        """Where a file lies and what it holds; one that was damaged is removed."""
        path = self._folder / name
        result = self._in(path.parent).get(path.name)
        if result is None:
            return None
        try:
            content = result.read_bytes()
        except FileNotFoundError:  # another build removed it
            return None
        except OSError:  # a folder in its place, a disk that does not answer
            content = None
        if content is not None and _digest(content) == result.name.rpartition(".")[2]:
            return result, content
        discard(result)
        self._in(path.parent).pop(path.name, None)
        self.damaged.append(name)
        return None

    def write(self, name: str, content: bytes) -> Path:
        """Keep a file, whole or not at all, and return where it lies.

        Raises:
            OSError: the disk stood in the way; it names the file.
        """
        path = self._folder / name
        listed = self._in(path.parent)
        if wrong := self._in_the_way(path.parent):
            discard(wrong)
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = path.with_name(f"{path.name}.{_digest(content)}")
        part = part_of(kept)
        try:
            with naming(kept):
                part.write_bytes(content)
                part.replace(kept)
        except BaseException:
            discard(part)
            raise
        listed[path.name] = kept
        return kept

    def keep_only(self, names: Container[str]) -> None:
        """Remove what lies in the folder under another name."""
        listed = self._in(self._folder)
        for name in [item for item in listed if item not in names]:
            discard(listed.pop(name))

    def shrink(self, limit: int = LIMIT) -> None:
        """Remove the files that were made first until the others fit a limit, in bytes."""
        states = [(path.stat(), path) for path in self._folder.rglob("[!.]*") if path.is_file()]
        total = sum(state.st_size for state, _ in states)
        for state, file in sorted(states, key=lambda item: (item[0].st_mtime_ns, item[1])):
            if total <= limit:
                return
            discard(file)
            self._listed.pop(file.parent, None)
            total -= state.st_size

    def _in(self, folder: Path) -> dict[str, Path]:
        """What lies in a folder, by name, as it was when it was first asked for."""
        if folder not in self._listed:
            self._listed[folder] = self._list(folder)
        return self._listed[folder]

    def _list(self, folder: Path) -> dict[str, Path]:
        """What lies in a folder, by name; what dead builds left unfinished is removed."""
        try:
            names = sorted(os.listdir(folder))  # noqa: PTH208 - pathlib makes an object of each
        except FileNotFoundError:
            return {}
        except NotADirectoryError:
            if not (wrong := self._in_the_way(folder)):  # what is in the way is not ours
                raise
            self.damaged.append(wrong.name)
            return {}
        remove_parts(folder)
        paths: dict[str, Path] = {}
        for item in names:
            name, _, digest = item.rpartition(".")
            if name and not item.startswith(".") and len(digest) == _DIGITS:
                if name in paths:  # an older one, by another version of the library that made it
                    discard(paths[name])
                paths[name] = folder / item
        return paths

    def _in_the_way(self, folder: Path) -> Path | None:
        """A file in the place of a folder of ours; it gives way to the first that is kept there."""
        above = (folder, *folder.parents)
        ours = (item for item in above if item.is_relative_to(self._folder))
        return next((item for item in ours if item.is_file()), None)


def _digest(content: bytes) -> str:
    """What the name of a kept file ends with."""
    return hashlib.sha256(content).hexdigest()[:_DIGITS]
