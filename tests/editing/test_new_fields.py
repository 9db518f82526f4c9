"""The fields of a new record follow the schema."""

from __future__ import annotations

from datetime import date

import pytest

from shk.editing.choices import choices, chosen
from shk.editing.new_fields import (
    DRAFT,
    NEW_KINDS,
    Answers,
    NewField,
    asked_fields,
    new_fields,
    prefilled,
    written,
)
from shk.i18n.messages import load_messages
from shk.model.schema.fields import authored_fields, record_type
from shk.model.schema.record import Kind
from shk.model.schema.record_types import RECORD_TYPES
from tests.portfolios import small_portfolio

DAY = date(2025, 6, 1)


def field_of(kind: Kind, option: str) -> NewField:
    """The field behind an option."""
    (result,) = [item for item in new_fields(kind) if item.option == option]
    return result


@pytest.mark.parametrize("kind", NEW_KINDS)
def test_every_field_that_a_value_fills_has_an_option_of_its_own(kind: Kind) -> None:
    options = [item.option for item in new_fields(kind)]
    assert len(options) == len(set(options))
    assert all(item.label and item.help for item in new_fields(kind))
    named = {str(item.steps[0]) for item in new_fields(kind)}
    plain = {
        name
        for name, field in authored_fields(RECORD_TYPES[kind]).items()
        if field.is_required() or record_type(field.annotation) is None
    }
    assert plain - {"id"} <= named


def test_options_are_called_by_the_way_to_the_field() -> None:
    options = {item.option for item in new_fields(Kind.INITIATIVE)}
    assert {"focus-area", "party", "source", "strand", "alias", "period-start", "alt"} <= options


def test_at_most_three_things_are_asked_for() -> None:
    asked = {kind.value: [item.option for item in asked_fields(kind)] for kind in NEW_KINDS}
    assert asked == {
        "story": ["title", "initiative"],
        "initiative": ["title", "focus-area"],
        "activity": ["when", "title", "kind"],
        "party": ["name", "kind", "mark"],
    }


def test_a_draft_holds_a_place_for_what_it_must_have_and_nothing_else_does() -> None:
    given: Answers = {("title",): "A", ("focus_area",): "harbour"}
    english, portfolio = load_messages("en"), small_portfolio()
    for_now = prefilled(Kind.INITIATIVE, given | {DRAFT: "true"}, portfolio, DAY, english)
    assert for_now[("strands",)] == ("practice",)
    assert for_now[("period", "start")] == "2025"
    assert str(for_now[("summary",)]).startswith("What changed")
    assert prefilled(Kind.INITIATIVE, given, portfolio, DAY, english) == {}
    assert prefilled(Kind.STORY, given, portfolio, DAY, english) == {("date",): "2025-06-01"}


def test_a_choice_by_number_id_or_name() -> None:
    offered = choices(field_of(Kind.STORY, "goal"), small_portfolio(), load_messages("en"))
    assert [item.value for item in offered] == ["growing", "sharing", "meeting"]
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
