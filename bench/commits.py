"""Builds the content of the last commits in turn on one cache, and each anew, and compares.

``python -m bench.commits [COUNT]`` takes the last COUNT commits (100) that touch content, oldest
first: the texts, data, pictures and settings of each with the code of today, since the code of
each would throw away all that was kept before it. A clean build keeps social cards and pictures
alone, which are found by what they are made of and have tests of their own. A commit that the
code of today refuses must be refused by both builds. Ends with exit code 1 if a site differs.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from bench.command_line import command_line
from shk.images import social_cards, store
from tests.build.build_server import BuildServer
from tests.conftest import ROOT, differences

DAY = "2026-11-30"
"""The day that all are built for."""
CONTENT = ("mkdocs.yml", "docs", "initiatives", "stories", ":(exclude)docs/develop")
"""What is content, as Git names it."""
KEPT = (store.FOLDER, social_cards.store.FOLDER)
"""What a clean build keeps."""


def git(*words: str) -> bytes:
    """What Git says of this repository."""
    return subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True).stdout  # noqa: S603, S607


def commits(count: int) -> list[str]:
    """The last commits that touch content, the oldest first."""
    listed = git("log", "--no-merges", f"--max-count={count}", "--format=%H", "--", *CONTENT)
    return listed.decode().split()[::-1]


def check_out(commit: str, project: Path) -> None:
    """Put the content of a commit in the place of what a project has; what it keeps stays."""
    for name in ("mkdocs.yml", "docs", "initiatives", "stories"):
        place = project / name
        shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
    content = git("archive", "--format=tar", commit, "--", *CONTENT)
    subprocess.run(["tar", "-x", "-C", str(project)], input=content, check=True)  # noqa: S603, S607


def clean_copy(project: Path, clean: Path) -> None:
    """Make a copy of a project in which nothing but cards and pictures is kept."""
    shutil.rmtree(clean, ignore_errors=True)
    shutil.copytree(project, clean, ignore=shutil.ignore_patterns("site", ".cache"))
    for folder in KEPT:
        if (project / folder).is_dir():
            shutil.copytree(project / folder, clean / folder)


def main() -> None:
    """Print a line for each commit and how many were equal; end with exit code 1 if one was not."""
    chosen = commits(command_line(__doc__, count=int).count or 100)
    equal = refused = 0
    with tempfile.TemporaryDirectory(prefix="shk-commits-") as made:
        project, clean = Path(made, "project"), Path(made, "clean")
        project.mkdir()
        with closing(BuildServer(Path(made))) as server:
            for commit in chosen:
                check_out(commit, project)
                kept = server.build(project, "--today", DAY)
                clean_copy(project, clean)
                anew = server.build(clean, "--today", DAY)
                refused += kept.code == anew.code != 0
                differing = differences(project / "site", clean / "site") if anew.code == 0 else []
                is_equal = kept.code == anew.code and not differing
                equal += is_equal
                said = "equal" if is_equal else f"DIFFERENT {kept.code} {anew.code} {differing[:5]}"
                print(
                    f"{commit[:8]} {kept.drawn} of {anew.drawn} pages rendered, {said}", flush=True
                )
    print(f"{equal} of {len(chosen)} equal, {refused} of them refused by both")
    sys.exit(equal != len(chosen))


if __name__ == "__main__":
    main()
