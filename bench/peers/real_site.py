"""The site of this repository: what an edit and no edit cost against the same build cold.

The content is copied with its history, so that the copy is built as the repository is. A
cold build has nothing kept but social cards and pictures; an edit is one more sentence in
another story each time.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bench.peers.files import edited
from bench.peers.process import Measured, measured

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
"""The repository."""
KEPT = ("cards", "pictures")
"""What a cold build finds in ``.cache/shk/``: drawings of earlier builds."""
BUILD = (sys.executable, "-m", "shk", "build")
"""What builds it."""


def copied(folder: Path) -> Path:
    """A clone of the repository inside a folder, without its site and its cache."""
    clone = folder / "real-site"
    words = ["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone)]
    subprocess.run(words, check=True)  # noqa: S603 - our own words
    return clone


def real_site(folder: Path, runs: int) -> Iterator[tuple[str, Measured]]:
    """Measure the site in a folder: what was done, and what it took.

    Args:
        folder: a clone of the repository, see `copied`.
        runs: how often each is measured.
    """
    measured(BUILD, folder)
    stories = sorted((folder / "stories").glob("*.md"))
    for number in range(runs):
        _forget(folder)
        yield "cold", measured(BUILD, folder)
        yield "nothing changed", measured(BUILD, folder)
        story = stories[number * len(stories) // runs]
        story.write_text(edited(story.read_text("utf-8")), "utf-8")
        yield "one body edited", measured(BUILD, folder)


def _forget(folder: Path) -> None:
    """Remove the site and all that is kept but drawings."""
    for site in (folder / "site", *folder.glob(".site*")):
        shutil.rmtree(site, ignore_errors=True)
    for kept in (folder / ".cache" / "shk").iterdir():
        if kept.name in KEPT:
            continue
        if kept.is_dir():
            shutil.rmtree(kept)
        else:
            kept.unlink()
