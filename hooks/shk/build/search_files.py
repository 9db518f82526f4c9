"""The files of a search index in a site: written, or taken from the last site.

Each is named by what it holds, but for the one of each language that names all others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.kept import key_of
from shk.features.search import (
    BLOCKS,
    FILTERS,
    PAGES,
    WORDS,
    IndexedPage,
    SearchEntry,
    block_files,
    file_digest,
    filter_file,
    index_path,
    page_file,
    piece_rows,
    pieces_of,
    search_entry,
    start_file,
    start_path,
    with_version,
)
from shk.storage.files import write_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from shk.build.last_site import LastSite

PAGE = "index.html"
_BY_CONTENT = b"search"
"""What a file is made of whose name is a digest of what it holds."""

Row = tuple[str, str, str]
"""How the first and the last words of a piece begin, and what its file is named by."""


@dataclass(frozen=True)
class KnownIndex:
    """What the indexes of a site were made of."""

    sources: Mapping[str, bytes]
    """What each page is made of, found or not, in the order in which they are numbered."""
    pages: Mapping[str, Sequence[IndexedPage]]
    """The pages that can be found, by language, each by its number."""
    files: Mapping[str, Sequence[str]]
    """The files of each index that are named by what they hold."""


def entry_of(last: LastSite, name: str, source: bytes) -> SearchEntry | None:
    """What the search keeps of a page, found by what the page is made of or made."""
    key = key_of("search entry", last.common, source)
    kept = last.kept.get(key)
    if isinstance(kept, SearchEntry) or kept is False:
        return kept or None
    entry = search_entry((last.folder / name).read_text(encoding="utf-8"))
    last.kept.put(key, entry or False)
    return entry


def with_versions(entry: SearchEntry, versions: Iterable[SearchEntry]) -> SearchEntry:
    """A page with the versions that are found on it."""
    for version in versions:
        entry = with_version(entry, version)
    return entry


def write_page(last: LastSite, entry: SearchEntry, names: tuple[str, ...]) -> IndexedPage:
    """Write what a browser reads of a page.

    Args:
        last: where it goes.
        entry: the page, with its versions.
        names: its file in the site, and those of the versions.
    """
    content = page_file(entry, names[0].removesuffix(PAGE))
    name = file_digest(content)
    put(last, index_path(entry.language, PAGES, name), content)
    return IndexedPage(name, entry.marks, names)


def write_pieces(last: LastSite, language: str, words: Mapping[str, str]) -> list[Row]:
    """Write the words of an index, or all those with some first letters, in pieces."""
    pieces = list(pieces_of(words))
    rows = piece_rows(pieces)
    for piece, (_, _, name) in zip(pieces, rows, strict=True):
        put(last, index_path(language, WORDS, name), piece.content)
    return rows


def write_rest(
    last: LastSite,
    language: str,
    pages: Sequence[IndexedPage],
    rows: Sequence[Row],
    narrows: str = "",
) -> tuple[str, ...]:
    """Write what names the pages of an index, what narrows them, and what names all files.

    Args:
        last: where they go.
        language: the language of the index.
        pages: its pages.
        rows: its pieces.
        narrows: what the file is named by that narrows the pages, if they are as they were.

    Returns:
        The files of the index that are named by what they hold.
    """
    blocks = [(file_digest(content), content) for content in block_files(pages)]
    for name, content in blocks:
        put(last, index_path(language, BLOCKS, name), content)
    if not narrows:
        content = filter_file(pages)
        narrows = file_digest(content)
        put(last, index_path(language, FILTERS, narrows), content)
    start = start_file(len(pages), rows, "".join(name for name, _ in blocks), narrows)
    last.put(start_path(language), start.encode())
    names = {
        FILTERS: [narrows],
        BLOCKS: [name for name, _ in blocks],
        WORDS: [row[2] for row in rows],
        PAGES: [page.name for page in pages],
    }
    return tuple(index_path(language, kind, name) for kind in names for name in names[kind])


def put(last: LastSite, path: str, content: str) -> None:
    """Write a file that is named by what it holds, or take it from the last site."""
    if not take(last, path):
        write_file(last.folder / path, content)


def take(last: LastSite, path: str) -> bool:
    """Take a file that is named by what it holds from the last site; False if it has none."""
    return path in last.finished or last.take(path, _BY_CONTENT)
