"""Try the guides of docs/develop/how-to: apply each diff to a copy, run its tests, print a table.

Run from the repository: ``python -m bench.how_to``. A change touches few files where
the code is laid out by what a visitor can name; the table shows how many.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.command_line import command_line

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "develop" / "how-to"
GUIDES = sorted(set(FOLDER.glob("*.md")) - {FOLDER / "README.md"})
"""Every guide."""

_DIFF = re.compile(r"^```diff\n(.*?)^```", re.MULTILINE | re.DOTALL)
_TESTS = re.compile(r"^\.venv/bin/pytest (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Guide:
    """One change, as a guide describes it."""

    name: str
    """The name of its file without ending."""
    diff: str
    """The change."""
    tests: tuple[str, ...]
    """What pytest is given afterwards."""

    @property
    def files(self) -> int:
        """How many files the change touches."""
        return len(re.findall(r"^\+\+\+ ", self.diff, re.MULTILINE))

    @property
    def new_files(self) -> int:
        """How many of them are new."""
        return len(re.findall(r"^--- /dev/null$", self.diff, re.MULTILINE))

    def lines(self, sign: str) -> int:
        """How many lines come (``+``) or go (``-``)."""
        return len(re.findall(rf"^\{sign}(?!\{sign}\{sign} )", self.diff, re.MULTILINE))


@dataclass(frozen=True)
class Trial:
    """What came of applying a guide."""

    passed: bool
    """Whether the diff applied and its tests passed."""
    seconds: float
    """Wall time of both."""
    output: str
    """What git and pytest wrote."""


def read_guide(file: Path) -> Guide:
    """A guide as its file states it.

    Raises:
        ValueError: the file has not one diff and one line of tests.
    """
    text = file.read_text(encoding="utf-8")
    (diff,), (tests,) = _DIFF.findall(text), _TESTS.findall(text)
    return Guide(file.stem, diff, tuple(tests.split()))


def copy_code(target: Path) -> Path:
    """Copy the code and its tests, without content and built files."""
    unwanted = shutil.ignore_patterns("__pycache__", "node_modules", "gallery", "golden")
    for name in ("hooks", "tests", "bench"):
        shutil.copytree(ROOT / name, target / name, ignore=unwanted)
    shutil.copytree(ROOT / "docs" / "data", target / "docs" / "data")
    shutil.copy(ROOT / "pyproject.toml", target)
    return target


def try_guide(guide: Guide, copy: Path) -> Trial:
    """Apply a guide to a copy of the code and run its tests there."""
    begin = time.monotonic()
    apply = ["git", "apply", "--whitespace=nowarn", "-"]
    applied = subprocess.run(  # noqa: S603 - a command of our own
        apply, cwd=copy, input=guide.diff, text=True, capture_output=True, check=False
    )
    if applied.returncode:
        return Trial(passed=False, seconds=time.monotonic() - begin, output=applied.stderr)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *guide.tests]
    environment = {**os.environ, "PYTHONPATH": str(copy / "hooks")}
    run = subprocess.run(  # noqa: S603 - as above
        command, cwd=copy, env=environment, capture_output=True, text=True, check=False
    )
    return Trial(run.returncode == 0, time.monotonic() - begin, run.stdout + run.stderr)


def main() -> None:
    """Try every guide and print a table."""
    command_line(__doc__)
    print("| guide | files touched | of them new | lines added | taken away | passed | seconds |")
    print("|---|---|---|---|---|---|---|")
    with TemporaryDirectory() as folder:
        pristine = copy_code(Path(folder) / "pristine")
        for file in GUIDES:
            guide, copy = read_guide(file), Path(folder) / file.stem
            shutil.copytree(pristine, copy, copy_function=os.link)
            trial = try_guide(guide, copy)
            cells = (guide.name, guide.files, guide.new_files, guide.lines("+"), guide.lines("-"))
            passed = "yes" if trial.passed else "no"
            print("|", " | ".join(map(str, cells)), "|", passed, f"| {trial.seconds:.1f} |")


if __name__ == "__main__":
    main()
