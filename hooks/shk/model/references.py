"""What a record refers to: a walk through its fields and the records inside it."""

from __future__ import annotations

import types
import typing
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from shk.model.record import Record, Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

Steps = tuple[int | str, ...]
"""The way to a value: keys as an author writes them, and positions in lists."""

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class _Way:
    """A field that holds ids or records; the walk passes all others by."""

    name: str
    """The attribute of the record."""
    written: str
    """The key an author writes."""
    reference: Reference | None
    """What its ids belong to; None for records."""


def written_name(name: str, field: FieldInfo) -> str:
    """The key an author writes for a field; it differs when Python reserves the word."""
    return field.alias or name


def types_in(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any annotation
    """Every type that an annotation is made of, outermost first."""
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is not None:
        for part in typing.get_args(annotation):
            yield from types_in(part)
    else:
        yield annotation


def record_type(annotation: Any) -> type[Record] | None:  # noqa: ANN401 - any annotation
    """The record class inside an annotation such as ``tuple[Effect, ...]``."""
    for one in types_in(annotation):
        if isinstance(one, type) and issubclass(one, Record):
            return one
    return None


def reference_in(field: FieldInfo) -> Reference | None:
    """The reference a field holds, single or in a list."""
    for one in (*field.metadata, *types_in(field.annotation)):
        if isinstance(one, Reference):
            return one
    return None


def references(record: Record, before: Steps = ()) -> Iterator[tuple[Steps, Reference, str]]:
    """Every id a record refers to, with the way to it."""
    for way in _ways(type(record)):
        for steps, one in _each(getattr(record, way.name), (*before, way.written)):
            if way.reference is not None and isinstance(one, str):
                yield steps, way.reference, one
            elif isinstance(one, Record):
                yield from references(one, steps)


def records_in(record: Record, model: type[R]) -> Iterator[R]:
    """Every record of a class that is written inside a record, however deep, in its order."""
    for way in _ways(type(record)):
        for _, one in _each(getattr(record, way.name), ()):
            if isinstance(one, model):
                yield one
            if isinstance(one, Record):
                yield from records_in(one, model)


@cache
def _ways(model: type[Record]) -> tuple[_Way, ...]:
    """The fields of a class that hold ids or records."""
    found = (
        (_Way(name, written_name(name, field), reference_in(field)), field.annotation)
        for name, field in model.model_fields.items()
    )
    return tuple(way for way, inside in found if way.reference or record_type(inside))


def _each(value: object, here: Steps) -> Iterator[tuple[Steps, object]]:
    """A value, or each of a list, with the way to it."""
    if isinstance(value, tuple):
        for number, one in enumerate(value):
            yield (*here, number), one
    elif value is not None:
        yield here, value
