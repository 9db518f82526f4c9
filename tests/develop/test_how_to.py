"""Every guide in how-to/ works: its diff applies to a copy of the code, and its tests pass."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ROOT / "docs" / "develop" / "how-to"
GUIDES = sorted(set(FOLDER.glob("*.md")) - {FOLDER / "README.md"})
DIFF = re.compile(r"^```diff\n(.*?)^```", re.MULTILINE | re.DOTALL)
TESTS = re.compile(r"^\.venv/bin/pytest (.+)$", re.MULTILINE)
MOST_FILES = {"add-a-page-kind": 5}


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the code and its tests, without content and built files."""
    copy = tmp_path_factory.mktemp("how-to") / "repository"
    unwanted = shutil.ignore_patterns("__pycache__", "node_modules", "gallery", "golden")
    for name in ("hooks", "tests", "bench"):
        shutil.copytree(ROOT / name, copy / name, ignore=unwanted)
    shutil.copytree(ROOT / "docs" / "data", copy / "docs" / "data")
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_a_guide_works(guide: Path, pristine: Path, tmp_path: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    (diff,), (tests,) = DIFF.findall(text), TESTS.findall(text)
    copy = tmp_path / "repository"
    shutil.copytree(pristine, copy, copy_function=os.link)
    apply = ["git", "apply", "--whitespace=nowarn", "-"]
    subprocess.run(apply, cwd=copy, input=diff, text=True, check=True)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests.split()]
    environment = {**os.environ, "PYTHONPATH": str(copy / "hooks")}
    run = subprocess.run(
        command, cwd=copy, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert len(re.findall(r"^\+\+\+ ", diff, re.MULTILINE)) <= MOST_FILES.get(guide.stem, 99)


def test_a_guide_that_does_not_fit_the_code_fails(pristine: Path, tmp_path: Path) -> None:
    copy = tmp_path / "repository"
    shutil.copytree(pristine / "hooks", copy / "hooks", copy_function=os.link)
    diff = "--- a/hooks/shk/site/urls.py\n+++ b/hooks/shk/site/urls.py\n@@ -1 +1 @@\n-x\n+y\n"
    run = subprocess.run(["git", "apply", "-"], cwd=copy, input=diff, text=True, check=False)
    assert run.returncode != 0
