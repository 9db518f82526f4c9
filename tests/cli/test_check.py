"""``shk check`` gives advice that stops nothing, in every form, and follows changes."""

from __future__ import annotations

import json
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

import pytest
from click.testing import CliRunner, Result

from shk.cli.exit_code import ExitCode
from shk.cli.main import main

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds after which a line that does not come counts as missing."""


def check(project: Path, *words: str) -> Result:
    """Check a project in this process."""
    return CliRunner().invoke(main, ["check", "-f", str(project / "mkdocs.yml"), *words])


def test_the_repo_gets_little_advice_and_none_on_spelling() -> None:
    result = check(ROOT, "--format", "json", "--strict", "--today", "2026-11-30")
    assert result.exit_code == ExitCode.DONE
    rows = json.loads(result.stdout)
    assert {row["severity"] for row in rows} <= {"advice"}
    # how old a phase is comes from git, which a copy without history does not have
    assert len([row for row in rows if row["code"] != "phase-old"]) < 20
    assert [row for row in rows if row["code"] == "word-unknown"] == []


def test_advice_stops_nothing_even_in_strict_mode(demo: Path) -> None:
    reported = check(demo, "--strict", "--lang", "en", "--today", "2025-06-01")
    assert reported.exit_code == ExitCode.DONE
    assert "0 errors, 0 warnings" in reported.stdout
    assert " of advice" in reported.stdout


def test_no_advice_is_given_when_it_is_not_wanted(demo: Path) -> None:
    reported = check(demo, "--no-advice", "--lang", "en", "--today", "2025-06-01")
    assert reported.stdout.strip() == "0 errors, 0 warnings"


@pytest.mark.parametrize(("today", "old"), [("2025-06-01", False), ("2031-06-01", True)])
def test_the_day_decides_what_is_old(demo: Path, today: str, *, old: bool) -> None:
    rows = json.loads(check(demo, "--today", today, "--format", "json").stdout)
    assert any(row["code"] == "phase-old" for row in rows) is old


def test_a_build_tells_no_advice(demo: Path) -> None:
    command = [sys.executable, "-m", "shk", "build", "--lang", "en", "--today", "2025-06-01"]
    ended = subprocess.run(command, cwd=demo, capture_output=True, text=True, check=True)
    assert "dvice" not in ended.stdout + ended.stderr


def lines_of(stream: IO[str]) -> queue.Queue[str]:
    """The lines of a stream as they come."""
    lines: queue.Queue[str] = queue.Queue()

    def read() -> None:
        for line in stream:
            lines.put(line.rstrip("\n"))

    threading.Thread(target=read, daemon=True).start()
    return lines


def wait_for(lines: queue.Queue[str], text: str) -> list[str]:
    """The lines up to one that has a text; fails when none comes."""
    seen: list[str] = []
    while not seen or text not in seen[-1]:
        try:
            seen.append(lines.get(timeout=PATIENCE))
        except queue.Empty:
            pytest.fail(f"no line with {text!r} came after {seen}")
    return seen


def test_watch_checks_again_after_a_change_and_ends_with_ctrl_c(demo: Path) -> None:
    command = [sys.executable, "-m", "shk", "check", "--watch", "--lang", "en"]
    command += ["--today", "2025-06-01"]
    story = demo / "stories" / "pipes-nobody-saw.md"
    right = story.read_text(encoding="utf-8")
    with subprocess.Popen(
        command, cwd=demo, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        try:
            assert process.stdout
            lines = lines_of(process.stdout)
            assert "0 errors" in " ".join(wait_for(lines, "Stop with Ctrl-C"))
            story.write_text(right.replace("date:", "dat:"), encoding="utf-8")
            text = " ".join(wait_for(lines, "Stop with Ctrl-C"))
            assert "stories/pipes-nobody-saw.md:4:1 error [field-unknown]" in text
            story.write_text(right, encoding="utf-8")
            assert "0 errors" in " ".join(wait_for(lines, "Stop with Ctrl-C"))
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE) == ExitCode.INTERRUPTED
        finally:
            process.kill()
