"""The search page, what it knows of each page, and its index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.search.entry import (
    SearchEntry,
    levels,
    page_file,
    search_entry,
    with_version,
)
from shk.features.search.index_files import (
    BLOCKS,
    FILTERS,
    FOLDER,
    PAGES,
    WORDS,
    IndexedPage,
    block_files,
    file_digest,
    filter_file,
    index_path,
    piece_rows,
    start_file,
    start_path,
)
from shk.features.search.metadata import PLAIN, mark_words, search_marks, version_marks
from shk.features.search.page import search_view
from shk.features.search.page_text import read_part
from shk.features.search.pieces import letter_of, pieces_of, read_word, words_in, written
from shk.features.search.postings import Postings
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = [
    "BLOCKS",
    "FILTERS",
    "FOLDER",
    "PAGES",
    "PLAIN",
    "WORDS",
    "IndexedPage",
    "Postings",
    "SearchEntry",
    "block_files",
    "file_digest",
    "filter_file",
    "index_path",
    "letter_of",
    "levels",
    "mark_words",
    "page_file",
    "pages",
    "piece_rows",
    "pieces_of",
    "read_part",
    "read_word",
    "search_entry",
    "search_marks",
    "start_file",
    "start_path",
    "version_marks",
    "with_version",
    "words_in",
    "written",
]


def pages(context: Context) -> Iterator[PageSpec]:
    """The search page in each language."""
    for language in context.all_languages:
        yield page(language, language.addresses.search, "search/page.html", search_view)
