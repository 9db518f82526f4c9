"""The same bytes whoever runs the build: shk, MkDocs, ProperDocs, or where none of them is.

MkDocs and Material stay the given dependencies; this holds what is to be done when one of them
ends. A build of ours reads mkdocs.yml itself, and its icons are its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.build.test_swap import fingerprint
from tests.field.cli_cases import QUIET, portfolio

if TYPE_CHECKING:
    from pathlib import Path

EPOCH = "1748736000"
"""The first of June 2025, in seconds."""
ALONE = """\
import importlib.abc, sys
class Away(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"mkdocs", "material", "materialx", "properdocs"}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Away())
if __name__ == "__main__":
    sys.argv = ["shk", "build"]
    from shk.entry import main
    main()
"""
"""Runs a build where neither MkDocs nor Material can be imported."""


def built(project: Path, *words: str, epoch: str = EPOCH) -> str:
    """What a program makes of a portfolio, as one hash; the clock is at a second."""
    done = subprocess.run(
        [sys.executable, *words],
        cwd=project,
        env={**os.environ, **QUIET, "SOURCE_DATE_EPOCH": epoch, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (project / "site" / "next-build.json").is_file()
    return fingerprint(project / "site")


@pytest.fixture(scope="module")
def of_mkdocs(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What MkDocs makes of the small portfolio."""
    return built(portfolio(tmp_path_factory.mktemp("mkdocs"), "sv"), "-m", "mkdocs", "build")


def test_without_mkdocs_and_material(of_mkdocs: str, tmp_path: Path) -> None:
    script = tmp_path / "alone.py"
    script.write_text(ALONE, encoding="utf-8")
    assert built(portfolio(tmp_path / "project", "sv"), str(script)) == of_mkdocs


def test_another_second_of_the_day_changes_no_byte(of_mkdocs: str, tmp_path: Path) -> None:
    """MkDocs wrote it into sitemap.xml.gz."""
    later = str(int(EPOCH) + 3601)
    project = portfolio(tmp_path, "sv")
    assert built(project, "-m", "mkdocs", "build", epoch=later) == of_mkdocs
    assert (project / "site" / "sitemap.xml.gz").is_file()


def test_properdocs(of_mkdocs: str, tmp_path: Path) -> None:
    assert built(portfolio(tmp_path, "sv"), "-m", "properdocs", "build") == of_mkdocs


def test_what_stops_mkdocs_is_given_in_the_language_of_the_portfolio(tmp_path: Path) -> None:
    project = portfolio(tmp_path, "sv")
    story = project / "stories" / "koket-oppnar.md"
    story.write_text(story.read_text(encoding="utf-8").replace("title:", "titel:"), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=project,
        env={**os.environ, **QUIET, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "1 fel, 0 varningar" in done.stderr
