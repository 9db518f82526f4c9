"""Builds of one copy of the package in processes of their own, without importing it each time.

The server imports the package once and forks for each build, so a build may be killed, and a
changed package is taken by a new server.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import shk

SERVER = r"""
import json, os, select, signal, sys
import shk.cli.building, shk.cli.terminal
from shk.build.render import PageRenderer
from shk.cli.main import main

drawn = 0
render = PageRenderer.render
def counting(self, *args):
    global drawn
    drawn += 1
    return render(self, *args)
PageRenderer.render = counting

def build(words, to):
    sys.stdout = sys.stderr = open(to + ".log", "w")
    os.dup2(sys.stdout.fileno(), 1)
    os.dup2(sys.stdout.fileno(), 2)
    code = 0
    try:
        main(words, standalone_mode=False)
    except SystemExit as error:
        code = error.code
    sys.stdout.flush()
    with open(to, "w") as file:
        json.dump([code, drawn], file)
    os._exit(0)

for line in sys.stdin:
    words, to, after = json.loads(line)
    child = os.fork()
    if child == 0:
        build(words, to)
    if after is not None:
        select.select([], [], [], after)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print("done", flush=True)
"""


@dataclass(frozen=True)
class Built:
    """What became of a build."""

    code: int
    """Its exit code; -9 when it was killed."""
    drawn: int
    """How many pages were rendered."""
    said: str
    """What it said."""


class BuildServer:
    """Runs ``shk build`` with a copy of the package; a context manager."""

    def __init__(self, folder: Path) -> None:
        """Copy the package.

        Args:
            folder: where the copy goes, and what builds tell.
        """
        self.package = folder / "hooks" / "shk"
        self._folder = folder
        shutil.copytree(Path(shk.__file__).parent, self.package)
        self._start()

    def _start(self) -> None:
        """Start a process that has the package imported."""
        environment = {**os.environ, "PYTHONPATH": str(self.package.parent)}
        environment.pop("SOURCE_DATE_EPOCH", None)
        self._process = subprocess.Popen(
            [sys.executable, "-c", SERVER],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment,
        )  # fmt: skip

    def restart(self) -> None:
        """Take a changed package."""
        self.close()
        self._start()

    def build(self, project: Path, *words: str, kill_after: float | None = None) -> Built:
        """Build a project.

        Args:
            project: its folder.
            words: more words of the command.
            kill_after: seconds after which the build is killed; None waits for it.
        """
        to = self._folder / "told"
        to.unlink(missing_ok=True)
        asked: list[Any] = [["build", "-f", str(project / "mkdocs.yml"), *words], str(to)]
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([*asked, kill_after]) + "\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "done\n"
        said = to.with_name("told.log").read_text(encoding="utf-8")
        code, drawn = json.loads(to.read_text()) if to.is_file() else (-signal.SIGKILL, 0)
        return Built(code, drawn, said)

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        self.close()
