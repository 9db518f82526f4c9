"""The economy: what the work costs, what it was planned to cost, and what is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.economy.page import (
    EconomyYear,
    PlannedTable,
    economy_view,
    economy_year,
    planned_table,
    year_cost,
)
from shk.model.schema.economy import LedgerRow
from shk.model.schema.record import Kind
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = ["EconomyYear", "PlannedTable", "economy_year", "pages", "planned_table", "year_cost"]


def pages(context: Context) -> Iterator[PageSpec]:
    """The page of the economy, if the portfolio has any."""
    if context.portfolio.register(LedgerRow):
        url = context.addresses.index_of(Kind.LEDGER_ROW)
        yield page(context, url, "economy/economy.html", economy_view)
