"""The follow-up of a year, wishes without votes, and the evaluation in another language."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from shk.features.follow_up import chart_files, pages
from shk.features.follow_up.assessments import assessments_view
from shk.features.follow_up.evaluation import evaluation_view
from shk.features.follow_up.year import follow_up_year_view, follow_up_years
from shk.model.schema.follow_up import Assessment, Evaluation
from shk.model.schema.record import Kind
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from shk.model.schema.reference import DataRecord
    from shk.site.context import Context

WISHES: dict[str, Any] = {
    "id": "wishes",
    "name": "What is to be heard",
    "when": "2025",
    "about": "2024/2025",
    "who": "The board.",
    "wishes": ["More rain."],
}
CLOSER: dict[str, Any] = {
    "id": "evaluation-2024",
    "name": "Utvärderingen",
    "when": "2025",
    "about": "2024",
    "by": "En utvärderare",
    "questions": ["Blev något annorlunda?"],
    "initiatives": ["hill-plots"],
    "in_english": {
        "name": "The evaluation",
        "by": "An evaluator",
        "questions": ["Did anything change?"],
    },
}


def with_record(kind: Kind, record: DataRecord, language: str = "en") -> Context:
    """The small portfolio with a further record, or one that takes the place of another."""
    base = small_portfolio()
    records = MappingProxyType({**base.registers[kind], record.id: record})
    registers = MappingProxyType({**base.registers, kind: records})
    return small_context(language, portfolio=replace(base, registers=registers))


def test_a_year_gathers_goals_assessments_and_evaluations() -> None:
    context = small_context()
    assert follow_up_years(context) == (2023, 2024)
    view = follow_up_year_view(context, 2024)
    assert (view.meta.title, view.meta.uri) == ("Follow-up of 2024", "follow-up/2024/")
    assert [item.result.status for item in view.goals] == ["unknown", "not_met"]
    assert [item.id for item in view.assessments] == ["useful"]
    assert [link.title for link in view.evaluations] == ["Evaluation 2024"]
    assert view.year.uri == "years/2024/"


def test_wishes_need_no_votes_and_have_no_chart() -> None:
    context = with_record(Kind.ASSESSMENT, Assessment.model_validate(WISHES))
    useful, wishes = assessments_view(context).assessments
    assert (wishes.wishes, wishes.chart, wishes.steps) == (("More rain.",), None, ())
    assert useful.chart is not None
    assert [file.uri for file in chart_files(context)] == ["follow-up/self-assessments/useful.svg"]
    assert follow_up_years(context) == (2023, 2024, 2025)


def test_initiatives_that_were_looked_at_closely_stand_apart_from_those_only_named() -> None:
    context = with_record(Kind.EVALUATION, Evaluation.model_validate(CLOSER))
    (item,) = evaluation_view(context).evaluations
    assert [link.title for link in item.closer] == ["Plots on the hill"]
    assert item.initiatives == ()


def test_an_evaluation_is_told_in_another_language_as_far_as_it_is_translated() -> None:
    record = Evaluation.model_validate(CLOSER)
    context = replace(with_record(Kind.EVALUATION, record, "sv"), languages=("en",))
    assert "en/follow-up/evaluation/" in [spec.url for spec in pages(context)]
    view = evaluation_view(context.in_language("en"))
    (item,) = view.evaluations
    assert (item.name, item.by, item.questions) == (
        "The evaluation",
        "An evaluator",
        ("Did anything change?",),
    )
    assert item.findings is not None
    assert item.findings.leads == "sv"
    assert view.meta.crumbs == ()
