"""The pages of years: what is known of a year, what is only planned, and two side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features.timeline.year_page import timeline_year_view
from shk.features.years import pages
from shk.features.years.compare import comparison_view
from shk.features.years.page import year_view
from shk.features.years.year_list import year_list_view
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from shk.site.context import Context


def known_until(day: date, language: str = "en") -> Context:
    """The small portfolio when its sources extend to a day, long after it."""
    base = small_portfolio()
    partnership = base.partnership.model_copy(update={"known_until": day})
    text = replace(base, partnership=partnership)
    return small_context(language, portfolio=text, today=date(2027, 1, 1))


def test_years_that_something_is_reported_for_or_planned_for_have_a_page() -> None:
    assert [page.url for page in pages(small_context())] == [
        "years/",
        "years/2024/",
        "years/2025/",
        "years/compared/",
    ]


def test_a_year_shows_cost_changes_what_did_not_work_and_what_was_done() -> None:
    view = year_view(small_context(), 2024)
    assert view.economy is not None
    assert [(table.title, table.sum) for table in view.economy.tables] == [
        ("Base budget", 471),
        ("Seed money", 29),
        ("Grants", None),
    ]
    assert [item.text for item in view.changed] == ["Neighbours share tools."]
    assert [item.text for item in view.negative] == ["The water ran out in July."]
    assert [item.text for item in view.done] == ["Forty plots were dug."]
    assert [area.happened for area in view.work] == [("The first dry summer.",), ()]
    assert [goal.result.status for goal in view.goals] == ["unknown", "not_met"]
    assert [assessment.name for assessment in view.assessments] == ["The work is useful"]
    assert [source.title for source in view.sources] == ["Report 2024"]


def test_every_number_of_a_year_leads_to_what_it_counts() -> None:
    figures = {figure.id: figure for figure in year_view(small_context(), 2024).figures}
    assert {key: figure.text for key, figure in figures.items()} == {
        "cost": "500",
        "going": "3",
        "impact": "0",
        "outcome": "1",
        "output": "1",
        "not-as-hoped": "1",
        "stories": "1",
        "activities": "3",
        "goals": "0 of 2 goals, 1 not known",
    }
    assert figures["cost"].uri == "economy/#y2024"
    assert figures["outcome"].uri == "changes/years/#y2024--outcome"
    assert figures["impact"].uri == ""
    assert figures["going"].uri == "years/2024/#work"
    assert figures["stories"].uri == "years/2024/#stories"


def test_how_the_effects_of_a_year_are_known_is_reported_with_what_there_is_none_of() -> None:
    stages = year_view(small_context(), 2024).stages
    assert [(stage.title, stage.count, stage.share) for stage in stages if stage.count] == [
        ("Reported by those involved", 2, 67),
        ("Measured", 1, 33),
    ]
    assert len(stages) == 6
    assert stages[0].uri == "changes/years/#y2024--told"


def test_a_year_after_the_sources_is_reported_as_planned_and_not_known_yet() -> None:
    context = known_until(date(2024, 12, 31))
    view = year_view(context, 2025)
    assert view.note == (
        "What happened in 2025 is not known yet: the sources extend to December 2024."
    )
    assert [(item.initiative.title, item.plans[0].outcome) for item in view.planned] == [
        ("Plots on the hill", "Planned, outcome unknown"),
        ("Plots on the quay", "Planned, outcome unknown"),
    ]


def test_two_years_stand_side_by_side_with_what_began_and_ended() -> None:
    (pair,) = comparison_view(small_context(today=date(2026, 1, 1))).pairs
    assert (pair.earlier.title, pair.later.title) == ("2024", "2025")
    assert [link.title for link in pair.began] == ["Tool library"]
    assert pair.ended == ()
    figures = {figure.label: figure for figure in pair.figures}
    going = figures["Initiatives under way"]
    assert going.earlier is not None
    assert going.later is not None
    assert (going.earlier.text, going.later.text, going.difference) == ("3", "4", "+1")
    assert figures["Base budget, SEK"].later is None
    assert figures["Base budget, SEK"].difference == ""


def test_a_year_that_is_not_known_to_its_end_is_compared_with_none() -> None:
    (pair,) = comparison_view(known_until(date(2024, 12, 31))).pairs
    assert pair.note
    assert (pair.figures, pair.began, pair.went_on) == ((), (), ())


def test_the_list_of_years_has_figures_of_those_known_to_their_end() -> None:
    later, earlier = year_list_view(known_until(date(2025, 3, 1))).years
    assert (later.link.title, later.figures) == ("2025", ())
    assert later.note.startswith("The sources extend to March 2025.")
    assert earlier.link.uri == "years/2024/"
    assert earlier.figures


def test_what_the_initiatives_did_stands_on_one_page_of_a_year() -> None:
    view = timeline_year_view(small_context(), 2024)
    assert view.work == ()
    assert view.report is not None
    assert view.report.uri == "years/2024/"
    gardens = year_view(small_context(), 2024).work[0]
    assert gardens.active[0].done == ("Dug forty plots.",)


def test_a_portfolio_that_tells_of_no_year_has_no_page_of_one() -> None:
    base = small_portfolio()
    quiet = {
        key: initiative.model_copy(update={"years": ()})
        for key, initiative in base.initiatives.items()
    }
    areas = {
        key: focus_area.model_copy(update={"years": ()})
        for key, focus_area in base.focus_areas.items()
    }
    bare = replace(
        base,
        initiatives=MappingProxyType(quiet),
        focus_areas=MappingProxyType(areas),
        registers=MappingProxyType({}),
    )
    assert list(pages(small_context(portfolio=bare))) == []


def test_another_language_has_a_summary_of_each_year() -> None:
    context = replace(small_context("sv"), languages=("en",))
    specs = {spec.url: spec for spec in pages(context)}
    assert specs["en/years/2024/"].template == "years/summary.html"
    assert specs["ar/2024/"].template == "years/year.html"
    view = year_view(context.in_language("en"), 2024)
    assert view.full_page is not None
    assert (view.full_page.title, view.full_page.uri, view.full_page.leads) == (
        "All that is known of 2024",
        "ar/2024/",
        "sv",
    )
    figures = {figure.id: figure.uri for figure in view.figures}
    assert figures["cost"] == "en/economy/#y2024"
    assert figures["stories"] == "ar/2024/#stories"
    (summary, *_) = [year_list_view(context.in_language("en")).summaries]
    assert [link.uri for link in summary] == ["en/economy/", "en/follow-up/evaluation/"]
