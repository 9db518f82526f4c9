"""One text that was edited, and nothing else: read without all others.

Most saves change some words of a story: its text, its title or its summary. Such a change is known
to be one when the file is compared with what was read of it before: the same other fields, places
and pictures, links that lead to the same, and nothing wrong. The rest is for who reads all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.content.authored_files import PageReader
from shk.content.collection import Collection
from shk.content.diagnostics import Diagnostics
from shk.content.kept import NOTHING_KEPT
from shk.content.loader import bodies_of, by_text, checked_text
from shk.content.source_text import read_source, relative_path
from shk.model.schema.authored import Authored
from shk.model.schema.directive_words import DirectiveWords
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from shk.content.authored_page import Page
    from shk.content.loader import ContentFolders, Loaded
    from shk.content.located_record import Markdown, Placed
    from shk.content.markdown.reading import Reading
    from shk.content.source_text import SourceText
    from shk.content.yaml.tree import Fields
    from shk.i18n.messages import Messages
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.record import Record

NAMES = frozenset({"title", "summary"})
"""The fields of a story that are words as its text is, and decide nothing else."""


@dataclass(frozen=True)
class EditedText:
    """A file of which only the text has changed."""

    portfolio: Portfolio
    """The portfolio with the new text."""
    source: SourceText
    """All of the file."""
    placed: Mapping[str, tuple[Record, ...]]
    """What is placed in its texts, by the name of each; as it was."""


def edited_text(
    file: Path, folders: ContentFolders, loaded: Loaded, messages: Messages
) -> EditedText | None:
    """A file of which only the text has changed; None if more has, or something is wrong with it.

    Args:
        file: the file of an initiative or a story.
        folders: where the content lies.
        loaded: what was read before, without errors.
        messages: the language of the site.
    """
    path, portfolio = relative_path(file, folders.root), loaded.portfolio
    before = next((page for page in loaded.collection.pages if page.path == path), None)
    kind, old = _record_of(path, loaded.collection)
    if before is None or old is None or portfolio is None:
        return None
    days = {path: old.changed} if old.changed else {}
    diagnostics, read = Diagnostics(), Collection()
    PageReader(folders.root, days, messages, read, diagnostics).read(kind, file)
    source, (_, record) = read_source(file, folders.root, diagnostics), _record_of(path, read)
    if record is None or source is None or diagnostics.count:
        return None
    placed = tuple(item for item in loaded.collection.placed if item.entry.location.path == path)
    if not _is_alike(before, read.pages[0], kind, placed, folders, messages):
        return None
    return EditedText(_with_record(portfolio, record), source, by_text(placed))


def _record_of(path: str, collection: Collection) -> tuple[Kind, Authored | None]:
    """The record of a file, with its kind."""
    for kind in (Kind.STORY, Kind.INITIATIVE):
        for entry in collection.entries[kind].values():
            if isinstance(entry.record, Authored) and entry.record.path == path:
                return kind, entry.record
    return Kind.STORY, None


def _with_record(portfolio: Portfolio, record: Authored) -> Portfolio:
    """A portfolio with another record in the place of the one that it has by this id."""
    if isinstance(record, Story):
        stories = {**portfolio.stories, record.id: record}
        return replace(portfolio, stories=MappingProxyType(stories))
    assert isinstance(record, Initiative)  # noqa: S101 - no other kind is a file with a text
    initiatives = {**portfolio.initiatives, record.id: record}
    return replace(portfolio, initiatives=MappingProxyType(initiatives))


def _is_alike(
    before: Page,
    now: Page,
    kind: Kind,
    placed: tuple[Placed, ...],
    folders: ContentFolders,
    messages: Messages,
) -> bool:
    """Whether a file has all that it had but for words, and nothing is wrong with it."""
    media, reader = folders.media.relative_to(folders.root).as_posix(), folders.reader
    old, new = list(bodies_of((before,))), list(bodies_of((now,)))
    same_fields = _fixed(before.fields, kind) == _fixed(now.fields, kind)
    if not same_fields or [text.name for text in old] != [text.name for text in new]:
        return False
    words = DirectiveWords(messages)
    checked = [
        checked_text(replace(text, media=media), words, reader, NOTHING_KEPT) for text in new
    ]
    now_placed = [(item.text, item.directive) for text in checked for item in text.placed]
    return (
        not any(text.problems for text in checked)
        and now_placed == [(item.text, item.directive) for item in placed]
        and all(map(_reads_alike, map(reader.read, _words(old)), map(reader.read, _words(new))))
    )


def _fixed(fields: Fields, kind: Kind) -> Fields:
    """The fields that have to be what they were; initiatives are listed by their titles."""
    names = NAMES if kind is Kind.STORY else frozenset()
    fixed = {name: tree for name, tree in fields.fields.items() if name not in names}
    return replace(fields, fields=fixed)


def _words(texts: Iterable[Markdown]) -> Iterator[str]:
    """What each text says."""
    return (text.body for text in texts)


def _reads_alike(before: Reading, now: Reading) -> bool:
    """Whether two texts lead to the same, and can be led to alike."""
    return _leads(before) == _leads(now) and before.ids == now.ids


def _leads(reading: Reading) -> list[tuple[str, str]]:
    """What a text leads to and shows, in its order."""
    return [(target.tag, target.address) for target in reading.targets]
