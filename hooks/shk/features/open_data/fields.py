"""Fields of open data in words, for those who are about to use it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from shk.features.field_reference import public_fields, record_title
from shk.i18n.messages import N_
from shk.model.schema.fields import reference_in, term_type, types_in

if TYPE_CHECKING:
    from shk.features.field_reference import Parts, PublicField
    from shk.model.schema.record import Record
    from shk.site.context import Context

TEXT = (N_("text"), N_("list of texts"))
"""What a field holds, alone and in a list, when nothing else is known of it."""
RECORD = (N_("record"), N_("list of records"))
WORD = (N_("word of a vocabulary"), N_("list of words of a vocabulary"))
ID = (N_("id of another record"), N_("list of ids of other records"))
TYPES: dict[type, tuple[str, str]] = {
    bool: (N_("true or false"), N_("list of true or false")),
    int: (N_("whole number"), N_("list of whole numbers")),
    float: (N_("number"), N_("list of numbers")),
    date: (N_("day, as in 2024-03-15"), N_("list of days, as in 2024-03-15")),
}
"""What a field holds by the type of its values, alone and in a list."""


@dataclass(frozen=True)
class DataField:
    """A field in words."""

    key: str
    """What it is called in the data."""
    title: str
    """What it is called in words."""
    help: str
    """What it holds, in a sentence."""
    type: str
    """What sort of value it has."""
    optional: bool
    """Whether it may be null."""
    part: str
    """The anchor of the record inside it; empty for a plain value."""
    part_title: str
    """What that record is called; empty for a plain value."""


@dataclass(frozen=True)
class DataPart:
    """A record inside other records, with its fields."""

    id: str
    """Its anchor on the page."""
    title: str
    """What it is called."""
    fields: tuple[DataField, ...]
    """Its fields."""


def data_fields(context: Context, parts: Parts) -> tuple[DataField, ...]:
    """The fields of a published record, in the order in which they stand in the data."""
    return tuple(_data_field(context, public_field) for public_field in public_fields(parts))


def data_part(context: Context, model: type[Record]) -> DataPart:
    """A record inside others."""
    title = context.text(record_title(model))
    return DataPart(part_anchor(model), title, data_fields(context, (model,)))


def part_anchor(model: type[Record]) -> str:
    """Where a record inside others is explained, on the page of open data."""
    return f"part-{model.__name__.lower()}"


def _data_field(context: Context, field: PublicField) -> DataField:
    """One field in words."""
    inside = field.inside
    return DataField(
        key=field.key,
        title=context.text(field.info.title or ""),
        help=context.text(field.info.description or ""),
        type=context.text(_type(field)[field.several]),
        optional=field.optional,
        part=part_anchor(inside) if inside else "",
        part_title=context.text(record_title(inside)) if inside else "",
    )


def _type(field: PublicField) -> tuple[str, str]:
    """What a field holds, alone and in a list, as source strings."""
    if field.inside:
        return RECORD
    if reference_in(field.info):
        return ID
    if term_type(field.info.annotation):
        return WORD
    return next((TYPES[type_] for type_ in types_in(field.info.annotation) if type_ in TYPES), TEXT)
