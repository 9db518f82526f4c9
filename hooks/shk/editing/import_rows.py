"""Rows of a table become rows of a data file: each is checked by itself and reported by its line.

A row whose id is there changes it, field by field, so that lines nobody touched stay as they
are; another is added. What the table has no column for, and rows it does not have, are kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.diagnostics import Diagnostics
from shk.content.files import file_for_new_rows
from shk.content.source_text import relative_path
from shk.content.validate import dotted, nearest, validate
from shk.content.yaml.tree import Fields, Items, Leaf
from shk.editing.changes import Change, EditRefusedError
from shk.editing.csv_rows import cell, table
from shk.editing.new_record import added_rows, new_rows
from shk.editing.text_edit import Edit, SourceFile
from shk.editing.yaml_dump import flow, scalar
from shk.editing.yaml_edit import YamlPlaces
from shk.i18n.messages import N_
from shk.model.schema.fields import authored_fields, record_type, reference_in, types_in
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO, RECORD_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from shk.content.collection import Collection
    from shk.content.loader import ContentFolders
    from shk.content.located_record import LocatedRecord
    from shk.content.yaml.tree import Tree
    from shk.editing.changes import Plan
    from shk.editing.csv_rows import CsvRow
    from shk.editing.yaml_dump import Value
    from shk.editing.yaml_edit import Pair
    from shk.model.schema.record import Record

ROW_KINDS = (Kind.ACTIVITY, Kind.FIGURE, Kind.OBSERVATION)
"""The kinds whose rows go out to a spreadsheet and come back."""
WRONG_ROWS = N_("Nothing was written. These cells have to be corrected, by row and column:")


@dataclass(frozen=True)
class ImportedRows:
    """What a table changes."""

    plan: Plan
    """The changes of the data files; none when every row is there already."""
    added: int
    """How many rows are new."""
    changed: int
    """How many rows get other values."""
    kept: int
    """How many rows say what is there."""


def exported(kind: Kind, collection: Collection) -> str:
    """The rows of a kind as a CSV file, as their authors wrote them.

    Args:
        kind: one of ``ROW_KINDS``.
        collection: the content.
    """
    return table(RECORD_TYPES[kind], (row.fields for row in collection.entries[kind].values()))


def importing_rows(
    kind: Kind, rows: Sequence[CsvRow], collection: Collection, folders: ContentFolders
) -> ImportedRows:
    """The change that brings the rows of a table into the data file of their kind.

    Args:
        kind: one of ``ROW_KINDS``.
        rows: the rows.
        collection: the content as it is.
        folders: where it lies.

    Raises:
        EditRefusedError: cells are wrong; the exception has a problem for each.
    """
    model, entries = RECORD_TYPES[kind], collection.entries[kind]
    complete = [_with_kept(row, entries.get(_id_of(row))) for row in rows]
    _refuse_wrong(kind, rows, complete, collection)
    new = [
        _as_value(full, model)
        for row, full in zip(rows, complete, strict=True)
        if _id_of(row) not in entries
    ]
    changes = {
        _id_of(row): fields
        for row, full in zip(rows, complete, strict=True)
        if (entry := entries.get(_id_of(row)))
        and (fields := _differing(row, entry.fields, full, model))
    }
    end = file_for_new_rows(folders.data, KIND_INFO[kind].file)
    files = {folders.root / entries[row_id].location.path for row_id in changes}
    plan = tuple(
        _change(file, folders.root, new if file == end else (), changes)
        for file in sorted(files | ({end} if new else set()))
    )
    return ImportedRows(plan, len(new), len(changes), len(rows) - len(new) - len(changes))


def _id_of(row: CsvRow) -> str:
    """The id in a row; empty if it has none."""
    written = row.fields.fields.get("id")
    return (written.value or "") if isinstance(written, Leaf) else ""


def _refuse_wrong(
    kind: Kind, rows: Sequence[CsvRow], complete: Sequence[Fields], collection: Collection
) -> None:
    """Check each row by the schema, what it names, and its id, all at once.

    Raises:
        EditRefusedError: something is wrong.
    """
    model, diagnostics = RECORD_TYPES[kind], Diagnostics()
    first: dict[str, str] = {}
    for row, fields in zip(rows, complete, strict=True):
        row_id, line = _id_of(row), row.fields.location.line
        validate(model, fields, {}, diagnostics)
        _check_references(model, fields, (), collection, diagnostics)
        if row_id in first:
            at = row.fields.fields["id"].location
            diagnostics.add("id-duplicate", at, "id", value=row_id, first=first[row_id])
        elif row_id:
            first[row_id] = f"{row.fields.location.path}:{line}"
    if diagnostics.problems:
        raise EditRefusedError(WRONG_ROWS, tuple(diagnostics.problems))


def _with_kept(row: CsvRow, entry: LocatedRecord | None) -> Fields:
    """A row with what its record has in fields that the table has no column for."""
    if entry is None:
        return row.fields
    return _merged(row.fields, entry.fields, {column.steps for column in row.columns}, ())


def _merged(
    row: Fields, written: Fields, named: set[tuple[str, ...]], above: tuple[str, ...]
) -> Fields:
    """The fields of a row, and those of its record that no column names."""
    fields, keys = dict(row.fields), dict(row.keys)
    for key, value in written.fields.items():
        steps = (*above, key)
        inside = fields.get(key)
        if isinstance(value, Fields) and isinstance(inside, Fields):
            fields[key] = _merged(inside, value, named, steps)
        elif not any(name[: len(steps)] == steps for name in named):
            fields[key], keys[key] = value, row.location
    return Fields(fields, keys, row.location)


def _check_references(
    model: type[Record],
    fields: Fields,
    above: tuple[str | int, ...],
    collection: Collection,
    diagnostics: Diagnostics,
) -> None:
    """Note each id that is not there, with the nearest one."""
    for name, field in authored_fields(model).items():
        tree = fields.fields.get(name)
        parts = tree.items if isinstance(tree, Items) else (tree,) if tree else ()
        inside, reference = record_type(field.annotation), reference_in(field)
        for number, part in enumerate(parts):
            steps = (*above, name, number) if isinstance(tree, Items) else (*above, name)
            if inside and isinstance(part, Fields):
                _check_references(inside, part, steps, collection, diagnostics)
            elif not (reference and isinstance(part, Leaf) and part.value):
                continue
            elif not collection.has(reference.kind, part.value):
                near = nearest(part.value, collection.ids(reference.kind))
                details = {"kind": reference.kind.label, "value": part.value, "lives": "", **near}
                diagnostics.add("reference-unknown", part.location, dotted(steps), **details)


def _differing(
    row: CsvRow, written: Fields, complete: Fields, model: type[Record]
) -> dict[str, Value | None]:
    """The fields of a row that differ from what is written; None for one that is to go."""
    differing = {
        column.steps[0]
        for column in row.columns
        if cell(row.fields, column).split() != cell(written, column).split()
    }
    full = _as_value(complete, model)
    return {key: full.get(key) for key in authored_fields(model) if key in differing}


def _as_value(fields: Fields, model: type[Record]) -> dict[str, Value]:
    """What a row says, ready to be written, in the order of its fields."""
    return {
        key: _value(fields.fields[key], words=str in set(types_in(field.annotation)))
        for key, field in authored_fields(model).items()
        if key in fields.fields
    }


def _value(tree: Tree, *, words: bool) -> Value:
    """A tree as what is written; texts inside a group of fields are always words."""
    if isinstance(tree, Leaf):
        return scalar(tree.value or "", words=words)
    if isinstance(tree, Items):
        return [_value(item, words=words) for item in tree.items]
    return {key: _value(item, words=True) for key, item in tree.fields.items()}


def _change(
    file: Path,
    root: Path,
    new: Sequence[Mapping[str, Value]],
    changes: Mapping[str, Mapping[str, Value | None]],
) -> Change:
    """The change of a data file: rows at its end, and other values of those it has."""
    path = relative_path(file, root)
    if not file.exists():
        return Change(file, None, new_rows(new).encode())
    source = SourceFile.of(file, path)
    places = YamlPlaces(source.seen)
    edits = [added_rows(source, places, new, path)[0]] if new else []
    for number in range(len(places.items(()))):
        pairs = places.pairs((number,))
        written_id = pairs["id"].value
        row_id = source.seen[written_id.start : written_id.end].strip("\"'")
        edits += _row_edits(places, number, pairs, changes.get(row_id, {}))
    return source.change(edits)


def _row_edits(
    places: YamlPlaces, number: int, pairs: Mapping[str, Pair], fields: Mapping[str, Value | None]
) -> Iterator[Edit]:
    """The edits of one row: values that change, fields that come last, and fields that go."""
    is_flow = places.is_flow((number,))
    last = list(pairs.values())[-1].value.end
    before = ", " if is_flow else f"\n{' ' * places.column(pairs['id'].key.start)}"
    for key, value in fields.items():
        pair = pairs.get(key)
        if pair is None:
            if value is not None:
                yield Edit(last, last, f"{before}{key}: {flow(value)}")
        elif value is not None:
            yield Edit(pair.key.end, max(pair.value.end, pair.key.end + 1), f": {flow(value)}")
        else:
            above = list(pairs.values())[list(pairs).index(key) - 1]
            start = max(above.value.end, above.key.end + 1)
            yield Edit(start, max(pair.value.end, pair.key.end + 1), "")
