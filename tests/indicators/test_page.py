"""Indicators: pictures on one scale, and a value that is missing is a gap and no zero."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features.indicators import AS_FAR, indicator_lines, pages, picture_files
from shk.features.indicators.page import indicators_view
from shk.features.taxonomy.record_pages import goal_view
from shk.model.schema.record import Kind
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from shk.site.context import Context


def without(*kinds: Kind) -> Context:
    """The small portfolio without some of its records."""
    portfolio = small_portfolio()
    kept = {kind: rows for kind, rows in portfolio.registers.items() if kind not in kinds}
    return small_context(portfolio=replace(portfolio, registers=MappingProxyType(kept)))


def test_the_page_is_there_when_there_are_indicators() -> None:
    assert [page.url for page in pages(without(Kind.PARTNER_GOAL))] == ["indicators/"]
    assert list(pages(without(Kind.PARTNER_GOAL, Kind.INDICATOR))) == []


def test_where_goals_are_followed_it_says_that_no_indicator_is_known() -> None:
    context = without(Kind.INDICATOR)
    assert [page.url for page in pages(context)] == ["indicators/"]
    view = indicators_view(context)
    assert view.indicators == ()
    assert view.lead == context.text(AS_FAR) != indicators_view(small_context()).lead
    assert [goal.title for goal in view.unmeasured] == [
        goal.name for goal in context.portfolio.goals.values()
    ]


def test_goals_that_no_indicator_names_are_listed() -> None:
    context = small_context()
    names = [goal.title for goal in indicators_view(context).unmeasured]
    assert context.portfolio.goals["meeting"].name in names
    assert context.portfolio.goals["growing"].name not in names


def test_a_missing_value_breaks_the_line_and_is_reported_in_the_table() -> None:
    values = indicators_view(small_context()).indicators[0].values
    hill, quay = values.pictures
    assert [[point.year for point in run] for run in hill.series[0].runs] == [[2021], [2023, 2024]]
    assert values.rows[0].cells == ("10", "no value", "12.5", "20")
    assert values.rows[1].cells == ("", "", "", "5 (preliminary)")
    assert hill.finding == "Hill: from 10 in 2021 to 20 in 2024"
    assert quay.finding == "Quay: 5 in 2024"


def test_all_pictures_have_one_scale_that_begins_at_zero() -> None:
    values = indicators_view(small_context()).indicators[0].values
    assert (values.bottom, values.top, values.years[0], values.years[-1]) == (
        "0",
        "20",
        "2021",
        "2024",
    )
    (quay,) = values.pictures[1].series[0].runs[0]
    assert (quay.x, quay.y) == (values.width, values.height * 0.75)


def test_an_indicator_without_values_has_no_picture() -> None:
    boats = indicators_view(small_context()).indicators[1]
    assert (boats.values.pictures, boats.values.rows) == ((), ())
    assert boats.direction == "Neither way is better"


def test_a_goal_shows_the_indicators_that_name_it() -> None:
    context = small_context()
    goals = context.portfolio.goals
    assert [indicator.name for indicator in goal_view(context, goals["growing"]).indicators] == [
        "People who grow food"
    ]
    assert goal_view(context, goals["meeting"]).indicators == ()
    assert [indicator_line.id for indicator_line in indicator_lines(context)] == ["n1", "n2"]


def test_numbers_are_those_of_the_language() -> None:
    values = indicators_view(small_context("sv")).indicators[0].values
    assert values.rows[0].cells == ("10", "inget värde", "12,5", "20")


def test_each_picture_is_a_file_with_its_finding_and_scale() -> None:
    files = {item.uri: str(item.content) for item in picture_files(small_context())}
    values = indicators_view(small_context()).indicators[0].values
    assert list(files) == [picture.file for picture in values.pictures]
    hill = files["indicators/n1-hill.svg"]
    assert "<title>Hill: from 10 in 2021 to 20 in 2024</title>" in hill
    assert (hill.count("<polyline"), hill.count("<circle")) == (2, 3)
    assert hill.startswith("<svg xmlns")
