"""Markdown files of initiatives and stories to records."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, cast

from shk.content.files import nearest_name
from shk.content.located_record import LocatedRecord
from shk.content.markdown.sections import check_versions
from shk.content.partial import partial_record
from shk.content.source_text import raw_text, read_source, relative_path
from shk.content.validate import allowed_fields, validate
from shk.content.yaml.front_matter import split_page, unread_page
from shk.i18n.windows_names import is_device
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.authored import Authored
from shk.model.schema.record import SLUG_PATTERN
from shk.model.schema.record_types import RECORD_TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from shk.content.authored_page import Page
    from shk.content.collection import Collection
    from shk.content.diagnostics import Diagnostics
    from shk.content.source_text import SourceText
    from shk.i18n.messages import Messages
    from shk.model.schema.record import Kind, Record


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
        source = read_source(file, self.root, self.diagnostics)
        allowed = allowed_fields(RECORD_TYPES[kind])
        page = split_page(source, self.diagnostics, allowed, self.messages) if source else None
        record = self._record(kind, page, stem if fit else "x") if page else None
        if page and record is not None:
            self.collection.entries[kind][stem] = LocatedRecord(record, page.fields)
            return
        self.collection.broken[kind].add(stem)
        if page is None:
            self._read_text(file, source)

    def _read_text(self, file: Path, source: SourceText | None) -> None:
        """Keep the text of a file whose fields could not be read, for checks of texts."""
        text = unread_page(source, self.messages) if source else None
        if text:
            self.collection.pages.append(text)
        raw = source.text if source else raw_text(file)
        self.collection.unread_texts.append(raw)

    def _record(self, kind: Kind, page: Page, page_id: str) -> Record | None:
        """The record of a file that could be taken apart, or None if it has a problem."""
        self.collection.pages.append(page)
        given = self._given(page, page_id)
        record = validate(RECORD_TYPES[kind], page.fields, given, self.diagnostics)
        if record is None:
            partial = partial_record(RECORD_TYPES[kind], page.fields, given)
            self.collection.partial[kind].append(LocatedRecord(partial, page.fields))
            check_versions(cast("Authored", partial), page, self.messages, self.diagnostics)
        if isinstance(record, Authored):
            check_versions(record, page, self.messages, self.diagnostics)
        return record

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
