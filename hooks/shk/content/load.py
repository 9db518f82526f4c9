"""All files of a project to one portfolio, and every problem in them at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from shk.content.checks import check_collection
from shk.content.collection import RECORD_TYPES, Collection, Entry
from shk.content.data import read_data
from shk.content.files import nearest_name, page_files
from shk.content.findings import Findings
from shk.content.front_matter import split_page
from shk.content.shape import allowed_fields
from shk.content.text import read_source, relative_path
from shk.content.validation import validate
from shk.model.problem import Mark, stops_build
from shk.model.record import SLUG_PATTERN, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from shk.content.front_matter import Page
    from shk.model.portfolio import Portfolio
    from shk.model.problem import Problem


@dataclass(frozen=True)
class ContentFolders:
    """Where the content of a project lies."""

    root: Path
    """The project folder; places are told from here."""
    data: Path
    """Reference data, ``*.yml``."""
    initiatives: Path
    """Initiatives, ``*.md``."""
    stories: Path
    """Stories, ``*.md``."""
    media: Path
    """Pictures."""


@dataclass(frozen=True)
class Loaded:
    """What a load came to."""

    portfolio: Portfolio | None
    """The whole portfolio, drafts included; None when an error stands in the way."""
    problems: tuple[Problem, ...]
    """Every problem, by file and place."""


def load_portfolio(folders: ContentFolders, changed: Mapping[str, date] | None = None) -> Loaded:
    """Read all content.

    Args:
        folders: where the content lies.
        changed: the day each file was last changed, by path, if known.
    """
    findings = Findings()
    collection = Collection()
    read_data(folders.data, folders.root, collection, findings)
    for kind, folder in ((Kind.INITIATIVE, folders.initiatives), (Kind.STORY, folders.stories)):
        for file in page_files(folder, folders.root, findings):
            _read_page(kind, file, folders.root, changed or {}, collection, findings)
    check_collection(collection, folders.media, folders.root, findings)
    problems = findings.problems
    return Loaded(None if stops_build(problems) else collection.freeze(), problems)


def _read_page(
    kind: Kind,
    file: Path,
    root: Path,
    changed: Mapping[str, date],
    collection: Collection,
    findings: Findings,
) -> None:
    """Read one Markdown file; a file with a problem still reserves its id."""
    path, model = relative_path(file, root), RECORD_TYPES[kind]
    stem = PurePosixPath(path).stem
    if not (fit := re.fullmatch(SLUG_PATTERN, stem)):
        name = PurePosixPath(path).name
        findings.add("file-name", Mark(path), value=name, **nearest_name(stem))
    source = read_source(file, root, findings)
    page = split_page(source, findings, allowed_fields(model)) if source else None
    record = None
    if page:
        collection.pages.append(page)
        given = _given(page, stem if fit else "x", changed.get(path))
        record = validate(model, page.fields, given, findings)
    if page and record is not None:
        collection.entries[kind][stem] = Entry(record, page.fields)
    else:
        collection.broken[kind].add(stem)


def _given(page: Page, page_id: str, changed: date | None) -> dict[str, object]:
    """What a page's record has that its author does not write."""
    return {
        "id": page_id,
        "path": page.path,
        "body": page.body,
        "body_line": page.body_line,
        "changed": changed,
    }
