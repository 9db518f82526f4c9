"""The page of the economy: a table for each block and year, and what is planned ahead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.economy.amounts import amount_text, currency_text
from shk.features.economy.findings import difference_text, finding_text
from shk.features.economy.ledger import (
    blocks_of,
    is_reported,
    ledger_tables,
    stated_total,
    year_totals,
)
from shk.features.economy.series import BUDGET, OUTCOME, Series, economy_series
from shk.i18n.messages import N_
from shk.i18n.numbers import number_text
from shk.model.schema.economy import LedgerBlock, LedgerRow
from shk.model.schema.partnership import ResearchProject
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.changes import all_changes
from shk.site.charts import BarChart, ChartItem, bar_chart
from shk.site.evidence import SourceLine, source_lines
from shk.site.facets import FOCUS_AREA
from shk.site.link import Link, when_text
from shk.site.page_meta import PageMeta
from shk.site.record_links import initiative_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from shk.model.schema.when import When
    from shk.site.context import Context

LEAD = N_(
    "What the work was planned to cost and what it cost, year by year, and what is planned."
    " Every amount has its source."
)
YEAR_TOTAL = N_("Together {amount}, our own sum of: {blocks}.")
RESEARCH = N_("The research it goes to")
LED_TO = N_("What the focus area has led to")
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
    results: tuple[Link, ...]
    """What came of it: initiatives, research, and the effects in a focus area."""


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
    sum: str
    """All of it: the sum that the source states, else that of the items."""
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
    series: tuple[Series, ...]
    """What can be followed from year to year."""
    years: tuple[EconomyYear, ...]
    """The years with an outcome, latest first."""
    planned: tuple[PlannedTable, ...]
    """What is planned and not reported."""
    full_page: Link | None
    """The page with every item, on a summary in another language; None on that page itself."""


def economy_view(context: Context) -> EconomyView:
    """The page of the economy."""
    title, lead = context.text(KIND_INFO[Kind.LEDGER_ROW].plural), context.text(LEAD)
    planned: dict[str, list[LedgerRow]] = {}
    for (block, _), rows in ledger_tables(context).items():
        if not is_reported(rows):
            planned.setdefault(block, []).extend(rows)
    years = sorted(
        {when.start.year for (_, when), rows in ledger_tables(context).items() if is_reported(rows)}
    )
    return EconomyView(
        meta=PageMeta(title, lead, context.addresses.index_of(Kind.LEDGER_ROW)),
        lead=lead,
        series=economy_series(context),
        years=tuple(item for year in years[::-1] if (item := economy_year(context, year))),
        planned=tuple(_planned(context, block, rows) for block, rows in planned.items()),
        full_page=_full_page(context),
    )


def has_items(context: Context) -> bool:
    """Whether every item can be named in the language of a page, which is else a summary."""
    rows = context.portfolio.register(LedgerRow)
    return not any(context.language_of(Kind.LEDGER_ROW, row) for row in rows)


def _full_page(context: Context) -> Link | None:
    """The page with every item, when this is a summary in another language."""
    if context.home is None or has_items(context):
        return None
    title = context.text(N_("Every item, with its notes"))
    return context.link(title, context.home.addresses.index_of(Kind.LEDGER_ROW))


def economy_year(context: Context, year: int) -> EconomyYear | None:
    """The blocks that a year has an outcome in; None where there are none.

    Money for several years stands at the first of them.
    """
    blocks = blocks_of(context, year)
    if not blocks:
        return None
    tables = tuple(_table(context, year, block, rows) for block, rows in blocks.items())
    totals = year_totals(context, blocks)
    text = _total_text(context, totals) if len(totals) >= FEWEST_BARS else ""
    return EconomyYear(f"y{year}", str(year), text, tables)


def year_cost(context: Context, year: int) -> tuple[int, str] | None:
    """What the blocks that add up came to in a year, and the currency as it is written.

    None where none of them has a sum that a source states, or where currencies differ.
    """
    totals = year_totals(context, blocks_of(context, year))
    return (
        (sum(totals.values()), currency_text(context, next(iter(totals)).currency))
        if totals
        else None
    )


def _total_text(context: Context, totals: dict[LedgerBlock, int]) -> str:
    """What the blocks that add up came to, in a sentence."""
    unit = currency_text(context, next(iter(totals)).currency)
    amount = f"{number_text(sum(totals.values()), context.messages)} {unit}"
    names = ", ".join(total.name for total in totals)
    return context.text(YEAR_TOTAL).replace("{amount}", amount).replace("{blocks}", names)


def _table(context: Context, year: int, block_id: str, rows: Sequence[LedgerRow]) -> EconomyTable:
    """A block in a year."""
    block = context.portfolio.register(LedgerBlock)[block_id]
    parts, total = [row for row in rows if not row.total], stated_total(rows)
    return EconomyTable(
        id=f"{block_id}-{year}",
        title=block.name,
        text=block.text or "",
        unit=currency_text(context, block.currency),
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
    unit = currency_text(context, block.currency)
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
        yield from difference_text(context, parts, total, currency_text(context, block.currency))
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
        results=tuple(_results(context, row)),
    )


def _results(context: Context, row: LedgerRow) -> Iterator[Link]:
    """What came of an item: initiatives, research, and the effects in a focus area."""
    for initiative in row.initiatives:
        yield initiative_link(context, context.portfolio.initiatives[initiative])
    for project in context.portfolio.register(ResearchProject).values():
        if project.ledger_row == row.id:
            uri = context.addresses.of(Kind.RESEARCH_PROJECT, project.id)
            yield Link(context.text(RESEARCH), uri)
    effects = (it.belongs[Kind.FOCUS_AREA] for it in all_changes(context))
    if row.focus_area and any(row.focus_area in areas for areas in effects):
        uri = context.addresses.changes_of(FOCUS_AREA, row.focus_area)
        yield Link(context.text(LED_TO), uri)


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
        for (block, _), table in ledger_tables(context).items()
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
        unit=currency_text(context, block.currency),
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
        sum=amount_text(context, sum(row.budget or 0 for row in totals or parts)),
        notes=tuple(row.text for row in rows if row.text),
        sources=source_lines(context, (source for row in rows for source in row.sources)),
    )


def _planned_amount(context: Context, rows: Iterable[LedgerRow], when: When) -> PlannedAmount:
    """What is planned for a time."""
    results = (
        PlannedAmount(row.id, amount_text(context, row.budget)) for row in rows if row.when == when
    )
    return next(results, PlannedAmount("", ""))
