"""Reads a search index in a site as a browser does, for tests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from shk.features.search.index_files import FOLDER, IndexedPage

if TYPE_CHECKING:
    from pathlib import Path


def indexed_page(marks: tuple[str, ...]) -> IndexedPage:
    """A page of an index with some marks."""
    return IndexedPage("0" * 12, marks, ("index.html",))


def found_pages(site: Path, language: str = "*") -> dict[str, dict[str, Any]]:
    """What the indexes have of each page, by its address."""
    files = (site / FOLDER).glob(f"{language}/pages/*.json")
    pages = (json.loads(file.read_text(encoding="utf-8")) for file in files)
    return {page["url"]: page for page in pages}


def found_forms(site: Path, language: str = "*") -> set[str]:
    """Every form in the pieces of the indexes."""
    return {
        form.partition("*")[0]
        for file in (site / FOLDER).glob(f"{language}/words/*.json")
        for names, _, _ in json.loads(file.read_text(encoding="utf-8"))
        for form in names.split(" ")[1:]
    }
