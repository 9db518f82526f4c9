"""The start pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.home.home import start_view
from shk.features.home.translated_home import translated_start_view
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = ["pages"]


def pages(context: Context) -> Iterator[PageSpec]:
    """The start page in each language."""
    yield page(context, context.addresses.start, "home/home.html", start_view)
    for language in context.languages:
        localized = context.in_language(language)
        url = localized.addresses.start
        yield page(localized, url, "home/translated_home.html", translated_start_view)
