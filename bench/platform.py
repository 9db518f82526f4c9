"""Builds a project by MkDocs, by ProperDocs and where neither can be imported, and compares.

``python -m bench.platform [PROJECT]`` takes this repository's own site, or the project in a folder.
The tests do the same with a small portfolio.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.reproduce import ROOT, copy, differences
from tests.build.test_platform import ALONE, built


def main() -> None:
    """Print how many files each made and how many differ from those of MkDocs."""
    source = Path(sys.argv[1]) if sys.argv[1:] else ROOT
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
            built(project, *words)
            wrong = differences(Path(made, "mkdocs", "site"), project / "site")
            count = sum(1 for path in (project / "site").rglob("*") if path.is_file())
            print(
                f"{name:10} {count:6} files, {len(wrong)} differ from MkDocs'", *wrong, flush=True
            )
            failed |= bool(wrong)
    sys.exit(failed)


if __name__ == "__main__":
    main()
