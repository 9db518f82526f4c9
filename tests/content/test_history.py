"""When files were last changed, as git remembers it."""

from __future__ import annotations

import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest

from shk.content import git_history as history
from shk.content.git_history import cut_short, last_changes, row_revisions

if TYPE_CHECKING:
    from pathlib import Path

AUTHOR = (
    "-c",
    "user.name=Kim",
    "-c",
    "user.email=kim@granby.example",
    "-c",
    "commit.gpgsign=false",
)


def git(root: Path, *words: str, day: str = "2024-01-01") -> None:
    moment = f"{day}T12:00:00+0000"
    subprocess.run(
        ["git", *AUTHOR, "-C", str(root), *words],
        check=True,
        capture_output=True,
        env={"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment, "PATH": "/usr/bin:/bin"},
    )


def commit(root: Path, path: str, text: str, day: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
    git(root, "add", "-A", day=day)
    git(root, "commit", "-m", path, day=day)


def test_newest_day_of_each_file(tmp_path: Path) -> None:
    git(tmp_path, "init")
    commit(tmp_path, "stories/a.md", "1", "2024-01-02")
    commit(tmp_path, "stories/mål & mat.md", "1", "2024-02-03")
    commit(tmp_path, "stories/a.md", "2", "2024-03-04")
    commit(tmp_path, "docs/om.md", "1", "2024-04-05")
    assert dict(last_changes(tmp_path, [tmp_path / "stories"])) == {
        "stories/a.md": date(2024, 3, 4),
        "stories/mål & mat.md": date(2024, 2, 3),
    }


def test_a_history_that_is_cut_short_tells_nothing(tmp_path: Path) -> None:
    full, cut = tmp_path / "whole", tmp_path / "cut"
    full.mkdir()
    git(full, "init")
    commit(full, "stories/a.md", "- id: a", "2024-01-02")
    commit(full, "stories/b.md", "1", "2024-02-03")
    git(tmp_path, "clone", "--depth", "1", full.as_uri(), str(cut))
    assert (cut_short(full), cut_short(cut), cut_short(tmp_path)) == (False, True, False)
    assert len(last_changes(full, [full])) == len(row_revisions(full, "stories/a.md")) + 1 == 2
    assert dict(last_changes(cut, [cut])) == dict(row_revisions(cut, "stories/a.md")) == {}


def test_paths_are_distinguished_from_the_project_folder(tmp_path: Path) -> None:
    git(tmp_path, "init")
    commit(tmp_path, "site/stories/a.md", "1", "2024-01-02")
    root = tmp_path / "site"
    assert dict(last_changes(root, [root / "stories"])) == {"stories/a.md": date(2024, 1, 2)}


def test_names_that_macos_stored_apart_are_composed(tmp_path: Path) -> None:
    git(tmp_path, "init")
    commit(tmp_path, "stories/ma\u030al.md", "1", "2024-01-02")
    assert list(last_changes(tmp_path, [tmp_path / "stories"])) == ["stories/mål.md"]


def test_outside_a_checkout_nothing_is_known(tmp_path: Path) -> None:
    assert dict(last_changes(tmp_path, [tmp_path])) == {}


def test_before_the_first_commit_nothing_is_known(tmp_path: Path) -> None:
    git(tmp_path, "init")
    assert dict(last_changes(tmp_path, [tmp_path])) == {}


def test_without_git_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "which", lambda _: None)
    assert dict(last_changes(tmp_path, [tmp_path])) == {}


def test_the_mapping_can_not_be_changed(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        last_changes(tmp_path, [tmp_path])["a"] = date(2024, 1, 1)  # type: ignore[index]
