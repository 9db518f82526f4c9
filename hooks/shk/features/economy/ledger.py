"""The rows of the economy by block, time and year, and the sums that sources state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.model.schema.economy import LedgerBlock, LedgerRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.schema.when import When
    from shk.site.context import Context


def ledger_tables(context: Context) -> dict[tuple[str, When], list[LedgerRow]]:
    """The rows by block and time, blocks in their own order."""
    rows = context.portfolio.register(LedgerRow).values()
    ledger_rows: dict[tuple[str, When], list[LedgerRow]] = {}
    for block in context.portfolio.register(LedgerBlock):
        for row in sorted(
            (item for item in rows if item.block == block), key=lambda item: item.when
        ):
            ledger_rows.setdefault((block, row.when), []).append(row)
    return ledger_rows


def blocks_of(context: Context, year: int) -> dict[str, list[LedgerRow]]:
    """The rows of the blocks that a year has an outcome in."""
    blocks: dict[str, list[LedgerRow]] = {}
    for (block, when), rows in ledger_tables(context).items():
        if when.start.year == year and is_reported(rows):
            blocks.setdefault(block, []).extend(rows)
    return blocks


def year_totals(context: Context, blocks: dict[str, list[LedgerRow]]) -> dict[LedgerBlock, int]:
    """The sums of the blocks that add up; none where their currencies differ."""
    known = context.portfolio.register(LedgerBlock)
    totals = {
        known[block]: total.outcome
        for block, rows in blocks.items()
        if not known[block].apart and (total := stated_total(rows)) and total.outcome is not None
    }
    return totals if len({item.currency for item in totals}) == 1 else {}


def stated_total(rows: Iterable[LedgerRow]) -> LedgerRow | None:
    """The sum that the source states, if it does."""
    return next((row for row in rows if row.total), None)


def is_reported(rows: Iterable[LedgerRow]) -> bool:
    """Whether an outcome is known."""
    return any(row.outcome is not None for row in rows)
