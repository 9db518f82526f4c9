"""The targets of links inside the site, as far as the files of the project show them."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urlsplit

from shk.content.checks.template_ids import template_ids
from shk.content.markdown.reading import USUAL_READER, TextReader
from shk.content.on_disk import on_disk
from shk.content.source_text import composed
from shk.images.recipe import FORMATS
from shk.model.portfolio.idna import ascii_url

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from shk.content.located_record import Markdown

INDEX = "index.md"
"""The file that the page of a folder is named by."""
PICTURES = frozenset(chain(*FORMATS.values(), (".bmp", ".gif", ".svg", ".tif", ".tiff")))
"""Endings of pictures, those that can not be shown too."""


@dataclass(frozen=True)
class LinkedFiles:
    """The files that links may lead to."""

    root: Path
    """The project folder."""
    docs: str
    """The folder of hand-written pages, from the project folder."""
    media: str
    """The folder of pictures, from the project folder."""
    texts: tuple[Markdown, ...]
    """All texts; the first of a file is its full text."""
    authored: tuple[str, ...] = ()
    """The folders of initiatives and stories, from the project folder."""
    reader: TextReader = USUAL_READER
    """Reads texts as the site does."""
    site_url: str = ""
    """The whole address of the site, in ASCII; empty if there is none."""
    left_out: Callable[[str], bool] = field(default=lambda _: False)
    """Whether a file below the folder of hand-written pages is none of the site."""

    @cached_property
    def pages(self) -> Mapping[str, Markdown]:
        """The full text of each file that is a page, by its path."""
        return {item.path: item for item in reversed(self.texts)}

    def ids(self, path: str) -> frozenset[str] | None:
        """The places that links can lead to on a page; None for a file that is no page.

        Args:
            path: the path of its file.
        """
        text = self.pages.get(path)
        return self.ids_of(text) if text else None

    def ids_of(self, text: Markdown) -> frozenset[str]:
        """The places on the page of a text, those of its template counted."""
        return self.reader.read(text.body).ids | template_ids(about=text.about)


class Verdict(Enum):
    """The target of a link, as far as files show it."""

    GOOD = "good"
    """It leads somewhere, or is none of ours to check."""
    BROKEN = "body-link"
    """There is no such file."""
    UNPUBLISHED = "body-link-unpublished"
    """There is such a file, and the site does not have it."""
    AMONG_PICTURES = "body-file-place"
    """There is such a file in the folder of pictures, and it is none."""
    PENDING = "pending"
    """Only the addresses of the site can show it."""


def site_address_of(target: str, folder: str, files: LinkedFiles) -> str:
    """The address that a link means that only the site can answer for.

    Args:
        target: the link, as written.
        folder: the folder of the file it stands in.
        files: where the site and its hand-written pages lie.
    """
    parts = split(target)
    path = composed(unquote(parts.path))
    if parts.netloc or path.startswith("/"):
        top = urlsplit(files.site_url).path.rstrip("/") if files.site_url else ""
        within = path == top or path.startswith(f"{top}/")
        return path[len(top) :].lstrip("/") if within else path
    below = inside(path, folder).removeprefix(f"{files.docs}/")
    return below.removesuffix(INDEX)


def verdict_of(target: str, folder: str, files: LinkedFiles) -> Verdict:
    """The target of a link, as far as files show it."""
    try:
        parts = split(target)
    except ValueError:
        return Verdict.BROKEN  # an address whose host is none; MkDocs stops at it
    if parts.scheme or parts.netloc:
        return Verdict.PENDING if _is_own(target, files.site_url) else Verdict.GOOD
    path = composed(unquote(parts.path))
    if not path:
        return Verdict.GOOD
    if path.startswith("/"):
        return Verdict.BROKEN if path.endswith(".md") else Verdict.PENDING
    return _fileverdict_of(inside(path, folder), files)


def _fileverdict_of(path: str, files: LinkedFiles) -> Verdict:
    """What a link to a path of the project comes to."""
    if path.startswith("..") or not _is_file(files.root, path):
        made = path.startswith(f"{files.docs}/") and posixpath.basename(path) == INDEX
        return Verdict.PENDING if made else Verdict.BROKEN
    in_place = posixpath.dirname(path) in files.authored and path.endswith(".md")
    if in_place or path in files.pages:
        return Verdict.GOOD
    if path.startswith(f"{files.media}/"):
        picture = posixpath.splitext(path)[1].lower() in PICTURES
        return Verdict.GOOD if picture else Verdict.AMONG_PICTURES
    below = path.startswith(f"{files.docs}/")
    published = below and not files.left_out(path.removeprefix(f"{files.docs}/"))
    return Verdict.GOOD if published else Verdict.UNPUBLISHED


def _is_own(target: str, site_url: str) -> bool:
    """Whether an address with a host is one of this site."""
    if not site_url:
        return False
    try:
        own, other = _site(site_url), urlsplit(ascii_url(_with_scheme(target)))
    except ValueError:
        return False
    top = own.path.rstrip("/")
    within = other.path.rstrip("/") == top or other.path.startswith(f"{top}/")
    return other.scheme in ("http", "https") and own.netloc == other.netloc and within


@lru_cache(maxsize=1)
def _site(site_url: str) -> SplitResult:
    """The address of the site in its parts; every link is compared with it.

    Raises:
        ValueError: its host is none.
    """
    return urlsplit(ascii_url(site_url))


def _with_scheme(target: str) -> str:
    """An address that leaves its scheme to the page, with one."""
    return f"https:{target}" if target.startswith("//") else target


def split(target: str) -> SplitResult:
    """A target in its parts.

    Raises:
        ValueError: its host is none.
    """
    return urlsplit(target)


def inside(path: str, folder: str) -> str:
    """The path from the project folder that a path from another folder means."""
    return posixpath.normpath(posixpath.join(folder, path))


def _is_file(root: Path, path: str) -> bool:
    """Whether there is such a file; a name that no file can have is none."""
    try:
        return on_disk(root, path).is_file()
    except (OSError, ValueError):
        return False
