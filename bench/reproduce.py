"""Builds a project twice under other circumstances and compares every byte of the two sites.

The second build has another time zone, locale, user, umask, path, order of files on the disk,
seed of hashes and clock; both are reported the day. ``python -m bench.reproduce [PROJECT]`` takes
this repository's own site, or the project in a folder.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

from bench.command_line import command_line, existing

ROOT = Path(__file__).parents[1]
PARTS = ("docs", "initiatives", "stories", "mkdocs.yml")
DAY = "2026-11-30"
FIRST = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "USER": "root"}
SECOND = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "sv_SE.UTF-8",
    "LANG": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "20250601",
    "USER": "somebody-else",
    "HOME": "/nonexistent",
    "SOURCE_DATE_EPOCH": "1234567890",
    "COLUMNS": "40",
}
"""Variables of the two builds; what a variable of the second holds must not be in the site."""


def copy(source: Path, target: Path, *, backwards: bool) -> None:
    """Copy what a site is made of, file by file in their order or against it.

    The clock is another too: the files of the one are decades older, and their names spelled as
    macOS spells them.
    """
    files = [path for part in PARTS for path in (source / part, *(source / part).rglob("*"))]
    for file in sorted(files, reverse=backwards):
        if file.is_file():
            name = str(file.relative_to(source))
            made = target / (unicodedata.normalize("NFD", name) if backwards else name)
            made.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, made)
            if backwards:
                os.utime(made, (1_000_000_000, 1_000_000_000))


def build(project: Path, variables: dict[str, str], umask: int) -> Path:
    """Build a copy; returns its site."""
    subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "shk", "build", "--today", DAY],
        cwd=project,
        env={**os.environ, "SHK_COMPRESS": "true", **variables},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        umask=umask,
        check=True,
    )
    return project / "site"


def differences(item: Path, other: Path) -> list[str]:
    """The names of files that only one of two folders has, or that differ."""
    names = {
        path.relative_to(folder).as_posix()
        for folder in (item, other)
        for path in folder.rglob("*")
        if path.is_file()
    }
    _, differing, missing = filecmp.cmpfiles(item, other, sorted(names), shallow=False)
    return sorted([*differing, *missing])


def reproduced(source: Path, folder: Path) -> tuple[int, list[str]]:
    """Build a project twice; how many files there are, and which differ."""
    paths = folder / "a", folder / "å b" / "deeper" / "c"
    for path, backwards in zip(paths, (False, True), strict=True):
        copy(source, path, backwards=backwards)
    item, other = build(paths[0], FIRST, 0o022), build(paths[1], SECOND, 0o077)
    count = sum(1 for path in item.rglob("*") if path.is_file())
    return count, differences(item, other)


def main() -> None:
    """Print what differs, taken apart by diffoscope where there is one."""
    source = command_line(__doc__, project=existing).project or ROOT
    with tempfile.TemporaryDirectory(prefix="shk-reproduce-") as made:
        count, result = reproduced(source, Path(made))
        print(f"{count} files, {len(result)} differ")
        for name in result:
            print(f"  {name}")
        if result and (program := shutil.which("diffoscope")):
            sites = (str(Path(made) / "a" / "site"), str(Path(made) / "å b/deeper/c/site"))
            subprocess.run([program, *sites], check=False)  # noqa: S603 - as asked
    sys.exit(1 if result else 0)


if __name__ == "__main__":
    main()
