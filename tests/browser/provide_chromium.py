"""Makes sure that there is a Chromium for the browser tests, or fails.

Looks for one on the machine; else asks Debian's package manager if this may
install packages, else the browser test framework's own installer.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """The path of a Chromium on this machine, or None."""
    for name in NAMES:
        if result := which(name):
            return result
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return str(own) if own.is_file() else None


def _install() -> None:
    """Install a Chromium, through apt where allowed, else through Playwright."""
    if which("apt-get") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=True, env=quiet)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    if find_chromium() is None:
        _install()
    chromium = find_chromium()
    if chromium is None:
        sys.exit("There is no Chromium, and none could be installed; the browser tests need one.")
    print(f"Chromium: {chromium}")  # noqa: T201 - a command
