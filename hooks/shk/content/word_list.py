"""The site's own list of words that the dictionary does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.source_text import read_source

if TYPE_CHECKING:
    from pathlib import Path

    from shk.content.diagnostics import Diagnostics

WORD_FILE = "words.txt"
"""Name of the list, in the folder of reference data."""


def read_words(folder: Path, root: Path, diagnostics: Diagnostics) -> frozenset[str]:
    """Read the list; none if there is no such file.

    A line holds a word, or several that belong together; ``#`` begins a remark.

    Args:
        folder: where the reference data lies.
        root: the project folder.
        diagnostics: where it is noted when the file can not be read.
    """
    file = folder / WORD_FILE
    source = read_source(file, root, diagnostics) if file.exists() else None
    lines = source.text.split("\n") if source else []
    results = (" ".join(line.partition("#")[0].split()) for line in lines)
    return frozenset(item for item in results if item)
