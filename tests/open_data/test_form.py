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
    for one in public_fields(parts):
        kind = one.inside.__name__ if one.inside else "value"
        yield f"field {name} {one.key} {kind}{'[]' if one.several else ''}"


def form(source: Context) -> list[str]:
    """Everything of the form that others can build on, a line each."""
    found: list[str] = []
    every = tables(source)
    for table in every:
        found += fields_of(table.id, table.parts)
        for inside in records_inside(table.parts):
            found += fields_of(inside.__name__, (inside,))
        found += [f"column {table.id} {one.name}" for one in columns(table.parts)]
    vocabulary = next(one for one in every if one.id == "vocabulary")
    words = [item(row, source.messages) for row in vocabulary.rows]
    return [*dict.fromkeys(found), *(f"word {one['vocabulary']} {one['value']}" for one in words)]


def test_what_has_been_published_is_still_there_and_what_is_new_is_recorded(
    source: Context,
) -> None:
    published = PUBLISHED.read_text(encoding="utf-8").splitlines()
    now = form(source)
    assert [one for one in published if one not in now] == []
    assert [one for one in now if one not in published] == [], f"add these to {PUBLISHED.name}"


def test_columns_keep_their_order(source: Context) -> None:
    published = PUBLISHED.read_text(encoding="utf-8").splitlines()
    order = [one for one in form(source) if one.startswith("column ")]
    assert [one for one in order if one in published] == [
        one for one in published if one.startswith("column ")
    ]
