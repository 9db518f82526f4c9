"""F51: every reason why git tells no history is told once in a build, with what to do."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from shk.content.git_history import (
    NO_CHECKOUT,
    NO_GIT,
    NOTHING_COMMITTED,
    SHALLOW,
    UNKNOWN_FAULT,
    UNSAFE,
    history_gap,
    last_changes,
)
from shk.i18n.messages import load_messages
from tests.field.cli_cases import DAY, foreign_lines, portfolio, shk

if TYPE_CHECKING:
    from pathlib import Path

ME = ("-c", "user.name=Kim Ek", "-c", "user.email=kim@example.org")


def git(folder: Path, *words: str) -> None:
    """Run git in a folder."""
    subprocess.run(["git", *ME, *words], cwd=folder, check=True, capture_output=True)


def committed(folder: Path) -> Path:
    """A folder whose one file has been committed twice."""
    folder.mkdir()
    git(folder, "init", "-q")
    for text in ("a", "b"):
        (folder / "a.md").write_text(text, encoding="utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "-qm", text)
    return folder


def gap_of(folder: Path) -> str | None:
    """The source string of what is told of a folder."""
    phrase = history_gap(folder)
    return phrase.source if phrase else None


def test_the_whole_history_is_no_gap(tmp_path: Path) -> None:
    folder = committed(tmp_path / "whole")
    assert gap_of(folder) is None
    assert set(last_changes(folder, (folder,))) == {"a.md"}


def test_an_archive_an_empty_repository_and_a_shallow_clone_are_kept_apart(tmp_path: Path) -> None:
    assert gap_of(tmp_path) == NO_CHECKOUT
    (tmp_path / "empty").mkdir()
    git(tmp_path / "empty", "init", "-q")
    assert gap_of(tmp_path / "empty") == NOTHING_COMMITTED
    full = committed(tmp_path / "whole")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{full}", "cut")
    assert gap_of(tmp_path / "cut") == SHALLOW


def test_a_folder_of_another_user_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = committed(tmp_path / "whole")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    phrase = history_gap(folder)
    assert phrase is not None
    assert phrase.source == UNSAFE
    text = phrase.text(load_messages("sv"))
    assert f"safe.directory {folder}" in text
    assert foreign_lines(text, "sv", (str(folder), "git config --global --add")) == []


def test_a_machine_without_git_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert gap_of(tmp_path) == NO_GIT


def test_a_git_that_fails_in_another_way_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = committed(tmp_path / "whole")
    (folder / ".git" / "config").write_text("[core\n", encoding="utf-8")
    assert gap_of(folder) == UNKNOWN_FAULT
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    assert gap_of(tmp_path) == NO_CHECKOUT


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_a_build_tells_it_once_and_goes_on(
    tmp_path: Path, language: str, strict: tuple[str, ...]
) -> None:
    reported = shk(portfolio(tmp_path, language), "build", "--today", DAY, *strict)
    assert reported.exit_code == 0, reported.stderr
    assert reported.stderr.count("git clone") == 1
    assert foreign_lines(reported.stderr, language, (str(tmp_path), "git init", "git clone")) == []
