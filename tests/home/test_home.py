"""The start page: doors with live figures, newest stories, dates and figures."""

from __future__ import annotations

import dataclasses
from datetime import date

from shk.features.home.home import start_view
from tests.portfolios import empty_portfolio, small_context


def test_a_door_for_each_focus_area_with_its_count() -> None:
    calls_to_action = start_view(small_context()).calls_to_action
    assert [
        (call_to_action.title, call_to_action.figure, call_to_action.counts)
        for call_to_action in calls_to_action
    ] == [
        ("Gardens for all", 3, "initiatives"),
        ("A living harbour", 2, "initiatives"),
    ]
    assert calls_to_action[0].uri == "focus-areas/gardens/"
    assert calls_to_action[0].text == "Everyone can grow food."


def test_lead_is_what_the_partnership_is() -> None:
    view = start_view(small_context())
    assert view.lead == "A town and a college work together."
    assert view.meta.uri == ""
    assert view.meta.title == "Town and College"


def test_newest_story_comes_first() -> None:
    stories = start_view(small_context()).stories
    assert [story.title for story in stories] == ["A well for the hill", "The picnic that grew"]


def test_dates_that_lie_ahead_come_earliest_first() -> None:
    dates = start_view(small_context(today=date(2024, 5, 2))).dates
    assert dates.title == "Coming up"
    assert [line.title for line in dates.lines][:2] == ["Open gate", "Harvest"]


def test_latest_dates_when_none_lie_ahead() -> None:
    dates = start_view(small_context(today=date(2030, 1, 1))).dates
    assert dates.title == "Latest activities"
    assert dates.lines[0].title == "Yearly meeting"
    assert dates.lines[0].uri == "activities/#activity-yearly-meeting"


def test_figures_of_the_latest_year_that_has_begun() -> None:
    figures = start_view(small_context()).figures
    assert figures is not None
    assert figures.year == 2024
    assert [(line.value, line.counts) for line in figures.lines] == [("40", "plots in use")]


def test_figures_of_years_to_come_are_left_out() -> None:
    assert start_view(small_context(today=date(2023, 1, 1))).figures is None


def test_an_empty_portfolio_still_has_a_start() -> None:
    view = start_view(small_context(portfolio=empty_portfolio()))
    assert [call_to_action.figure for call_to_action in view.calls_to_action] == [0, 0]
    assert view.stories == ()
    assert view.dates.lines == ()
    assert view.figures is None


def test_the_view_is_frozen() -> None:
    view = start_view(small_context())
    assert dataclasses.is_dataclass(view)
    assert hash(view.meta) == hash(start_view(small_context()).meta)
