"""What the system refuses ends in one line that tells what, where and what to do, and exit code 4.

``tests/storage/test_faults.py`` lets every operation on files fail in turn; here the system
itself refuses.
"""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from shk.cli.exit_code import ExitCode
from tests.build.test_swap import fingerprint, leftovers
from tests.conftest import DEMO_DAY
from tests.field.cli_cases import QUIET

if TYPE_CHECKING:
    from collections.abc import Callable

PAST_2262 = (
    "import time\n"
    "def late():\n    raise OverflowError('timestamp too large')\n"
    "time.time = late\n"
    "from shk.entry import main\nmain()"
)


def reported(project: Path, *words: str, code: str = "", limit: int = 0) -> tuple[int, list[str]]:
    """The exit code of a command and the lines it ends with, after those of every build."""
    begin = ["-c", code] if code else ["-m", "shk"]

    def lower() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run(
        [sys.executable, *begin, *words],
        cwd=project,
        env={**os.environ, **QUIET, "SHK_COMPRESS": "true", "SHK_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lower if limit else None,
    )
    assert "Traceback" not in done.stderr + done.stdout
    lines = done.stderr.splitlines()
    return done.returncode, [
        line for line in lines if not line.startswith(("Built for", "This folder is no clone"))
    ]


@pytest.fixture
def project(cold_demo: Path) -> Path:
    """A project with a site, as it was built last."""
    (cold_demo / "site").mkdir()
    (cold_demo / "site" / "index.html").write_text("the last good site")
    return cold_demo


def cache_is_a_file(project: Path) -> None:
    """Where the cache is to be, a file lies."""
    (project / ".cache").mkdir()
    (project / ".cache" / "shk").write_text("mine")


def site_is_a_file(project: Path) -> None:
    """Where the site is to be, a file lies."""
    (project / "site" / "index.html").unlink()
    (project / "site").rmdir()
    (project / "site").write_text("mine")


@pytest.mark.parametrize(
    ("prepare", "words", "what"),
    [
        (cache_is_a_file, (), "a part of the path is a file, no folder. Move away"),
        (site_is_a_file, (), "a part of the path is a file, no folder. Move away"),
        (lambda _: None, ("-d", "/proc"), "/proc can not be read or written: another program"),
    ],
)
def test_what_is_in_the_way_of_a_build_is_one_line(
    project: Path, prepare: Callable[[Path], None], words: tuple[str, ...], what: str
) -> None:
    prepare(project)
    before = fingerprint(project / "site")
    code, lines = reported(project, "build", "--today", DEMO_DAY, *words)
    assert code == ExitCode.NOT_WRITTEN
    assert len(lines) == 1, lines
    assert what in lines[0]
    assert fingerprint(project / "site") == before
    assert leftovers(project) == []


SMALL = ("size=2m", "nr_inodes=300")
"""Disks on which a site finds no room: for its bytes, or for its files."""


@pytest.mark.parametrize("size", SMALL)
def test_a_full_disk_is_one_line_and_the_last_site_stays(project: Path, size: str) -> None:
    """The project lies on a disk of its own that only the command sees."""
    shutil.copytree(project, disk := project.with_name("disk"))
    script = f"mount -t tmpfs -o {size} none {disk} && cp -a {project}/. {disk} && cd {disk} && "
    script += f"{sys.executable} -m shk build --today {DEMO_DAY}; code=$?; "
    script += "cat site/index.html; ls -A; exit $code"
    alone = ["unshare", "--mount", *(() if os.geteuid() == 0 else ("--user", "--map-root-user"))]
    done = subprocess.run(
        [*alone, "sh", "-c", script],
        env={**os.environ, **QUIET, "SHK_COMPRESS": "true", "SHK_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == ExitCode.NOT_WRITTEN, done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    (line,) = [item for item in done.stderr.splitlines() if str(disk) in item]
    assert "is full" in line
    kept, *names = done.stdout.split("\n")
    assert kept.startswith("the last good site")
    assert not [name for name in names if name.startswith(".site.")]


NO_RIGHTS = (1, 2)
"""What a superuser gives up so that others' folders are closed: to write and to read them."""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
@pytest.mark.parametrize(
    ("words", "complete"), [("--version", ""), ("--help", ""), ("build --help", ""), ("", "bash")]
)
@pytest.mark.parametrize("also_errors", [False, True])
def test_what_can_not_be_printed_is_one_line(
    tmp_path: Path, words: str, complete: str, *, also_errors: bool
) -> None:
    asked = {"_SHK_COMPLETE": f"{complete}_source"} if complete else {}
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device, no file
        done = subprocess.run(
            ["shk", *words.split()],
            executable=Path(sys.executable).with_name("shk"),
            cwd=tmp_path,
            env={**os.environ, **QUIET, **asked, "SHK_LANG": "en"},
            stdout=full,
            stderr=full if also_errors else subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == ExitCode.NOT_WRITTEN
    if not also_errors:
        assert done.stderr == (
            "A file can not be read or written: the disk is full, or holds no more files."
            " Make room on the disk and give the command again.\n"
        )


def test_a_folder_that_is_not_ours_is_one_line(project: Path) -> None:
    def give_up() -> None:
        for right in NO_RIGHTS:
            ctypes.CDLL(None).prctl(24, right, 0, 0, 0)  # PR_CAPBSET_DROP; does nothing to others

    project.chmod(0o555)
    done = subprocess.run(
        [sys.executable, "-m", "shk", "build", "--today", DEMO_DAY],
        cwd=project,
        env={**os.environ, **QUIET, "SHK_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=give_up,
    )
    project.chmod(0o755)
    assert done.returncode == ExitCode.NOT_WRITTEN, done.stderr
    (line,) = [item for item in done.stderr.splitlines() if str(project) in item]
    assert "Traceback" not in done.stderr
    assert "Let its owner give you the right to write it" in line
    assert (project / "site" / "index.html").read_text() == "the last good site"


@pytest.mark.parametrize("limit", [20_000, 100_000])
def test_a_limit_to_the_size_of_files_names_the_file_that_was_to_be_written(
    project: Path, limit: int
) -> None:
    before = fingerprint(project / "site")
    code, lines = reported(project, "build", "--today", DEMO_DAY, limit=limit)
    assert code == ExitCode.NOT_WRITTEN
    assert len(lines) == 1, lines
    assert lines[0].startswith(f"{project / '.site.next-'}")
    assert lines[0].endswith("Raise the limit (ulimit -f) and give the command again.")
    assert fingerprint(project / "site") == before
    assert leftovers(project) == []


@pytest.mark.parametrize("command", ["build", "check", "report"])
def test_a_clock_that_python_can_not_read_is_one_line(tmp_path: Path, command: str) -> None:
    code, lines = reported(tmp_path, command, code=PAST_2262)
    assert code == ExitCode.NOT_WRITTEN
    assert len(lines) == 1
    assert lines[0].startswith("The computer's clock is wrong")


def test_mkdocs_tells_it_in_the_language_of_the_portfolio(project: Path) -> None:
    cache_is_a_file(project)
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("language: en", "language: sv")
    settings.write_text(text, encoding="utf-8")
    before = fingerprint(project / "site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=project,
        env={**os.environ, **QUIET, "SOURCE_DATE_EPOCH": "1748736000"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Flytta undan det som ligger där och ge kommandot igen." in done.stderr
    assert fingerprint(project / "site") == before
    assert leftovers(project) == []


def test_a_site_that_is_a_link_leaves_nothing_beside_it(project: Path) -> None:
    (project / "site").rename(project / "real")
    (project / "site").symlink_to("real")
    assert reported(project, "build", "--today", DEMO_DAY)[0] == ExitCode.DONE
    assert (project / "site" / "404.html").is_file()
    assert leftovers(project) == []
