"""Puts what finished pages are checked with into build/checkers, or fails.

The rules come by npm with the digests of the lock file; the Nu HTML Checker needs a Java, which
Debian's package manager is asked for where this may install packages.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from shutil import which

SOURCE = Path(__file__).parent / "checkers"
CHECKERS = Path(__file__).parents[2] / "build" / "checkers"
"""Where the checkers are."""


def find_java() -> str:
    """The path of a Java on this machine; a missing one is a failure, never a skip."""
    result = which("java")
    assert result, "no Java: run make test, which provides one"
    return result


def _install_java() -> None:
    """Install a Java through apt, where that is allowed."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
    subprocess.run([*install, "default-jre-headless"], check=True, env=quiet)


def _install_rules() -> None:
    """Install the rules by npm, unless those of this lock file are there."""
    lock = (SOURCE / "package-lock.json").read_bytes()
    kept = CHECKERS / "installed.json"
    if not kept.is_file() or kept.read_bytes() != lock:
        CHECKERS.mkdir(parents=True, exist_ok=True)
        for file in SOURCE.iterdir():
            shutil.copy(file, CHECKERS)
        subprocess.run(["npm", "ci", "--no-progress"], cwd=CHECKERS, check=True)
        kept.write_bytes(lock)
    shutil.copy(SOURCE / "html-validate.json", CHECKERS)


if __name__ == "__main__":
    if which("java") is None and which("apt-get") and os.geteuid() == 0:
        _install_java()
    if which("java") is None:
        sys.exit("There is no Java, and none could be installed; the tests of markup need one.")
    _install_rules()
    print(f"Checkers: {CHECKERS}")  # noqa: T201 - a command
