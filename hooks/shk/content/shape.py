"""Walks a record's class along a path of fields: what stands where in the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.model.fields import authored_fields, record_type

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from shk.model.record import Record
    from shk.model.references import Steps


def allowed_fields(model: type[Record]) -> str:
    """The fields of a record as they are told."""
    return ", ".join(authored_fields(model))


def field_at(model: type[Record], steps: Steps) -> FieldInfo | None:
    """The field that a way ends in, or None where the schema knows none."""
    found: FieldInfo | None = None
    here: type[Record] | None = model
    for step in steps:
        if isinstance(step, int):
            continue
        found = authored_fields(here).get(step) if here else None
        here = record_type(found.annotation) if found else None
    return found


def model_at(model: type[Record], steps: Steps) -> type[Record] | None:
    """The record class at the end of a way, or None if there stands no record."""
    field = field_at(model, steps)
    return record_type(field.annotation) if field else (None if steps else model)
