"""How long it takes from a save until the server of a preview hands out the new text."""

from __future__ import annotations

import os
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import urlopen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TICKS = os.sysconf("SC_CLK_TCK")
_PATIENCE = 600.0
"""Seconds to wait for a server at most."""
_REST, _IDLE = 2.0, 0.05
"""A server has come to rest when it takes less CPU than the second in so many seconds."""


def served(
    command: Sequence[str], folder: Path, story: Path, page: str, saves: int
) -> Iterator[tuple[float, float]]:
    """CPU seconds of the server and seconds of the clock of each save, until the page has it.

    The server comes to rest before each save: what it does after one is not counted. Linux only.

    Args:
        command: what starts the server, with ``{port}`` in it.
        folder: the project.
        story: the file that is saved.
        page: the address of its page from the root.
        saves: how often it is saved.

    Raises:
        SystemExit: the server ended, or did not answer for long.
    """
    with _running(command, folder) as (process, address):
        _wait_for(process, address + page, "")
        for number in range(saves):
            _come_to_rest(process.pid)
            text = f"Saved as number {number} at {time.time_ns()}."  # no earlier run wrote that
            cpu, clock = _cpu(process.pid), time.perf_counter()
            story.write_text(f"{story.read_text('utf-8').rstrip()}\n\n{text}\n", "utf-8")
            _wait_for(process, address + page, text)
            yield _cpu(process.pid) - cpu, time.perf_counter() - clock


@contextmanager
def _running(command: Sequence[str], folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A server that runs, and its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    words = [word.replace("{port}", port) for word in command]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(words, cwd=folder, stdout=said, stderr=said)  # noqa: S603 - our own words
        try:
            yield process, f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait()


def _wait_for(process: subprocess.Popen[bytes], url: str, text: str) -> None:
    """Ask for a page until it has a text."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError), urlopen(url, timeout=_PATIENCE) as answer:  # noqa: S310 - our own server
            if text in answer.read().decode("utf-8"):
                return
        time.sleep(0.02)
    raise SystemExit(f"the server does not hand out {url} with {text!r}")


def _come_to_rest(pid: int) -> None:
    """Wait until a server has nothing to do."""
    before = -1.0
    while (now := _cpu(pid)) - before > _IDLE:
        before = now
        time.sleep(_REST)


def _cpu(pid: int) -> float:
    """CPU seconds of a process and of those it started, ended ones included."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    seconds = sum(map(int, fields[11:15])) / _TICKS
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text("utf-8").split():
            with suppress(OSError):
                seconds += _cpu(int(child))
    return seconds
