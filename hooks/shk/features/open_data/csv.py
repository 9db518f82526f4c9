"""Datasets as tables: CSV as a Swedish Excel opens it.

UTF-8 with a byte order mark, semicolons between cells, CRLF after rows and quotes
as RFC 4180 has them. A list of words is joined by ``|``; the lists of records inside
a record, and the texts of whole pages, are in the JSON file only.

A text that a spreadsheet would run gets an apostrophe in front; numbers stay numbers.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from shk.features.field_reference import public_fields
from shk.features.open_data.json import plain_items
from shk.site.page import MadeFile
from shk.storage.spreadsheet import BYTE_ORDER_MARK, JOINER, SEPARATOR, harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.features.field_reference import Parts
    from shk.features.open_data.tables import Table
    from shk.site.context import Context


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    steps: tuple[str, ...]
    """The keys that lead to its value in a JSON record."""

    @property
    def name(self) -> str:
        """What stands in the first row: ``period_start_first_day``."""
        return "_".join(self.steps)


def columns(parts: Parts, before: tuple[str, ...] = ()) -> Iterator[Column]:
    """The columns of records, in the order of their fields."""
    for field in public_fields(parts):
        steps = (*before, field.key)
        if field.inside and not field.several:
            yield from columns((field.inside,), steps)
        elif not field.inside and not field.full_text:
            yield Column(steps)


def csv_file(table: Table, context: Context) -> MadeFile:
    """The records of a dataset, a row each."""
    uri = context.addresses.data_file(f"{table.id}.csv")
    return MadeFile(uri, partial(_csv, table, context))


def _csv(table: Table, context: Context) -> bytes:
    """What the file holds."""
    own = tuple(columns(table.parts))
    text = io.StringIO(newline="")
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow(item.name for item in own)
    writer.writerows([cell(item, column) for column in own] for item in plain_items(table, context))
    return text.getvalue().encode()


def cell(record: dict[str, Any], column: Column) -> str:
    """What a record has in a column; nothing is an empty cell."""
    result: Any = record
    for step in column.steps:
        result = result[step] if result is not None else None
    if isinstance(result, list):
        return harmless(JOINER.join(_written(item) for item in result))
    return harmless(result) if isinstance(result, str) else _written(result)


def _written(value: object) -> str:
    """A single value as text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
