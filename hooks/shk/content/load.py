"""All files of a project to one portfolio, and every problem in them at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.checks import check_collection
from shk.content.collection import RECORD_TYPES, Collection, Entry
from shk.content.findings import Findings
from shk.content.front_matter import split_page
from shk.content.text import composed, read_source, relative_path
from shk.content.validation import validate
from shk.content.yaml_tree import Fields, Items, Leaf, read_tree
from shk.model.problem import Mark, stops_build
from shk.model.record import SLUG_PATTERN, Kind
from shk.model.reference import Partnership

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from shk.model.portfolio import Portfolio
    from shk.model.problem import Problem

DATA_FILES = {
    "focus_areas": Kind.FOCUS_AREA,
    "goals": Kind.GOAL,
    "challenges": Kind.CHALLENGE,
    "parties": Kind.PARTY,
    "places": Kind.PLACE,
    "documents": Kind.DOCUMENT,
    "figures": Kind.FIGURE,
    "activities": Kind.ACTIVITY,
}
"""Stems of the data files that hold lists, and what their rows are."""

PARTNERSHIP_FILE = "partnership"
"""Stem of the data file that tells of the partnership itself."""

_REQUIRED = ("focus_areas", "parties", PARTNERSHIP_FILE)


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
    _read_data(folders, collection, findings)
    for kind, folder in ((Kind.INITIATIVE, folders.initiatives), (Kind.STORY, folders.stories)):
        for file in sorted(folder.glob("*.md"), key=lambda one: composed(one.name)):
            _read_page(kind, file, folders.root, changed or {}, collection, findings)
    check_collection(collection, folders.media, folders.root, findings)
    problems = findings.problems
    return Loaded(None if stops_build(problems) else collection.freeze(), problems)


def _read_data(folders: ContentFolders, collection: Collection, findings: Findings) -> None:
    """Read every data file, and tell of those that are missing or unknown."""
    files = {composed(file.stem): file for file in sorted(folders.data.glob("*.y*ml"))}
    data_path = relative_path(folders.data, folders.root)
    for stem in _REQUIRED:
        if stem not in files:
            path = f"{data_path}/{stem}.yml"
            findings.add("file-missing", Mark(path), value=path)
    for stem, file in files.items():
        if stem == PARTNERSHIP_FILE:
            _read_partnership(file, folders.root, collection, findings)
        elif kind := DATA_FILES.get(stem):
            _read_list(kind, file, folders.root, collection, findings)
        else:
            allowed = ", ".join(f"{one}.yml" for one in (PARTNERSHIP_FILE, *DATA_FILES))
            mark = Mark(relative_path(file, folders.root))
            findings.add("file-unknown", mark, value=file.name, allowed=allowed)


def _read_partnership(
    file: Path, root: Path, collection: Collection, findings: Findings
) -> None:
    """Read what the partnership says of itself."""
    source = read_source(file, root, findings)
    tree = read_tree(source, findings) if source else None
    if isinstance(tree, Fields):
        record = validate(Partnership, tree, {}, findings)
        collection.partnership = Entry(record, tree) if record else None
    elif source and tree is not None:
        allowed = ", ".join(Partnership.model_fields)
        findings.add("value-not-fields", Mark(source.path), allowed=allowed)
    elif source and not source.text.strip():
        findings.add("front-matter-empty", Mark(source.path))


def _read_list(
    kind: Kind, file: Path, root: Path, collection: Collection, findings: Findings
) -> None:
    """Read a data file that holds a list of rows."""
    source = read_source(file, root, findings)
    tree = read_tree(source, findings) if source else None
    if source is None or tree is None:
        return
    if not isinstance(tree, Items):
        findings.add("value-not-list", Mark(source.path))
        return
    for row in tree.items:
        if isinstance(row, Fields):
            _read_row(kind, row, collection, findings)
        else:
            allowed = ", ".join(RECORD_TYPES[kind].model_fields)
            findings.add("value-not-fields", row.mark, allowed=allowed)


def _read_row(kind: Kind, row: Fields, collection: Collection, findings: Findings) -> None:
    """Read one row of a list; a row with a problem still reserves its id."""
    written = row.fields.get("id")
    record_id = str(written.value) if isinstance(written, Leaf) else ""
    record = validate(RECORD_TYPES[kind], row, {}, findings)
    if record_id and collection.has(kind, record_id):
        first = collection.entries[kind].get(record_id)
        at = str(first.mark) if first else row.mark.path
        findings.add("id-duplicate", row.mark, "id", value=record_id, first=at)
    elif record is not None:
        collection.entries[kind][record_id] = Entry(record, row)
    else:
        collection.broken[kind].add(record_id)


def _read_page(  # noqa: PLR0913 - the pass over a folder needs them all
    kind: Kind,
    file: Path,
    root: Path,
    changed: Mapping[str, date],
    collection: Collection,
    findings: Findings,
) -> None:
    """Read one Markdown file; a file with a problem still reserves its id."""
    path, stem = relative_path(file, root), composed(file.stem)
    if not re.fullmatch(SLUG_PATTERN, stem):
        findings.add("file-name", Mark(path), value=file.name)
    source = read_source(file, root, findings)
    page = split_page(source, findings) if source else None
    given = {"id": stem if re.fullmatch(SLUG_PATTERN, stem) else "x", "path": path}
    record = None
    if page:
        given |= {"body": page.body, "body_line": page.body_line, "changed": changed.get(path)}
        record = validate(RECORD_TYPES[kind], page.fields, given, findings)
    if page and record is not None:
        collection.entries[kind][stem] = Entry(record, page.fields)
    else:
        collection.broken[kind].add(stem)
