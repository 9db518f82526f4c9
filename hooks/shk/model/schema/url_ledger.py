"""The ledger: every address the site has ever published, one a line.

A line is an address from the site's root with a slash in front. Lines are sorted
and are never taken away, so that two branches that add some can be joined by git.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shk.model.diagnostics.diagnostic import SourceLocation

HEADING = (
    "# Every address that this site has published; none of them may vanish.\n"
    "# shk addresses --record adds new ones. Take no line away.\n"
)
"""What the file begins with."""


@dataclass(frozen=True)
class Ledger:
    """The addresses that have been recorded."""

    path: str
    """The file's path from the project folder."""
    places: Mapping[str, SourceLocation] = field(default_factory=lambda: MappingProxyType({}))
    """Where each address stands; addresses as ``Addresses`` makes them, without the slash."""
    exists: bool = False
    """Whether there is such a file; a project without one holds its addresses to nothing."""


NO_LEDGER = Ledger("")
"""No ledger at all."""


def ledger_text(addresses: Iterable[str]) -> str:
    """The file that holds addresses.

    Args:
        addresses: from the site's root, without a slash in front.
    """
    return HEADING + "".join(f"/{address}\n" for address in sorted(set(addresses)))
