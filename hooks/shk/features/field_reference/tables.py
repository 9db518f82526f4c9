"""Tables of fields for guides: what each is called, whether it is needed, and an example."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.field_reference.examples import field_examples
from shk.features.field_reference.fields import fields_of, with_nested
from shk.model.schema.activity import Activity
from shk.model.schema.directive import FieldsOf
from shk.model.schema.effect import Effect, Source
from shk.model.schema.image import Image
from shk.model.schema.initiative import Initiative
from shk.model.schema.reference import Party
from shk.model.schema.story import Story
from shk.model.schema.version import Version
from shk.site.link import Link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.features.field_reference.fields import FieldRow
    from shk.model.schema.record import Record
    from shk.site.context import Context

TABLES: Mapping[FieldsOf, type[Record]] = {
    FieldsOf.STORY: Story,
    FieldsOf.INITIATIVE: Initiative,
    FieldsOf.ACTIVITY: Activity,
    FieldsOf.PARTY: Party,
    FieldsOf.PICTURE: Image,
    FieldsOf.EFFECT: Effect,
    FieldsOf.SOURCE: Source,
    FieldsOf.VERSION: Version,
}
"""The record that each table begins with."""


@dataclass(frozen=True)
class FieldLine:
    """One row of a table."""

    field: FieldRow
    """What is said of the field everywhere."""
    example: str
    """How it is written in a file; empty if nothing shows it."""
    inside: Link | None
    """The anchor of the fields of the record inside it, if it holds one."""


@dataclass(frozen=True)
class FieldTable:
    """The fields of one record."""

    title: str
    """What the record is called."""
    lines: tuple[FieldLine, ...]
    """A row for each field that an author may write."""


def field_tables(context: Context, of: FieldsOf) -> tuple[FieldTable, ...]:
    """The table of a record, then those of the records inside it that have none of their own.

    Args:
        context: the content that examples come from, the language and the day.
        of: whose fields.
    """
    return tuple(_table(context, nested_record) for nested_record in nested_records(TABLES[of]))


def nested_records(record: type[Record]) -> tuple[type[Record], ...]:
    """A record and those inside it that have no table elsewhere, each once."""
    elsewhere = [table for table in TABLES.values() if table is not record]
    return tuple(dict.fromkeys(with_nested(record, elsewhere)))


def _table(context: Context, record: type[Record]) -> FieldTable:
    """One table."""
    shown, examples = fields_of(context, record), field_examples(context, record)
    lines = (
        FieldLine(field, examples[field.key], _inside(context, field)) for field in shown.fields
    )
    return FieldTable(shown.title, tuple(lines))


def _inside(context: Context, field: FieldRow) -> Link | None:
    """The place on the reference page about the record inside a field."""
    if not field.nested:
        return None
    return Link(field.nested_title, f"{context.addresses.fields}#{field.nested}")
