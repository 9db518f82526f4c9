"""The last good site stays: after an error, after a kill, whenever it comes."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from shk.build.pipeline import build
from shk.build.run import BuildRefusedError, Run
from shk.build.settings import SiteOptions
from shk.build.staging import open_staging, swap_in, throw_away
from shk.build.up_to_date import FILE
from shk.cli.exit_code import ExitCode
from tests.conftest import DEMO, DEMO_DAY, copy_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KILLS = 10


def fingerprint(site: Path) -> str:
    """One hash over every name and byte of a folder."""
    full = hashlib.sha256()
    for file in sorted(site.rglob("*")):
        full.update(file.relative_to(site).as_posix().encode())
        if file.is_file():
            full.update(file.read_bytes())
    return full.hexdigest()


def start_build(project: Path) -> subprocess.Popen[bytes]:
    """Start a build of a project in a process of its own."""
    command = [sys.executable, "-m", "shk", "build", "--today", DEMO_DAY]
    return subprocess.Popen(
        command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def leftovers(project: Path) -> list[str]:
    """What builds left beside the site."""
    return [path.name for path in project.glob(".site.*")]


def test_a_site_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for words in ("first", "second"):
        staging = open_staging(site)
        staging.next.mkdir()
        (staging.next / "index.html").write_text(words)
        swap_in(staging)
        assert (site / "index.html").read_text() == words
    assert leftovers(tmp_path) == []


def test_a_build_thrown_away_leaves_the_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("good")
    staging = open_staging(site)
    staging.next.mkdir()
    throw_away(staging)
    assert (site / "index.html").read_text() == "good"
    assert leftovers(tmp_path) == []


def test_what_a_dead_build_left_is_cleared_away_and_a_living_ones_is_not(tmp_path: Path) -> None:
    dead = subprocess.Popen(["true"])
    dead.wait()
    (tmp_path / f".site.next-{dead.pid}").mkdir()
    living = tmp_path / f".site.next-{os.getppid()}"
    living.mkdir()
    open_staging(tmp_path / "site")
    assert leftovers(tmp_path) == [living.name]


def test_a_swap_cut_in_two_is_mended(tmp_path: Path) -> None:
    dead = subprocess.Popen(["true"])
    dead.wait()
    last = tmp_path / f".site.last-{dead.pid}"
    last.mkdir()
    (last / "index.html").write_text("good")
    open_staging(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "good"


def test_an_error_leaves_the_last_site_byte_for_byte(demo: Path) -> None:
    options = SiteOptions(str(demo / "mkdocs.yml"))
    site = build(options, Run(today=DEMO_DAY))
    before = fingerprint(site)
    story = demo / "stories" / "a-lane-of-their-own.md"
    story.write_text(
        story.read_text(encoding="utf-8").replace("title:", "titel:"), encoding="utf-8"
    )
    with pytest.raises(BuildRefusedError):
        build(options, Run(today=DEMO_DAY))
    assert fingerprint(site) == before
    assert leftovers(demo) == []


def test_a_warning_in_strict_mode_leaves_the_last_site(demo: Path) -> None:
    options = SiteOptions(str(demo / "mkdocs.yml"), strict=True)
    site = build(options, Run(today=DEMO_DAY))
    before = fingerprint(site)
    about = demo / "docs" / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n[gone](gone.md)\n", encoding="utf-8")
    with pytest.raises(BuildRefusedError):
        build(options, Run(today=DEMO_DAY))
    assert fingerprint(site) == before
    assert leftovers(demo) == []


def changed(project: Path) -> Path:
    """Add a word to a story, so that the next site differs from the last."""
    story = project / "stories" / "a-lane-of-their-own.md"
    story.write_text(story.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    return project


def test_ctrl_c_leaves_the_last_site_and_nothing_beside_it(demo: Path) -> None:
    assert start_build(demo).wait() == 0
    before = fingerprint(demo / "site")
    changed(demo)
    process = start_build(demo)
    while not leftovers(demo) and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    assert process.wait() == ExitCode.INTERRUPTED
    assert fingerprint(demo / "site") == before
    assert leftovers(demo) == []


def start_build_anew(project: Path) -> subprocess.Popen[bytes]:
    """Start a build that does not ask whether the site is up to date."""
    (project / FILE).unlink(missing_ok=True)
    return start_build(project)


def test_a_kill_at_any_moment_leaves_a_whole_site(
    demo: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Kill -9 at ten moments spread over a build; the site is always the last or the next."""
    other = changed(copy_project(DEMO, tmp_path / "other"))
    assert start_build(other).wait() == 0
    assert start_build(demo).wait() == 0
    begun = time.monotonic()
    assert start_build_anew(demo).wait() == 0  # as long as those below: pages are kept by now
    duration = time.monotonic() - begun
    last, following = fingerprint(demo / "site"), fingerprint(other / "site")
    assert last != following
    changed(demo)
    killed = tries = 0
    while killed < KILLS and tries < 4 * KILLS:
        process = start_build_anew(demo)
        time.sleep(duration * (tries % KILLS + 0.5) / KILLS)
        killed += process.poll() is None
        tries += 1
        process.kill()
        process.wait()
        assert fingerprint(demo / "site") in {last, following}
    assert killed == KILLS
    record_property("figure", f"{killed} kills")
    assert start_build(demo).wait() == 0
    assert fingerprint(demo / "site") == following
    assert leftovers(demo) == []
