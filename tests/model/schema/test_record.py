"""What all records share."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from shk.model.schema.fields import authored_fields, record_type
from shk.model.schema.record import SLUG_PATTERN, Kind, Record, is_provided
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.reference import Goal, Partnership
from shk.model.schema.story import Story

GOAL = {"id": "a", "name": "b", "focus_area": "c", "short": "d"}


def all_models() -> list[type[Record]]:
    """Every class of record, also those that stand inside others."""
    record_types: list[type[Record]] = [*RECORD_TYPES.values(), Partnership]
    for model in record_types:
        inner = (record_type(field.annotation) for field in model.model_fields.values())
        record_types.extend(
            dict.fromkeys(item for item in inner if item and item not in record_types)
        )
    return record_types


@pytest.mark.parametrize("slug", ["a", "mat-och-moten", "2024", "a-1-b"])
def test_slugs(slug: str) -> None:
    assert re.fullmatch(SLUG_PATTERN, slug)


@pytest.mark.parametrize("slug", ["", "A", "å", "a b", "-a", "a-", "a--b", "a_b", "a/b", "a.b"])
def test_what_is_no_slug(slug: str) -> None:
    assert not re.fullmatch(SLUG_PATTERN, slug)


def test_a_record_is_frozen_and_refuses_what_it_does_not_know() -> None:
    goal = Goal.model_validate(GOAL)
    with pytest.raises(ValidationError):
        goal.name = "x"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Goal.model_validate({**GOAL, "other": "x"})


def test_texts_are_stripped_and_numbers_are_texts() -> None:
    goal = Goal.model_validate({**GOAL, "name": "  a b ", "text": 2024})
    assert (goal.name, goal.text) == ("a b", "2024")


@pytest.mark.parametrize("model", all_models(), ids=lambda model: model.__name__)
def test_every_field_has_a_label_and_a_help_text(model: type[Record]) -> None:
    for name, field in model.model_fields.items():
        assert field.description, name
        assert field.description.endswith("."), name
        assert is_provided(field) or field.title, name


def test_the_loader_gives_what_no_author_writes() -> None:
    given = [name for name, field in Story.model_fields.items() if is_provided(field)]
    assert given == ["id", "path", "body", "body_line", "sections", "changed"]
    assert not set(given) & set(authored_fields(Story))


def test_every_kind_has_a_class_and_a_label() -> None:
    assert set(RECORD_TYPES) == set(Kind)
    assert len({kind.label for kind in Kind}) == len(Kind)
    assert str(Kind.GOAL) == "goal"
