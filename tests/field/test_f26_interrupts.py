"""F26: Ctrl-C is one line and 130 from the first instruction of the program to its last."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from shk import entry
from shk.cli.command import STOPPED
from shk.cli.exit_code import ExitCode
from shk.i18n.chosen import catalogue_line
from shk.i18n.messages import load_messages
from tests.field.cli_cases import QUIET, portfolio

if TYPE_CHECKING:
    from pathlib import Path

BEGIN = "import shk.entry; print('begun', flush=True); shk.entry.main()"
"""Tells when the first instruction of the program has been done, and goes on."""
MOMENTS = (0.0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.5, 2.0, 2.5, 3.0)
"""Seconds after that."""
LINES = {"sv": load_messages("sv").text(STOPPED), "en": STOPPED}


def interrupted(project: Path, after: float, *words: str) -> tuple[int, str]:
    """The exit code and the words of a command that gets Ctrl-C, with all that it started."""
    process = subprocess.Popen(
        [sys.executable, "-c", BEGIN, *words],
        cwd=project,
        env={**os.environ, **QUIET},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    time.sleep(after)
    os.killpg(process.pid, signal.SIGINT)
    _, reported = process.communicate(timeout=120)
    return process.returncode, reported


@pytest.mark.parametrize("after", MOMENTS)
@pytest.mark.parametrize("command", ["build", "check"])
def test_ctrl_c_is_one_line_at_any_moment(tmp_path: Path, command: str, after: float) -> None:
    project = portfolio(tmp_path, "sv")
    code, reported = interrupted(project, after, command)
    if code == ExitCode.DONE:  # a quick machine was done before
        return
    assert code == ExitCode.INTERRUPTED, reported
    assert "Traceback" not in reported
    assert reported.splitlines()[-1] == LINES["sv"]
    assert reported.count(LINES["sv"]) == 1
    assert not list(project.glob(".site*"))


@pytest.mark.parametrize("language", ["en", "sv"])
def test_the_line_is_in_the_language_of_the_portfolio(tmp_path: Path, language: str) -> None:
    project = portfolio(tmp_path, language)
    assert interrupted(project, 0.0, "check") == (130, f"{LINES[language]}\n")
    other = "sv" if language == "en" else "en"
    reported = interrupted(project, 0.0, "check", "--lang", other)
    assert reported == (130, f"{LINES[other]}\n")


def test_a_preview_that_is_stopped_ends_with_130(tmp_path: Path) -> None:
    project = portfolio(tmp_path, "sv")
    code, reported = interrupted(project, 2.0, "serve", "-a", "127.0.0.1:0")
    assert (code, reported.splitlines()[-1]) == (130, LINES["sv"])


def test_the_beginning_says_what_the_commands_say() -> None:
    assert entry.INTERRUPTED == ExitCode.INTERRUPTED
    assert entry.STOPPED == STOPPED
    assert catalogue_line(STOPPED, "sv") == LINES["sv"] != STOPPED
    assert catalogue_line(STOPPED, "en") == STOPPED
