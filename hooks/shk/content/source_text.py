"""A file's bytes to its text: UTF-8, composed letters, plain line ends."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from shk.content.kept import NOTHING_KEPT, Kept, key_of
from shk.content.libraries import reading_key
from shk.content.markdown.code_spans import code_blocks
from shk.content.markdown.work import too_much
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.git_files import conflict_line, is_lfs_pointer

if TYPE_CHECKING:
    from pathlib import Path

    from shk.content.diagnostics import Diagnostics

SIZE_LIMIT = 512 * 1024
"""The largest file that is read, in bytes; a long book chapter is below 100 kB."""

CONTROL_CHARACTER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)
"""Characters that no web page, feed or data file may hold; pasting from a PDF brings them."""

_EXAMPLE = re.compile(r"(?:text|txt|diff|console|shell|sh|git)?$")
"""What stands after the opening fence of code that shows how something looks."""

_SPACES = {0x85: " ", 0x2028: " ", 0x2029: " "}
"""Line ends that no editor counts as such, so that every line has the number people see."""


@dataclass(frozen=True)
class SourceText:
    """The text of a file and where it stands."""

    path: str
    """Path from the project folder, with forward slashes, composed letters."""
    text: str
    """The text, with LF line ends and composed letters (NFC)."""


def composed(text: str) -> str:
    """Join letters and their accents; macOS stores them apart."""
    return unicodedata.normalize("NFC", text)


def relative_path(file: Path, root: Path) -> str:
    """The path of a file from the project folder, as it is reported and linked.

    Bytes of a name that are no UTF-8 become question marks.
    """
    named, top = str(file), f"{root}{os.sep}"
    # pathlib takes both apart, which is slow for thousands of files and seldom needed
    below = named.removeprefix(top) if named.startswith(top) else str(file.relative_to(root))
    below = below.replace(os.sep, "/")
    return composed(os.fsencode(below).decode("utf-8", "replace"))


def read_source(
    file: Path,
    root: Path,
    diagnostics: Diagnostics,
    limit: int = SIZE_LIMIT,
    kept: Kept = NOTHING_KEPT,
) -> SourceText | None:
    """Read a text file; a problem is noted and None returned when it is none.

    A byte order mark and CRLF line ends are tolerated. A file that git has left
    unfinished is reported as that and nothing more: its other problems come of it. A link
    that leads out of the project is not followed, so that a contribution can not publish a file
    of the machine that builds the site.
    """
    path = relative_path(file, root)
    try:
        if file.is_symlink() and not file.resolve().is_relative_to(root.resolve()):
            diagnostics.add("file-unreadable", SourceLocation(path))
            return None
        if file.stat().st_size > limit:
            diagnostics.add("file-too-large", SourceLocation(path), limit=f"{limit // 1024} kB")
            return None
        raw = file.read_bytes()
    except (OSError, RuntimeError):  # pathlib raises RuntimeError for a loop of links
        diagnostics.add("file-unreadable", SourceLocation(path))
        return None
    if is_lfs_pointer(raw):
        diagnostics.add("lfs-pointer", SourceLocation(path), value=PurePosixPath(path).name)
        return None
    return _decoded(raw, path, diagnostics, kept)


_last_read: dict[str, tuple[bytes, SourceText]] = {}
"""The bytes and text of each file that was read without problems; a build reads most twice."""


def _decoded(raw: bytes, path: str, diagnostics: Diagnostics, kept: Kept) -> SourceText | None:
    """The text of bytes; None if it can not be read. What was read without problems is kept."""
    last = _last_read.get(path)
    if last and last[0] == raw:
        return last[1]
    key = key_of("source", reading_key(), path, raw)
    source = kept.get(key)
    if isinstance(source, SourceText):
        _last_read[path] = raw, source
        return source
    before = diagnostics.count
    source = decode_source(raw, path, diagnostics)
    if not source or not _is_usable(source, diagnostics):
        return None
    if diagnostics.count == before:
        _last_read[path] = raw, source
        kept.put(key, source)
    return source


def _is_usable(source: SourceText, diagnostics: Diagnostics) -> bool:
    """Whether a text can be read; what git left in it, or too much work, is noted."""
    path, text = source.path, source.text
    if path.endswith(".md") and (at := too_much(text)) is not None:
        diagnostics.add("text-too-much", place_at(path, text, at))
        return False
    if (line := _conflict(source)) is not None:
        diagnostics.add("merge-conflict", SourceLocation(path, line + 1))
        return False
    return True


def raw_text(file: Path) -> str:
    """What a file that is no text may say, for a look at what it names; empty if it is closed."""
    try:
        return composed(file.read_bytes()[:SIZE_LIMIT].decode("utf-8", "replace"))
    except OSError:
        return ""


def _conflict(source: SourceText) -> int | None:
    """The line of an unfinished merge, from 0; one that a page shows as code is an example."""
    lines = source.text.split("\n")
    if source.path.endswith(".md"):
        shown = (
            code_block
            for code_block in code_blocks(source.text)
            if code_block.closed and _EXAMPLE.match(code_block.info)
        )
        for number in (n for item in shown for n in range(item.first, item.last + 1)):
            lines[number] = ""
    return conflict_line(lines)


def decode_source(raw: bytes, path: str, diagnostics: Diagnostics) -> SourceText | None:
    """Decode bytes; a problem is noted at the first byte that is no UTF-8.

    A control character is noted and replaced by a space, so that the rest of
    the file is checked too.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _plain(raw[: error.start].decode("utf-8-sig"))
        diagnostics.add("encoding", place_at(path, before, len(before)))
        return None
    text = _plain(text)
    for match in CONTROL_CHARACTER.finditer(text):
        at = place_at(path, text, match.start())
        diagnostics.add("control-character", at, value=code_point(match[0]))
    return SourceText(path, CONTROL_CHARACTER.sub(" ", text))


def place_at(path: str, text: str, position: int) -> SourceLocation:
    """The line and column of a position in a text."""
    line = text.count("\n", 0, position) + 1
    return SourceLocation(path, line, position - text.rfind("\n", 0, position))


def code_point(character: str) -> str:
    """The name of a character that can not be seen: U+000B."""
    return f"U+{ord(character):04X}"


def _plain(text: str) -> str:
    """A text with LF line ends and composed letters."""
    return composed(text.replace("\r\n", "\n").replace("\r", "\n")).translate(_SPACES)
