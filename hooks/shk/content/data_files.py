"""Data files to records: lists of rows, and what the partnership says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.files import data_files
from shk.content.located_record import LocatedRecord
from shk.content.partial import partial_record
from shk.content.redirects import MOVED_FILE, read_moves
from shk.content.source_text import read_source, relative_path
from shk.content.validate import allowed_fields, validate
from shk.content.yaml.tree import Fields, Items, Leaf, is_missing, note_not_fields, read_tree
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.record_types import DATA_FILES, KINDS, RECORD_TYPES
from shk.model.schema.reference import Partnership

if TYPE_CHECKING:
    from pathlib import Path

    from shk.content.collection import Collection
    from shk.content.diagnostics import Diagnostics
    from shk.content.yaml.tree import Tree
    from shk.model.schema.record import Kind

PARTNERSHIP_FILE = "partnership"
"""Stem of the data file about the partnership itself."""

_REQUIRED = (*(kind.file for kind in KINDS if kind.required), PARTNERSHIP_FILE)


def read_data(folder: Path, root: Path, collection: Collection, diagnostics: Diagnostics) -> None:
    """Read every data file, and report those that are missing or unknown.

    Args:
        folder: where the data files lie.
        root: the project folder.
        collection: where records are gathered.
        diagnostics: where problems are noted.
    """
    lists = (*DATA_FILES, MOVED_FILE)
    files = data_files(folder, root, (PARTNERSHIP_FILE, *lists), lists, diagnostics)
    data_path = relative_path(folder, root)
    for stem in _REQUIRED:
        if stem not in files:
            path = f"{data_path}/{stem}.yml"
            diagnostics.add("file-missing", SourceLocation(path), value=path)
            collection.unread |= {DATA_FILES[stem]} if stem in DATA_FILES else set()
    for stem, parts in files.items():
        if kind := DATA_FILES.get(stem):
            for file in parts:
                required = stem in _REQUIRED
                _read_list(kind, file, root, collection, diagnostics, required=required)
        elif stem == MOVED_FILE:
            trees = [_read_file(file, root, diagnostics, required=False) for file in parts]
            written = [tree for tree in trees if tree is not None]
            collection.moved += read_moves(written, diagnostics)
        else:
            _read_partnership(parts[0], root, collection, diagnostics)


def _read_partnership(
    file: Path, root: Path, collection: Collection, diagnostics: Diagnostics
) -> None:
    """Read what the partnership says of itself."""
    tree = _read_file(file, root, diagnostics, required=True)
    if isinstance(tree, Fields):
        record = validate(Partnership, tree, {}, diagnostics)
        collection.partnership = LocatedRecord(record, tree) if record else None
    elif tree is not None:
        note_not_fields(tree, allowed_fields(Partnership), diagnostics)


def _read_file(file: Path, root: Path, diagnostics: Diagnostics, *, required: bool) -> Tree | None:
    """The tree of a data file, or None if there is nothing in it to go on with."""
    before = diagnostics.count
    source = read_source(file, root, diagnostics)
    tree = read_tree(source, diagnostics) if source else None
    if tree is not None and not is_missing(tree):
        return tree
    if required and diagnostics.count == before:
        diagnostics.add("front-matter-empty", SourceLocation(relative_path(file, root)))
    return None


def _read_list(
    kind: Kind,
    file: Path,
    root: Path,
    collection: Collection,
    diagnostics: Diagnostics,
    *,
    required: bool,
) -> None:
    """Read a data file that holds a list of rows, or some of them."""
    before = diagnostics.count
    tree = _read_file(file, root, diagnostics, required=required)
    if tree is None:
        if diagnostics.count > before:
            collection.unread.add(kind)
        return
    if not isinstance(tree, Items):
        collection.unread.add(kind)
        diagnostics.add("value-not-list", tree.location)
        return
    for row in tree.items:
        if isinstance(row, Fields):
            _read_row(kind, row, collection, diagnostics)
        else:
            note_not_fields(row, allowed_fields(RECORD_TYPES[kind]), diagnostics)


def _read_row(kind: Kind, row: Fields, collection: Collection, diagnostics: Diagnostics) -> None:
    """Read one row of a list; a row with a problem still reserves its id."""
    written = row.fields.get("id")
    record_id = (written.value or "").strip() if isinstance(written, Leaf) else ""
    record = validate(RECORD_TYPES[kind], row, {}, diagnostics)
    if written and record_id and collection.has(kind, record_id):
        first = collection.entries[kind].get(record_id)
        at = str(first.location) if first else row.location.path
        diagnostics.add("id-duplicate", written.location, "id", value=record_id, first=at)
    elif record is not None:
        collection.entries[kind][record_id] = LocatedRecord(record, row)
    else:
        collection.broken[kind].add(record_id)
        partial = partial_record(RECORD_TYPES[kind], row, {})
        collection.partial[kind].append(LocatedRecord(partial, row))
