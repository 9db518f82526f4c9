"""Pagefind reads the finished pages and writes the index that browsers search.

Pagefind is a program of its own. It reads the ``data-pagefind-…`` attributes of
the pages, stems words as their language does, and writes an index that is
fetched in pieces: a search takes only what its words are in.

It reads copies of the pages, with a space between tags that touch, since it
takes what touches for one word: ``<dt>Place</dt><dd>Hill</dd>`` as PlaceHill.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from shk.plugins.search.reproducible import settle

FOLDER = "pagefind"
"""Where the index lies in the site."""

MARK = "data-pagefind-body"
"""Stands in every page that can be found, on what is read of it."""

EXCLUDED = ".kicker"
"""Words above a title; a result shows them by itself."""

UNUSED = (
    "pagefind-component-ui.*",
    "pagefind-highlight.js",
    "pagefind-modular-ui.*",
    "pagefind-ui.*",
    "pagefind-worker.js",
    "wasm.unknown.pagefind",
)
"""What Pagefind writes for search pages other than ours; no page of ours asks for it."""


class SearchIndexError(Exception):
    """Pagefind could not index the site; the message tells why."""


def index_site(folder: Path) -> None:
    """Index the pages of a site that are marked for it.

    Each language has an index of its own, and its words are stemmed as it does; a page
    tells its language in ``<html lang>``.

    Args:
        folder: the site; the index is written to ``pagefind/`` in it, in place of a former one.

    Raises:
        SearchIndexError: Pagefind is not installed for this machine, or it failed.
    """
    index = (folder / FOLDER).resolve()
    shutil.rmtree(index, ignore_errors=True)
    with TemporaryDirectory(prefix=".search-", dir=folder) as copies:
        if _copy_pages(folder, Path(copies)):
            _run_pagefind(Path(copies), index)
            _settle(index)
    for pattern in UNUSED:
        for file in index.glob(pattern):
            file.unlink()


def _copy_pages(folder: Path, copies: Path) -> int:
    """Copy the marked pages as Pagefind is to read them; returns how many there are."""
    pages = [one for one in sorted(folder.rglob("*.html")) if copies not in one.parents]
    count = 0
    for page in pages:
        text = page.read_text(encoding="utf-8")
        if MARK in text:
            copy = copies / page.relative_to(folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(text.replace("><", "> <"), encoding="utf-8")
            count += 1
    return count


def _settle(index: Path) -> None:
    """Put the index in a fixed order.

    Raises:
        SearchIndexError: this version of Pagefind writes it in another way.
    """
    try:
        settle(index)
    except (ValueError, LookupError, OSError) as error:
        raise SearchIndexError(f"the search index can not be put in order: {error}") from error


def _run_pagefind(site: Path, index: Path) -> None:
    """Run Pagefind over a folder of pages.

    Raises:
        SearchIndexError: it could not be run, or it ended with an error.
    """
    command = [sys.executable, "-m", "pagefind", "--silent", "--site", str(site)]
    command += ["--output-path", str(index), "--exclude-selectors", EXCLUDED]
    done = subprocess.run(  # noqa: S603 - a fixed program, paths are separate arguments
        command, cwd=site, capture_output=True, text=True, check=False
    )
    if done.returncode:
        told = (done.stderr or done.stdout).strip() or f"exit code {done.returncode}"
        raise SearchIndexError(f"the search index could not be made: {told}")
