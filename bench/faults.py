"""Lets every operation on files fail in turn, and prints how each work came out: old or new.

``python -m bench.faults [--stride N] [--first N] [--jobs N] [NAME ...]`` takes every N-th operation
of the named work, or of all. The tests take a few of each; all of a build are some thousands, and
take a third of the time where ``TMPDIR`` is in memory.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.command_line import one_of, parser_of
from shk.build import up_to_date
from shk.content.checks.leaks import LeakSearch
from shk.features.open_data.dcat import catalogue
from tests.storage.scenarios import SCENARIOS, count, tried

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from shk.content.checks.leaks import Leak
    from shk.site.context import Context
    from shk.site.page import MadeFile

BY_NAME = {scenario.name: scenario for scenario in SCENARIOS}


def compute_once() -> None:
    """Keep what all builds of this process compute alike from the same content: half of their time.

    None of it opens a file of the portfolio or the site.
    """
    compute, search, digest = catalogue.catalogue_files, LeakSearch.leaks_in, up_to_date.digest_of  # type: ignore[attr-defined]
    files: list[MadeFile] = []
    search_once = cache(lambda name, content: list(search(searches[0], name, content)))
    searches: list[LeakSearch] = []

    def catalogue_files(context: Context, data: Iterable[MadeFile]) -> list[MadeFile]:
        if not files:
            files.extend(compute(context, data))
        return files

    def leaks_in(self: LeakSearch, name: str, content: bytes) -> list[Leak]:
        searches.append(self)
        return search_once(name, content)

    kept = cache(digest)
    catalogue.catalogue_files = catalogue_files  # type: ignore[assignment]
    LeakSearch.leaks_in = leaks_in  # type: ignore[assignment,method-assign]
    up_to_date.digest_of = lambda path: (  # type: ignore[attr-defined]
        digest(path) if path.startswith(tempfile.gettempdir()) else kept(path)
    )


def fail(number: int, name: str, folder: Path, ends: tuple[str, str]) -> Counter[str]:
    """Let one operation of a work fail; how it came out, or what is wrong with it."""
    logging.getLogger("shk").addHandler(logging.NullHandler())
    try:
        return tried(BY_NAME[name], folder / "base", folder, [number], ends)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a find
        return Counter([f"{name}, operation {number}: {error!r}"])


def row(name: str, options: argparse.Namespace) -> set[str]:
    """Print a row for a work: its operations by kind, how many failed, how it came out.

    Returns:
        What is wrong.
    """
    with tempfile.TemporaryDirectory(prefix="shk-faults-") as made:
        folder = Path(made)
        (folder / "base").mkdir()
        BY_NAME[name].prepare(folder / "base")
        counts, before, after = count(BY_NAME[name], folder / "base", folder)
        numbers = range(options.first, counts.total() + 1, options.stride)
        work = partial(fail, name=name, folder=folder, ends=(before, after))
        with ProcessPoolExecutor(options.jobs, initializer=compute_once) as pool:
            outcome = sum(pool.map(work, numbers), Counter[str]())
    kinds = ", ".join(f"{kind} {number}" for kind, number in counts.most_common())
    figures = f"{counts.total():10} {len(numbers):7} {outcome['old']:5} {outcome['new']:5}"
    print(f"{name:9} {figures}  {kinds}", flush=True)
    return set(outcome) - {"old", "new"}


def main() -> None:
    """Print a row for each work; end with exit code 1 if one came out as neither old nor new."""
    parser = parser_of(__doc__)
    parser.add_argument("--stride", type=int, default=1)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("names", nargs="*", type=one_of(BY_NAME), default=list(BY_NAME))
    options = parser.parse_args()
    print("work      operations  failed   old   new  kinds")
    wrong = [item for name in options.names for item in sorted(row(name, options))]
    sys.exit("\n".join(wrong) or 0)


if __name__ == "__main__":
    main()
