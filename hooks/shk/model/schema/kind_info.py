"""What a row of the table of kinds says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shk.model.schema.record import Kind, Record


@dataclass(frozen=True)
class KindInfo:
    """What a kind of record is, and where its records are written and published."""

    kind: Kind
    """The kind."""
    record: type[Record]
    """The class of its records."""
    title: str
    """What one record is called, a source string."""
    plural: str
    """What a list of them is called, a source string."""
    about: str
    """What its open data holds, a source string."""
    file: str = ""
    """Stem of its data file; empty for a kind with a file a record."""
    required: bool = False
    """Whether the data file must exist."""
    segment: str = ""
    """First part of its addresses, a source string in the context ``address``; empty if the
    kind has no pages."""
    anchor: str = ""
    """How a record's place on the list is written, when it has that instead of a page."""
    in_graph: bool = True
    """Whether its records are nodes of the portfolio graph."""
    register: bool = False
    """Whether its records stand by themselves in ``Portfolio.registers``."""

    @property
    def dataset(self) -> str:
        """Name of its dataset in addresses of open data, the same in all languages."""
        own = f"{self.kind.value}s".replace("_", "-")
        return own if "/" in self.segment else self.segment or own
