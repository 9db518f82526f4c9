"""F45: wrong settings and options end with 2, and nothing is said of a build nobody asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.cli.command import NOT_BUILT
from shk.cli.exit_code import ExitCode
from shk.i18n.messages import load_messages
from tests.field.cli_cases import DAY, portfolio, shk

if TYPE_CHECKING:
    from pathlib import Path

BUILD = load_messages("sv").text(NOT_BUILT)
WRONG = {
    "site_name": {"site_name: Prov\n": ""},
    "site_url": {"https://prov.example/": "prov.example"},
    "language": {"language: sv": "language: tlh"},
    "plugins": {"  - shk/portfolio:\n      language: sv\n": ""},
    "theme": {"material": "nosuch"},
    "docs_dir": {"exclude_docs": "docs_dir: nowhere\nexclude_docs"},
    "shk/cardz": {"  - shk/cards": "  - shk/cardz"},
    "compress": {"language: sv": "language: sv\n      compress: kanske"},
}
COMMANDS = (
    ("check",),
    ("report",),
    ("addresses",),
    ("schema",),
    ("due", "--where"),
    ("build",),
    ("rename", "lekparken", "parken"),
    ("person", "Kim Ek"),
)


@pytest.mark.parametrize("name", WRONG)
def test_what_mkdocs_refuses_is_a_usage_error_in_every_command(tmp_path: Path, name: str) -> None:
    project = portfolio(tmp_path, "sv", WRONG[name])
    for words in COMMANDS:
        reported = shk(project, *words, "--lang", "sv")
        assert reported.exit_code == ExitCode.USAGE, (words, reported.output)
        assert name in reported.stderr, words
        assert BUILD not in reported.output, words


@pytest.mark.parametrize("words", [("check",), ("report",), ("addresses",), ("rename", "a", "b")])
def test_errors_in_the_content_say_nothing_of_a_build_that_was_not_asked_for(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    project = portfolio(tmp_path, "sv")
    story = project / "stories" / "koket-oppnar.md"
    story.write_text(story.read_text(encoding="utf-8").replace("title:", "titel:"), "utf-8")
    reported = shk(project, *words)
    assert reported.exit_code == ExitCode.CONTENT
    assert BUILD not in reported.output


def test_a_build_that_content_stops_says_so(tmp_path: Path) -> None:
    project = portfolio(tmp_path, "sv")
    story = project / "stories" / "koket-oppnar.md"
    story.write_text(story.read_text(encoding="utf-8").replace("title:", "titel:"), "utf-8")
    reported = shk(project, "build", "--today", DAY)
    assert (reported.exit_code, reported.stderr.splitlines()[-1]) == (ExitCode.CONTENT, BUILD)
    assert reported.stderr.splitlines()[-2] == "1 fel, 0 varningar"


@pytest.mark.parametrize(
    "words", [("check", "--formt"), ("check", "--format", "x"), ("build", "x"), ("nwe",)]
)
def test_wrong_options_are_usage_errors(tmp_path: Path, words: tuple[str, ...]) -> None:
    reported = shk(portfolio(tmp_path, "sv"), *words)
    assert reported.exit_code == ExitCode.USAGE
    assert BUILD not in reported.output


def test_warnings_of_settings_are_errors_in_strict_mode(tmp_path: Path) -> None:
    project = portfolio(tmp_path, "sv", {"exclude_docs": "exclude_dogs: x\nexclude_docs"})
    assert shk(project, "check", "--no-advice", "--today", DAY).exit_code == ExitCode.DONE
    assert shk(project, "check", "--strict", "--no-advice").exit_code == ExitCode.USAGE


def test_a_file_that_can_not_be_written_is_reported(tmp_path: Path) -> None:
    project = portfolio(tmp_path, "sv")
    reported = shk(project, "schema", "-o", str(project / "mkdocs.yml" / "schema"))
    assert reported.exit_code == ExitCode.NOT_WRITTEN
    assert "en del av sökvägen är en fil, ingen mapp" in reported.stderr
