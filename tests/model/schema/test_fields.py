"""What fields hold, as their annotations say it."""

from __future__ import annotations

from shk.model.schema.effect import Effect, Source
from shk.model.schema.fields import (
    authored_fields,
    called,
    is_several,
    mark_in,
    name_field,
    record_type,
    reference_in,
    term_type,
)
from shk.model.schema.initiative import Initiative, Person
from shk.model.schema.record import Confidential, Kind, Prose
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.reference import Party
from shk.model.schema.story import Story
from shk.model.schema.vocabulary import EffectKind, Strand
from tests.portfolios import small_portfolio


def test_authored_fields_leave_out_what_the_loader_gives() -> None:
    fields = authored_fields(Story)
    assert "title" in fields
    assert not {"id", "path", "body", "body_line", "changed"} & set(fields)


def test_a_field_has_the_name_it_is_written_with() -> None:
    assert list(authored_fields(Person)) == ["name", "role", "organisation", "as", "conflicts"]


def test_types_inside_annotations() -> None:
    fields = authored_fields(Initiative)
    assert record_type(fields["sources"].annotation) is Source
    assert term_type(fields["strands"].annotation) is Strand
    assert term_type(authored_fields(Effect)["kind"].annotation) is EffectKind
    assert term_type(fields["title"].annotation) is None


def test_a_list_holds_several() -> None:
    fields = authored_fields(Initiative)
    assert is_several(fields["goals"].annotation)
    assert not is_several(fields["focus_area"].annotation)
    assert not is_several(fields["question"].annotation)


def test_references_are_found_alone_and_in_lists() -> None:
    fields = authored_fields(Initiative)
    kinds = {key: result.kind for key in fields if (result := reference_in(fields[key]))}
    assert kinds["focus_area"] is Kind.FOCUS_AREA
    assert kinds["goals"] is Kind.GOAL
    assert "title" not in kinds


def test_a_mark_is_found_where_it_may_be_left_out_too() -> None:
    assert mark_in(authored_fields(Party)["text"], Prose)
    assert mark_in(authored_fields(Party)["name"], Prose) is None
    assert mark_in(authored_fields(Party)["text"], Confidential) is None


def test_every_record_with_a_kind_has_a_name() -> None:
    portfolio = small_portfolio()
    assert all(name_field(model) for model in RECORD_TYPES.values())
    assert called(portfolio.stories["picnic"]) == portfolio.stories["picnic"].title
    assert called(portfolio.parties["town"]) == portfolio.parties["town"].name
    assert called(Source(document="report-2024")) == ""
