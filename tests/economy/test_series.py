"""The economy from year to year: what the years cost, and blocks beside what was planned."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from shk.features.economy import chart_files, pages
from shk.features.economy.page import economy_view
from shk.geometry.bars import Form
from shk.model.schema.economy import LedgerRow
from shk.model.schema.record import Kind
from shk.model.schema.reference import Gloss
from shk.site.chart_svg import chart_svg
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from shk.site.context import Context

ROW: dict[str, Any] = {"block": "base", "when": "2023", "total": True}


def two_years(language: str = "en") -> Context:
    """The small portfolio with the sums of the year before."""
    base = small_portfolio()
    rows = {
        "base-2023": {**ROW, "id": "base-2023", "name": "Base", "budget": 450, "outcome": 400},
        **{
            row.id: row.model_dump(mode="json", exclude_none=True)
            for row in base.register(LedgerRow).values()
        },
    }
    ledger = MappingProxyType({key: LedgerRow.model_validate(row) for key, row in rows.items()})
    registers = MappingProxyType({**base.registers, Kind.LEDGER_ROW: ledger})
    return small_context(language, portfolio=replace(base, registers=registers))


def test_nothing_is_followed_that_is_known_for_one_year_alone() -> None:
    assert economy_view(small_context()).series == ()


def test_the_cost_of_each_year_is_drawn_by_its_parts() -> None:
    cost = economy_view(two_years()).series[0]
    assert (cost.id, cost.chart.form) == ("cost", Form.STACKED)
    assert cost.chart.finding == "500\u00a0SEK in 2024, against 400\u00a0SEK in 2023"
    assert cost.columns == ("Base budget", "Seed money", "Together")
    assert [(row.year, row.uri, row.amounts) for row in cost.rows] == [
        ("2023", "#y2023", ("400", "", "400")),
        ("2024", "#y2024", ("471", "29", "500")),
    ]
    first, second = cost.chart.rows[1].bars
    assert (first.x, second.x, second.y) == (0.0, first.width, first.y)
    assert [row.lines for row in cost.chart.rows] == [("2023: 400",), ("2024: 500",)]


def test_a_block_with_a_plan_is_drawn_as_dots_beside_it() -> None:
    base = economy_view(two_years()).series[1]
    assert (base.id, base.chart.form) == ("base-years", Form.DOTS)
    assert [row.amounts for row in base.rows] == [("450", "400"), ("500", "471")]
    assert [row.lines for row in base.chart.rows] == [("2023: 400 of 450",), ("2024: 471 of 500",)]
    outcome, plan = base.chart.rows[0].bars
    assert outcome.width < plan.width
    assert [source.title for source in base.sources] == ["Report 2024"]


def test_each_chart_is_a_file_with_its_headline() -> None:
    files = {file.uri: str(file.content) for file in chart_files(two_years())}
    assert set(files) == {
        "economy/cost.svg",
        "economy/base-years.svg",
        "economy/base-2024.svg",
    }
    assert (
        "<title>500\u00a0SEK in 2024, against 400\u00a0SEK in 2023</title>"
        in files["economy/cost.svg"]
    )
    assert files["economy/base-years.svg"].count("<circle") == 4


def test_series_are_told_apart_without_colour() -> None:
    drawn = chart_svg(economy_view(two_years()).series[0].chart)
    fills = set(re.findall(r'fill="(#[0-9a-f]{6})" stroke="#', drawn))
    assert len(fills) == 2
    assert "stroke-dasharray" in drawn


def test_another_language_has_a_summary_that_leads_to_every_item() -> None:
    context = replace(two_years("sv"), languages=("en",))
    specs = {spec.url: spec for spec in pages(context)}
    assert list(specs) == ["ekonomi/", "en/economy/"]
    summary = specs["en/economy/"]
    assert (summary.language, summary.template) == ("en", "economy/summary.html")
    view = economy_view(context.in_language("en"))
    assert view.full_page is not None
    assert (view.full_page.uri, view.full_page.leads) == ("ekonomi/", "sv")
    assert [table.sum for table in view.planned] == ["1,050"]


def test_another_language_has_every_item_once_all_have_a_name_in_it() -> None:
    home = two_years("sv")
    rows = {
        key: row.model_copy(update={"in_english": Gloss(name=f"Item {key}", text="A note.")})
        for key, row in home.portfolio.register(LedgerRow).items()
    }
    registers = {**home.portfolio.registers, Kind.LEDGER_ROW: rows}
    portfolio = replace(home.portfolio, registers=registers)
    context = replace(home, portfolio=portfolio, languages=("en",))
    specs = {spec.url: spec for spec in pages(context)}
    assert specs["en/economy/"].template == "economy/economy.html"
    view = economy_view(context.in_language("en"))
    assert view.full_page is None
    lines = [line for year in view.years for table in year.tables for line in table.lines]
    assert lines
    assert all(line.name.startswith("Item ") for line in lines)
