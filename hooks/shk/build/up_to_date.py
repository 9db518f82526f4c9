"""Reports that a site is as a build would make it, without anything that a build needs.

After a build everything it came from is written down in ``.cache/shk/up-to-date.json``:
what was asked, the day, the environment, the commit, every file that was read or that the
project has, and the site's own files. When all of that is as it was, the site is what
another build would give. Any doubt, a damaged file included, means a build.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from shk import i18n
from shk.build.file_states import (
    Content,
    State,
    content_of,
    digest_of,
    file_state,
    is_settled,
    tree_digest,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.storage.reads import Reads

FORM = 1
"""Changes with what the file looks like."""
FILE = os.path.join(".cache", "shk", "up-to-date.json")  # noqa: PTH118 - pathlib would cost more than all else
"""Where the state is kept, from the project folder; may be thrown away at any time."""
VARIABLES = re.compile(r"SHK_|GIT_|LC_|LANG|PYTHON|XDG_|(?:TZ|PATH|HOME|SOURCE_DATE_EPOCH)$")
"""Names of environment variables that a build may heed, beside those that mkdocs.yml names."""


@dataclass(frozen=True)
class Asked:
    """What is asked of a build."""

    config_file: str
    """The path of mkdocs.yml, whole."""
    options: tuple[str, ...] = ()
    """All else that was asked for, in a fixed order, the language of messages too."""
    today: str = ""
    """The day, if it was asked for."""

    @property
    def root(self) -> str:
        """The project folder, whole."""
        return os.path.dirname(self.config_file)  # noqa: PTH120 - as above


@dataclass(frozen=True)
class BuildReport:
    """What a build reported, to be reported again."""

    site: str
    """The folder of the site, whole."""
    lines: tuple[tuple[str, str], ...] = ()
    """Warnings and what else was said, each with its style."""
    pages: str = ""
    """How many pages there are, as it is written."""
    next_build: str = ""
    """What is said of the day of the next build; empty if there is none."""
    day: str = ""
    """The day it is built for."""
    zone: str = ""
    """The time zone in which the clock reported the day; empty if it was given."""

    @property
    def is_of_today(self) -> bool:
        """Whether the clock would give the same day, if it was asked."""
        return not self.zone or _day_in(self.zone) == self.day


def _day_in(zone: str) -> str:
    """The day on the clock in a time zone."""
    return datetime.now(tz=UTC).astimezone(ZoneInfo(zone)).date().isoformat()


@dataclass(frozen=True)
class Before:
    """What a build is to come from, looked at before it reads anything."""

    asked: Asked
    """What is asked of it."""
    surroundings: Mapping[str, object]
    """All that is no file."""
    files: Mapping[str, State | None]
    """The state of every file of the project."""


def look_before(asked: Asked) -> Before:
    """Look at what is there before a build begins."""
    files = {path: file_state(path) for path in content_of(asked.root, "").files}
    return Before(asked, surroundings(asked), files)


def remember(before: Before, reads: Reads, shown: BuildReport) -> bool:
    """Write down what a finished site came from.

    Args:
        before: what was there before the build began.
        reads: what the build has read.
        shown: what the build reported, and where the site is.

    Returns:
        False if something changed meanwhile, so that nothing can be said of the site.
    """
    asked, inside = before.asked, shown.site + os.sep
    content = content_of(asked.root, shown.site)
    now = {path: file_state(path) for path in content.files}
    then = {path: file for path, file in before.files.items() if not path.startswith(inside)}
    if now != then or before.surroundings != surroundings(asked) or not shown.is_of_today:
        return False
    known = _inputs_before(asked)
    inputs = {
        path: _kept(path, known.get(path))
        for path in content.files | _read(asked, reads, shown.site, content)
    }
    kept = {
        "form": FORM,
        "surroundings": before.surroundings,
        "inputs": inputs,
        "site": tree_digest(shown.site),
        "told": [shown.site, shown.lines, shown.pages, shown.next_build, shown.day, shown.zone],
    }
    return _write(os.path.join(asked.root, FILE), json.dumps(kept))  # noqa: PTH118 - as above


def up_to_date(asked: Asked) -> BuildReport | None:
    """What the last build reported, if another one would make the same site; else None."""
    try:
        with open(os.path.join(asked.root, FILE), encoding="utf-8") as file:  # noqa: PTH118, PTH123 - as above
            kept = json.load(file)
        if kept["form"] != FORM or kept["surroundings"] != surroundings(asked):
            return None
        site, lines, *rest = kept["told"]
        shown = BuildReport(site, tuple((text, style) for text, style in lines), *rest)
        if not kept["site"] or kept["site"] != tree_digest(site) or not shown.is_of_today:
            return None
        inputs = kept["inputs"]
        if not content_of(asked.root, site).files <= inputs.keys():
            return None
        if not all(_is_same(path, state) for path, state in inputs.items()):
            return None
        return shown  # noqa: TRY300 - what fails is all of it
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def surroundings(asked: Asked) -> dict[str, object]:
    """All that a build depends on and that is no file of content."""
    words = set(re.findall(r"\w+", _settings(asked.config_file)))
    return {
        "asked": [asked.config_file, asked.today, *asked.options],
        "environment": {
            name: value
            for name, value in sorted(os.environ.items())
            if VARIABLES.match(name) or name in words
        },
        "commit": _commit(asked.root),
        "python": [sys.version, sys.executable, sys.platform, *sys.path],
        "folder": os.getcwd(),  # noqa: PTH109 - as above
    }


def _settings(file: str) -> str:
    """The text of mkdocs.yml with those it inherits from, for the variables they name."""
    text, seen = "", set()
    while file and file not in seen:
        seen.add(file)
        with open(file, encoding="utf-8", errors="replace") as stream:  # noqa: PTH123 - as above
            here = stream.read()
        text += here
        match = re.search(r"^INHERIT:\s*[\"']?([^\"'\n#]+)", here, re.MULTILINE)
        file = os.path.join(os.path.dirname(file), match[1].strip()) if match else ""  # noqa: PTH118, PTH120 - as above
    return text


def _commit(root: str) -> str:
    """The commit of a checkout and whether its history is cut short; empty without git."""
    command = ["git", "-C", root, "rev-parse", "HEAD", "--is-shallow-repository"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words and our own folder
    except OSError:
        return "no git"
    return done.stdout if done.returncode == 0 else "no checkout"


def _read(asked: Asked, reads: Reads, site: str, content: Content) -> set[str]:
    """All that a build has read outside the content of the project and what it made itself."""
    cache = os.path.join(asked.root, ".cache") + os.sep  # noqa: PTH118 - as above
    beside, name = os.path.split(site)
    made = (site + os.sep, os.path.join(beside, f".{name}."), cache)  # noqa: PTH118 - as above
    compiled = f"{os.sep}__pycache__{os.sep}"  # from files that are compared themselves
    files = {item for item in reads.files if not item.startswith(made) and compiled not in item}
    listed = (reads.folders | {item for item in sys.path if os.path.isdir(item)}) - content.folders  # noqa: PTH112 - as above
    folders = {item for item in listed if not f"{item}/".startswith(made)} - {beside}
    modules = {
        os.path.abspath(file)  # noqa: PTH100 - as above
        for module in list(sys.modules.values())
        if (file := getattr(module, "__file__", None))
    }
    words = os.path.dirname(os.path.abspath(i18n.__file__))  # noqa: PTH100, PTH120 - as above
    # read before a build begins to note what it reads, and from tables that are kept of them
    catalogues = {entry.path for entry in os.scandir(words) if entry.name.endswith(".po")}
    git = {os.path.join(asked.root, ".git", "config"), os.path.expanduser("~/.gitconfig")}  # noqa: PTH111, PTH118 - as above
    return files | folders | modules | catalogues | git


def _inputs_before(asked: Asked) -> Mapping[str, object]:
    """What the last build kept of each file; a digest holds while the state is the same."""
    try:
        with open(os.path.join(asked.root, FILE), encoding="utf-8") as file:  # noqa: PTH118, PTH123 - as above
            kept = json.load(file)
        return dict(kept["inputs"]) if kept["form"] == FORM else {}
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return {}


def _kept(path: str, before: object) -> list[object] | None:
    """What is kept of a file: its state if that shows each later change, and its digest."""
    state = file_state(path)
    if state is None:
        return None
    if not is_settled(state):
        return [digest_of(path)]
    if isinstance(before, list) and before[:-1] == [*state]:
        return before
    return [*state, digest_of(path)]


def _is_same(path: str, kept: list[object] | None) -> bool:
    """Whether a file is as it was, or is still not there."""
    now = file_state(path)
    if now is None or kept is None:
        return now is None and kept is None
    *state, digest = kept
    return list(now) == state or digest_of(path) == digest


def _write(path: str, text: str) -> bool:
    """Write a file whole or not at all; returns whether it could be written."""
    part = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120 - as above
        with open(part, "w", encoding="utf-8") as file:  # noqa: PTH123 - as above
            file.write(text)
        os.replace(part, path)  # noqa: PTH105 - as above
    except OSError:
        return False
    return True
