"""Open data: its page, its files and their catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.open_data.dataset import data_catalogue
from shk.features.open_data.datasets import datasets
from shk.features.open_data.dcat.filling import open_data_files
from shk.features.open_data.page import TITLE, open_data_page_view
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = ["TITLE", "data_catalogue", "datasets", "open_data_files", "pages"]


def pages(context: Context) -> Iterator[PageSpec]:
    """The page of open data in each language."""
    for language in context.all_languages:
        yield page(language, language.addresses.data, "open_data/page.html", open_data_page_view)
