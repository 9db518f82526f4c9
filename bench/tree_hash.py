"""Hashes a built site, to show that two versions of the generator build the same bytes.

Builds the real site and the invented one, compressed copies included, for a fixed
day, and prints pages, files and one hash of the whole tree for each. Run as
``python -m bench.tree_hash``; with a folder, each file's hash is listed in a text
file there, so that two runs can be compared with diff.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from bench.command_line import command_line, existing
from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from tests.conftest import DEMO, ROOT

DAY = "2026-11-30"


def file_hashes(site: Path) -> dict[str, str]:
    """The hash of each file of a site, by its path."""
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def main() -> None:
    """Build both sites and print a line for each."""
    listed = command_line(__doc__, folder=existing).folder
    os.environ["SHK_COMPRESS"] = "true"
    for name, project in (("real", ROOT), ("demo", DEMO)):
        with tempfile.TemporaryDirectory(prefix="shk-hash-") as folder:
            options = SiteOptions(str(project / "mkdocs.yml"), str(Path(folder) / "site"))
            hashes = file_hashes(build(options, Run(today=DAY)))
        lines = [f"{digest}  {path}" for path, digest in sorted(hashes.items())]
        full = hashlib.sha256("\n".join(lines).encode()).hexdigest()
        pages = sum(1 for path in hashes if path.endswith(".html"))
        print(f"{name}: {pages} HTML files, {len(hashes)} files, {full}")
        if listed:
            (listed / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
