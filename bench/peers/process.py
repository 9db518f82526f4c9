"""Runs a command as a process of its own and counts what it takes, its children too."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Measured:
    """What one run of a command took."""

    cpu: float
    """CPU seconds, of children too."""
    wall: float
    """Seconds."""
    memory: float = 0.0
    """Most memory of any of its processes, in MB; 0 if it was not measured."""


def measured(command: tuple[str, ...], folder: Path) -> Measured:
    """Run a command in a folder; what it says is shown only when it fails.

    Raises:
        SystemExit: the command failed.
    """
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        pid = os.fork()
        if pid == 0:  # the child becomes the command; nothing of ours runs in it any more
            os.chdir(folder)
            os.dup2(said.fileno(), 1)
            os.dup2(said.fileno(), 2)
            os.execvp(command[0], command)  # noqa: S606 - our own words
        _, status, used = os.wait4(pid, 0)
        wall = time.perf_counter() - begun
        if status:
            said.seek(0)
            sys.stderr.write(said.read().decode("utf-8", "replace"))
            raise SystemExit(f"{command[0]} failed in {folder}")
    return Measured(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)
