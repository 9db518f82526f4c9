"""Reads the data file of addresses that have moved or come to an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.validate import allowed_fields, validate
from shk.content.yaml.tree import Fields, Items, note_not_fields, place_of
from shk.model.schema.redirect import Moved, MovedRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.diagnostics_sink import Findings
    from shk.content.yaml.tree import Tree

MOVED_FILE = "moved"
"""Stem of the data file."""


def read_moves(tree: Tree, findings: Findings) -> Iterator[MovedRow]:
    """The rows of the file; an address that stands twice is told.

    Args:
        tree: what the file holds.
        findings: where problems are noted.
    """
    if not isinstance(tree, Items):
        findings.add("value-not-list", tree.mark)
        return
    first: dict[str, str] = {}
    for row in tree.items:
        if not isinstance(row, Fields):
            note_not_fields(row, allowed_fields(Moved), findings)
            continue
        record = validate(Moved, row, {}, findings)
        if record is None:
            continue
        at = place_of(row, ("from",))
        if record.origin in first:
            findings.add("moved-twice", at, "from", value=record.origin, first=first[record.origin])
            continue
        first[record.origin] = str(at)
        yield MovedRow(record, at, place_of(row, ("to",)))
