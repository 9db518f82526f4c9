"""All files of a project to one portfolio, and every problem in them at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from shk.content.checks import check_collection
from shk.content.collection import RECORD_TYPES, Collection, Entry
from shk.content.files import data_files, nearest_name, page_files
from shk.content.findings import Findings
from shk.content.front_matter import split_page
from shk.content.shape import authored_fields
from shk.content.text import read_source, relative_path
from shk.content.validation import validate
from shk.content.yaml_tree import Fields, Items, Leaf, is_missing, read_tree
from shk.model.problem import Mark, stops_build
from shk.model.record import SLUG_PATTERN, Kind
from shk.model.reference import Partnership

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from shk.content.yaml_tree import Tree
    from shk.model.portfolio import Portfolio
    from shk.model.problem import Problem
    from shk.model.record import Record

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
        for file in page_files(folder, folders.root, findings):
            _read_page(kind, file, folders.root, changed or {}, collection, findings)
    check_collection(collection, folders.media, folders.root, findings)
    problems = findings.problems
    return Loaded(None if stops_build(problems) else collection.freeze(), problems)


def _read_data(folders: ContentFolders, collection: Collection, findings: Findings) -> None:
    """Read every data file, and tell of those that are missing or unknown."""
    stems = (PARTNERSHIP_FILE, *DATA_FILES)
    files = data_files(folders.data, folders.root, stems, findings)
    data_path = relative_path(folders.data, folders.root)
    for stem in _REQUIRED:
        if stem not in files:
            path = f"{data_path}/{stem}.yml"
            findings.add("file-missing", Mark(path), value=path)
    for stem, file in files.items():
        if kind := DATA_FILES.get(stem):
            _read_list(kind, file, folders.root, collection, findings)
        else:
            _read_partnership(file, folders.root, collection, findings)


def _read_partnership(file: Path, root: Path, collection: Collection, findings: Findings) -> None:
    """Read what the partnership says of itself."""
    tree = _read_file(file, root, findings, required=True)
    if isinstance(tree, Fields):
        record = validate(Partnership, tree, {}, findings)
        collection.partnership = Entry(record, tree) if record else None
    elif tree is not None:
        findings.add("value-not-fields", tree.mark, allowed=_allowed(Partnership))


def _read_file(file: Path, root: Path, findings: Findings, *, required: bool) -> Tree | None:
    """The tree of a data file, or None if there is nothing in it to go on with."""
    before = findings.count
    source = read_source(file, root, findings)
    tree = read_tree(source, findings) if source else None
    if tree is not None and not is_missing(tree):
        return tree
    if required and findings.count == before:
        findings.add("front-matter-empty", Mark(relative_path(file, root)))
    return None


def _read_list(
    kind: Kind, file: Path, root: Path, collection: Collection, findings: Findings
) -> None:
    """Read a data file that holds a list of rows."""
    tree = _read_file(file, root, findings, required=file.stem in _REQUIRED)
    if tree is None:
        return
    if not isinstance(tree, Items):
        findings.add("value-not-list", tree.mark)
        return
    for row in tree.items:
        if isinstance(row, Fields):
            _read_row(kind, row, collection, findings)
        else:
            findings.add("value-not-fields", row.mark, allowed=_allowed(RECORD_TYPES[kind]))


def _allowed(model: type[Record]) -> str:
    """The fields of a record as they are told."""
    return ", ".join(authored_fields(model))


def _read_row(kind: Kind, row: Fields, collection: Collection, findings: Findings) -> None:
    """Read one row of a list; a row with a problem still reserves its id."""
    written = row.fields.get("id")
    record_id = (written.value or "").strip() if isinstance(written, Leaf) else ""
    record = validate(RECORD_TYPES[kind], row, {}, findings)
    if written and record_id and collection.has(kind, record_id):
        first = collection.entries[kind].get(record_id)
        at = str(first.mark) if first else row.mark.path
        findings.add("id-duplicate", written.mark, "id", value=record_id, first=at)
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
    path, model = relative_path(file, root), RECORD_TYPES[kind]
    stem = PurePosixPath(path).stem
    if not (fit := re.fullmatch(SLUG_PATTERN, stem)):
        name = PurePosixPath(path).name
        findings.add("file-name", Mark(path), value=name, **nearest_name(stem))
    source = read_source(file, root, findings)
    page = split_page(source, findings, _allowed(model)) if source else None
    record = None
    if page:
        collection.pages.append(page)
        given = {
            "id": stem if fit else "x",
            "path": path,
            "body": page.body,
            "body_line": page.body_line,
            "changed": changed.get(path),
        }
        record = validate(model, page.fields, given, findings)
    if page and record is not None:
        collection.entries[kind][stem] = Entry(record, page.fields)
    else:
        collection.broken[kind].add(stem)
