"""Walks a record's class along a path of fields: what stands where in the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shk.model.record import is_provided
from shk.model.references import Steps, record_type, types_in, written_name
from shk.model.vocabulary import Term

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from shk.model.record import Record


def authored_fields(model: type[Record]) -> dict[str, FieldInfo]:
    """The fields an author may write, by the key they are written with."""
    return {
        written_name(name, field): field
        for name, field in model.model_fields.items()
        if not is_provided(field)
    }


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


def term_type(annotation: Any) -> type[Term] | None:  # noqa: ANN401 - any annotation
    """The vocabulary inside an annotation such as ``tuple[Strand, ...]``."""
    for one in types_in(annotation):
        if isinstance(one, type) and issubclass(one, Term):
            return one
    return None
