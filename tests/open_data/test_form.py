"""The form of version 1 stays: others have built on its fields, columns and words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from shk.features.field_reference.public_fields import public_fields, records_inside
from shk.features.open_data.csv import columns
from shk.features.open_data.json import item
from shk.features.open_data.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.schema.record import Record
    from shk.site.context import Context

PUBLISHED = Path(__file__).with_name("form_v1.txt")
"""A line for each field, column and word of version 1. Lines are added, never taken away."""


def fields_of(name: str, parts: tuple[type[Record], ...]) -> Iterator[str]:
    """A line for each field of a record."""
    for public_field in public_fields(parts):
        kind = public_field.inside.__name__ if public_field.inside else "value"
        yield f"field {name} {public_field.key} {kind}{'[]' if public_field.several else ''}"


def form(source: Context) -> list[str]:
    """Everything of the form that others can build on, a line each."""
    texts: list[str] = []
    every = tables(source)
    for table in every:
        texts += fields_of(table.id, table.parts)
        for inside in records_inside(table.parts):
            texts += fields_of(inside.__name__, (inside,))
        texts += [f"column {table.id} {column.name}" for column in columns(table.parts)]
    vocabulary = next(element for element in every if element.id == "vocabulary")
    words = [item(row, source.messages) for row in vocabulary.rows()]
    return [
        *dict.fromkeys(texts),
        *(f"word {word['vocabulary']} {word['value']}" for word in words),
    ]


def test_what_has_been_published_is_still_there_and_what_is_new_is_recorded(
    source: Context,
) -> None:
    published = PUBLISHED.read_text(encoding="utf-8").splitlines()
    now = form(source)
    assert [element for element in published if element not in now] == []
    assert [element for element in now if element not in published] == [], (
        f"add these to {PUBLISHED.name}"
    )


def test_columns_keep_their_order(source: Context) -> None:
    published = PUBLISHED.read_text(encoding="utf-8").splitlines()
    order = [element for element in form(source) if element.startswith("column ")]
    assert [element for element in order if element in published] == [
        element for element in published if element.startswith("column ")
    ]
