"""Click's own words, which people meet in help and in errors, are in the language of ours."""

from __future__ import annotations

import gettext
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from babel.messages.extract import extract_from_dir
from click.testing import CliRunner

from shk.cli.click_i18n import PLURAL, SINGLE, VARIABLE, change_language, localized_click
from shk.cli.exit_code import ExitCode
from shk.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Iterator

ENGLISH = re.compile(
    r"\b(?:Usage|Options?|Commands?|COMMAND|ARGS|Show|Try|Errors?|Aborted|Missing|Invalid|such"
    r"|Did you|Got|requires|default|FILE|FILENAME|PATH|DIRECTORY|DIR|YYYY|one of"
    r"|does not|directory)\b"
)
"""Words that click says and that are not Swedish; those of our own examples are not among them."""

NOT_SHOWN = frozenset(
    {
        # said to those who write commands
        "Arguments take exactly one parameter declaration, got {length}: {decls}.",
        "Boolean option {decl!r} cannot use the same flag for true/false.",
        "Choice({choices})",
        "Could not determine name for option with declarations {decls!r}",
        "Invalid start character for option ({option})",
        "Name '{name}' defined twice",
        (
            "No options defined but a name was passed ({name}). Did you mean to declare an argument"
            " instead? Did you mean to pass '--{name}'?"
        ),
        "Unknown color {colour!r}",
        "Unknown standard stream '{name}'",
        "Value must be an iterable.",
        # of what no command of ours has: deprecation, other types, passwords, progress, pagers
        "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
        "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
        "deprecated",
        "{value!r} does not match the format {format}.",
        "{value!r} is not a valid UUID.",
        "{value!r} is not a valid boolean. Recognized values: {states}",
        "{value!r} is not a valid {number_type}.",
        "{value} is not in the range {range}.",
        "{len_type} values are required, but {len_value} was given.",
        "Confirm the action without prompting.",
        "Do you want to continue?",
        "Error: The two entered values do not match.",
        "Repeat for confirmation",
        "Press any key to continue...",
        "d",
        "Couldn't detect Bash version, shell completion is not supported.",
        "Shell completion is not supported for Bash versions older than 4.4.",
        "Windows error: {error}",
        # made before a command runs, so a_file and a_folder say them
        "directory",
        "file",
        "path",
    }
)
"""What click could say and never says to people who use our commands, by reason."""


def paths(command: click.Command, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words that call each command."""
    yield before
    if isinstance(command, click.Group):
        for name, item in command.commands.items():
            yield from paths(item, (*before, name))


COMMANDS = tuple(paths(main))


def click_sources() -> set[str]:
    """What click looks up with gettext, the singular where there are two forms."""
    result = extract_from_dir(
        Path(click.__file__).parent, [("**.py", "python")], keywords={"_": None, "ngettext": (1, 2)}
    )
    return {item if isinstance(item, str) else item[0] for _, _, item, _, _ in result}


def test_there_are_all_commands() -> None:
    assert {(), ("check",), ("new",), ("new", "story")} <= set(COMMANDS)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_holds_no_english_word_of_click(words: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*words, "--help"])
    assert result.exit_code == ExitCode.DONE
    assert result.output.startswith("Användning: ")
    assert "Visa den här hjälpen." in result.output
    assert ENGLISH.findall(result.output) == []


@pytest.mark.parametrize(
    "group", [command for command in COMMANDS if command in {(), ("new",)}], ids=" ".join
)
def test_a_line_about_a_command_is_not_cut(group: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*group, "--help"])
    lines = result.output.split("Kommandon:")[1].splitlines()
    assert len(lines) > 4
    assert [line for line in lines if line.endswith(("...", "…"))] == []


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("nwe", "Fel: Kommandot ”nwe” finns inte. Menade du 'new'?"),
        ("retirename", "(Menade du något av dessa: 'rename', 'retire'?)"),
        ("check --formt", "Fel: Flaggan ”--formt” finns inte. Menade du '--format'?"),
        ("check --format x", "”x” är inget av 'text', 'json'"),
        ("check --today x", "Fel: --today: ”x” är ingen dag."),
        ("check --today", "Fel: Flaggan ”--today” kräver ett värde."),
        ("check --watch=1", "Fel: Flaggan ”--watch” tar inget värde."),
        ("check allt", "Fel: Ett argument för mycket (allt)"),
        ("rename a", "Fel: Saknar argumentet 'NY'."),
        ("report -o .", "Fil ”.” är en mapp."),
        ("build -d pyproject.toml", "Mapp ”pyproject.toml” är en fil."),
    ],
)
def test_an_error_of_the_command_line_is_swedish(words: str, text: str) -> None:
    result = CliRunner().invoke(main, words.split())
    assert result.exit_code == ExitCode.USAGE
    assert text in result.stderr
    assert ENGLISH.findall(result.stderr) == []


def test_a_choice_that_is_asked_for_and_a_stop_are_swedish(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["init", str(tmp_path / "new")], input="xx\n")
    assert "Fel: ”xx” är inget av 'en', 'sv'." in result.output
    assert ENGLISH.findall(result.output.replace(str(tmp_path), "")) == []


def test_the_version_is_reported() -> None:
    assert CliRunner().invoke(main, ["--version"]).output.startswith("shk, version ")


def test_what_comes_after_another_language_is_given_in_that() -> None:
    result = CliRunner().invoke(main, ["check", "--lang", "en", "--format", "x"])
    assert "Error: Invalid value for '--format': 'x' is not one of" in result.stderr


def test_the_process_is_as_before_when_a_command_has_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for before in (None, "de"):
        monkeypatch.delenv(VARIABLE, raising=False)
        if before:
            monkeypatch.setenv(VARIABLE, before)
        domain = gettext.textdomain()
        CliRunner().invoke(main, ["check", "--lang", "en", "--format", "x"])
        assert os.environ.get(VARIABLE) == before
        assert gettext.textdomain() == domain
        change_language("sv")
        assert os.environ.get(VARIABLE) == before


def test_without_a_place_for_its_words_click_speaks_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full() -> None:
        raise OSError("no space left")

    gettext.bindtextdomain("shk-click", "/nowhere")
    monkeypatch.setattr("shk.cli.click_i18n._compiled", full)
    with localized_click("sv"):
        assert gettext.gettext("Usage:") == "Usage:"


def test_all_that_click_says_to_people_is_in_our_catalogues() -> None:
    ours = {*SINGLE, *(item for item, _ in PLURAL)}
    said = click_sources()
    assert len(said) > 50
    assert said - ours - NOT_SHOWN == set(), "new words of click: add them to click_words"
    assert ours - said == set(), "click no longer says these"
    assert said >= NOT_SHOWN
    assert not ours & NOT_SHOWN
