"""Datasets as JSON: an envelope that describes the dataset, then the records."""

from __future__ import annotations

import json
from datetime import date
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any

from shk.features.field_reference import public_fields
from shk.features.open_data.json_schema import file_schema
from shk.model.schema.envelope import CC_BY, DATA_VERSION, Envelope
from shk.model.schema.published import PublishedMoment
from shk.model.schema.record import Record
from shk.model.schema.when import When
from shk.site.link import when_text
from shk.site.page import MadeFile

if TYPE_CHECKING:
    from shk.features.open_data.tables import Table
    from shk.i18n.messages import Messages
    from shk.site.context import Context


Item = dict[str, Any]
"""A published record."""


def item(rows: tuple[Record, ...], messages: Messages) -> Item:
    """One published record, with every field that records of its sort have.

    Args:
        rows: a record of each part, in the order of the parts.
        messages: the language of moments in words.
    """
    fields = public_fields(tuple(type(row) for row in rows))
    return {field.key: value(getattr(rows[field.part], field.name), messages) for field in fields}


def value(content: object, messages: Messages) -> Any:  # noqa: ANN401 - what JSON can hold
    """What a field holds, as JSON has it."""
    if isinstance(content, Record):
        return item((content,), messages)
    if isinstance(content, When):
        return item((published_moment(content, messages),), messages)
    if isinstance(content, tuple):
        return [value(element, messages) for element in content]
    if isinstance(content, Enum):
        return content.value
    if isinstance(content, date):
        return content.isoformat()
    return content


def published_moment(when: When, messages: Messages) -> PublishedMoment:
    """A moment in words and days."""
    return PublishedMoment.model_validate(
        {
            "text": when_text(when, messages),
            "first_day": when.start.isoformat(),
            "last_day": when.end.isoformat(),
            "precision": when.precision.name.lower(),
        }
    )


def json_text(data: object) -> str:
    """Data as JSON that people can read; the same data is always the same text."""
    return f"{json.dumps(data, ensure_ascii=False, indent=2)}\n"


def schema_uri(table: Table, context: Context) -> str:
    """Where the schema of a dataset is, from the site's root."""
    return context.addresses.data_file(f"schema/{table.id}.json")


def schema_file(table: Table, context: Context) -> MadeFile:
    """The schema of a dataset's JSON file."""
    uri = schema_uri(table, context)

    def text() -> str:
        return json_text(file_schema(table, context.address + uri, context.messages))

    return MadeFile(uri, text)


PART = 50
"""Records whose text is kept together: so many are written anew when one of their texts changed."""
ITEMS = "items"
"""The last field of the envelope, which holds the records."""


def json_file(table: Table, context: Context) -> MadeFile:
    """The records of a dataset in their envelope; long texts are kept in parts."""
    uri = context.addresses.data_file(f"{table.id}.json")
    starts = range(0, table.count, PART) if table.with_texts else ()
    parts = tuple(
        MadeFile(f"{uri}#{start}", partial(_items_text, table, context, start, start + PART))
        for start in starts
    )

    def text() -> str:
        around = item((_envelope(table, context, uri),), context.messages)
        held = [str(part.content) for part in parts]
        if not parts and (written := _items_text(table, context)):
            held.append(written)
        if not held:
            return json_text({**around, ITEMS: []})
        opened = json_text({**around, ITEMS: [0]})
        before, _, after = opened.rpartition("0")
        return f"{before}{_BETWEEN.join(held)}{after}"

    return MadeFile(uri, text, parts)


_INDENT = " " * 4
"""What stands before a record in its envelope."""
_BETWEEN = f",\n{_INDENT}"
"""What stands between two records."""


def _items_text(table: Table, context: Context, first: int = 0, end: int | None = None) -> str:
    """Some records of a dataset as they stand in its file; empty if there is none."""
    texts = (
        json.dumps(record, ensure_ascii=False, indent=2)
        for record in items(table, context, first, end)
    )
    # a line end in a text is written as two signs, so that every line here is one of the form
    return _BETWEEN.join(text.replace("\n", f"\n{_INDENT}") for text in texts)


def items(
    table: Table, context: Context, first: int = 0, end: int | None = None
) -> list[dict[str, Any]]:
    """Some records of a dataset, or all, as plain values."""
    return [item(row, context.messages) for row in table.rows(first, end)]


def plain_items(table: Table, context: Context) -> list[dict[str, Any]]:
    """The records of a dataset as plain values, without the full texts of pages."""
    return [item(row, context.messages) for row in table.heads]


def _envelope(table: Table, context: Context, uri: str) -> Envelope:
    """What the file says about itself."""
    return Envelope.model_validate(
        {
            "$schema": context.address + schema_uri(table, context),
            "dataset": table.id,
            "title": context.text(table.title),
            "description": context.text(table.description),
            "version": DATA_VERSION,
            "language": context.language,
            "generated": context.today,
            "known_until": context.known_until,
            "source": context.address + uri,
            "documentation": context.address + context.addresses.data,
            "licence": CC_BY,
            "attribution": context.portfolio.partnership.name,
            "count": table.count,
        }
    )
