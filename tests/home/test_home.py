"""The start page: doors with live figures, newest stories, dates and figures."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING

from shk.features.home.home import start_view
from shk.model.schema.vocabulary import EffectKind
from shk.site.upcoming import dates_view
from tests.portfolios import empty_portfolio, small_context

if TYPE_CHECKING:
    from pathlib import Path


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


def test_nothing_ahead_is_said() -> None:
    assert start_view(small_context(today=date(2024, 5, 2))).dates.note == ""
    past = start_view(small_context(today=date(2030, 1, 1))).dates
    assert past.note == "No coming activity is known."


def test_a_series_is_one_row() -> None:
    context = small_context(today=date(2024, 1, 1))
    activity = next(iter(context.portfolio.activities.values()))
    when = activity.when
    series = {
        f"meeting-{number}": activity.model_copy(
            update={"id": f"meeting-{number}", "title": f"Course, meeting {number} of 3"}
        )
        for number in (1, 2, 3)
    }
    portfolio = dataclasses.replace(context.portfolio, activities=series)
    dates = dates_view(small_context(portfolio=portfolio, today=when.start), 4)
    assert [(line.title, line.times) for line in dates.lines] == [("Course", "3 times")]


def test_the_first_words_are_a_change_for_somebody_and_how_it_is_known() -> None:
    context = small_context()
    reported = {
        effect.text: effect
        for page in context.portfolio.initiatives.values()
        for effect in page.effects
    }
    life = start_view(context).life
    assert life is not None
    effect = reported[life.text]
    assert effect.for_whom == life.for_whom
    assert not effect.negative
    assert effect.kind is not EffectKind.OUTPUT
    assert life.how
    assert life.link.uri


def test_both_sites_open_with_a_change(real_site: Path, demo_site: Path) -> None:
    for site, whom in ((real_site, "Barn och unga"), (demo_site, "Children in Northtown")):
        page = (site / "index.html").read_text(encoding="utf-8")
        meta = page[page.index('class="start-head"') : page.index('class="start-ways"')]
        assert '<h1 class="start-life">' in meta
        assert whom in meta


def test_changes_are_the_first_figures() -> None:
    context = small_context()
    figures = dict(context.portfolio.figures)
    (first, *_) = figures.values()
    later = first.model_copy(update={"id": "later", "measures": EffectKind.OUTCOME})
    portfolio = dataclasses.replace(context.portfolio, figures={**figures, "later": later})
    shown = start_view(small_context(portfolio=portfolio)).figures
    assert shown is not None
    assert [line.change for line in shown.lines] == [True, False]


def test_the_ways_in_are_questions_of_each_focus_area() -> None:
    view = start_view(small_context())
    assert [question.text for question in view.questions] == [
        "How can more people grow food?",
        "How can a quay become a garden?",
    ]
    assert start_view(small_context(portfolio=empty_portfolio())).life is None


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
