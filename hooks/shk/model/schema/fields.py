"""What the fields of a record's class hold, read off their annotations."""

from __future__ import annotations

import types
import typing
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from shk.model.schema.record import Record, Reference, is_provided
from shk.model.schema.vocabulary import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

M = TypeVar("M")

NAMES = ("title", "name", "word", "id")
"""The fields that can hold what a record is called, the first that it has; a value of an
indicator has only its id."""


@cache
def authored_fields(model: type[Record]) -> dict[str, FieldInfo]:
    """The fields an author may write, by the key they are written with."""
    return {
        written_name(name, field): field
        for name, field in model.model_fields.items()
        if not is_provided(field)
    }


def written_order(model: type[Record]) -> tuple[str, ...]:
    """The fields of a record as authors order them.

    First what all records of its sort must have, such as title and summary, then
    what it has of its own, last what all of its sort can have.
    """
    fields = authored_fields(model)
    base = model.__base__
    shared = authored_fields(base) if base and issubclass(base, Record) else {}
    needed = [name for name in shared if fields[name].is_required()]
    own = [name for name in fields if name not in shared]
    return (*needed, *own, *(name for name in shared if name not in needed))


def written_name(name: str, field: FieldInfo) -> str:
    """The key an author writes for a field; it differs when Python reserves the word."""
    return field.alias or name


def name_field(model: type[Record]) -> str:
    """The field that says what a record is called; empty for one that has no name."""
    return next((name for name in NAMES if name in model.model_fields), "")


def called(record: Record) -> str:
    """What a record is called; empty for one that has no name."""
    return str(getattr(record, name_field(type(record)), ""))


def types_in(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any annotation
    """Every type that an annotation is made of, outermost first."""
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is not None:
        for part in typing.get_args(annotation):
            yield from types_in(part)
    else:
        yield annotation


def is_several(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    """Whether an annotation is a tuple of many, or may be one."""
    if typing.get_origin(annotation) is tuple:
        return True
    union = isinstance(annotation, types.UnionType)
    return union and any(is_several(get_arg) for get_arg in typing.get_args(annotation))


def record_type(annotation: Any) -> type[Record] | None:  # noqa: ANN401 - any annotation
    """The record class inside an annotation such as ``tuple[Effect, ...]``."""
    return _class_in(annotation, Record)


def term_type(annotation: Any) -> type[Term] | None:  # noqa: ANN401 - any annotation
    """The vocabulary inside an annotation such as ``tuple[Strand, ...]``."""
    return _class_in(annotation, Term)


def _class_in(annotation: Any, base: type[M]) -> type[M] | None:  # noqa: ANN401 - any annotation
    """The first class inside an annotation that is a kind of ``base``."""
    for type_ in types_in(annotation):
        if isinstance(type_, type) and issubclass(type_, base):
            return type_
    return None


def reference_in(field: FieldInfo) -> Reference | None:
    """The reference a field holds, single or in a list."""
    return mark_in(field, Reference)


def mark_in(field: FieldInfo, mark: type[M]) -> M | None:
    """The mark of a class that a field carries, such as ``Prose``, on itself or on its items."""
    for item in (*field.metadata, *types_in(field.annotation)):
        if isinstance(item, mark):
            return item
    return None
