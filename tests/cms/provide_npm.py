"""Makes sure that there is an npm to build the form in the browser with, or fails.

Looks for one on the machine; else asks Debian's package manager if this may install
packages.
"""

from __future__ import annotations

import os
import subprocess
import sys
from shutil import which

PACKAGES = ("nodejs", "npm")


def _install() -> None:
    """Install Node and npm through apt, where that is allowed."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES]
    subprocess.run(install, check=True, env=quiet)


if __name__ == "__main__":
    if which("npm") is None and which("apt-get") and os.geteuid() == 0:
        _install()
    npm = which("npm")
    if npm is None:
        sys.exit("There is no npm, and none could be installed; the form's tests need Node 20.")
    print(f"npm: {npm}")  # noqa: T201 - a command
