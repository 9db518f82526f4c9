"""How often each row of a data file was changed, as git remembers it.

Every version of the file is read in one go and taken apart into rows; a row has
changed in a commit when its text differs from the one before. Blank lines and
comments do not count, nor does the place of the row in the file. This costs as much
as reading the file once a commit, which ``git blame`` for each row would do many times.
"""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, date, datetime
from shutil import which
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.content.source_text import composed
from shk.i18n.messages import N_
from shk.i18n.phrase import Phrase
from shk.model.schema.revision import Revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path


_DAY_MARK = "\x01"
"""Begins a line that holds a commit's day; no file name begins with it."""


_UNSAFE = re.compile(r"dubious ownership in repository at '(?P<path>[^'\n]*)'")


_WITHOUT = N_("Pages do not show when they were changed, and calendars do not count how often.")
"""What a site lacks without the history."""


NO_GIT = N_("Git is not installed. {without} Install git and build again.")


NO_CHECKOUT = N_(
    "This folder is no clone of a git repository; it may be an unpacked archive. {without} Fetch"
    " it with git clone, or begin with git init and git commit."
)


NOTHING_COMMITTED = N_("Nothing has been committed to git yet. {without} Commit with: git commit")


UNSAFE = N_(
    "Git does not open this folder, since it belongs to another user. {without} Allow it with:"
    " git config --global --add safe.directory {path}"
)


SHALLOW = N_(
    "Git has only the last part of the history (a shallow clone). {without} Get the rest with:"
    " git fetch --unshallow"
)


UNKNOWN_FAULT = N_("Git can not report the history of this folder. {without} Ask it why: git log")


def history_gap(root: Path) -> Phrase | None:
    """Why git does not have the whole history, and what to do; None if it does.

    Args:
        root: the project folder.
    """
    source, path = _gap(root)
    return Phrase(source, {"without": Phrase(_WITHOUT), "path": path}) if source else None


def _gap(root: Path) -> tuple[str, str]:
    """A note on the history, a source string, and the folder it names; or nothing."""
    git = which("git")
    if git is None:
        return NO_GIT, ""
    shallow = _asked(git, root, "rev-parse", "--is-shallow-repository")
    if shallow.returncode:
        fault = shallow.stderr.decode("utf-8", "replace")
        if match := _UNSAFE.search(fault):
            return UNSAFE, match["path"]
        return (NO_CHECKOUT if "not a git repository" in fault else UNKNOWN_FAULT), ""
    if shallow.stdout.strip() == b"true":
        return SHALLOW, ""
    committed = _asked(git, root, "rev-parse", "--quiet", "--verify", "HEAD").returncode == 0
    return ("" if committed else NOTHING_COMMITTED), ""


def _asked(git: str, root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """What git answers, in English whatever the language of the system."""
    variables = {**os.environ, "LC_ALL": "C", "LANGUAGE": "C"}
    return subprocess.run(  # noqa: S603 - fixed words and our own folder
        [git, "-C", str(root), *words], capture_output=True, check=False, env=variables
    )


def cut_short(root: Path) -> bool:
    """Whether git knows only the last part of the history, as in a shallow clone.

    What is older would then seem to be made in the first commit there is.

    Args:
        root: the project folder.
    """
    return _gap(root)[0] == SHALLOW


def last_changes(root: Path, folders: Iterable[Path]) -> Mapping[str, date]:
    """The day of the last commit of each file, by path from the root.

    One call of git for all files. Without git, outside a checkout, or where the
    history is cut short, nothing is known and the mapping is empty; pages then
    leave the line out.

    Args:
        root: the project folder.
        folders: the folders whose files are asked for.
    """
    git = which("git")
    if git is None or cut_short(root):
        return MappingProxyType({})
    command = [
        git, "-c", "core.quotePath=false", "-C", str(root), "log", "--relative",
        f"--format={_DAY_MARK}%cs", "--name-only", "--", *(str(folder) for folder in folders),
    ]  # fmt: skip
    process = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - fixed words and our own folders
    if process.returncode != 0:
        return MappingProxyType({})
    return MappingProxyType(_first_day_of_each(process.stdout.decode("utf-8", "replace")))


def _first_day_of_each(log: str) -> dict[str, date]:
    """The newest day of each file in a log that begins with the newest commit."""
    days: dict[str, date] = {}
    day: date | None = None
    for line in log.splitlines():
        if line.startswith(_DAY_MARK):
            day = date.fromisoformat(line.removeprefix(_DAY_MARK))
        elif line and day:
            days.setdefault(composed(line), day)
    return days


_ROW = re.compile(r"^(?=- )", re.MULTILINE)


_ID = re.compile(
    r"""^(?:-[ ]|[ ]{2})[ ]*\{?[ ]*(?:[^\n]*?[,{][ ]*)?id:[ ]*["']?([a-z0-9-]+)""", re.MULTILINE
)


_NO_CONTENT = re.compile(r"^\s*(?:#.*)?$")


def row_revisions(root: Path, *paths: str) -> Mapping[str, Revision]:
    """The state of each row by its id; empty without git and the whole history of a checkout.

    A row that has gone from one file to another is the same row.

    Args:
        root: the project folder.
        paths: the data files from there, lists of rows that each have an ``id``.
    """
    git = which("git")
    if git is None or cut_short(root):
        return MappingProxyType({})
    base = [git, "-C", str(root)]
    log = _git_output([*base, "log", "--reverse", "--format=%H %ct", "--", *paths])
    commits = [line.split() for line in log.decode().splitlines()]
    if not commits:
        return MappingProxyType({})
    wanted = "".join(f"{name}:./{path}\n" for name, _ in commits for path in paths)
    files = _texts(_git_output([*base, "cat-file", "--batch"], wanted.encode()))
    texts = ("\n".join(parts) for parts in zip(*[files] * len(paths), strict=False))
    moments = (datetime.fromtimestamp(int(seconds), tz=UTC) for _, seconds in commits)
    return MappingProxyType(revisions(zip(moments, texts, strict=False)))


def revisions(versions: Iterable[tuple[datetime, str]]) -> dict[str, Revision]:
    """The state of each row that any version of a file has had.

    Args:
        versions: each version with its moment, the oldest first.
    """
    result: dict[str, Revision] = {}
    before: dict[str, str] = {}
    for moment, text in versions:
        for row_id, row in rows_by_id(text).items():
            if row_id not in result:
                result[row_id] = Revision(0, moment)
            elif before.get(row_id) != row:
                result[row_id] = Revision(result[row_id].changes + 1, moment)
            before[row_id] = row
    return result


def rows_by_id(text: str) -> dict[str, str]:
    """The rows of a list in YAML by their ids, without blank lines and comments."""
    texts: dict[str, str] = {}
    for row in _ROW.split(text):
        if match := _ID.search(row):
            lines = (line.rstrip() for line in row.splitlines() if not _NO_CONTENT.match(line))
            texts[match[1]] = "\n".join(lines)
    return texts


def _git_output(command: list[str], asked: bytes = b"") -> bytes:
    """What git says; nothing if it can not."""
    process = subprocess.run(command, input=asked, capture_output=True, check=False)  # noqa: S603 - fixed words and our own file
    return process.stdout if process.returncode == 0 else b""


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
