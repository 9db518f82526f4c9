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
    from shk.content.diagnostics_sink import Findings
    from shk.content.entries import Entry
    from shk.model.schema.when import When

AMOUNTS = ("budget", "outcome")
"""The fields of a row that add up."""


def check_ledger(collection: Collection, findings: Findings) -> None:
    """Check each total of the economy against the rows of its block and time."""
    for entries in _tables(collection).values():
        totals = [one for one in entries if _row(one).total]
        parts = [_row(one) for one in entries if not _row(one).total]
        for later in totals[1:]:
            findings.add(
                "ledger-total-twice",
                place_of(later.fields, ("total",)),
                "total",
                first=str(totals[0].mark),
            )
        if totals and not _row(totals[0]).text:
            _check_sums(totals[0], parts, findings)


def _check_sums(entry: Entry, parts: Sequence[LedgerRow], findings: Findings) -> None:
    """Note each amount of a total that its rows do not add up to."""
    for name in AMOUNTS:
        stated = getattr(_row(entry), name)
        amounts = [getattr(one, name) for one in parts]
        if stated is None or not parts or None in amounts or sum(amounts) == stated:
            continue
        place = place_of(entry.fields, (name,))
        findings.add("ledger-difference", place, name, value=str(stated), sum=str(sum(amounts)))


def _tables(collection: Collection) -> Mapping[tuple[str, When], list[Entry]]:
    """The rows by block and time."""
    found: defaultdict[tuple[str, When], list[Entry]] = defaultdict(list)
    for entry in collection.entries[Kind.LEDGER_ROW].values():
        row = _row(entry)
        found[row.block, row.when].append(entry)
    return found


def _row(entry: Entry) -> LedgerRow:
    """The record of an entry, which was read as a row."""
    assert isinstance(entry.record, LedgerRow)  # noqa: S101 - read as one
    return entry.record
