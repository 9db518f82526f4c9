"""Indicators: what public statistics say about the places, year after year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.indicators.files import picture_files
from shk.features.indicators.page import (
    AS_FAR,
    IndicatorLine,
    has_indicators_page,
    indicator_lines,
    indicators_view,
)
from shk.model.schema.record import Kind
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = [
    "AS_FAR",
    "IndicatorLine",
    "has_indicators_page",
    "indicator_lines",
    "pages",
    "picture_files",
]


def pages(context: Context) -> Iterator[PageSpec]:
    """The page of indicators, or of none where one would look for them."""
    if has_indicators_page(context):
        url = context.addresses.index_of(Kind.INDICATOR)
        yield page(context, url, "indicators/indicators.html", indicators_view)
