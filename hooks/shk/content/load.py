"""All files of a project to one portfolio, and every problem in them at once."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.content.checks import check_collection
from shk.content.collection import Collection, Entry
from shk.content.data import read_data
from shk.content.directives import Markdown, read_directives
from shk.content.files import nearest_name, page_files
from shk.content.findings import Findings
from shk.content.front_matter import after_front_matter, split_page
from shk.content.outlines import read_outlines
from shk.content.shape import allowed_fields
from shk.content.text import read_source, relative_path
from shk.content.validation import validate
from shk.language.messages import SOURCE_LANGUAGE, Messages
from shk.model.directive_words import DirectiveWords
from shk.model.problem import Mark, stops_build
from shk.model.record import SLUG_PATTERN, Kind
from shk.model.record_types import RECORD_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from shk.content.directives import Placed
    from shk.content.front_matter import Page
    from shk.model.directive import Directive
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
    pages: tuple[Path, ...] = ()
    """Hand-written pages, which are checked for the views placed in them."""


@dataclass(frozen=True)
class Loaded:
    """What a load came to."""

    portfolio: Portfolio | None
    """The whole portfolio, drafts included; None when an error stands in the way."""
    problems: tuple[Problem, ...]
    """Every problem, by file and place."""
    placed: Mapping[str, tuple[Directive, ...]]
    """What stands in each text that has a place for a view, by the path of its file."""


def load_portfolio(
    folders: ContentFolders,
    changed: Mapping[str, date] | None = None,
    messages: Messages | None = None,
) -> Loaded:
    """Read all content.

    Args:
        folders: where the content lies.
        changed: the day each file was last changed, by path, if known.
        messages: the language of directives beside English, if another.
    """
    findings = Findings()
    collection = Collection()
    read_data(folders.data, folders.root, collection, findings)
    collection.outlines = read_outlines(folders.data, folders.root, findings)
    for kind, folder in ((Kind.INITIATIVE, folders.initiatives), (Kind.STORY, folders.stories)):
        for file in page_files(folder, folders.root, findings):
            _read_page(kind, file, folders.root, changed or {}, collection, findings)
    words = DirectiveWords(messages or Messages(SOURCE_LANGUAGE))
    for text in (*_bodies(collection), *_hand_written(folders, findings)):
        collection.placed += read_directives(text, words, findings)
    check_collection(collection, folders.media, folders.root, findings)
    problems = findings.problems
    portfolio = None if stops_build(problems) else collection.freeze()
    return Loaded(portfolio, problems, _by_path(collection.placed))


def _bodies(collection: Collection) -> Iterator[Markdown]:
    """The texts of initiatives and stories."""
    for page in collection.pages:
        yield Markdown(page.path, page.body, page.body_line, about=True)


def _hand_written(folders: ContentFolders, findings: Findings) -> Iterator[Markdown]:
    """The texts of hand-written pages; their front matter is MkDocs' to read."""
    for file in folders.pages:
        if source := read_source(file, folders.root, findings):
            first = after_front_matter(source.text)
            body = "\n".join(source.text.split("\n")[first:])
            yield Markdown(source.path, body, first + 1, about=False)


def _by_path(placed: Iterable[Placed]) -> Mapping[str, tuple[Directive, ...]]:
    """The directives of each text, in their order."""
    found: defaultdict[str, list[Directive]] = defaultdict(list)
    for one in placed:
        found[one.path].append(one.directive)
    return MappingProxyType({path: tuple(ones) for path, ones in found.items()})


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
