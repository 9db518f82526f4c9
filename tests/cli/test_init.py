"""A new portfolio is whole, passes the strict check and builds, in every language."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result

from shk.cli import init as starting
from shk.cli.exit_code import ExitCode
from shk.cli.init import STARTER, start_portfolio, starter_languages
from shk.cli.main import main
from shk.i18n.messages import available_languages
from tests.truth.known_until import data, unknown_said

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
NAME = 'Vi & "våra": grannar'
"""A name with signs that YAML and HTML read in their own way."""


def init(*words: str, answers: str | None = None) -> Result:
    """Run the command."""
    return CliRunner().invoke(main, ["init", *words], input=answers)


def our_names() -> set[str]:
    """The names in this repository's own data."""
    data = ROOT / "docs" / "data"
    rows = [
        row
        for stem in ("focus_areas", "goals", "challenges", "parties", "places", "documents")
        for row in yaml.safe_load((data / f"{stem}.yml").read_text(encoding="utf-8"))
    ]
    own = yaml.safe_load((data / "partnership.yml").read_text(encoding="utf-8"))
    return {row["name"] for row in (*rows, own) if len(row["name"]) > 5}


def test_there_is_a_starter_for_every_language() -> None:
    assert starter_languages() == available_languages()


@pytest.mark.parametrize("language", starter_languages())
def test_it_passes_the_strict_check_and_builds_and_names_nothing_of_ours(
    tmp_path: Path, language: str
) -> None:
    folder = tmp_path / "new"
    result = init(str(folder), "--no-input", "--name", NAME, "--language", language)
    assert result.exit_code == ExitCode.DONE, result.stderr
    config = str(folder / "mkdocs.yml")
    checked = CliRunner().invoke(main, ["check", "--strict", "-f", config])
    assert checked.exit_code == ExitCode.DONE, checked.stdout
    built = CliRunner().invoke(main, ["build", "--strict", "-f", config])
    assert built.exit_code == ExitCode.DONE, built.stderr
    start = BeautifulSoup((folder / "site" / "index.html").read_bytes(), "html.parser")
    assert start.html is not None
    assert start.html["lang"] == language
    assert start.title is not None
    assert start.title.get_text() == NAME
    text = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (folder / "site").rglob("*")
        if path.suffix in {".html", ".xml", ".atom", ".json", ".txt", ".ics"}
    )
    assert [name for name in sorted(our_names()) if name in text] == []
    shows_what_is_known(folder / "site")


def shows_what_is_known(site: Path) -> None:
    """The example has a passed plan, a conflict and a self-assessment, each told as such."""
    assert unknown_said(site) == []
    activities, figures, effects = (
        data(site, name)["items"] for name in ("activities", "figures", "effects")
    )
    assert sorted(activity["status"] for activity in activities) == ["happened", "unknown"]
    assert any(figure["conflicts"] for figure in figures)
    assert "self_assessed" in {effect["evidence"]["stage"] for effect in effects}
    calendars = [path.read_text(encoding="utf-8") for path in site.rglob("*.ics")]
    assert any("STATUS:TENTATIVE" in calendar for calendar in calendars)
    assert any(page.select(".conflict") for page in pages(site))
    assert any(page.select(".lane-planned") for page in pages(site))


def pages(site: Path) -> Iterator[BeautifulSoup]:
    """Every page of a site."""
    for file in site.rglob("*.html"):
        yield BeautifulSoup(file.read_bytes(), "html.parser")


def test_what_is_left_out_is_asked_for(tmp_path: Path) -> None:
    result = init(str(tmp_path / "new"), answers="en\nThe Bridge\n")
    assert result.exit_code == ExitCode.DONE
    reported = yaml.safe_load(
        (tmp_path / "new/docs/data/partnership.yml").read_text(encoding="utf-8")
    )
    assert reported["name"] == "The Bridge"
    assert (tmp_path / "new" / "docs" / "about.md").is_file()


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    result = init(str(tmp_path), "--no-input", "--lang", "en")
    assert result.exit_code == ExitCode.USAGE
    assert "is not an empty folder" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_folder_and_a_new_one_deep_down_are_taken(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "empty", tmp_path / "a" / "b"):
        files = start_portfolio(folder, "A", "en")
        assert Path("mkdocs.yml") in files
        assert all((folder / file).is_file() for file in files)
        assert os.access(folder, os.R_OK | os.X_OK)
        assert not [path for path in folder.parent.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("fault", [KeyboardInterrupt, OSError])
def test_nothing_half_made_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: type[BaseException]
) -> None:
    def broken(*_words: object) -> None:
        raise fault

    monkeypatch.setattr(starting, "shown_name", broken)
    result = init(str(tmp_path / "new"), "--no-input", "--lang", "en")
    wanted = ExitCode.INTERRUPTED if fault is KeyboardInterrupt else ExitCode.NOT_WRITTEN
    assert result.exit_code == wanted
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_at_a_question_writes_nothing(tmp_path: Path) -> None:
    result = init(str(tmp_path / "new"), answers="")
    assert result.exit_code == ExitCode.INTERRUPTED
    assert list(tmp_path.iterdir()) == []


def test_the_generator_is_installed_from_where_it_is_said_to_lie(tmp_path: Path) -> None:
    source = "shk @ git+https://code.example/other@v2"
    init(str(tmp_path / "new"), "--no-input", "--generator", source)
    assert source in (tmp_path / "new" / "requirements.txt").read_text(encoding="utf-8").split("\n")


def test_workflows_call_only_what_the_makefile_has() -> None:
    makefile = (STARTER / "common" / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    workflows = sorted((STARTER / "ours").rglob("*.yml"))
    text = "\n".join(workflow.read_text(encoding="utf-8") for workflow in workflows)
    lines = [line.partition("#")[0] for line in text.split("\n")]
    called = {
        target for line in lines for target in re.findall(r"\bmake (?:--silent )?([a-z]+)", line)
    }
    assert len(workflows) > 2
    assert {"install", "check", "site"} <= called <= set(targets)


def ours() -> dict[Path, Path]:
    """Where each file that is this repository's own comes from, by where it goes."""
    folder = STARTER / "ours"
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {Path(*map(starting.shown_name, file.relative_to(folder).parts)): file for file in files}


def test_what_is_ours_is_what_this_repository_has_itself() -> None:
    """The same files are told once: ``make starter`` copies ours."""
    assert {path.parts[0] for path in ours()} == {".github", ".gitlab-ci.yml", ".vscode"}
    for path, file in ours().items():
        assert (ROOT / path).read_bytes() == file.read_bytes(), f"{path}: run make starter"


def test_what_is_ignored_there_is_ignored_here() -> None:
    wanted = (STARTER / "common" / "dot-gitignore").read_text(encoding="utf-8").split()
    assert set(wanted) <= set((ROOT / ".gitignore").read_text(encoding="utf-8").split())
