"""Markdown files of initiatives and stories to records."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, cast

from shk.content.checks.unread_boxes import check_texts_of_fields
from shk.content.diagnostics import Diagnostics
from shk.content.files import nearest_name
from shk.content.kept import NOTHING_KEPT, Kept, key_of
from shk.content.libraries import reading_key
from shk.content.located_record import LocatedRecord
from shk.content.markdown.sections import check_versions
from shk.content.partial import partial_record
from shk.content.source_text import raw_text, read_source, relative_path
from shk.content.validate import allowed_fields, validate
from shk.content.yaml.front_matter import split_page, unread_page
from shk.i18n.windows_names import is_device
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.authored import Authored
from shk.model.schema.directive_words import DirectiveWords
from shk.model.schema.record import SLUG_PATTERN
from shk.model.schema.record_types import RECORD_TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from shk.content.authored_page import Page
    from shk.content.collection import Collection
    from shk.content.source_text import SourceText
    from shk.i18n.messages import Messages
    from shk.model.diagnostics.diagnostic import Problem
    from shk.model.schema.record import Kind, Record


@dataclass(frozen=True)
class TakenApart:
    """What the text of a file holds."""

    page: Page | None
    """Its parts; None if it could not be taken apart."""
    record: Record | None
    """Its record; None if that has a problem."""
    partial: LocatedRecord | None
    """What can be read of a record that has a problem."""
    problems: tuple[Problem, ...]
    """What is wrong with it."""


@dataclass(frozen=True)
class PageReader:
    """Reads files one by one into a collection."""

    root: Path
    """The project folder; places are reported from here."""
    changed: Mapping[str, date]
    """The day each file was last changed, by path, if known."""
    messages: Messages
    """The language of the site, whose words the headings of versions are."""
    collection: Collection
    """Where records are gathered."""
    diagnostics: Diagnostics
    """Where problems are noted."""
    kept: Kept = NOTHING_KEPT
    """What was read before, by content."""

    def read(self, kind: Kind, file: Path) -> None:
        """Read one file; one with a problem still reserves its id."""
        path = relative_path(file, self.root)
        stem = PurePosixPath(path).stem
        fit = re.fullmatch(SLUG_PATTERN, stem)
        if not fit:
            name = PurePosixPath(path).name
            self.diagnostics.add(
                "file-name", SourceLocation(path), value=name, **nearest_name(stem)
            )
        fit = None if is_device(stem) else fit  # reported with all other names of files
        source = read_source(file, self.root, self.diagnostics, kept=self.kept)
        taken = self._taken_apart(kind, source, stem if fit else "x") if source else None
        if taken and taken.page:
            self.collection.pages.append(taken.page)
            if taken.record is not None:
                self.collection.entries[kind][stem] = LocatedRecord(taken.record, taken.page.fields)
                return
        self.collection.broken[kind].add(stem)
        if taken and taken.partial is not None:
            self.collection.partial[kind].append(taken.partial)
        if taken is None or taken.page is None:
            self._read_text(file, source)

    def _read_text(self, file: Path, source: SourceText | None) -> None:
        """Keep the text of a file whose fields could not be read, for checks of texts."""
        text = unread_page(source, self.messages) if source else None
        if text:
            self.collection.pages.append(text)
        raw = source.text if source else raw_text(file)
        self.collection.unread_texts.append(raw)

    def _taken_apart(self, kind: Kind, source: SourceText, page_id: str) -> TakenApart:
        """What a file holds; one that has been read before is not read again."""
        changed = self.changed.get(source.path)
        key = key_of(reading_key(), self.messages.language, kind, page_id, changed, source)
        taken = self.kept.get(key)
        if not isinstance(taken, TakenApart):
            taken = self._take_apart(kind, source, page_id)
            self.kept.put(key, taken)
        self.diagnostics.extend(taken.problems)
        return taken

    def _take_apart(self, kind: Kind, source: SourceText, page_id: str) -> TakenApart:
        """Read the text of a file."""
        diagnostics = Diagnostics(self.diagnostics.pending)
        page = split_page(source, diagnostics, allowed_fields(RECORD_TYPES[kind]), self.messages)
        if page is None:
            return TakenApart(None, None, None, diagnostics.problems)
        given, partial = self._given(page, page_id), None
        record = validate(RECORD_TYPES[kind], page.fields, given, diagnostics)
        if record is None:
            partial = LocatedRecord(
                partial_record(RECORD_TYPES[kind], page.fields, given), page.fields
            )
        else:
            entry = LocatedRecord(record, page.fields)
            check_texts_of_fields((entry,), DirectiveWords(self.messages), diagnostics)
        shown = partial.record if partial else record
        if partial or isinstance(shown, Authored):
            check_versions(cast("Authored", shown), page, self.messages, diagnostics)
        return TakenApart(page, record, partial, diagnostics.problems)

    def _given(self, page: Page, page_id: str) -> dict[str, object]:
        """What a page's record has that its author does not write."""
        return {
            "id": page_id,
            "path": page.path,
            "body": page.texts.full,
            "body_line": page.body_line,
            "sections": page.texts.sections,
            "changed": self.changed.get(page.path),
        }
