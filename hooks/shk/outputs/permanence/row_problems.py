"""What is wrong with the rows that tell where old addresses have gone."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from shk.model.codes import CODES
from shk.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.model.moved import MovedRow
    from shk.outputs.permanence.settlement import Published, Settlement


def row_problems(published: Published, settlement: Settlement) -> Iterator[Problem]:
    """Tell of rows that lead nowhere, or from an address that needs none."""
    aliased = {
        published.addresses.of(kind, alias)
        for kind, page in published.pages
        for alias in page.aliases
    }
    for one in published.rows:
        origin = one.row.origin[1:]
        if origin in published.current | aliased:
            yield Problem(CODES["moved-exists"], one.origin_at, "from", {"value": one.row.origin})
        elif published.ledger.exists and origin not in published.ledger.places:
            near = _near(one.row.origin, published.ledger.places)
            details = {"value": one.row.origin, **near}
            yield Problem(CODES["moved-unpublished"], one.origin_at, "from", details)
        yield from _target(one, published, settlement)


def _target(one: MovedRow, published: Published, settlement: Settlement) -> Iterator[Problem]:
    """Tell of a row whose new address does not exist, also after several steps."""
    if one.row.to and one.row.origin[1:] in settlement.astray:
        details = {"value": one.row.to, **_near(one.row.to, published.current)}
        yield Problem(CODES["moved-unknown"], one.to_at, "to", details)


def _near(address: str, allowed: Iterable[str]) -> dict[str, str]:
    """The address most like another, as a detail; empty if none is near."""
    close = get_close_matches(address, [f"/{one}" for one in allowed], n=1, cutoff=0.6)
    return {"suggestion": close[0]} if close else {}
