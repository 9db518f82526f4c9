"""Markdown files of initiatives and stories to records."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from shk.content.entries import Entry
from shk.content.files import nearest_name
from shk.content.front_matter import split_page
from shk.content.sections import check_versions
from shk.content.source_text import read_source, relative_path
from shk.content.validate import allowed_fields, validate
from shk.model.diagnostics.diagnostic import Mark
from shk.model.schema.authored import Authored
from shk.model.schema.record import SLUG_PATTERN
from shk.model.schema.record_types import RECORD_TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from shk.content.authored_page import Page
    from shk.content.collection import Collection
    from shk.content.diagnostics_sink import Findings
    from shk.i18n.messages import Messages
    from shk.model.schema.record import Kind, Record


@dataclass(frozen=True)
class PageReader:
    """Reads files one by one into a collection."""

    root: Path
    """The project folder; places are told from here."""
    changed: Mapping[str, date]
    """The day each file was last changed, by path, if known."""
    messages: Messages
    """The language of the site, whose words the headings of versions are."""
    collection: Collection
    """Where records are gathered."""
    findings: Findings
    """Where problems are noted."""

    def read(self, kind: Kind, file: Path) -> None:
        """Read one file; one with a problem still reserves its id."""
        path = relative_path(file, self.root)
        stem = PurePosixPath(path).stem
        fit = re.fullmatch(SLUG_PATTERN, stem)
        if not fit:
            name = PurePosixPath(path).name
            self.findings.add("file-name", Mark(path), value=name, **nearest_name(stem))
        source = read_source(file, self.root, self.findings)
        allowed = allowed_fields(RECORD_TYPES[kind])
        page = split_page(source, self.findings, allowed, self.messages) if source else None
        record = self._record(kind, page, stem if fit else "x") if page else None
        if page and record is not None:
            self.collection.entries[kind][stem] = Entry(record, page.fields)
        else:
            self.collection.broken[kind].add(stem)

    def _record(self, kind: Kind, page: Page, page_id: str) -> Record | None:
        """The record of a file that could be taken apart, or None if it has a problem."""
        self.collection.pages.append(page)
        given = self._given(page, page_id)
        record = validate(RECORD_TYPES[kind], page.fields, given, self.findings)
        if isinstance(record, Authored):
            check_versions(record, page, self.messages, self.findings)
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
