"""Advice on titles and summaries that are longer than what shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.yaml.tree import place_of
from shk.lint.texts import authored_entries
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.loader import Loaded

LONGEST = {"title": ("title-long", 75), "summary": ("summary-long", 180)}
"""The code and most letters of each field.

75 letters are two lines on a phone of 390 px; search services show some 160
letters of a summary, and 180 leave room for a last word.
"""


def long_heads(loaded: Loaded) -> Iterator[Problem]:
    """Advice on each title and summary that is longer than it should be."""
    for _, entry, page in authored_entries(loaded):
        for field, (code, most) in LONGEST.items():
            length = len(str(getattr(page, field)))
            if length > most:
                details = {"length": str(length), "most": str(most)}
                yield Problem(CODES[code], place_of(entry.fields, (field,)), field, details)
