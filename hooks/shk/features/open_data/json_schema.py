"""JSON Schema of open data files, made from the same records as everything else.

It is the schema of what authors write (``outputs.json_schema``) with what is
published in place of what is not. It allows fields it does not know, so that
a field that is added does not break those who keep an older copy.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from shk.features.field_reference import (
    DIALECT,
    public_fields,
    record_schema,
    record_title,
    records_inside,
)
from shk.model.schema.envelope import Envelope
from shk.model.schema.published import PublishedMoment

if TYPE_CHECKING:
    from shk.features.field_reference import Parts, PublicField, Schema
    from shk.features.open_data.tables import Table
    from shk.i18n.messages import Messages
    from shk.model.schema.record import Record

ITEM = "Item"
"""Name of the definition of one published record."""


def file_schema(table: Table, address: str, messages: Messages) -> Schema:
    """The schema of a dataset's JSON file.

    Args:
        table: the dataset.
        address: the schema's own whole address.
        messages: the language of titles and descriptions.
    """
    around = _record((Envelope,), messages)
    items = {"type": "array", "items": {"$ref": f"#/$defs/{ITEM}"}}
    inside = dict.fromkeys((*records_inside((Envelope,)), *records_inside(table.parts)))
    return {
        "$schema": DIALECT,
        "$id": address,
        **around,
        "title": messages.text(table.title),
        "description": messages.text(table.description),
        "properties": {**around["properties"], "items": items},
        "required": [*around["required"], "items"],
        "$defs": {
            ITEM: _record(table.parts, messages),
            **{
                item.__name__: {
                    "title": messages.text(record_title(item)),
                    **_record((item,), messages),
                }
                for item in inside
            },
        },
    }


def _record(parts: Parts, messages: Messages) -> Schema:
    """A published record: every field is there, empty or not."""
    written = [_written(part, messages) for part in parts]
    fields = public_fields(parts)
    return {
        "type": "object",
        "properties": {
            field.key: _field(field, written[field.part][field.key], messages) for field in fields
        },
        "required": [field.key for field in fields],
    }


@cache
def _written(part: type[Record], messages: Messages) -> Schema:
    """The fields of a record as an author writes them; several datasets ask for the same."""
    properties: Schema = record_schema(part, messages)["properties"]
    return properties


def _field(field: PublicField, written: Schema, messages: Messages) -> Schema:
    """A field as it is published: always there, so without a default; a moment is a record."""
    named = {
        "title": messages.text(field.info.title or ""),
        "description": messages.text(field.info.description or ""),
    }
    if not field.is_moment:
        return {key: item for key, item in {**written, **named}.items() if key != "default"}
    moment = {"$ref": f"#/$defs/{PublishedMoment.__name__}"}
    return {**named, **({"anyOf": [moment, {"type": "null"}]} if field.optional else moment)}
