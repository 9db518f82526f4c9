"""How a build grows with the number of stories: ratios from one run.

Builds the invented project of the tests with more and more copies of its
stories, in a folder of its own, and compares each build with the smallest.
What must not grow: the time for a page and the size of a story's page. Run as
``python -m bench.build``.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from bench.command_line import command_line
from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from tests.conftest import DEMO, DEMO_DAY, copy_project

STORIES = (50, 200, 800)
PATTERN = "reeds-bring-back-the-frogs"


def multiply(project: Path, wanted: int) -> None:
    """Copy one story until there are as many as wanted."""
    original = (project / "stories" / f"{PATTERN}.md").read_text(encoding="utf-8")
    for number in range(wanted):
        text = original.replace("title: Reeds", f"title: {number} reeds")
        (project / "stories" / f"copy-{number}.md").write_text(text, encoding="utf-8")


def measure(folder: Path, stories: int) -> tuple[int, float, int]:
    """Build once; returns pages, seconds and the bytes of one story's page."""
    project = copy_project(DEMO, folder / str(stories))
    multiply(project, stories)
    begun = time.perf_counter()
    site = build(SiteOptions(str(project / "mkdocs.yml")), Run(today=DEMO_DAY))
    seconds = time.perf_counter() - begun
    pages = sum(1 for _ in site.rglob("*.html"))
    return pages, seconds, (site / "stories" / "pipes-nobody-saw" / "index.html").stat().st_size


def main() -> None:
    """Print one line a size, with its ratio to the smallest."""
    command_line(__doc__)
    folder = Path(tempfile.mkdtemp(prefix="shk-bench-"))
    print("stories  pages  seconds  ms/page  ratio  bytes of a story page  ratio")
    first: tuple[float, int] | None = None
    measure(folder, 0)  # warms up the interpreter and the catalogues
    for stories in STORIES:
        pages, seconds, size = measure(folder, stories)
        each = 1000 * seconds / pages
        first = first or (each, size)
        print(
            f"{stories:7} {pages:6} {seconds:8.2f} {each:8.2f} {each / first[0]:6.2f}"
            f" {size:22} {size / first[1]:6.2f}"
        )
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
