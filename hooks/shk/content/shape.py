"""Walks a record's class along a path of fields: what stands where in the schema."""

from __future__ import annotations

import types
import typing
from typing import TYPE_CHECKING, Any

from shk.model.record import Record, Reference, is_provided
from shk.model.vocabulary import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

Steps = tuple[int | str, ...]
"""The way to a value: keys as an author writes them, and positions in lists."""


def written_name(name: str, field: FieldInfo) -> str:
    """The key an author writes for a field; it differs when Python reserves the word."""
    return field.alias or name


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


def _types_in(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any annotation
    """Every type that an annotation is made of, outermost first."""
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is not None:
        for part in typing.get_args(annotation):
            yield from _types_in(part)
    else:
        yield annotation


def record_type(annotation: Any) -> type[Record] | None:  # noqa: ANN401 - any annotation
    """The record class inside an annotation such as ``tuple[Effect, ...]``."""
    for one in _types_in(annotation):
        if isinstance(one, type) and issubclass(one, Record):
            return one
    return None


def term_type(annotation: Any) -> type[Term] | None:  # noqa: ANN401 - any annotation
    """The vocabulary inside an annotation such as ``tuple[Strand, ...]``."""
    for one in _types_in(annotation):
        if isinstance(one, type) and issubclass(one, Term):
            return one
    return None


def reference_in(field: FieldInfo) -> Reference | None:
    """The reference a field holds, single or in a list."""
    for one in (*field.metadata, *_types_in(field.annotation)):
        if isinstance(one, Reference):
            return one
    return None


def references(record: Record, before: Steps = ()) -> Iterator[tuple[Steps, Reference, str]]:
    """Every id a record refers to, with the way to it."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        here = (*before, written_name(name, field))
        marked = reference_in(field)
        for steps, one in _each(value, here):
            if marked is not None and isinstance(one, str):
                yield steps, marked, one
            elif isinstance(one, Record):
                yield from references(one, steps)


def _each(value: object, here: Steps) -> Iterator[tuple[Steps, object]]:
    """A value, or each of a list, with the way to it."""
    if isinstance(value, tuple):
        for number, one in enumerate(value):
            yield (*here, number), one
    elif value is not None:
        yield here, value
