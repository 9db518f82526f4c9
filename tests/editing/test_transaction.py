"""All changes of a plan are made, or none, however the work is stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from shk.editing import transaction as writing
from shk.editing.changes import Change, EditRefusedError, NotWrittenError
from shk.editing.transaction import KEPT, roll_back_unfinished, write
from tests.conftest import contents

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = {"a.md": b"A", "sub/b.md": b"B", "old.md": b"O"}
AFTER = {"a.md": b"A2", "sub/b.md": b"B2", "new/deep/c.md": b"C"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with three files."""
    for name, content in BEFORE.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def plan_of(root: Path) -> tuple[Change, ...]:
    """Two changes, a new file in a new folder, and one that goes away."""
    return (
        Change(root / "a.md", b"A", b"A2"),
        Change(root / "sub/b.md", b"B", b"B2"),
        Change(root / "new/deep/c.md", None, b"C"),
        Change(root / "old.md", b"O", None),
    )


def test_all_is_written_and_nothing_else_is_left(root: Path) -> None:
    (root / "a.md").chmod(0o640)
    write(plan_of(root), root)
    assert contents(root) == AFTER
    assert (root / "a.md").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError(28, "No space left", "x")])
@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("step", ["_stage", "_swap"])
def test_stopped_anywhere_all_is_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch, step: str, at: int, stop: BaseException
) -> None:
    real, calls = getattr(writing, step), iter(range(4))

    def stopping(change: Change) -> None:
        real(change)
        if next(calls) == at:
            raise stop

    monkeypatch.setattr(writing, step, stopping)
    with pytest.raises((KeyboardInterrupt, NotWrittenError)):
        write(plan_of(root), root)
    assert contents(root) == BEFORE
    assert not (root / "new").exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from shk.editing import transaction as writing
from shk.editing.changes import Change
root, at = Path(sys.argv[1]), int(sys.argv[2])
real, count = writing._swap, iter(range(9))
def dying(change):
    if next(count) == at:
        os.kill(os.getpid(), signal.SIGKILL)
    real(change)
writing._swap = dying
writing.write((
    Change(root / "a.md", b"A", b"A2"),
    Change(root / "sub/b.md", b"B", b"B2"),
    Change(root / "old.md", b"O", None),
), root)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("at", [0, 1, 2])
def test_after_a_kill_the_next_command_puts_everything_back(root: Path, at: int) -> None:
    ended = subprocess.run([sys.executable, "-c", KILLED, str(root), str(at)], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert (root / KEPT).is_dir()
    assert roll_back_unfinished(root)
    assert contents(root) == BEFORE
    assert not roll_back_unfinished(root)


def test_a_file_changed_by_somebody_else_after_a_kill_is_left_alone(root: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(root), "2"], check=False)
    (root / "a.md").write_bytes(b"mine")
    assert roll_back_unfinished(root)
    assert contents(root) == {**BEFORE, "a.md": b"mine"}


def test_two_commands_do_not_write_at_once(root: Path) -> None:
    (root / KEPT).mkdir()
    (root / KEPT / "pid").write_text(str(os.getppid()))
    with pytest.raises(EditRefusedError):
        write(plan_of(root), root)
    assert (root / "a.md").read_bytes() == b"A"


@pytest.mark.parametrize(
    "change",
    [("a.md", b"other", b"A2"), ("a.md", None, b"new"), ("none.md", b"x", b"y")],
)
def test_a_plan_for_another_state_is_refused(
    root: Path, change: tuple[str, bytes | None, bytes]
) -> None:
    name, before, after = change
    with pytest.raises(EditRefusedError) as refused:
        write((Change(root / name, before, after),), root)
    assert refused.value.details == {"path": name}
    assert contents(root) == BEFORE


def test_a_link_stays_a_link(root: Path) -> None:
    (root / "link.md").symlink_to("a.md")
    write((Change(root / "link.md", b"A", b"A2"),), root)
    assert (root / "link.md").is_symlink()
    assert (root / "a.md").read_bytes() == b"A2"
