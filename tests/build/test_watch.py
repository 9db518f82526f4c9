"""Watching acts once, again after each change, and stops what it began."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from watchdog.observers import Observer

from shk.build.watch import follow

if TYPE_CHECKING:
    from pathlib import Path

    from watchdog.observers.api import BaseObserver


class EnoughError(Exception):
    """Ends the watching in a test."""


def counted(changes: list[Path], folder: Path) -> int:
    """How often it acts when a file is changed after each time, until none is left."""
    acted = 0

    def act(_changed: frozenset[str]) -> None:
        nonlocal acted
        acted += 1
        if not changes:
            raise EnoughError
        changes.pop().write_text("x", encoding="utf-8")

    with pytest.raises(EnoughError):
        follow([folder], act)
    return acted


def test_it_acts_at_once_and_after_each_change(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    changes = [tmp_path / "a.md", tmp_path / "below" / "b.md"]
    assert counted(changes, tmp_path) == 3


def test_several_changes_at_once_are_one(tmp_path: Path) -> None:
    acted = 0

    def act(_changed: frozenset[str]) -> None:
        nonlocal acted
        acted += 1
        if acted > 1:
            raise EnoughError
        for number in range(20):
            (tmp_path / f"{number}.md").write_text("x", encoding="utf-8")

    with pytest.raises(EnoughError):
        follow([tmp_path], act)
    assert acted == 2


def test_it_acts_on_the_files_that_changed(tmp_path: Path) -> None:
    seen: list[frozenset[str]] = []
    saved, step, old, new = (tmp_path / name for name in ("a.md", "4913", "b.md", "c.md"))
    old.write_text("x", encoding="utf-8")

    def act(changed: frozenset[str]) -> None:
        seen.append(changed)
        if len(seen) > 2:
            raise EnoughError
        if len(seen) > 1:
            old.rename(new)
            return
        step.write_text("x", encoding="utf-8")
        step.unlink()
        step.write_text("x", encoding="utf-8")
        step.rename(saved)

    with pytest.raises(EnoughError):
        follow([tmp_path], act)
    assert seen == [frozenset(), {str(saved)}, {str(old), str(new)}]


def test_files_of_editors_are_passed_by(tmp_path: Path) -> None:
    hidden = [tmp_path / ".a.swp", tmp_path / "a.md~"]
    seen: list[int] = []

    def act(_changed: frozenset[str]) -> None:
        seen.append(len(seen))
        if len(seen) > 1:
            raise EnoughError
        for item in hidden:
            item.write_text("x", encoding="utf-8")
        threading.Timer(0.5, (tmp_path / "a.md").write_text, ["x"]).start()

    with pytest.raises(EnoughError):
        follow([tmp_path], act)
    assert (tmp_path / "a.md").exists()


def test_where_the_system_can_not_follow_it_looks_now_and_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_observer: BaseObserver) -> None:
        raise OSError

    monkeypatch.setattr(Observer, "start", full)
    assert counted([tmp_path / "a.md"], tmp_path) == 2


def test_nothing_is_left_running(tmp_path: Path) -> None:
    before = threading.active_count()
    counted([], tmp_path)
    assert threading.active_count() == before
