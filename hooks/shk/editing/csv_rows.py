"""Rows of a data file as a table for a spreadsheet, and back: a column for each field.

A list is written with ``|`` between its values, a source as ``document: where``, and a group of
fields as a column for each of them. Lists of larger records have no column; they stay as they
are in the file. The form is that of our open data: UTF-8 with a byte order mark and semicolons.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from shk.content.yaml.tree import Fields, Items, Leaf
from shk.editing.changes import EditRefusedError
from shk.editing.spreadsheet_dates import plain_date
from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.effect import Source
from shk.model.schema.fields import authored_fields, is_several, record_type, types_in
from shk.model.schema.when import When
from shk.storage.spreadsheet import BYTE_ORDER_MARK, JOINER, SEPARATOR, harmless, unguarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.content.yaml.tree import Tree
    from shk.model.schema.record import Record

NOT_UTF8 = N_("{file} is not UTF-8. Save it as “CSV UTF-8”.")
NO_TABLE = N_("{file} has no row with the names of columns. They are: {columns}")
NO_ID = N_("{file} has no column “id”, so no row can be distinguished from another.")
UNKNOWN_COLUMN = N_("{file} has a column “{column}” that is no field. The columns are: {columns}")
COLUMN_TWICE = N_("{file} has the column “{column}” twice.")
LONG_ROW = N_("Row {line} of {file} has more cells than there are columns.")
_SEPARATORS = (";", "\t", ",")


@dataclass(frozen=True)
class CsvColumn:
    """A column, and the field that it holds."""

    steps: tuple[str, ...]
    """The keys that lead to the field."""
    is_list: bool = False
    """Whether it holds several values."""
    of_sources: bool = False
    """Whether its values are documents with a place in them."""
    is_moment: bool = False
    """Whether it holds a day or another moment, which spreadsheets write their own way."""

    @property
    def name(self) -> str:
        """What stands in the first row."""
        return ".".join(self.steps)


@dataclass(frozen=True)
class CsvRow:
    """A row that was read: what stands in each of its columns, as the tree of its record."""

    fields: Fields
    """What is written, with the place of each cell; empty cells are left out."""
    columns: tuple[CsvColumn, ...]
    """Every column of the file."""


def csv_columns(model: type[Record], above: tuple[str, ...] = ()) -> Iterator[CsvColumn]:
    """The columns for records of a class, in the order of its fields."""
    for name, field in authored_fields(model).items():
        steps = (*above, name)
        inside, several = record_type(field.annotation), is_several(field.annotation)
        if inside is Source and several:
            yield CsvColumn(steps, is_list=True, of_sources=True)
        elif inside and not several:
            yield from csv_columns(inside, steps)
        elif not inside:
            moment = bool({When, date} & set(types_in(field.annotation)))
            yield CsvColumn(steps, several, is_moment=moment)


def table(model: type[Record], rows: Iterable[Fields]) -> str:
    """Rows as the text of a CSV file.

    Args:
        model: the class of their records.
        rows: what their author wrote.
    """
    own = tuple(csv_columns(model))
    text = io.StringIO(newline="")
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow(column.name for column in own)
    writer.writerows([harmless(cell(row, column)) for column in own] for row in rows)
    return text.getvalue()


def cell(row: Fields, column: CsvColumn) -> str:
    """What a row has in a column, as one text; empty if it has nothing."""
    here: Tree | None = row
    for step in column.steps:
        here = here.fields.get(step) if isinstance(here, Fields) else None
    if isinstance(here, Items):
        return JOINER.join(_single(item) for item in here.items)
    return _single(here) if here else ""


def _single(tree: Tree) -> str:
    """One value; a source with its place behind a colon."""
    if isinstance(tree, Leaf):
        return tree.value or ""
    assert isinstance(tree, Fields)  # noqa: S101 - no column holds lists of lists
    document, where = (tree.fields.get(name) for name in ("document", "where"))
    parts = [part.value or "" for part in (document, where) if isinstance(part, Leaf)]
    return ": ".join(parts)


def read_rows(
    raw: bytes, file: str, model: type[Record], languages: tuple[str, ...]
) -> tuple[CsvRow, ...]:
    """The rows of a CSV file; empty ones are passed by.

    Args:
        raw: the file.
        file: its path, for messages.
        model: the class of the records.
        languages: whose names of months are understood.

    Raises:
        EditRefusedError: it is no table of such records.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise EditRefusedError(NOT_UTF8, file=file) from None
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    columns = _head(next(reader, []), file, model)
    rows, line = [], reader.line_num + 1
    for cells in reader:
        if any(item.strip() for item in cells):
            if any(item.strip() for item in cells[len(columns) :]):
                raise EditRefusedError(LONG_ROW, line=str(line), file=file)
            rows.append(
                CsvRow(_row(cells, columns, SourceLocation(file, line), languages), columns)
            )
        line = reader.line_num + 1
    return tuple(rows)


def _head(names: list[str], file: str, model: type[Record]) -> tuple[CsvColumn, ...]:
    """The columns that the first row names.

    Raises:
        EditRefusedError: one is no field or stands twice, or there is no id.
    """
    known = {column.name: column for column in csv_columns(model)}
    named = [name.strip() for name in names]
    every = ", ".join(known)
    if not any(named):
        raise EditRefusedError(NO_TABLE, file=file, columns=every)
    for name in named:
        if name not in known:
            raise EditRefusedError(UNKNOWN_COLUMN, file=file, column=name, columns=every)
        if named.count(name) > 1:
            raise EditRefusedError(COLUMN_TWICE, file=file, column=name)
    if "id" not in named:
        raise EditRefusedError(NO_ID, file=file)
    return tuple(known[name] for name in named)


def _row(
    cells: list[str],
    columns: tuple[CsvColumn, ...],
    start: SourceLocation,
    languages: tuple[str, ...],
) -> Fields:
    """A row as the tree of a record, in which each value knows its cell."""
    row = Fields({}, {}, start)
    for number, (text, column) in enumerate(zip(cells, columns, strict=False), 1):
        said = unguarded(text.strip())
        if not said:
            continue
        at = SourceLocation(start.path, start.line, number)
        here = row
        for step in column.steps[:-1]:
            inside = here.fields.setdefault(step, Fields({}, {}, at))
            here.keys.setdefault(step, at)
            assert isinstance(inside, Fields)  # noqa: S101 - made here alone
            here = inside
        here.fields[column.steps[-1]] = _value(said, column, at, languages)
        here.keys[column.steps[-1]] = at
    return row


def _value(text: str, column: CsvColumn, at: SourceLocation, languages: tuple[str, ...]) -> Tree:
    """What a cell holds."""
    if column.of_sources:
        return Items(tuple(_source(part, at) for part in _parts(text)), at)
    if column.is_list:
        return Items(tuple(Leaf(part, at) for part in _parts(text)), at)
    return Leaf(plain_date(text, languages) if column.is_moment else text, at)


def _parts(text: str) -> Iterator[str]:
    """The values of a list."""
    yield from (part.strip() for part in text.split(JOINER) if part.strip())


def _source(text: str, at: SourceLocation) -> Fields:
    """A document with a place in it."""
    document, _, where = (part.strip() for part in text.partition(":"))
    values = {"document": document, "where": where}
    written = {key: Leaf(value, at) for key, value in values.items() if value}
    return Fields(dict(written), dict.fromkeys(written, at), at)
