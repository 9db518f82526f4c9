"""The search page, what it knows of each page, and its index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.search.metadata import PLAIN, mark_words, search_marks, version_marks
from shk.features.search.page import search_view
from shk.features.search.pagefind import SearchIndexError, index_site
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = [
    "PLAIN",
    "SearchIndexError",
    "index_site",
    "mark_words",
    "pages",
    "search_marks",
    "version_marks",
]


def pages(context: Context) -> Iterator[PageSpec]:
    """The search page in each language."""
    for language in context.all_languages:
        yield page(language, language.addresses.search, "search/page.html", search_view)
