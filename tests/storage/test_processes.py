"""Work that is shared out among processes gives what one process gives."""

from __future__ import annotations

import errno
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import parent_process
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from shk.storage import processes
from shk.storage.processes import in_order
from shk.storage.reads import noted_reads

if TYPE_CHECKING:
    from collections.abc import Iterator


def made(number: int) -> tuple[int, bool]:
    """Something of an item, and whether this process made it."""
    return number * number, parent_process() is None


@pytest.fixture(params=["fork", "spawn"])
def method(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A way to start processes, on a machine of three cores."""
    name = str(request.param)
    if name == "fork" and sys.platform != "linux":
        pytest.fail("a build of this project is tested on Linux, where processes are copied")
    monkeypatch.setattr(processes, "_cores", lambda: 3)
    monkeypatch.setattr(processes, "_method", lambda **_: name)
    return name


@pytest.mark.usefixtures("method")
def test_what_others_make_comes_in_order() -> None:
    results = list(in_order(made, range(100), 100))
    assert [square for square, _ in results] == [number * number for number in range(100)]
    assert not any(alone for _, alone in results)


@pytest.mark.usefixtures("method")
def test_few_items_are_made_here() -> None:
    assert all(alone for _, alone in in_order(made, range(99), 100))


def test_one_core_makes_all_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_cores", lambda: 1)
    assert all(alone for _, alone in in_order(made, range(9), 1, can_be_packed=True))


def test_a_process_with_threads_is_not_copied() -> None:
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    try:
        assert processes._method(can_be_packed=False) is None  # noqa: SLF001 - what decides it
        assert processes._method(can_be_packed=True) == "spawn"  # noqa: SLF001 - as above
    finally:
        ended.set()
        thread.join()


def read_and_log(path: Path) -> str:
    """What a file holds, with a line in the log."""
    logging.getLogger("shk").warning("read %s", path.name)
    return path.read_text(encoding="utf-8")


def test_what_others_read_and_log_counts_as_ours(
    method: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(20)]
    for file in files:
        file.write_text(method, encoding="utf-8")
    with noted_reads() as reads, caplog.at_level(logging.WARNING, "shk"):
        assert list(in_order(read_and_log, files, 1)) == [method] * 20
    assert {str(file) for file in files} <= reads.files
    assert [record.getMessage() for record in caplog.records] == [
        f"read {number}.txt" for number in range(20)
    ]


class StubbornError(Exception):
    """An error that can not be unpacked, since it takes more than it hands to its class."""

    def __init__(self, name: str, number: int) -> None:
        super().__init__(name)
        self.number = number


def refuse_some(number: int) -> int:
    """An item, unless it is one of those that are refused."""
    if number in {30, 40}:
        raise StubbornError("refused", number)
    return number


@pytest.mark.usefixtures("method")
def test_the_first_error_is_raised_here_as_it_is() -> None:
    results = in_order(refuse_some, range(100), 1)
    assert [next(results) for _ in range(30)] == list(range(30))
    with pytest.raises(StubbornError) as caught:
        next(results)
    assert caught.value.number == 30


def end_some(number: int) -> tuple[int, bool]:
    """As ``made``, but that the process ends as one does that the system wants the memory of."""
    if number == 50 and parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return made(number)


@pytest.mark.usefixtures("method")
def test_what_a_process_that_was_ended_did_not_make_is_made_here() -> None:
    results = list(in_order(end_some, range(100), 1))
    assert [square for square, _ in results] == [number * number for number in range(100)]
    assert results[50][1]


@pytest.mark.usefixtures("method")
def test_without_another_process_all_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> Iterator[object]:
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    monkeypatch.setattr(ProcessPoolExecutor, "map", refuse)
    assert all(alone for _, alone in in_order(made, range(30), 1))


@pytest.mark.usefixtures("method")
def test_work_that_is_given_up_leaves_no_process() -> None:
    results = in_order(made, range(1000), 1)
    next(results)
    results.close()  # type: ignore[attr-defined] # a generator, of which this is the end
    assert children(os.getpid()) == []


KILLED = """
import time
from shk.storage import processes
processes._cores = lambda: 2
def slow(number):
    time.sleep(0.2)
    return number
if __name__ == "__main__":
    for number in processes.in_order(slow, range(1000), 1):
        print(number, flush=True)
"""


def test_no_process_stays_when_the_one_that_it_helps_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", KILLED], stdout=subprocess.PIPE) as begun:
        assert begun.stdout
        begun.stdout.readline()
        helping = children(begun.pid)
        assert helping
        begun.kill()
    until = time.monotonic() + 20
    while any(map(runs, helping)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(runs, helping))


def children(pid: int) -> list[int]:
    """The processes that a process has started and that still run, but Python's own tracker."""
    started = []
    for folder in Path("/proc").iterdir():
        with suppress(OSError, ValueError):
            _, _, facts = (folder / "stat").read_text("utf-8").rpartition(") ")
            parent, asleep = int(facts.split()[1]), facts.split()[0] == "Z"
            if parent == pid and not asleep and b"tracker" not in (folder / "cmdline").read_bytes():
                started.append(int(folder.name))
    return started


def runs(pid: int) -> bool:
    """Whether a process runs."""
    try:
        return ") Z" not in Path(f"/proc/{pid}/stat").read_text("utf-8")
    except OSError:
        return False
