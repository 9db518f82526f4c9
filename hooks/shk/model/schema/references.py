"""What a record refers to: a walk through its fields and the records inside it."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from shk.model.schema.fields import record_type, reference_in, written_name
from shk.model.schema.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from shk.model.schema.record import Kind, Reference

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


def references(record: Record, before: Steps = ()) -> Iterator[tuple[Steps, Reference, str]]:
    """Every id a record refers to, with the way to it."""
    for way in _ways(type(record)):
        for steps, item in _each(getattr(record, way.name), (*before, way.written)):
            if way.reference is not None and isinstance(item, str):
                yield steps, way.reference, item
            elif isinstance(item, Record):
                yield from references(item, steps)


def records_in(record: Record, model: type[R]) -> Iterator[R]:
    """Every record of a class that is written inside a record, however deep, in its order."""
    for way in _ways(type(record)):
        for _, item in _each(getattr(record, way.name), ()):
            if isinstance(item, model):
                yield item
            if isinstance(item, Record):
                yield from records_in(item, model)


def without_references(record: R, exists: Callable[[Kind, str], bool]) -> R | None:
    """A record without the ids that are not there.

    A record inside it that needs such an id, as a relation needs its other end, goes whole.

    Args:
        record: the record; it is returned itself when nothing is missing.
        exists: returns whether an id of a kind exists.

    Returns:
        The record, or None if it needs an id that is not there.
    """
    changes: dict[str, object] = {}
    for way in _ways(type(record)):
        value = getattr(record, way.name)
        kept = _kept(value, way.reference, exists)
        if kept is None and value is not None:
            if type(record).model_fields[way.name].is_required():
                return None
            changes[way.name] = None
        elif kept is not value:
            changes[way.name] = kept
    return record.model_copy(update=changes) if changes else record


def _kept(
    value: object, reference: Reference | None, exists: Callable[[Kind, str], bool]
) -> object:
    """What is left of a field's value; None for an id or record that is left out."""
    if isinstance(value, tuple):
        kept = [_kept(item, reference, exists) for item in value]
        same = len(kept) == len(value) and all(map(operator.is_, kept, value))
        return value if same else tuple(item for item in kept if item is not None)
    if isinstance(value, Record):
        return without_references(value, exists)
    if reference is not None and isinstance(value, str) and not exists(reference.kind, value):
        return None
    return value


@cache
def _ways(model: type[Record]) -> tuple[_Way, ...]:
    """The fields of a class that hold ids or records."""
    results = (
        (_Way(name, written_name(name, field), reference_in(field)), field.annotation)
        for name, field in model.model_fields.items()
    )
    return tuple(way for way, inside in results if way.reference or record_type(inside))


def _each(value: object, here: Steps) -> Iterator[tuple[Steps, object]]:
    """A value, or each of a list, with the way to it."""
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield (*here, number), item
    elif value is not None:
        yield here, value
