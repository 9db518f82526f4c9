"""A cache that has gone bad, or that several builds use at once, gives the same site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from shk.build.run import DAMAGED
from shk.build.up_to_date import FILE
from tests.build.test_swap import fingerprint, leftovers
from tests.field.cli_cases import DAY, QUIET, portfolio, shk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BUILDS = 6
"""How many builds run at once."""
COMPRESSED = {"      language: en": "      language: en\n      compress: true"}
KINDS = ("pictures/", "cards/", "compressed/", "kept.sqlite")
"""What lies in the cache, by the beginning of its path."""


def cut(file: Path) -> None:
    """Half of it is left."""
    os.truncate(file, file.stat().st_size // 2)


def turn_a_bit(file: Path) -> None:
    """One bit in the middle is another."""
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def swap(file: Path) -> None:
    """It holds what another file of its folder holds, or a picture of nothing."""
    others = sorted(item for item in file.parent.iterdir() if item != file and item.is_file())
    file.write_bytes(others[0].read_bytes() if others else b"another picture")


def folder_instead(file: Path) -> None:
    """A folder has its name."""
    file.unlink()
    file.mkdir()


DAMAGES = (cut, turn_a_bit, swap, folder_instead)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small portfolio, built with compressed copies, and its cache."""
    project = portfolio(tmp_path_factory.mktemp("cache") / "project", "en", COMPRESSED)
    assert shk(project, "build", "--today", DAY).exit_code == 0
    return project


def kept(project: Path) -> list[Path]:
    """The files of the cache but for the note of what was built."""
    files = (path for path in (project / ".cache" / "shk").rglob("*") if path.is_file())
    return sorted(path for path in files if path != project / FILE)


def test_the_cache_holds_each_kind(built: Path) -> None:
    names = [path.relative_to(built / ".cache" / "shk").as_posix() for path in kept(built)]
    assert {kind for kind in KINDS if any(name.startswith(kind) for name in names)} == set(KINDS)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda item: item.__name__)
def test_a_damaged_cache_is_never_published(
    built: Path,
    tmp_path: Path,
    damage: Callable[[Path], None],
    record_property: Callable[[str, object], None],
) -> None:
    project = tmp_path / "project"
    shutil.copytree(built, project)
    for file in (files := kept(project)):
        damage(file)
    record_property("figure", f"{len(files)} files of a cache damaged")
    for reported in (1, 0):
        (project / FILE).unlink(missing_ok=True)
        done = shk(project, "build", "--today", DAY)
        assert done.exit_code == 0, done.output
        assert done.stderr.count(DAMAGED) == reported
        assert fingerprint(project / "site") == fingerprint(built / "site")


@pytest.mark.parametrize("place", ["pictures", "cards", "compressed"])
def test_a_file_in_the_place_of_a_folder_of_the_cache_gives_way(
    built: Path, tmp_path: Path, place: str
) -> None:
    project = tmp_path / "project"
    shutil.copytree(built, project)
    shutil.rmtree(project / ".cache" / "shk" / place)
    (project / ".cache" / "shk" / place).write_text("no folder")
    (project / FILE).unlink()
    done = shk(project, "build", "--today", DAY)
    assert (done.exit_code, done.stderr.count(DAMAGED)) == (0, 1)
    assert fingerprint(project / "site") == fingerprint(built / "site")


def test_builds_side_by_side_all_succeed(built: Path, tmp_path: Path) -> None:
    """They share the site that they put in place and a cache that has no compressed copies."""
    project = tmp_path / "project"
    shutil.copytree(built, project)
    shutil.rmtree(project / ".cache" / "shk" / "compressed")
    (project / FILE).unlink()
    builds = [
        subprocess.Popen(
            [sys.executable, "-m", "shk", "build", "--today", DAY],
            cwd=project,
            env={**os.environ, **QUIET, "SHK_LANG": "en"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(BUILDS)
    ]
    ends = [(build.communicate()[1], build.returncode) for build in builds]
    assert [code for _, code in ends] == [0] * BUILDS, ends
    assert not any("Traceback" in text or DAMAGED in text for text, _ in ends)
    assert fingerprint(project / "site") == fingerprint(built / "site")
    assert leftovers(project) == []
