"""Search indexes of earlier builds, by the pages they were made of.

Making an index takes longer than rendering a page by a thousand times, and most builds
change nothing that the search reads.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from shk.features.search import pagefind
from shk.storage.files import second_name

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 3
"""How many indexes are kept: of the site, of a preview, and of another day or branch."""
_LIST = "files.json"
"""Names the files of an index with their digests."""


class SearchStore:
    """A folder of indexes."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when the first index comes."""
        self._folder = folder
        self._kept = folder
        self.damaged = 0
        """How many indexes were found damaged."""

    def restore(self, pages: Mapping[str, str], index: Path) -> bool:
        """Put the index of some pages into a site; returns whether it was there and whole.

        Args:
            pages: the pages as Pagefind is to read them, by their paths.
            index: where the index goes.
        """
        self._kept = self._folder / _key(pages)
        result = _restore(self._kept, index)
        self.damaged += not result and self._kept.is_dir()
        return result

    def keep(self, index: Path) -> None:
        """Keep the index of the pages that were asked for last, whole or not at all."""
        _keep(index, self._kept)


def _key(pages: Mapping[str, str]) -> str:
    """A digest of all pages, of the program that reads them and of our code."""
    shown = blake2b(digest_size=16)
    shown.update(version("pagefind").encode() + Path(pagefind.__file__).read_bytes())
    for path, text in pages.items():
        name, content = path.encode(), text.encode("utf-8", "surrogatepass")
        shown.update(len(name).to_bytes(4, "big") + name + blake2b(content).digest())
    return shown.hexdigest()


def _restore(kept: Path, index: Path) -> bool:
    """Put an index that was kept into a site; returns whether it was there and whole."""
    try:
        digests = json.loads((kept / _LIST).read_text(encoding="utf-8"))
        contents = {name: (kept / name).read_bytes() for name in digests}
        if any(_digest(contents[name]) != digest for name, digest in digests.items()):
            return False
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return False
    for name in contents:
        (index / name).parent.mkdir(parents=True, exist_ok=True)
        second_name(kept / name, index / name)
    os.utime(kept)
    return bool(contents)


def _keep(index: Path, kept: Path) -> None:
    """Keep an index, whole or not at all, and remove those that were not used for longest."""
    part = kept.with_name(f".{kept.name}.{os.getpid()}")
    with suppress(OSError):
        shutil.rmtree(part, ignore_errors=True)
        shutil.copytree(index, part, copy_function=second_name)
        digests = {
            path.relative_to(part).as_posix(): _digest(path.read_bytes())
            for path in sorted(part.rglob("*"))
            if path.is_file()
        }
        (part / _LIST).write_text(json.dumps(digests), encoding="utf-8")
        shutil.rmtree(kept, ignore_errors=True)
        part.rename(kept)
        paths = sorted(kept.parent.iterdir(), key=lambda item: item.stat().st_mtime_ns)
        for old in paths[:-MOST]:
            shutil.rmtree(old, ignore_errors=True)


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()
