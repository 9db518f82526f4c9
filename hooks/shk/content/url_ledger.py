"""Reads the ledger of published addresses."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.content.source_text import read_source, relative_path
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.redirect import ADDRESS_PATTERN
from shk.model.schema.url_ledger import Ledger

if TYPE_CHECKING:
    from pathlib import Path

    from shk.content.diagnostics import Diagnostics

LEDGER_FILE = "addresses.txt"
"""Name of the ledger, in the folder of reference data."""

_ADDRESS = re.compile(ADDRESS_PATTERN)


def read_ledger(folder: Path, root: Path, diagnostics: Diagnostics) -> Ledger:
    """Read the ledger; an empty one if there is no such file.

    Order and repeats do not matter, since git may have joined two branches; a line
    that is no address is reported.

    Args:
        folder: where the reference data lies.
        root: the project folder.
        diagnostics: where problems are noted.
    """
    file = folder / LEDGER_FILE
    path = relative_path(file, root)
    source = read_source(file, root, diagnostics) if file.exists() else None
    places: dict[str, SourceLocation] = {}
    for number, line in enumerate(source.text.split("\n") if source else (), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if _ADDRESS.fullmatch(text):
            places.setdefault(text[1:], SourceLocation(path, number))
        else:
            diagnostics.add("ledger-line", SourceLocation(path, number), value=text[:60])
    return Ledger(path, MappingProxyType(places), exists=source is not None)
