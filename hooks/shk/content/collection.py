"""What has been read so far: records with their trees, writable until all is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from shk.model.portfolio.portfolio import Portfolio
from shk.model.schema.activity import Activity
from shk.model.schema.boundary import NO_BOUNDARIES, Boundaries
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind, Record
from shk.model.schema.record_types import KINDS
from shk.model.schema.reference import (
    Challenge,
    Document,
    Figure,
    FocusArea,
    GlossaryWord,
    Goal,
    Partnership,
    Party,
    Place,
)
from shk.model.schema.story import Story
from shk.model.schema.upkeep import WrittenPage
from shk.model.schema.url_ledger import NO_LEDGER, Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.content.authored_page import Page
    from shk.content.located_record import LocatedRecord, Placed
    from shk.model.schema.redirect import MovedRow


R = TypeVar("R", bound=Record)


@dataclass
class Collection:
    """All that has been read; turned into a Portfolio when nothing is wrong."""

    partnership: LocatedRecord | None = None
    boundaries: Boundaries = NO_BOUNDARIES
    """Shapes of municipalities, if the project has a file of them."""
    entries: dict[Kind, dict[str, LocatedRecord]] = field(
        default_factory=lambda: {kind: {} for kind in Kind}
    )
    broken: dict[Kind, set[str]] = field(default_factory=lambda: {kind: set() for kind in Kind})
    """Ids whose record has a problem of its own; they exist, so naming them is no mistake."""
    partial: dict[Kind, list[LocatedRecord]] = field(
        default_factory=lambda: {kind: [] for kind in Kind}
    )
    """What could be read of records with a problem, for checks alone."""
    unread: set[Kind] = field(default_factory=set)
    """Kinds whose data file could not be read: whatever is named of them may exist."""
    unread_texts: list[str] = field(default_factory=list)
    """Files of pages whose fields could not be read; what they name is not known."""
    written: dict[str, LocatedRecord] = field(default_factory=dict)
    """Hand-written pages by address, as far as their front matter is read."""
    pages: list[Page] = field(default_factory=list)
    """Every Markdown file that could be taken apart, also those with a problem."""
    placed: list[Placed] = field(default_factory=list)
    """Every directive that could be read."""
    moved: list[MovedRow] = field(default_factory=list)
    """Every row of the file of addresses that have moved or ended."""
    ledger: Ledger = NO_LEDGER
    """The addresses that have been published."""

    def has(self, kind: Kind, record_id: str) -> bool:
        """Whether an id exists, even if its record has a problem, or may exist."""
        if kind in self.unread:
            return True
        return record_id in self.entries[kind] or record_id in self.broken[kind]

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """Every id of a kind."""
        return (*self.entries[kind], *sorted(self.broken[kind]))

    def all_entries(self) -> Iterator[LocatedRecord]:
        """Everything that could be read, what the partnership says about itself last."""
        for entries in self.entries.values():
            yield from entries.values()
        yield from self.pages_and_partnership()

    def pages_and_partnership(self) -> Iterator[LocatedRecord]:
        """What hand-written pages and the partnership say about themselves."""
        yield from self.written.values()
        if self.partnership:
            yield self.partnership

    def checked_entries(self, kind: Kind) -> tuple[LocatedRecord, ...]:
        """Every record of a kind as far as it could be read."""
        return (*self.entries[kind].values(), *self.partial[kind])

    def freeze(self) -> Portfolio:
        """The portfolio; only called when there were no errors."""
        assert self.partnership is not None  # noqa: S101 - a missing file is an error
        partnership = self.partnership.record
        assert isinstance(partnership, Partnership)  # noqa: S101 - it was validated as one
        stories = {record.id: record for record in self._records(Kind.STORY, Story)}
        newest = sorted(stories.values(), key=lambda item: item.latest_first)
        activities = sorted(
            self._records(Kind.ACTIVITY, Activity), key=lambda item: (item.when, item.id)
        )
        initiatives = sorted(self._records(Kind.INITIATIVE, Initiative), key=lambda item: item.id)
        return Portfolio(
            partnership=partnership,
            focus_areas=self._mapping(Kind.FOCUS_AREA, FocusArea),
            goals=self._mapping(Kind.GOAL, Goal),
            challenges=self._mapping(Kind.CHALLENGE, Challenge),
            parties=self._mapping(Kind.PARTY, Party),
            places=self._mapping(Kind.PLACE, Place),
            documents=self._mapping(Kind.DOCUMENT, Document),
            figures=self._mapping(Kind.FIGURE, Figure),
            activities=MappingProxyType({activity.id: activity for activity in activities}),
            initiatives=MappingProxyType({initiative.id: initiative for initiative in initiatives}),
            stories=MappingProxyType({item.id: item for item in newest}),
            words=self._mapping(Kind.WORD, GlossaryWord),
            registers=MappingProxyType(
                {
                    kind.kind: self._mapping(kind.kind, kind.record)
                    for kind in KINDS
                    if kind.register
                }
            ),
            written=MappingProxyType(
                {
                    address: entry.record
                    for address, entry in self.written.items()
                    if isinstance(entry.record, WrittenPage)
                }
            ),
            boundaries=self.boundaries,
        )

    def _records(self, kind: Kind, of: type[R]) -> list[R]:
        """The records of a kind, typed."""
        return [
            entry.record for entry in self.entries[kind].values() if isinstance(entry.record, of)
        ]

    def _mapping(self, kind: Kind, of: type[R]) -> Mapping[str, R]:
        """The records of a kind by id, in the order they were read."""
        result = {key: entry.record for key, entry in self.entries[kind].items()}
        return MappingProxyType({key: item for key, item in result.items() if isinstance(item, of)})
