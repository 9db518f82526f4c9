"""The questions follow the schema, and every answer is held to the record's own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.editing.answers import Answers, answer_problems, written
from shk.editing.choices import choices, chosen
from shk.editing.questions import NEW_KINDS, Answer, Question, questions
from shk.i18n.messages import load_messages
from shk.model.schema.fields import authored_fields
from shk.model.schema.record import Kind
from shk.model.schema.record_types import RECORD_TYPES
from tests.portfolios import small_portfolio

if TYPE_CHECKING:
    from shk.model.schema.references import Steps


def question(kind: Kind, option: str) -> Question:
    """The question behind an option."""
    (result,) = [item for item in questions(kind) if item.option == option]
    return result


@pytest.mark.parametrize("kind", NEW_KINDS)
def test_every_required_field_is_asked_for(kind: Kind) -> None:
    asked = {str(item.steps[0]) for item in questions(kind)}
    fields = authored_fields(RECORD_TYPES[kind])
    needed = {name for name, field in fields.items() if field.is_required()}
    assert needed - {"id"} <= asked


@pytest.mark.parametrize("kind", NEW_KINDS)
def test_options_are_one_of_a_kind(kind: Kind) -> None:
    names = [item.option for item in questions(kind)]
    assert len(names) == len(set(names))
    assert all(item.label and item.help for item in questions(kind))


def test_how_each_is_answered() -> None:
    reported = {item.option: item.answer for item in questions(Kind.INITIATIVE)}
    assert reported["title"] is Answer.WORDS
    assert reported["focus-area"] is reported["party"] is reported["source"] is Answer.RECORD
    assert reported["strand"] is reported["phase"] is Answer.TERM
    assert reported["period-start"] is reported["publish-on"] is Answer.FACT
    assert reported["draft"] is Answer.YES_OR_NO
    assert reported["image"] is Answer.PICTURE


@pytest.mark.parametrize(
    ("kind", "option", "given", "codes"),
    [
        (Kind.STORY, "title", "A", []),
        (Kind.STORY, "summary", "x" * 201, ["value-too-long"]),
        (Kind.STORY, "date", "2025-02-31", ["date-impossible"]),
        (Kind.STORY, "publish-on", "2025", ["date-not-a-day"]),
        (Kind.STORY, "about", "spring 2025", []),
        (Kind.STORY, "goal", ("growing", "nothing"), ["reference-unknown"]),
        (Kind.STORY, "source", ("report-2024",), []),
        (Kind.STORY, "source", ("report",), ["reference-unknown"]),
        (Kind.INITIATIVE, "phase", "pilott", ["value-unknown"]),
        (Kind.INITIATIVE, "period-start", "2024", []),
        (Kind.INITIATIVE, "period-start", "nyss", ["date-invalid"]),
        (Kind.ACTIVITY, "participants", "många", ["value-not-number"]),
        (Kind.PARTY, "mark", "LONG MARK", ["value-pattern"]),
        (Kind.PARTY, "url", "http://x.se", ["value-pattern"]),
    ],
)
def test_an_answer_is_checked_at_once(
    kind: Kind, option: str, given: str | tuple[str, ...], codes: list[str]
) -> None:
    problems = answer_problems(kind, question(kind, option), given, small_portfolio())
    assert [item.code.code for item in problems] == codes


def test_goals_are_those_of_the_focus_area() -> None:
    asked, portfolio = question(Kind.INITIATIVE, "goal"), small_portfolio()
    english = load_messages("en")
    every = choices(asked, portfolio, {}, english)
    area: Steps = ("focus_area",)
    some = choices(asked, portfolio, {area: "harbour"}, english)
    assert [item.value for item in every] == ["growing", "sharing", "meeting"]
    assert [item.value for item in some] == ["meeting"]


def test_a_choice_by_number_id_or_name() -> None:
    offered = choices(question(Kind.STORY, "goal"), small_portfolio(), {}, load_messages("en"))
    assert chosen("2, growing,more people grow", offered) == ("sharing", "growing")
    assert chosen("4", offered) is None
    assert chosen("0", offered) is None


def test_answers_become_fields_in_the_order_of_authors() -> None:
    answers: Answers = {
        ("sources",): ("report-2024",),
        ("image", "alt"): "A: b",
        ("image",): "a.jpg",
        ("title",): "2024",
        ("date",): "2025-01-02",
    }
    assert written(RECORD_TYPES[Kind.STORY], answers) == {
        "title": '"2024"',
        "date": "2025-01-02",
        "sources": [{"document": "report-2024"}],
        "image": {"src": "a.jpg", "alt": '"A: b"'},
    }
