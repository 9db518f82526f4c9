"""A record as a page shows it, read off the fields of its class.

No page of the partnership names a field: labels, order and kinds of value come from the
record's class, so that another field is shown as soon as it is there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.economy import planned_table
from shk.features.partnership.values import values
from shk.model.schema.fields import is_several, mark_in, record_type, reference_in
from shk.model.schema.record import Kind, Prose
from shk.model.schema.reference import DataRecord
from shk.site.conflicts import ConflictView, conflict_views
from shk.site.evidence import SourceLine, source_lines

if TYPE_CHECKING:
    from collections.abc import Collection

    from pydantic.fields import FieldInfo

    from shk.features.economy import PlannedTable
    from shk.model.schema.record import Record
    from shk.site.context import Context
    from shk.site.link import Link

APART = frozenset(DataRecord.model_fields)
"""The fields that every row of a data file has; they have a place of their own."""


@dataclass(frozen=True)
class EntryFact:
    """A short fact with its label."""

    label: str
    """What the field is called."""
    values: tuple[Link, ...]
    """What it holds; words without an address lead nowhere."""


@dataclass(frozen=True)
class EntryPoint:
    """A part of an entry with words of its own."""

    title: str
    """What it is called."""
    text: str
    """More about it; empty when the title says enough."""
    facts: tuple[EntryFact, ...]
    """What else is reported for it."""


@dataclass(frozen=True)
class EntryPart:
    """A field that holds more than a short fact; one of the following is there."""

    title: str
    """What the field is called."""
    text: str = ""
    """Several sentences."""
    items: tuple[str, ...] = ()
    """A list of short texts."""
    points: tuple[EntryPoint, ...] = ()
    """Parts with words of their own."""
    columns: tuple[str, ...] = ()
    """Headings of a table."""
    rows: tuple[tuple[tuple[Link, ...], ...], ...] = ()
    """Rows of the table, with the values of each cell."""
    amounts: PlannedTable | None = None
    """A block of the economy."""


@dataclass(frozen=True)
class Entry:
    """A record with all that is known about it."""

    id: str
    """Its place on the page."""
    name: str
    """What it is called."""
    text: str
    """A short explanation; empty if unknown."""
    facts: tuple[EntryFact, ...] = ()
    """Short facts, in the order of the fields."""
    parts: tuple[EntryPart, ...] = ()
    """What needs more room, in the order of the fields."""
    conflicts: tuple[ConflictView, ...] = ()
    """What the sources do not agree on."""
    sources: tuple[SourceLine, ...] = ()
    """The document that reports it."""


def entry(context: Context, record: DataRecord, without: Collection[str] = ()) -> Entry:
    """A record as a page shows it.

    Args:
        context: the portfolio and the language.
        record: the record.
        without: fields that the page shows in another way.
    """
    shown = [
        (field, getattr(record, name))
        for name, field in type(record).model_fields.items()
        if name not in APART and name not in without and getattr(record, name) not in (None, ())
    ]
    return Entry(
        id=record.id,
        name=record.name,
        text=record.text or "",
        facts=tuple(_fact(context, item, value) for item, value in shown if not _is_part(item)),
        parts=tuple(
            part
            for item, value in shown
            if _is_part(item) and (part := _part(context, item, value))
        ),
        conflicts=conflict_views(context, record.conflicts),
        sources=source_lines(context, record.sources),
    )


def _is_part(field: FieldInfo) -> bool:
    """Whether what a field holds needs more room than a short fact."""
    reference = reference_in(field)
    if reference:
        return reference.kind is Kind.LEDGER_BLOCK
    return is_several(field.annotation) or mark_in(field, Prose) is not None


def _fact(context: Context, field: FieldInfo, value: object) -> EntryFact:
    """A short fact."""
    return EntryFact(context.text(field.title or ""), values(context, field, value))


def _part(context: Context, field: FieldInfo, value: object) -> EntryPart | None:
    """A field that needs more room; None for a block of the economy without any plan."""
    title = context.text(field.title or "")
    if reference_in(field):
        amounts = planned_table(context, str(value))
        return EntryPart(title, amounts=amounts) if amounts else None
    if not isinstance(value, tuple):
        return EntryPart(title, text=str(value))
    inside = record_type(field.annotation)
    if inside is None:
        return EntryPart(title, items=value)
    if any(mark_in(model_field, Prose) for model_field in inside.model_fields.values()):
        return EntryPart(title, points=tuple(_point(context, item) for item in value))
    return _table(context, title, value)


def _point(context: Context, record: Record) -> EntryPoint:
    """A part with words of its own: what must be written is its title, the rest its facts."""
    fields = type(record).model_fields
    text = next(name for name, field in fields.items() if mark_in(field, Prose))
    shown = {
        name: _fact(context, field, getattr(record, name))
        for name, field in fields.items()
        if name != text
    }
    heading = [
        value for name in shown if fields[name].is_required() for value in shown[name].values
    ]
    return EntryPoint(
        title=" ".join(item.title for item in heading),
        text=getattr(record, text) or "",
        facts=tuple(
            item for name, item in shown.items() if item.values and not fields[name].is_required()
        ),
    )


def _table(context: Context, title: str, records: tuple[Record, ...]) -> EntryPart:
    """A table with a column for each field that one of the records has."""
    shown = {
        name: model_field
        for name, model_field in type(records[0]).model_fields.items()
        if any(getattr(record, name) is not None for record in records)
    }
    return EntryPart(
        title,
        columns=tuple(context.text(item.title or "") for item in shown.values()),
        rows=tuple(
            tuple(values(context, item, getattr(record, name)) for name, item in shown.items())
            for record in records
        ),
    )
