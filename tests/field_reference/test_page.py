"""The reference pages hold everything that the model holds."""

from __future__ import annotations

from shk.features.field_reference.fields import TITLES, FieldRow
from shk.features.field_reference.page import fields_view, problem_codes_view
from shk.model.diagnostics.codes import CODES
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import is_provided
from shk.model.schema.vocabulary import Phase
from tests.portfolios import small_context


def row(record: str, key: str) -> FieldRow:
    """A field on the page."""
    records = fields_view(small_context()).records
    fields = next(item.fields for item in records if item.name == record)
    return next(field for field in fields if field.key == key)


def test_every_code_is_reported_in_order() -> None:
    view = problem_codes_view(small_context())
    assert [code.code for code in view.codes] == list(CODES)


def test_details_become_dots() -> None:
    for code in problem_codes_view(small_context()).codes:
        assert "{" not in code.what + code.why + code.fix


def test_every_record_has_a_title_and_every_title_a_record() -> None:
    records = fields_view(small_context()).records
    assert {record.name for record in records} == set(TITLES)
    assert len(records) == len(TITLES)


def test_every_field_an_author_may_write_is_there() -> None:
    records = fields_view(small_context()).records
    written = next(record.fields for record in records if record.name == "Initiative")
    authored = [key for key, field in Initiative.model_fields.items() if not is_provided(field)]
    assert [item.key for item in written] == authored
    assert all(field.title and field.help for record in records for field in record.fields)


def test_what_a_field_tells() -> None:
    phase = row("Initiative", "phase")
    assert phase.required
    assert [value.value for value in phase.values] == [item.value for item in Phase]
    goals = row("Initiative", "goals")
    assert (goals.several, goals.required, goals.refers) == (True, False, "societal goal")
    effects = row("Story", "effects")
    assert (effects.several, effects.nested, effects.nested_title) == (True, "Effect", "Effect")
    image = row("Story", "image")
    assert (image.several, image.nested) == (False, "Image")


def test_key_is_the_one_that_is_written() -> None:
    assert row("Person", "as").title == "Part in the initiative"


def test_addresses() -> None:
    assert problem_codes_view(small_context()).meta.uri == "help/problem-codes/"
    assert fields_view(small_context()).meta.uri == "help/fields/"
