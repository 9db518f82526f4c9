"""What can be read of a record that has a problem, so that later checks report theirs at once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import TypeAdapter, ValidationError

from shk.content.yaml.tree import Fields, Items, plain_data
from shk.model.schema.fields import is_several, record_type, written_name
from shk.model.schema.record import Record, is_provided

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.content.yaml.tree import Tree


def partial_record(model: type[Record], fields: Fields, given: Mapping[str, object]) -> Record:
    """A record with every value that is right by itself; others are None or empty.

    It is for checks alone and never becomes part of a portfolio. Records inside it keep
    their positions, so that places in the tree stay right.

    Args:
        model: the record's class.
        fields: what the author wrote.
        given: what the loader provides.
    """
    values: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        key = written_name(name, field)
        if is_provided(field):
            value = given.get(name)
        else:
            value = _value(model, name, fields.fields[key]) if key in fields.fields else None
        if value is None and not field.is_required():
            value = field.get_default(call_default_factory=True)
        values[key] = () if value is None and is_several(field.annotation) else value
    return model.model_construct(**values)


def _value(model: type[Record], name: str, tree: Tree) -> object:
    """The value of a field, or what is right of it; None when nothing is."""
    field = model.model_fields[name]
    inside = record_type(field.annotation)
    if inside and is_several(field.annotation) and isinstance(tree, Items):
        items = (item if isinstance(item, Fields) else _nothing(item) for item in tree.items)
        return tuple(partial_record(inside, item, {}) for item in items)
    if inside and isinstance(tree, Fields):
        return partial_record(inside, tree, {})
    data = plain_data(tree)
    try:
        return _adapter(model, name).validate_python(data)
    except ValidationError:
        if isinstance(data, list):
            return tuple(datum_ for datum_ in data if isinstance(datum_, str)) or None
        return None


def _nothing(tree: Tree) -> Fields:
    """Fields that say nothing, in the place of a value that is none."""
    return Fields({}, {}, tree.location)


@cache
def _adapter(model: type[Record], name: str) -> TypeAdapter[Any]:
    """What validates one field of a class by itself."""
    field = model.model_fields[name]
    annotation: Any = field.annotation
    return TypeAdapter(Annotated[annotation, *field.metadata] if field.metadata else annotation)
