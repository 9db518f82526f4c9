"""The economy: what the work costs, what it was planned to cost, and what is planned."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from shk.features.economy.amounts import money_text
from shk.features.economy.page import (
    EconomyYear,
    PlannedTable,
    economy_view,
    economy_year,
    has_items,
    planned_table,
    year_cost,
)
from shk.model.schema.economy import LedgerRow
from shk.model.schema.record import Kind
from shk.site.chart_svg import chart_svg
from shk.site.page import MadeFile, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = [
    "EconomyYear",
    "PlannedTable",
    "chart_files",
    "economy_year",
    "money_text",
    "pages",
    "planned_table",
    "year_cost",
]


def pages(context: Context) -> Iterator[PageSpec]:
    """The page of the economy, if the portfolio has any."""
    if context.portfolio.register(LedgerRow):
        for language in context.all_languages:
            url = language.addresses.index_of(Kind.LEDGER_ROW)
            template = "economy/economy.html" if has_items(language) else "economy/summary.html"
            yield page(language, url, template, economy_view)


def chart_files(context: Context) -> Iterator[MadeFile]:
    """Every chart of the economy to download, in each language that has its page."""
    for language in context.all_languages if context.portfolio.register(LedgerRow) else ():
        view = economy_view(language)
        charts = [item.chart for item in view.series]
        if has_items(language):
            charts += [table.chart for year in view.years for table in year.tables if table.chart]
        for chart in charts:
            yield MadeFile(f"{view.meta.uri}{chart.file}", partial(chart_svg, chart))
