"""Builds a project by MkDocs, by ProperDocs and where neither can be imported, and compares.

``python -m bench.platform [PROJECT]`` takes this repository's own site, or the project in a folder.
The tests do the same with a small portfolio.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import datetime
from pathlib import Path

from bench.command_line import command_line, existing
from bench.reproduce import DAY, ROOT, copy, differences
from tests.build.test_platform import ALONE, built

SECOND = str(int(datetime.fromisoformat(f"{DAY}T12:00:00+00:00").timestamp()))
"""A second of the day that the site is built for."""


def main() -> None:
    """Print how many files each made and how many differ from those of MkDocs."""
    source = command_line(__doc__, project=existing).project or ROOT
    failed = False
    with tempfile.TemporaryDirectory(prefix="shk-platform-") as made:
        alone = Path(made, "alone.py")
        alone.write_text(ALONE, encoding="utf-8")
        runs = {
            "mkdocs": ("-m", "mkdocs", "build"),
            "properdocs": ("-m", "properdocs", "build"),
            "neither": (str(alone),),
        }
        for name, words in runs.items():
            project = Path(made, name)
            copy(source, project, backwards=False)
            built(project, *words, epoch=SECOND)
            wrong = differences(Path(made, "mkdocs", "site"), project / "site")
            count = sum(1 for path in (project / "site").rglob("*") if path.is_file())
            print(
                f"{name:10} {count:6} files, {len(wrong)} differ from MkDocs'", *wrong, flush=True
            )
            failed |= bool(wrong)
    sys.exit(failed)


if __name__ == "__main__":
    main()
