"""The invented project with files added, changed or named otherwise, checked and built."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from shk.build.pipeline import build
from shk.build.project import check_content
from shk.build.run import BuildRefusedError, Run
from shk.build.settings import SiteOptions
from tests.conftest import DEMO, DEMO_DAY, copy_project

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from shk.model.diagnostics.diagnostic import Problem

STORY = "stories/pipes-nobody-saw.md"
"""A story of the invented project without a picture."""


def nfd(text: str) -> str:
    """A text as macOS stores it: letters and their accents apart."""
    return unicodedata.normalize("NFD", text)


def project(root: Path, files: Mapping[str, str | bytes] = {}) -> Path:
    """A copy of the invented project with files put into it; cards are not drawn.

    Args:
        root: a folder of the test's own.
        files: what each file holds, by its path.
    """
    made = copy_project(DEMO, root / "project")
    edit(made, "mkdocs.yml", "  - shk/cards\n", "")
    for path, content in files.items():
        put(made, path, content)
    return made


def put(made: Path, path: str, content: str | bytes) -> None:
    """Write a file, in new folders if need be."""
    file = made / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())


def edit(made: Path, path: str, old: str, new: str) -> None:
    """Replace a text that stands exactly once in a file."""
    text = (made / path).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    (made / path).write_text(text.replace(old, new), encoding="utf-8")


def add(made: Path, path: str, text: str) -> None:
    """Write a text below what a file has."""
    put(made, path, (made / path).read_text(encoding="utf-8") + text)


def problems_of(made: Path) -> tuple[Problem, ...]:
    """The problems that a check tells."""
    options = SiteOptions(str(made / "mkdocs.yml"))
    return check_content(options, Run(today=DEMO_DAY), advised=False).problems


def codes(made: Path) -> list[tuple[str, str]]:
    """The code and place of each problem that a check tells."""
    return [(problem.code.code, str(problem.location)) for problem in problems_of(made)]


def built(made: Path, *, strict: bool = True) -> Path:
    """The folder of the built site."""
    return build(SiteOptions(str(made / "mkdocs.yml"), strict=strict), Run(today=DEMO_DAY))


class CollectingObserver:
    """An observer that remembers what a build tells."""

    def __init__(self) -> None:
        self.problems: tuple[Problem, ...] = ()

    def problems_found(self, problems: tuple[Problem, ...], _messages: object) -> None:
        """Remember them."""
        self.problems = problems

    def day_known(self, _day: object, _messages: object) -> None:
        """Pass it by."""

    def noted(self, _phrase: object, _messages: object) -> None:
        """Pass it by."""

    def next_build_known(self, _day: object) -> None:
        """Pass it by."""

    def pages_counted(self, _total: int) -> None:
        """Pass it by."""

    def page_drawn(self) -> None:
        """Pass it by."""


def refused(made: Path) -> list[tuple[str, str]]:
    """The code and place of each problem that a build is refused for; nothing if it is built."""
    collecting_observer = CollectingObserver()
    try:
        build(
            SiteOptions(str(made / "mkdocs.yml")), Run(observer=collecting_observer, today=DEMO_DAY)
        )
    except BuildRefusedError:
        return [
            (problem.code.code, str(problem.location)) for problem in collecting_observer.problems
        ]
    return []
