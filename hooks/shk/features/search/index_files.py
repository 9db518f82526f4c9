"""The files of an index beside its words: what it consists of, its pages, what narrows them.

Each but ``index.json`` is named by what it holds, so that a browser may keep it for ever.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.search.postings import packed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shk.features.search.pieces import Piece

FOLDER = "search-index"
"""Where the indexes lie in the site, each in a folder of its language."""
INDEX = "index.json"
"""Names all other files of an index."""
WORDS, PAGES, BLOCKS, FILTERS = "words", "pages", "blocks", "filters"
"""The folders of an index."""
BLOCK = 100
"""Pages whose files are named together: a search reads the names near its results alone."""
DIGITS = 12
"""Letters of the digest that names a file."""


@dataclass(frozen=True)
class IndexedPage:
    """A page as the index names it."""

    name: str
    """What its file is named by."""
    marks: tuple[str, ...]
    """What it can be narrowed by."""
    sources: tuple[str, ...]
    """The files of the site that it is made of: a page, and the versions that are found on it."""


def file_digest(content: str) -> str:
    """What a file of an index is named by."""
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def index_path(language: str, folder: str, name: str) -> str:
    """Where a file of an index lies in the site."""
    return f"{FOLDER}/{language}/{folder}/{name}.json"


def start_path(language: str) -> str:
    """Where the file lies that names all others of an index."""
    return f"{FOLDER}/{language}/{INDEX}"


def block_files(pages: Sequence[IndexedPage]) -> Iterator[str]:
    """What the files hold that name the files of pages."""
    for start in range(0, len(pages), BLOCK):
        yield _json("".join(page.name for page in pages[start : start + BLOCK]))


def filter_file(pages: Sequence[IndexedPage]) -> str:
    """What narrows the pages: for each facet its values, as they come together, once.

    Which of them a page has is a number, so that a browser counts without reading pages.
    """
    columns = [_by_facet(page.marks) for page in pages]
    facets = sorted({facet for column in columns for facet in column})
    shown = {}
    for facet in facets:
        values = [column.get(facet, "") for column in columns]
        known = sorted(set(values))
        number = {value: packed(place) for place, value in enumerate(known)}
        shown[facet] = [known, b"".join(number[value] for value in values).decode()]
    return _json(shown)


def _by_facet(marks: Sequence[str]) -> dict[str, str]:
    """The values of a page by facet, with a space between them."""
    values: defaultdict[str, list[str]] = defaultdict(list)
    for mark in marks:
        facet, _, value = mark.partition(":")
        values[facet].append(value)
    return {facet: " ".join(sorted(items)) for facet, items in values.items()}


def start_file(
    count: int, pieces: Sequence[tuple[str, str, str]], blocks: str, narrows: str
) -> str:
    """What names all other files of an index.

    Args:
        count: the number of its pages.
        pieces: how the words of each piece begin, and the name of its file.
        blocks: the names of the files that name pages, one after another.
        narrows: the name of the file of what narrows the pages.
    """
    return _json({"pages": count, "words": pieces, "blocks": blocks, "filters": narrows})


def piece_rows(pieces: Sequence[Piece]) -> list[tuple[str, str, str]]:
    """How the words of each piece begin, and the name of its file."""
    return [(piece.first, piece.last, file_digest(piece.content)) for piece in pieces]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
