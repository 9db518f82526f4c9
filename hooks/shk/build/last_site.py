"""The site that was built last: a file of it that would come out again gets a second name.

Each file is known by what it was made of, and a site by the names, sizes and times of all its
files. Where a site is not as it was left, or anything that all files are made of has changed,
every file is written. Files that came again are finished, so that no later step reads them.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import TYPE_CHECKING

from shk.build.file_states import tree_digest
from shk.build.fingerprint import with_names
from shk.build.made_by import made_by
from shk.content.kept import NOTHING_KEPT, Kept, key_of
from shk.storage.files import write_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from shk.model.schema.picture_file import Variant

FINISHERS = ("brotli", "html-to-markdown", "snowballstemmer")
"""The libraries that finish pages, beside those that make them."""


@dataclass(frozen=True)
class FinishedSite:
    """What is known of a site after its build."""

    place: str
    """Its folder."""
    tree: str
    """A digest of the names, sizes and times of its files."""
    common: bytes
    """All that every file of it was made of."""
    searched: bytes
    """The search for what is confidential that found nothing in it."""
    sources: Mapping[str, bytes]
    """What each file was made of, by its path in the site."""
    pictures: Mapping[str, frozenset[Variant]]
    """The files of pictures that each file names."""
    index: object = None
    """What its search index was made of."""


@dataclass
class LastSite:
    """Gives files of the last site to the next one."""

    folder: Path
    """The folder of the next site."""
    place: Path
    """Where it will lie when it is finished."""
    common: bytes
    """All that every file is made of."""
    kept: Kept = NOTHING_KEPT
    """The store that holds what the last site was made of."""
    name: str = ""
    """What kind of build it is of: a site or a preview."""
    searched: bytes = b""
    """The search for what is confidential that found nothing in the next site."""
    sources: dict[str, bytes] = field(default_factory=dict)
    """What each file of the next site is made of, by its path."""
    pictures: dict[str, frozenset[Variant]] = field(default_factory=dict)
    """The files of pictures that each of them names."""
    index: object = None
    """What the search index of the next site is made of."""
    finished: set[str] = field(default_factory=set)
    """The files that came from the last site as they are."""
    assets: Mapping[str, str] = field(default_factory=dict)
    """The names that pages call assets by; those that it lacks have plain ones."""
    named: set[str] = field(default_factory=set)
    """The pages that were written with those names."""

    def __post_init__(self) -> None:
        """Look whether the last site is as it was left."""
        last = self.kept.get(self._key)
        self._last: FinishedSite | None = None
        self._folders: set[str] = set()
        self._open: int | None = None
        if isinstance(last, FinishedSite) and last.common == self.common and last.tree:
            # opened before it is looked at: another build may put its own in place meanwhile
            self._open = _opened(last.place)
            self._last = last if last.tree == tree_digest(last.place) else None

    @property
    def _key(self) -> bytes:
        """What it is kept by."""
        return key_of("last site", self.name)

    def put(self, name: str, content: str | bytes, *more: bytes) -> None:
        """Write a file, or take it from the last site.

        Args:
            name: its path in the site.
            content: what it holds before it is finished.
            more: what else decides what it holds when it is.
        """
        if not self.take(name, key_of(content, more)):
            write_file(self.folder / name, content)

    def write_page(self, name: str, html: str) -> None:
        """Write a page of the next site with the names that assets have there."""
        write_file(
            self.folder / name, with_names(html, self.assets).encode("utf-8", "xmlcharrefreplace")
        )
        self.named.add(name)

    def take(self, name: str, source: bytes, *beside: str) -> bool:
        """Give a file of the last site a second name in the next; False if it is another one.

        Args:
            name: its path in the site.
            source: what it is made of.
            beside: files that are made of it alone, and come with it where there are any.
        """
        self.sources[name] = source
        if self._last is None or self._last.sources.get(name) != source:
            return False
        items = (name, *(item for item in beside if item in self._last.sources))
        if not all(map(self._link, items)):
            return False
        for item in items:
            self.sources[item] = self._last.sources[item]
            self.finished.add(item)
            if named := self._last.pictures.get(item):
                self.pictures[item] = named
        return True

    def _link(self, name: str) -> bool:
        """Give a file a second name, in a folder that is made for it; False if it can not be."""
        if self._open is None:
            return False
        inside = name.rpartition("/")[0]
        if inside not in self._folders:
            _make_folder(f"{self.folder}/{inside}")
            self._folders.add(inside)
        try:
            os.link(name, f"{self.folder}/{name}", src_dir_fd=self._open)
        except (
            OSError,
            NotImplementedError,
        ):  # gone meanwhile, or a disk that knows no second names
            return False
        return True

    def made_beside(self, name: str, beside: str) -> None:
        """Note that a file was made of another one alone, in the same folder."""
        if source := self.sources.get(name):
            self.sources["".join((*name.rpartition("/")[:2], beside))] = source

    def searched_before(self, search: bytes) -> set[str]:
        """The files that a search for what is confidential has found nothing in before."""
        self.searched = search
        return self.finished if self._last and self._last.searched == search else set()

    @property
    def last_index(self) -> object:
        """What the search index of the last site was made of; None if there is no last site."""
        return self._last.index if self._last else None

    def read(self, name: str) -> bytes | None:
        """What a file of the last site holds; None if there is none."""
        if self._last is None or self._open is None:
            return None
        try:
            with open(
                name, "rb", opener=lambda path, flags: os.open(path, flags, dir_fd=self._open)
            ) as stream:
                return stream.read()
        except (OSError, NotImplementedError):
            return None

    def remember(self) -> None:
        """Keep what the next site was made of; it is the last one from now on."""
        place, tree = str(self.place), tree_digest(str(self.folder))
        known = self.searched, self.sources, self.pictures, self.index
        site = FinishedSite(place, tree, self.common, *known)
        self.kept.put(self._key, site)

    def close(self) -> None:
        """Let the last site go."""
        if self._open is not None:
            os.close(self._open)
            self._open = None


def _make_folder(path: str) -> None:
    """Make a folder; its parents are there most of the time, and are not looked for first."""
    try:
        os.mkdir(path)  # noqa: PTH102 - runs for each folder of a site
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)  # noqa: PTH103 - as above


def _opened(folder: str) -> int | None:
    """A folder as it is found now, whatever gets its name later; None where it can not be."""
    try:
        return os.open(folder, os.O_RDONLY)
    except OSError:
        return None


def common_of(*parts: object) -> bytes:
    """What all files of a site are made of: the code, the libraries, and what else is given."""
    return key_of(made_by(), *(version(name) for name in FINISHERS), *parts)
