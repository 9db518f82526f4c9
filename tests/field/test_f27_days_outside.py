"""F27: a day that no site can be built for is one line and exit code 2, for every command."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from shk.build.asked_day import DayError, read_day
from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from tests.field.cli_cases import QUIET, foreign_lines, portfolio, shk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OUTSIDE = ("3000-01-01", "1899-12-31", "9999-12-31", "0206-01-01")
NO_DAYS = ("2024-02-30", "soon", "2024-13-01", "", "10000-01-01")
ARGUMENTS = {"retire": ("lekparken",), "due": ("-",)}
"""What a command needs beside its options."""


def with_today(command: click.Command, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command that takes a day."""
    if any(param.name == "today" for param in command.params):
        yield words
    if isinstance(command, click.Group):
        for name, item in command.commands.items():
            yield from with_today(item, (*words, name))


COMMANDS = tuple(with_today(main))


def test_there_are_such_commands() -> None:
    assert {("build",), ("check",), ("serve",), ("due",), ("report",)} <= set(COMMANDS)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("day", [*OUTSIDE, *(no_day for no_day in NO_DAYS if no_day)])
def test_a_day_outside_is_one_line(words: tuple[str, ...], day: str) -> None:
    command = [*words, *ARGUMENTS.get(words[0], ()), "--today", day, "--lang", "sv"]
    reported = CliRunner(env=QUIET).invoke(main, command, input="{}")
    assert reported.exit_code == ExitCode.USAGE
    (line,) = reported.stderr.splitlines()
    assert day in line
    assert foreign_lines(line, "sv") == []


@pytest.mark.parametrize("seconds", ["32503680001", "-99999999999", "9" * 30, "soon", "1.5"])
@pytest.mark.parametrize("words", [("check",), ("build",), ("report",), ("due", "-")], ids=" ".join)
def test_a_moment_outside_is_one_line(tmp_path: Path, words: tuple[str, ...], seconds: str) -> None:
    reported = shk(portfolio(tmp_path, "en"), *words, SOURCE_DATE_EPOCH=seconds)
    assert reported.exit_code == ExitCode.USAGE, reported.output
    (line,) = reported.stderr.splitlines()
    assert foreign_lines(line, "en") == []


@pytest.mark.parametrize("day", ["1900-01-01", "2999-12-31", "2024-02-29"])
def test_the_first_and_the_last_day_can_be_built_for(tmp_path: Path, day: str) -> None:
    assert read_day(day) == date.fromisoformat(day)
    reported = shk(portfolio(tmp_path, "sv"), "check", "--no-advice", "--today", day)
    assert reported.exit_code in {ExitCode.DONE, ExitCode.CONTENT}
    assert reported.exception is None or isinstance(reported.exception, SystemExit)


@pytest.mark.parametrize("text", [*OUTSIDE, *NO_DAYS])
def test_no_other_day_is_read(text: str) -> None:
    with pytest.raises(DayError):
        read_day(text)
