"""Data files to records: lists of rows, and what the partnership says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.checks.unread_boxes import check_texts_of_fields
from shk.content.files import data_files
from shk.content.kept import NOTHING_KEPT, Kept, key_of
from shk.content.libraries import reading_key
from shk.content.located_record import LocatedRecord
from shk.content.partial import partial_record
from shk.content.redirects import MOVED_FILE, read_moves
from shk.content.source_text import read_source, relative_path
from shk.content.validate import allowed_fields, validate
from shk.content.yaml.tree import Fields, Items, Leaf, is_missing, note_not_fields, read_tree
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.directive_words import DirectiveWords
from shk.model.schema.record_types import DATA_FILES, KINDS, RECORD_TYPES
from shk.model.schema.reference import Partnership

if TYPE_CHECKING:
    from pathlib import Path

    from shk.content.collection import Collection
    from shk.content.diagnostics import Diagnostics
    from shk.content.source_text import SourceText
    from shk.content.yaml.tree import Tree
    from shk.i18n.messages import Messages
    from shk.model.schema.record import Kind

PARTNERSHIP_FILE = "partnership"
"""Stem of the data file about the partnership itself."""

_REQUIRED = (*(kind.file for kind in KINDS if kind.required), PARTNERSHIP_FILE)


@dataclass(frozen=True)
class ListRows:
    """The rows of a data file in which nothing is wrong."""

    rows: tuple[LocatedRecord, ...]
    """A record for each row, in their order."""


@dataclass(frozen=True)
class DataReader:
    """Reads data files one by one into a collection."""

    root: Path
    """The project folder; places are reported from here."""
    messages: Messages
    """The language of the site, in whose words and in English boxes are written."""
    collection: Collection
    """Where records are gathered."""
    diagnostics: Diagnostics
    """Where problems are noted."""
    kept: Kept = NOTHING_KEPT
    """What was read before, by content."""

    def read(self, folder: Path) -> None:
        """Read every data file in a folder, and report those that are missing or unknown."""
        lists = (*DATA_FILES, MOVED_FILE)
        wanted = (PARTNERSHIP_FILE, *lists)
        files = data_files(folder, self.root, wanted, lists, self.diagnostics)
        data_path = relative_path(folder, self.root)
        for stem in _REQUIRED:
            if stem not in files:
                path = f"{data_path}/{stem}.yml"
                self.diagnostics.add("file-missing", SourceLocation(path), value=path)
                self.collection.unread |= {DATA_FILES[stem]} if stem in DATA_FILES else set()
        for stem, parts in files.items():
            if kind := DATA_FILES.get(stem):
                for file in parts:
                    self._read_list(kind, file, required=stem in _REQUIRED)
            elif stem == MOVED_FILE:
                trees = [self._tree(self._source(file), file, required=False) for file in parts]
                written = [tree for tree in trees if tree is not None]
                self.collection.moved += read_moves(written, self.diagnostics)
            else:
                self._read_partnership(parts[0])

    def _read_partnership(self, file: Path) -> None:
        """Read what the partnership says of itself."""
        tree = self._tree(self._source(file), file, required=True)
        if isinstance(tree, Fields):
            record = validate(Partnership, tree, {}, self.diagnostics)
            self.collection.partnership = LocatedRecord(record, tree) if record else None
        elif tree is not None:
            note_not_fields(tree, allowed_fields(Partnership), self.diagnostics)

    def _source(self, file: Path) -> SourceText | None:
        """The text of a data file; None if it can not be read, which is noted."""
        return read_source(file, self.root, self.diagnostics, kept=self.kept)

    def _tree(self, source: SourceText | None, file: Path, *, required: bool) -> Tree | None:
        """The tree of a data file, or None if there is nothing in it to go on with."""
        before = self.diagnostics.count
        tree = read_tree(source, self.diagnostics) if source else None
        if tree is not None and not is_missing(tree):
            return tree
        if required and source and self.diagnostics.count == before:
            path = relative_path(file, self.root)
            self.diagnostics.add("front-matter-empty", SourceLocation(path))
        return None

    def _read_list(self, kind: Kind, file: Path, *, required: bool) -> None:
        """Read a data file that holds a list of rows, or some of them.

        One in which nothing was wrong when it was read before is not read again.
        """
        source = self._source(file)
        key = key_of("rows", reading_key(), self.messages.language, kind, source)
        if source and isinstance(before := self.kept.get(key), ListRows):
            for entry in before.rows:
                self._add(kind, entry)
            return
        count = self.diagnostics.count
        rows = [] if (tree := self._rows(kind, source, file, required=required)) is None else tree
        entries = [self._read_row(kind, row) for row in rows]
        if self.diagnostics.count == count and source:
            read = tuple(entry for entry in entries if entry is not None)
            self.kept.put(key, ListRows(read))

    def _rows(
        self, kind: Kind, source: SourceText | None, file: Path, *, required: bool
    ) -> list[Fields] | None:
        """The rows of a list that hold fields; None if there is no list."""
        before = self.diagnostics.count
        tree = self._tree(source, file, required=required)
        if tree is None:
            if source is None or self.diagnostics.count > before:
                self.collection.unread.add(kind)
            return None
        if not isinstance(tree, Items):
            self.collection.unread.add(kind)
            self.diagnostics.add("value-not-list", tree.location)
            return None
        for row in tree.items:
            if not isinstance(row, Fields):
                note_not_fields(row, allowed_fields(RECORD_TYPES[kind]), self.diagnostics)
        return [row for row in tree.items if isinstance(row, Fields)]

    def _read_row(self, kind: Kind, row: Fields) -> LocatedRecord | None:
        """Read one row of a list; one with a problem still reserves its id."""
        record = validate(RECORD_TYPES[kind], row, {}, self.diagnostics)
        if record is None:
            self._add_broken(kind, row)
            return None
        entry = LocatedRecord(record, row)
        check_texts_of_fields((entry,), DirectiveWords(self.messages), self.diagnostics)
        self._add(kind, entry)
        return entry

    def _add(self, kind: Kind, entry: LocatedRecord) -> None:
        """Add a record, unless another one has its id."""
        record_id = _id_in(entry.fields)
        if not self._is_taken(kind, entry.fields, record_id):
            self.collection.entries[kind][record_id] = entry

    def _add_broken(self, kind: Kind, row: Fields) -> None:
        """Reserve the id of a row with a problem, and keep what can be read of it."""
        record_id = _id_in(row)
        if not self._is_taken(kind, row, record_id):
            self.collection.broken[kind].add(record_id)
            partial = partial_record(RECORD_TYPES[kind], row, {})
            self.collection.partial[kind].append(LocatedRecord(partial, row))

    def _is_taken(self, kind: Kind, row: Fields, record_id: str) -> bool:
        """Whether another row has the id of a row, which is noted then."""
        written = row.fields.get("id")
        if not (written and record_id and self.collection.has(kind, record_id)):
            return False
        first = self.collection.entries[kind].get(record_id)
        at = str(first.location) if first else row.location.path
        self.diagnostics.add("id-duplicate", written.location, "id", value=record_id, first=at)
        return True


def _id_in(row: Fields) -> str:
    """The id of a row as it is written; empty if it has none."""
    written = row.fields.get("id")
    return (written.value or "").strip() if isinstance(written, Leaf) else ""
