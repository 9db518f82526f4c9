"""Reads the data file of addresses that have moved or come to an end."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from shk.content.validate import allowed_fields, validate
from shk.content.yaml.tree import Fields, Items, note_not_fields, place_of
from shk.model.schema.redirect import Moved, MovedRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.content.diagnostics import Diagnostics
    from shk.content.yaml.tree import Tree

MOVED_FILE = "moved"
"""Stem of the data file."""


def read_moves(trees: Iterable[Tree], diagnostics: Diagnostics) -> Iterator[MovedRow]:
    """The rows of the list; an address that stands twice, in any of its files, is reported.

    Args:
        trees: what each of its files holds.
        diagnostics: where problems are noted.
    """
    first: dict[str, str] = {}
    for row in chain.from_iterable(_rows(tree, diagnostics) for tree in trees):
        record = validate(Moved, row, {}, diagnostics)
        if record is None:
            continue
        at = place_of(row, ("from",))
        if record.origin in first:
            diagnostics.add(
                "moved-twice", at, "from", value=record.origin, first=first[record.origin]
            )
            continue
        first[record.origin] = str(at)
        yield MovedRow(record, at, place_of(row, ("to",)))


def _rows(tree: Tree, diagnostics: Diagnostics) -> Iterator[Fields]:
    """The rows of a file; what is no row is reported."""
    if not isinstance(tree, Items):
        diagnostics.add("value-not-list", tree.location)
        return
    for row in tree.items:
        if isinstance(row, Fields):
            yield row
        else:
            note_not_fields(row, allowed_fields(Moved), diagnostics)
