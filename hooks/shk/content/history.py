"""When each file was last changed, as git remembers it."""

from __future__ import annotations

import subprocess
from datetime import date
from shutil import which
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.content.text import composed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_DAY_MARK = "\x01"
"""Begins a line that holds a commit's day; no file name begins with it."""


def cut_short(root: Path) -> bool:
    """Whether git knows only the last part of the history, as in a shallow clone.

    What is older would then seem to be made in the first commit there is.

    Args:
        root: the project folder.
    """
    git = which("git")
    if git is None:
        return False
    command = [git, "-C", str(root), "rev-parse", "--is-shallow-repository"]
    told = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - fixed words and our own folder
    return told.stdout.strip() == b"true"


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
        f"--format={_DAY_MARK}%cs", "--name-only", "--", *(str(one) for one in folders),
    ]  # fmt: skip
    told = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - fixed words and our own folders
    if told.returncode != 0:
        return MappingProxyType({})
    return MappingProxyType(_first_day_of_each(told.stdout.decode("utf-8", "replace")))


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
