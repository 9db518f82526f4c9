"""The page of the economy: a table for each block and year, and what is planned ahead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.economy.amounts import amount_text, currency_text
from shk.features.economy.findings import difference_text, finding_text
from shk.i18n.messages import N_
from shk.i18n.numbers import number_text
from shk.model.schema.economy import LedgerBlock, LedgerRow
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.charts import BarChart, ChartItem, bar_chart
from shk.site.evidence import SourceLine, source_lines
from shk.site.link import when_text
from shk.site.page_meta import PageMeta
from shk.site.record_links import initiative_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from shk.model.schema.when import When
    from shk.site.context import Context
    from shk.site.link import Link

LEAD = N_(
    "What the work was planned to cost and what it cost, year by year, and what is planned."
    " Every amount has its source."
)
YEAR_TOTAL = N_("Together {amount}, our own sum of: {blocks}.")
BUDGET, OUTCOME = N_("Planned"), N_("Outcome")
FEWEST_BARS = 2
"""A chart of fewer items says no more than its table."""


@dataclass(frozen=True)
class EconomyLine:
    """An item of a table."""

    id: str
    """Its place on the page."""
    name: str
    """What the money is for."""
    link: Link | None
    """The focus area or party it concerns, when its name says another thing."""
    funder: str
    """Who gives the money, when it is none of the parties; else empty."""
    when: str
    """The years that it is for, when they are more than the year it stands in; else empty."""
    budget: str
    """What was planned; empty when not known."""
    outcome: str
    """What it became; empty when not known."""
    initiatives: tuple[Link, ...]
    """What came of it."""


@dataclass(frozen=True)
class EconomyTable:
    """A block of the economy in a year."""

    id: str
    """Its heading's id."""
    title: str
    """What the block is called."""
    text: str
    """What it is, in a sentence."""
    unit: str
    """The currency as it is written."""
    sum: int | None
    """The outcome that the source states for all of it; None where it states none."""
    chart: BarChart | None
    """The outcome as bars; None when a chart would say no more than the table."""
    lines: tuple[EconomyLine, ...]
    """The items."""
    total: EconomyLine | None
    """The sum that the source states, if it does."""
    notes: tuple[str, ...]
    """What has to be known to read the table right."""
    sources: tuple[SourceLine, ...]
    """The documents that the amounts come from."""

    @property
    def has_budget(self) -> bool:
        """Whether anything is known of what was planned."""
        return any(line.budget for line in (*self.lines, *((self.total,) if self.total else ())))


@dataclass(frozen=True)
class EconomyYear:
    """A year that is reported."""

    id: str
    """Its heading's id."""
    year: str
    """The year, or the years, in words."""
    total: str
    """What it cost together, in a sentence; empty for a single block."""
    tables: tuple[EconomyTable, ...]
    """The blocks, in the order of the data file."""


@dataclass(frozen=True)
class PlannedAmount:
    """What is planned for a time."""

    id: str
    """Its place on the page; empty where nothing is planned."""
    text: str
    """The amount; empty where nothing is planned."""


@dataclass(frozen=True)
class PlannedRow:
    """An item that is planned for one or more times."""

    name: str
    """What the money is for, or who gives it."""
    amounts: tuple[PlannedAmount, ...]
    """An amount for each time of the table."""
    sum: str
    """All of them together, when the table has several times; else empty."""


@dataclass(frozen=True)
class PlannedTable:
    """What is planned in a block, with a column for each time."""

    id: str
    """Its heading's id."""
    title: str
    """What the block is called."""
    text: str
    """What it is, in a sentence."""
    unit: str
    """The currency as it is written."""
    times: tuple[str, ...]
    """The columns."""
    rows: tuple[PlannedRow, ...]
    """The items."""
    notes: tuple[str, ...]
    """What has to be known to read the table right."""
    sources: tuple[SourceLine, ...]
    """The documents that the amounts come from."""


@dataclass(frozen=True)
class EconomyView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page shows."""
    years: tuple[EconomyYear, ...]
    """The years with an outcome, latest first."""
    planned: tuple[PlannedTable, ...]
    """What is planned and not reported."""


def economy_view(context: Context) -> EconomyView:
    """The page of the economy."""
    title, lead = context.text(KIND_INFO[Kind.LEDGER_ROW].plural), context.text(LEAD)
    planned: dict[str, list[LedgerRow]] = {}
    for (block, _), rows in _tables(context).items():
        if not _reported(rows):
            planned.setdefault(block, []).extend(rows)
    years = sorted(
        {when.start.year for (_, when), rows in _tables(context).items() if _reported(rows)}
    )
    return EconomyView(
        meta=PageMeta(title, lead, context.addresses.index_of(Kind.LEDGER_ROW)),
        lead=lead,
        years=tuple(item for year in years[::-1] if (item := economy_year(context, year))),
        planned=tuple(_planned(context, block, rows) for block, rows in planned.items()),
    )


def economy_year(context: Context, year: int) -> EconomyYear | None:
    """The blocks that a year has an outcome in; None where there are none.

    Money for several years stands at the first of them.
    """
    blocks = _blocks(context, year)
    if not blocks:
        return None
    tables = tuple(_table(context, year, block, rows) for block, rows in blocks.items())
    totals = _year_totals(context, blocks)
    text = _total_text(context, totals) if len(totals) >= FEWEST_BARS else ""
    return EconomyYear(f"y{year}", str(year), text, tables)


def year_cost(context: Context, year: int) -> tuple[int, str] | None:
    """What the blocks that add up came to in a year, and the currency as it is written.

    None where none of them has a sum that a source states, or where currencies differ.
    """
    totals = _year_totals(context, _blocks(context, year))
    return (sum(totals.values()), currency_text(context, next(iter(totals)))) if totals else None


def _blocks(context: Context, year: int) -> dict[str, list[LedgerRow]]:
    """The rows of the blocks that a year has an outcome in."""
    blocks: dict[str, list[LedgerRow]] = {}
    for (block, when), rows in _tables(context).items():
        if when.start.year == year and _reported(rows):
            blocks.setdefault(block, []).extend(rows)
    return blocks


def _reported(rows: Iterable[LedgerRow]) -> bool:
    """Whether an outcome is known."""
    return any(row.outcome is not None for row in rows)


def _tables(context: Context) -> dict[tuple[str, When], list[LedgerRow]]:
    """The rows by block and time, blocks in their own order."""
    rows = context.portfolio.register(LedgerRow).values()
    ledger_rows: dict[tuple[str, When], list[LedgerRow]] = {}
    for block in context.portfolio.register(LedgerBlock):
        for row in sorted(
            (item for item in rows if item.block == block), key=lambda item: item.when
        ):
            ledger_rows.setdefault((block, row.when), []).append(row)
    return ledger_rows


def _year_totals(context: Context, blocks: dict[str, list[LedgerRow]]) -> dict[LedgerBlock, int]:
    """The sums of the blocks that add up; none where their currencies differ."""
    known = context.portfolio.register(LedgerBlock)
    totals = {
        known[block]: total.outcome
        for block, rows in blocks.items()
        if not known[block].apart and (total := _total(rows)) and total.outcome is not None
    }
    return totals if len({item.currency for item in totals}) == 1 else {}


def _total_text(context: Context, totals: dict[LedgerBlock, int]) -> str:
    """What the blocks that add up came to, in a sentence."""
    unit = currency_text(context, next(iter(totals)))
    amount = f"{number_text(sum(totals.values()), context.messages)} {unit}"
    names = ", ".join(total.name for total in totals)
    return context.text(YEAR_TOTAL).replace("{amount}", amount).replace("{blocks}", names)


def _table(context: Context, year: int, block_id: str, rows: Sequence[LedgerRow]) -> EconomyTable:
    """A block in a year."""
    block = context.portfolio.register(LedgerBlock)[block_id]
    parts, total = [row for row in rows if not row.total], _total(rows)
    return EconomyTable(
        id=f"{block_id}-{year}",
        title=block.name,
        text=block.text or "",
        unit=currency_text(context, block),
        sum=total.outcome if total else None,
        chart=_chart(context, f"{block_id}-{year}-chart", block, parts, total),
        lines=tuple(_line(context, part) for part in parts),
        total=_line(context, total) if total else None,
        notes=tuple(_notes(context, block, parts, total)),
        sources=source_lines(context, (source for row in rows for source in row.sources)),
    )


def _chart(
    context: Context,
    chart_id: str,
    block: LedgerBlock,
    parts: Sequence[LedgerRow],
    total: LedgerRow | None,
) -> BarChart | None:
    """The outcome of each item, largest first, beside what was planned for it."""
    known = [part for part in parts if part.outcome is not None]
    if len(known) < FEWEST_BARS or any(item.outcome < 0 for item in known if item.outcome):
        return None
    known.sort(key=lambda item: -(item.outcome or 0))
    unit = currency_text(context, block)
    both = all(item.budget is not None for item in known)
    series = (OUTCOME, BUDGET) if both else (OUTCOME,)
    return bar_chart(
        chart_id,
        finding_text(context, known, total, unit),
        unit,
        [context.text(point) for point in series],
        [
            ChartItem(item.name, (item.outcome, item.budget) if both else (item.outcome,))
            for item in known
        ],
        context.messages,
    )


def _notes(
    context: Context, block: LedgerBlock, parts: Sequence[LedgerRow], total: LedgerRow | None
) -> Iterator[str]:
    """What the items and their total say, and the difference between the two."""
    for part in parts:
        if part.text:
            yield f"{part.name}: {part.text}"
    if total:
        yield from difference_text(context, parts, total, currency_text(context, block))
        if total.text:
            yield total.text


def _line(context: Context, row: LedgerRow) -> EconomyLine:
    """An item with its amounts."""
    return EconomyLine(
        id=row.id,
        name=row.name,
        link=_concerns(context, row),
        funder=row.funder or "",
        when="" if len(row.when.years) == 1 else when_text(row.when, context.messages),
        budget=amount_text(context, row.budget),
        outcome=amount_text(context, row.outcome, approximate=row.approximate),
        initiatives=tuple(
            initiative_link(context, context.portfolio.initiatives[initiative])
            for initiative in row.initiatives
        ),
    )


def _concerns(context: Context, row: LedgerRow) -> Link | None:
    """The focus area or the party of an item."""
    if row.focus_area:
        area = context.portfolio.focus_areas[row.focus_area]
        return context.record_link(Kind.FOCUS_AREA, area.id, area.name)
    if row.party:
        party = context.portfolio.parties[row.party]
        return context.record_link(Kind.PARTY, party.id, party.name)
    return None


def planned_table(context: Context, block_id: str) -> PlannedTable | None:
    """What is planned in a block and not reported; None if there is nothing.

    Args:
        context: the portfolio and the language.
        block_id: the id of the block.
    """
    rows = [
        row
        for (block, _), table in _tables(context).items()
        if block == block_id and not any(item.outcome is not None for item in table)
        for row in table
    ]
    return _planned(context, block_id, rows) if rows else None


def _planned(context: Context, block_id: str, rows: Sequence[LedgerRow]) -> PlannedTable:
    """A block that is planned, with a column for each time."""
    block = context.portfolio.register(LedgerBlock)[block_id]
    times = tuple(dict.fromkeys(row.when for row in rows))
    parts = [row for row in rows if not row.total]
    names = tuple(dict.fromkeys(part.name for part in parts))
    totals = [row for row in rows if row.total]
    ordered = [(name, [part for part in parts if part.name == name]) for name in names]
    ordered += [(name, totals) for name in dict.fromkeys(total.name for total in totals)]
    return PlannedTable(
        id=f"{block_id}-planned",
        title=block.name,
        text=block.text or "",
        unit=currency_text(context, block),
        times=tuple(when_text(time, context.messages) for time in times),
        rows=tuple(
            PlannedRow(
                name,
                tuple(_planned_amount(context, ones, when) for when in times),
                amount_text(context, sum(item.budget or 0 for item in ones))
                if len(times) > 1
                else "",
            )
            for name, ones in ordered
        ),
        notes=tuple(row.text for row in rows if row.text),
        sources=source_lines(context, (source for row in rows for source in row.sources)),
    )


def _planned_amount(context: Context, rows: Iterable[LedgerRow], when: When) -> PlannedAmount:
    """What is planned for a time."""
    results = (
        PlannedAmount(row.id, amount_text(context, row.budget)) for row in rows if row.when == when
    )
    return next(results, PlannedAmount("", ""))


def _total(rows: Iterable[LedgerRow]) -> LedgerRow | None:
    """The sum that the source states, if it does."""
    return next((row for row in rows if row.total), None)
