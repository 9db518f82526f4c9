"""Follow-up: pages are there when the portfolio has something for them, and say what is known."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from shk.features.follow_up import pages
from shk.features.follow_up.assessments import assessments_view
from shk.features.follow_up.evaluation import evaluation_view
from shk.features.follow_up.goals import partner_goals_view
from shk.features.follow_up.recommendations import recommendations_view
from shk.features.follow_up.wheel import wheel_view
from tests.portfolios import small_context, small_portfolio


def test_pages_lie_below_the_one_that_leads_to_them() -> None:
    uris = [page.url for page in pages(small_context())]
    assert uris == [
        "follow-up/",
        "follow-up/goals/",
        "follow-up/self-assessments/",
        "follow-up/evaluation/",
        "follow-up/steering-wheel/",
        "follow-up/recommendations/",
        "follow-up/2023/",
        "follow-up/2024/",
    ]


def test_a_portfolio_without_follow_up_has_no_page_of_it() -> None:
    bare = replace(small_portfolio(), registers=MappingProxyType({}))
    assert list(pages(small_context(portfolio=bare))) == []


def test_goals_count_only_what_a_source_says() -> None:
    view = partner_goals_view(small_context())
    assert view.counts == "Of 2 goals, a source says for 1 whether it was reached."
    first = view.goals[0]
    assert [(result.moment.text, result.status) for result in first.results] == [
        ("2024", "unknown"),
        ("2023", "met"),
    ]
    assert [result.status_text for result in view.goals[1].results] == ["Not reached"]


def test_a_result_leads_to_the_self_assessments_and_amounts_that_it_tells_of() -> None:
    (latest, earlier) = partner_goals_view(small_context()).goals[0].results
    assert [(item.title, item.uri) for item in latest.further] == [
        ("The work is useful", "follow-up/self-assessments/#useful"),
        ("Base budget 2024", "economy/#base-total"),
    ]
    assert earlier.further == ()


def test_votes_are_a_chart_whose_headline_is_what_most_chose() -> None:
    (item,) = assessments_view(small_context()).assessments
    assert item.chart is not None
    assert item.chart.finding == "4 of 6 chose amber"
    assert [(step.name, step.votes) for step in item.steps] == [("Green", 2), ("Amber", 4)]
    assert sum(step.votes for step in item.steps) == 6


def test_an_evaluation_leads_to_its_findings_and_names_their_initiatives() -> None:
    (item,) = evaluation_view(small_context()).evaluations
    assert item.findings is not None
    assert (item.findings.title, item.findings.uri) == ("2 findings", "follow-up/steering-wheel/")
    assert item.recommendations is not None
    assert item.recommendations.title == "2 recommendations"
    assert [link.title for link in item.initiatives] == ["Plots on the hill"]


def test_the_wheel_has_a_sector_for_each_step_and_area_with_findings() -> None:
    view = wheel_view(small_context())
    assert [step.name for step in view.steps] == ["Plans", "Uses"]
    assert [(sector.name, sector.uri, sector.label) for sector in view.sectors] == [
        ("Plans, Gardens for all: 1 finding", "#plans-gardens", "1"),
        ("Uses, A living harbour: 1 finding", "#uses-harbour", "1"),
    ]
    (cell,) = view.steps[0].cells
    assert [
        (question.title, [it.level for it in question.findings]) for question in cell.questions
    ] == [("Change in the short term", ["System"])]


def test_recommendations_stand_by_step_those_for_the_whole_first() -> None:
    view = recommendations_view(small_context())
    assert [group.title for group in view.groups] == ["For the whole work", "Uses"]
    assert view.counts == "Of 2 recommendations, a source says for 1 what has come of it."


def test_words_follow_the_language() -> None:
    view = partner_goals_view(small_context("sv"))
    assert view.meta.uri == "uppfoljning/mal/"
    assert view.goals[1].results[0].status_text == "Inte nått"
