"""The schema as a way of fields leads through it."""

from __future__ import annotations

from shk.content.validate import allowed_fields, field_at, model_at
from shk.model.schema.effect import Effect, Evidence
from shk.model.schema.initiative import Initiative, Period, Person
from shk.model.schema.record import Kind
from shk.model.schema.references import references
from tests.portfolios import small_portfolio


def test_a_field_has_the_name_it_is_written_with() -> None:
    assert allowed_fields(Person) == "name, role, organisation, as, conflicts"


def test_way_to_a_field() -> None:
    field = field_at(Initiative, ("effects", 3, "evidence", "stage"))
    assert field is not None
    assert field.title == "How we know"
    assert field_at(Initiative, ("effects", 0, "nothing")) is None
    assert field_at(Initiative, ("title", "nothing")) is None


def test_record_at_the_end_of_a_way() -> None:
    assert model_at(Initiative, ()) is Initiative
    assert model_at(Initiative, ("effects", 0)) is Effect
    assert model_at(Initiative, ("effects", 0, "evidence")) is Evidence
    assert model_at(Initiative, ("period",)) is Period
    assert model_at(Initiative, ("title",)) is None


def test_every_reference_of_a_record_is_found() -> None:
    portfolio = small_portfolio()
    results = [
        (steps, reference.kind, named)
        for steps, reference, named in references(portfolio.initiatives["hill-plots"])
    ]
    assert (("focus_area",), Kind.FOCUS_AREA, "gardens") in results
    assert (("goals", 0), Kind.GOAL, "growing") in results
    assert (("people", 0, "organisation"), Kind.PARTY, "town") in results
    assert (("relations", 1, "to"), Kind.INITIATIVE, "quay-plots") in results
    assert (
        ("effects", 0, "evidence", "source", "document"),
        Kind.DOCUMENT,
        "report-2024",
    ) in results


def test_what_is_left_out_refers_to_nothing() -> None:
    portfolio = small_portfolio()
    kinds = {reference.kind for _, reference, _ in references(portfolio.stories["well"])}
    assert kinds == {Kind.INITIATIVE}
