"""The economy year after year: what the years cost, and blocks against what was planned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.economy.amounts import amount_text, currency_text
from shk.features.economy.ledger import (
    blocks_of,
    is_reported,
    ledger_tables,
    stated_total,
    year_totals,
)
from shk.geometry.bars import Form
from shk.i18n.messages import N_, PN_
from shk.model.schema.economy import LedgerBlock
from shk.site.charts import BarChart, ChartItem, bar_chart
from shk.site.evidence import SourceLine, source_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from shk.model.schema.economy import LedgerRow
    from shk.site.context import Context

COST = N_("Cost of each year")
COST_PART = PN_("address", "cost")
COST_TEXT = N_("Our own sum of the parts that are a cost of the year.")
CHANGED = N_("{last} in {to}, against {first} in {from}")
OF = N_("{amount} of {planned}")
OUTCOME, BUDGET = N_("Outcome"), N_("Planned")
FEWEST_YEARS = 2
"""A series of fewer years says no more than the table of the year."""


@dataclass(frozen=True)
class SeriesRow:
    """A year of a series."""

    year: str
    """The year."""
    uri: str
    """The table that its numbers come from, on the page."""
    amounts: tuple[str, ...]
    """An amount for each column; empty when it is not known."""


@dataclass(frozen=True)
class Series:
    """What can be followed from year to year."""

    id: str
    """Its heading's id."""
    title: str
    """What it is called."""
    text: str
    """What has to be known to read it right."""
    unit: str
    """The currency as it is written."""
    chart: BarChart
    """The years as parts of bars, or as dots beside what was planned."""
    columns: tuple[str, ...]
    """Headings of the amounts."""
    rows: tuple[SeriesRow, ...]
    """The years, earliest first."""
    sources: tuple[SourceLine, ...]
    """The documents that the amounts come from."""


def economy_series(context: Context) -> tuple[Series, ...]:
    """Everything of the economy that is known for several years."""
    return (*_cost(context), *_against_plan(context))


def _reported_years(context: Context) -> tuple[int, ...]:
    """The years with an outcome, earliest first."""
    tables = ledger_tables(context).items()
    return tuple(sorted({when.start.year for (_, when), rows in tables if is_reported(rows)}))


def _cost(context: Context) -> Iterator[Series]:
    """What each year cost, by block."""
    years = {year: blocks_of(context, year) for year in _reported_years(context)}
    totals = {year: it for year, blocks in years.items() if (it := year_totals(context, blocks))}
    blocks = tuple(dict.fromkeys(block for it in totals.values() for block in it))
    if len(totals) < FEWEST_YEARS or len({block.currency for block in blocks}) > 1:
        return
    unit = currency_text(context, blocks[0].currency)
    at = context.messages.text(COST_PART, "address")
    sums = {year: sum(it.values()) for year, it in totals.items()}
    yield Series(
        id=at,
        title=context.text(COST),
        text=context.text(COST_TEXT),
        unit=unit,
        chart=bar_chart(
            f"{at}-chart",
            _finding(context, sums, unit),
            unit,
            [block.name for block in blocks],
            [
                ChartItem(f"{year}: {amount_text(context, sums[year])}", tuple(map(it.get, blocks)))
                for year, it in totals.items()
            ],
            context.messages,
            form=Form.STACKED,
        ),
        columns=(*(block.name for block in blocks), context.text(N_("Together"))),
        rows=tuple(
            SeriesRow(
                str(year), f"#y{year}", tuple(amount_text(context, amount) for amount in amounts)
            )
            for year, it in totals.items()
            for amounts in ((*map(it.get, blocks), sums[year]),)
        ),
        sources=_sources(
            context, [years[year][block.id] for year in totals for block in totals[year]]
        ),
    )


def _against_plan(context: Context) -> Iterator[Series]:
    """Blocks with an outcome and a plan for several years."""
    for block_id, block in context.portfolio.register(LedgerBlock).items():
        rows = {
            year: table
            for year in _reported_years(context)
            if (table := blocks_of(context, year).get(block_id))
        }
        totals = {
            year: (total.outcome, total.budget)
            for year, table in rows.items()
            if (total := stated_total(table)) and total.outcome is not None and total.budget
        }
        if len(totals) < FEWEST_YEARS:
            continue
        unit = currency_text(context, block.currency)
        yield Series(
            id=f"{block_id}-years",
            title=block.name,
            text=block.text or "",
            unit=unit,
            chart=_dots(context, block_id, totals, unit),
            columns=(context.text(BUDGET), context.text(OUTCOME)),
            rows=tuple(
                SeriesRow(
                    str(year),
                    f"#{block_id}-{year}",
                    (amount_text(context, budget), amount_text(context, outcome)),
                )
                for year, (outcome, budget) in totals.items()
            ),
            sources=_sources(context, rows.values()),
        )


def _dots(
    context: Context,
    block_id: str,
    totals: dict[int, tuple[int, int]],
    unit: str,
) -> BarChart:
    """The outcome of each year beside what was planned for it."""
    outcomes = {year: outcome for year, (outcome, _) in totals.items()}
    return bar_chart(
        f"{block_id}-years-chart",
        _finding(context, outcomes, unit),
        unit,
        (context.text(OUTCOME), context.text(BUDGET)),
        [ChartItem(f"{year}: {_of(context, it)}", it) for year, it in totals.items()],
        context.messages,
        form=Form.DOTS,
    )


def _of(context: Context, amounts: tuple[int, int]) -> str:
    """An outcome with what was planned."""
    outcome, budget = (amount_text(context, amount) for amount in amounts)
    return context.text(OF).replace("{amount}", outcome).replace("{planned}", budget)


def _finding(context: Context, amounts: dict[int, int], unit: str) -> str:
    """The latest amount beside the earliest."""
    years = sorted(amounts)
    text = context.text(CHANGED)
    for word, year in (("first", years[0]), ("last", years[-1])):
        text = text.replace(f"{{{word}}}", f"{amount_text(context, amounts[year])}\u00a0{unit}")
    return text.replace("{from}", str(years[0])).replace("{to}", str(years[-1]))


def _sources(context: Context, tables: Iterable[Sequence[LedgerRow]]) -> tuple[SourceLine, ...]:
    """The documents that the rows come from."""
    return source_lines(context, (it for rows in tables for row in rows for it in row.sources))
