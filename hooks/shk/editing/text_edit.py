"""A content file as the reader sees it, edited so that untouched lines stay as they were."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.diagnostics import Diagnostics
from shk.content.source_text import decode_source
from shk.content.yaml.front_matter import after_front_matter
from shk.editing.changes import Change, EditRefusedError
from shk.i18n.messages import N_

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from shk.model.diagnostics.diagnostic import SourceLocation

UNREADABLE = N_("{path} is not text in UTF-8. Save it as UTF-8 first.")

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, order=True)
class Edit:
    """A part of a text and what takes its place."""

    start: int
    """Where the part begins, in characters of the text as seen."""
    end: int
    """Where it ends; the same as ``start`` to put something in."""
    text: str
    """What takes its place, with LF line ends."""


@dataclass(frozen=True)
class SourceFile:
    """A file's bytes and the text that is read from them."""

    file: Path
    """The file, absolute."""
    raw: bytes
    """Its bytes."""
    seen: str
    """Its text with LF line ends and composed letters; the places of edits count in it."""

    @classmethod
    def of(cls, file: Path, path: str) -> SourceFile:
        """Read a file.

        Args:
            file: the file, absolute.
            path: its path from the project folder, for messages.

        Raises:
            EditRefusedError: it is no UTF-8.
        """
        raw = file.read_bytes()
        source = decode_source(raw, path, Diagnostics())
        if source is None:
            raise EditRefusedError(UNREADABLE, path=path)
        return cls(file, raw, source.text)

    def position(self, location: SourceLocation) -> int:
        """Where a place stands in the text, counted from 0."""
        start = 0
        for _ in range(location.line - 1):
            start = self.seen.index("\n", start) + 1
        return start + location.column - 1

    @property
    def fields(self) -> tuple[int, int]:
        """Where the text between the two fences of the front matter begins and ends."""
        lines = self.seen.split("\n")
        count = after_front_matter(self.seen)
        start = len(lines[0]) + 1
        return start, start + sum(len(line) + 1 for line in lines[1 : count - 1])

    def change(self, edits: Iterable[Edit]) -> Change:
        """The change that edits make, in the same place."""
        return Change(self.file, self.raw, self.edited(edits))

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The bytes after edits; a line that no edit touches keeps every byte of its own."""
        raw = self.raw.decode("utf-8-sig")
        ends = [*_LINE_END.findall(raw), ""]
        lines = [a + b for a, b in zip(_LINE_END.split(raw), ends, strict=True)]
        for group in reversed(_by_lines(self.seen, edits)):
            lines[group.first : group.last + 1] = [_written(self.seen, group, ends)]
        location = codecs.BOM_UTF8 if self.raw.startswith(codecs.BOM_UTF8) else b""
        return location + "".join(lines).encode()


@dataclass(frozen=True)
class _Group:
    """Edits that touch the same lines."""

    first: int
    """The first line they touch, from 0."""
    last: int
    """The last one."""
    edits: tuple[Edit, ...]
    """The edits, by place."""


def _by_lines(seen: str, edits: Iterable[Edit]) -> list[_Group]:
    """Edits gathered so that no two groups touch the same line, by place."""
    groups: list[_Group] = []
    for edit in sorted(set(edits)):
        first, last = seen.count("\n", 0, edit.start), seen.count("\n", 0, edit.end)
        if groups and first <= groups[-1].last:
            above = groups.pop()
            first, last = above.first, max(above.last, last)
            groups.append(_Group(first, last, (*above.edits, edit)))
        else:
            groups.append(_Group(first, last, (edit,)))
    return groups


def _written(seen: str, group: _Group, ends: list[str]) -> str:
    """The lines of a group after its edits, with the file's own line ends."""
    lines = seen.split("\n")
    start = sum(len(line) + 1 for line in lines[: group.first])
    text = "\n".join(lines[group.first : group.last + 1])
    for edit in reversed(group.edits):
        text = text[: edit.start - start] + edit.text + text[edit.end - start :]
    return text.replace("\n", ends[0] or "\n") + ends[group.last]
