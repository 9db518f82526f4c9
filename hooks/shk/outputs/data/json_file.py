"""Datasets as JSON: an envelope that tells what it is, then the records."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from shk.model.envelope import CC_BY, DATA_VERSION, Envelope
from shk.outputs.artifact import FileArtifact
from shk.outputs.data.schema import file_schema
from shk.outputs.data.values import item

if TYPE_CHECKING:
    from shk.outputs.data.tables import Table
    from shk.views.context import Context


def json_text(data: object) -> str:
    """Data as JSON that people can read; the same data is always the same text."""
    return f"{json.dumps(data, ensure_ascii=False, indent=2)}\n"


def schema_uri(table: Table, context: Context) -> str:
    """Where the schema of a dataset is, from the site's root."""
    return context.addresses.data_file(f"schema/{table.id}.json")


def schema_file(table: Table, context: Context) -> FileArtifact:
    """The schema of a dataset's JSON file."""
    uri = schema_uri(table, context)
    schema = file_schema(table, context.address + uri, context.messages)
    return FileArtifact(uri, json_text(schema))


def json_file(table: Table, context: Context) -> FileArtifact:
    """The records of a dataset in their envelope."""
    uri = context.addresses.data_file(f"{table.id}.json")
    around = item((_envelope(table, context, uri),), context.messages)
    return FileArtifact(uri, json_text({**around, "items": items(table, context)}))


def items(table: Table, context: Context) -> list[dict[str, Any]]:
    """The records of a dataset as plain values."""
    return [item(row, context.messages) for row in table.rows]


def _envelope(table: Table, context: Context, uri: str) -> Envelope:
    """What the file tells of itself."""
    return Envelope.model_validate(
        {
            "$schema": context.address + schema_uri(table, context),
            "dataset": table.id,
            "title": context.text(table.title),
            "description": context.text(table.description),
            "version": DATA_VERSION,
            "language": context.language,
            "generated": context.today.isoformat(),
            "source": context.address + uri,
            "documentation": context.address + context.addresses.data,
            "licence": CC_BY,
            "attribution": context.portfolio.partnership.name,
            "count": len(table.rows),
        }
    )
