"""Every guide in how-to/ works: its diff applies to a copy of the code, and its tests pass."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from bench.how_to import GUIDES, Guide, copy_code, read_guide, try_guide

if TYPE_CHECKING:
    from pathlib import Path

MOST_FILES = {"add-a-page-kind": 5}


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the code and its tests, without content and built files."""
    return copy_code(tmp_path_factory.mktemp("how-to") / "repository")


@pytest.mark.parametrize("file", GUIDES, ids=lambda file: file.stem)
def test_a_guide_works(file: Path, pristine: Path, tmp_path: Path) -> None:
    guide, copy = read_guide(file), tmp_path / "repository"
    shutil.copytree(pristine, copy, copy_function=os.link)
    trial = try_guide(guide, copy)
    assert trial.passed, trial.output
    assert guide.files <= MOST_FILES.get(guide.name, 99)


def test_a_guide_that_does_not_fit_the_code_fails(pristine: Path, tmp_path: Path) -> None:
    copy = tmp_path / "repository"
    shutil.copytree(pristine / "hooks", copy / "hooks", copy_function=os.link)
    diff = "--- a/hooks/shk/site/urls.py\n+++ b/hooks/shk/site/urls.py\n@@ -1 +1 @@\n-x\n+y\n"
    trial = try_guide(Guide("wrong", diff, ("tests",)), copy)
    assert not trial.passed
    assert "patch does not apply" in trial.output


def test_lines_and_files_of_a_guide_are_counted() -> None:
    diff = "--- /dev/null\n+++ b/a\n@@ -0,0 +1,2 @@\n+x\n+y\n--- a/b\n+++ b/b\n@@ -1 +0,0 @@\n-z\n"
    guide = Guide("two", diff, ())
    assert (guide.files, guide.new_files, guide.lines("+"), guide.lines("-")) == (2, 1, 2, 1)
