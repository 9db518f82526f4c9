"""Smaller copies of a site's files, made once instead of at each request.

Beside ``index.html`` come ``index.html.br`` and ``index.html.gz``, which nginx and
Caddy hand out to browsers that take them. The copies are kept by content
between builds.
"""

from __future__ import annotations

import gzip
import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import brotli

from shk.storage.files import write_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from shk.storage.kept import KeptFiles

ENDINGS = frozenset(
    {".atom", ".css", ".csv", ".geojson", ".graphml", ".html", ".ics", ".js", ".json", ".md"}
    | {".rdf", ".rss", ".svg", ".ttl", ".txt", ".webmanifest", ".xml"}
)
"""Kinds of file that are text; pictures, fonts and the search index are packed already."""
SMALLEST = 512
"""Bytes under which a copy is not worth a file."""
GAIN = 0.95
"""A copy larger than this share of its file is left out."""


@dataclass(frozen=True)
class Compressed:
    """What came of compressing a site."""

    files: int
    """Files that were given copies."""
    made: int
    """Copies made anew; the others were kept from an earlier build."""
    bytes_before: int
    """Size of those files."""
    bytes_after: int
    """Size of their smallest copies."""


def _brotli(content: bytes) -> bytes:
    copy: bytes = brotli.compress(content, quality=11, mode=brotli.MODE_TEXT)
    return copy


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=9, mtime=0)


METHODS: dict[str, Callable[[bytes], bytes]] = {".br": _brotli, ".gz": _gzip}
"""How a copy of each ending is made; the highest levels, the same bytes every time."""


def compress_site(site: Path, cache: KeptFiles) -> Compressed:
    """Put compressed copies beside the files of a site.

    Args:
        site: the folder of the finished site.
        cache: copies of earlier builds, which new ones are added to.
    """
    files = [path for path in sorted(site.rglob("*")) if _is_wanted(path)]
    with ThreadPoolExecutor() as pool:  # both compressors let go of the interpreter's lock
        done = list(pool.map(lambda file: _copies(file, cache), files))
    cache.shrink()
    return Compressed(
        files=sum(1 for item in done if item.files),
        made=sum(item.made for item in done),
        bytes_before=sum(item.bytes_before for item in done),
        bytes_after=sum(item.bytes_after for item in done),
    )


def _is_wanted(file: Path) -> bool:
    """Whether a file is text that is worth a copy."""
    return file.suffix in ENDINGS and file.is_file() and file.stat().st_size >= SMALLEST


def _copies(file: Path, cache: KeptFiles) -> Compressed:
    """Put the copies of one file beside it."""
    content = file.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    made, sizes = 0, []
    for ending, method in METHODS.items():
        copy = cache.read(f"{digest}{ending}")
        if copy is None:
            copy = method(content)
            cache.write(f"{digest}{ending}", copy)
            made += 1
        if len(copy) <= GAIN * len(content):
            write_file(file.with_name(file.name + ending), copy)
            sizes.append(len(copy))
    return Compressed(1, made, len(content), min(sizes)) if sizes else Compressed(0, made, 0, 0)
