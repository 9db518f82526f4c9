"""The page of the economy: tables by year and block, sums held against their rows."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from shk.features.economy.page import economy_view
from shk.model.portfolio.publication import public_portfolio
from shk.model.schema.economy import LedgerRow
from shk.model.schema.record import Kind
from tests.portfolios import small_context, small_portfolio


def test_years_have_their_blocks_in_the_order_of_the_data() -> None:
    view = economy_view(small_context())
    assert view.meta.uri == "economy/"
    (year,) = view.years
    assert (year.id, year.year) == ("y2024", "2024")
    assert [table.title for table in year.tables] == ["Base budget", "Seed money", "Grants"]
    assert year.total == "Together 500 SEK, our own sum of: Base budget, Seed money."


def test_a_table_holds_rows_total_and_the_difference_between_them() -> None:
    base = economy_view(small_context()).years[0].tables[0]
    assert [(line.name, line.budget, line.outcome) for line in base.lines] == [
        ("Garden for all", "300", "320"),
        ("Quay and boats", "200", "150"),
    ]
    assert base.total is not None
    assert (base.total.budget, base.total.outcome) == ("500", "471")
    assert base.notes == (
        "The rows add up to 470\u00a0SEK; the source states 471\u00a0SEK.",
        "The source rounds.",
    )
    assert [link.title for link in base.lines[0].results] == [
        "Plots on the hill",
        "What the focus area has led to",
    ]
    assert [source.title for source in base.sources] == ["Report 2024"]


def test_the_headline_of_a_chart_is_its_finding() -> None:
    base = economy_view(small_context()).years[0].tables[0]
    assert base.chart is not None
    assert base.chart.finding == "The outcome was 471\u00a0SEK, 29\u00a0SEK less than planned"
    assert base.chart.series == ("Outcome", "Planned")
    assert [row.lines for row in base.chart.rows] == [("Garden for all",), ("Quay and boats",)]


def test_a_table_of_one_item_has_no_chart() -> None:
    tables = {table.title: table for table in economy_view(small_context()).years[0].tables}
    assert tables["Grants"].chart is None
    assert tables["Grants"].lines[0].outcome == "about 1,000"
    assert tables["Grants"].lines[0].funder == "The Reed Fund"


def test_what_has_no_outcome_is_planned_with_a_column_for_each_time() -> None:
    (planned,) = economy_view(small_context()).planned
    assert planned.times == ("2026", "2027")
    assert [(row.name, tuple(it.text for it in row.amounts), row.sum) for row in planned.rows] == [
        ("Town", ("500", "550"), "1,050")
    ]


def test_amounts_are_written_in_the_language_of_the_page() -> None:
    base = economy_view(small_context("sv")).years[0].tables
    assert base[0].unit == "kr"
    assert base[2].lines[0].outcome == "cirka 1\u00a0000"


def test_an_initiative_that_is_hidden_is_named_by_no_row() -> None:
    full = small_portfolio()
    hidden = full.initiatives["hill-plots"].model_copy(update={"draft": True})
    initiatives = MappingProxyType({**full.initiatives, "hill-plots": hidden})
    context = small_context()
    public = public_portfolio(replace(full, initiatives=initiatives), context.today)
    rows = public.register(LedgerRow)
    assert rows["base-garden"].initiatives == ()
    assert len(rows) == len(full.records(Kind.LEDGER_ROW))
