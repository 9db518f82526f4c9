"""How often each row of a data file was changed, as git remembers it.

Every version of the file is read in one go and taken apart into rows; a row has
changed in a commit when its text differs from the one before. Blank lines and
comments do not count, nor does the place of the row in the file. This costs as much
as reading the file once a commit, which ``git blame`` for each row would do many times.
"""

from __future__ import annotations

import re
import subprocess
from datetime import UTC, datetime
from shutil import which
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.content.history import cut_short
from shk.model.revision import Revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_ROW = re.compile(r"^(?=- )", re.MULTILINE)
_ID = re.compile(
    r"""^(?:-[ ]|[ ]{2})[ ]*\{?[ ]*(?:[^\n]*?[,{][ ]*)?id:[ ]*["']?([a-z0-9-]+)""", re.MULTILINE
)
_NO_CONTENT = re.compile(r"^\s*(?:#.*)?$")


def row_revisions(root: Path, path: str) -> Mapping[str, Revision]:
    """The state of each row by its id; empty without git and the whole history of a checkout.

    Args:
        root: the project folder.
        path: the data file from there, a list of rows that each have an ``id``.
    """
    git = which("git")
    if git is None or cut_short(root):
        return MappingProxyType({})
    base = [git, "-C", str(root)]
    log = _told([*base, "log", "--reverse", "--format=%H %ct", "--", path])
    commits = [line.split() for line in log.decode().splitlines()]
    if not commits:
        return MappingProxyType({})
    wanted = "".join(f"{name}:./{path}\n" for name, _ in commits)
    texts = _texts(_told([*base, "cat-file", "--batch"], wanted.encode()))
    moments = (datetime.fromtimestamp(int(seconds), tz=UTC) for _, seconds in commits)
    return MappingProxyType(revisions(zip(moments, texts, strict=False)))


def revisions(versions: Iterable[tuple[datetime, str]]) -> dict[str, Revision]:
    """The state of each row that any version of a file has had.

    Args:
        versions: each version with its moment, the oldest first.
    """
    found: dict[str, Revision] = {}
    before: dict[str, str] = {}
    for moment, text in versions:
        for row_id, row in rows_by_id(text).items():
            if row_id not in found:
                found[row_id] = Revision(0, moment)
            elif before.get(row_id) != row:
                found[row_id] = Revision(found[row_id].changes + 1, moment)
            before[row_id] = row
    return found


def rows_by_id(text: str) -> dict[str, str]:
    """The rows of a list in YAML by their ids, without blank lines and comments."""
    found: dict[str, str] = {}
    for row in _ROW.split(text):
        if match := _ID.search(row):
            lines = (line.rstrip() for line in row.splitlines() if not _NO_CONTENT.match(line))
            found[match[1]] = "\n".join(lines)
    return found


def _told(command: list[str], asked: bytes = b"") -> bytes:
    """What git says; nothing if it can not."""
    told = subprocess.run(command, input=asked, capture_output=True, check=False)  # noqa: S603 - fixed words and our own file
    return told.stdout if told.returncode == 0 else b""


def _texts(batch: bytes) -> Iterator[str]:
    """The files in what ``git cat-file --batch`` gives; a version that is gone is empty."""
    at = 0
    while at < len(batch):
        end = batch.index(b"\n", at)
        header = batch[at:end].split()
        if header[-1] == b"missing":
            yield ""
            at = end + 1
            continue
        size = int(header[-1])
        yield batch[end + 1 : end + 1 + size].decode("utf-8", "replace")
        at = end + size + 2
