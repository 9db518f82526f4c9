"""The sums of the economy: a stated total that its rows contradict must be explained."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from shk.content.yaml.tree import place_of
from shk.model.schema.economy import LedgerRow
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from shk.content.collection import Collection
    from shk.content.diagnostics import Diagnostics
    from shk.content.located_record import LocatedRecord
    from shk.model.schema.when import When

AMOUNTS = ("budget", "outcome")
"""The fields of a row that add up."""


def check_ledger(collection: Collection, diagnostics: Diagnostics) -> None:
    """Check each total of the economy against the rows of its block and time."""
    for entries in _tables(collection).values():
        totals = [entry for entry in entries if _row(entry).total]
        parts = [_row(entry) for entry in entries if not _row(entry).total]
        for later in totals[1:]:
            diagnostics.add(
                "ledger-total-twice",
                place_of(later.fields, ("total",)),
                "total",
                first=str(totals[0].location),
            )
        if totals and not _row(totals[0]).text:
            _check_sums(totals[0], parts, diagnostics)


def _check_sums(entry: LocatedRecord, parts: Sequence[LedgerRow], diagnostics: Diagnostics) -> None:
    """Note each amount of a total that its rows do not add up to."""
    for name in AMOUNTS:
        stated = getattr(_row(entry), name)
        amounts = [getattr(part, name) for part in parts]
        if stated is None or not parts or None in amounts or sum(amounts) == stated:
            continue
        place = place_of(entry.fields, (name,))
        diagnostics.add("ledger-difference", place, name, value=str(stated), sum=str(sum(amounts)))


def _tables(collection: Collection) -> Mapping[tuple[str, When], list[LocatedRecord]]:
    """The rows by block and time."""
    entries: defaultdict[tuple[str, When], list[LocatedRecord]] = defaultdict(list)
    for entry in collection.entries[Kind.LEDGER_ROW].values():
        row = _row(entry)
        entries[row.block, row.when].append(entry)
    return entries


def _row(entry: LocatedRecord) -> LedgerRow:
    """The record of an entry, which was read as a row."""
    assert isinstance(entry.record, LedgerRow)  # noqa: S101 - read as one
    return entry.record
