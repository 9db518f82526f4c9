"""What becomes of old addresses: each leads on, says that it has ended, or is left over.

Aliases come first, then what the rows of the data file cover, then what they name;
a later answer wins. Last comes what has ended by its own date. What nothing answers
for would vanish. No address here has a slash in front.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features.redirects.url_owner import UrlOwner, url_owners
from shk.model.portfolio.publication import Hidden, hidden_reason
from shk.model.schema.record import Kind
from shk.site.list_parts import whole_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from shk.model.schema.authored import Authored
    from shk.model.schema.redirect import Moved, MovedRow
    from shk.model.schema.url_ledger import Ledger
    from shk.site.urls import Addresses

RecordName = tuple[Kind, str]
"""The kind and id of a record, which may not exist any more."""


@dataclass(frozen=True)
class Published:
    """What is to be settled."""

    current: frozenset[str]
    """Every address of the site."""
    ledger: Ledger
    """Every address it has had."""
    rows: tuple[MovedRow, ...]
    """What the data file says about old addresses."""
    pages: tuple[tuple[Kind, Authored], ...]
    """Every initiative and story with its kind, those that are not public too."""
    addresses: Addresses
    """The addresses of the site's own language."""
    today: date
    """The day the site is built for."""
    unending: Callable[[], frozenset[str]] = frozenset
    """The addresses there would be if nothing had expired; asked for only when it matters."""


@dataclass(frozen=True)
class Answer:
    """What becomes of an old address."""

    to: str | None
    """The address of the site that it leads to; None if it has ended."""
    row: Moved | None = None
    """The row that says why; none for an alias, and for what has expired."""


@dataclass(frozen=True)
class RedirectMap:
    """What becomes of all old addresses."""

    answers: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    """The answer for each, by address."""
    left: tuple[str, ...] = ()
    """Addresses of the ledger that nothing answers for, sorted."""
    astray: frozenset[str] = frozenset()
    """The old addresses of rows whose new address does not exist."""


def resolve_redirects(published: Published) -> RedirectMap:
    """Find what becomes of every old address."""
    return _Settling(published).done()


def record_at(address: str, addresses: Addresses) -> RecordName | None:
    """The record whose own page an address is, whether it exists or not."""
    for url_owner in url_owners(address):
        if addresses.of(url_owner.kind, url_owner.record_id) == address:
            return url_owner.kind, url_owner.record_id
    return None


def is_page(address: str) -> bool:
    """Whether an address is a page's; all others are files."""
    return address == "" or address.endswith("/")


class _Settling:
    """Old addresses on their way to an answer."""

    def __init__(self, published: Published) -> None:
        self._all = published
        self._answers: dict[str, Answer] = {}
        self._rows = {row.row.origin[1:]: row.row for row in published.rows}
        self._old = frozenset(published.ledger.places) - published.current
        self._url_owners: defaultdict[RecordName, list[tuple[str, UrlOwner]]] = defaultdict(list)
        for address in sorted(self._old | published.current):
            for url_owner in url_owners(address):
                self._url_owners[url_owner.kind, url_owner.record_id].append((address, url_owner))

    def done(self) -> RedirectMap:
        """Take the steps in their order."""
        for kind, page in self._all.pages:
            for alias in page.aliases:
                self._move_record((kind, alias), (kind, page.id))
        for origin in sorted(self._rows, key=len):
            self._cover(origin, self._rows[origin])
        ends = {origin: self._end_of(row) for origin, row in self._rows.items()}
        for origin, end in ends.items():
            if end:
                self._put(origin, end)
        self._end_expired()
        self._lead_parts()
        answers = MappingProxyType(dict(sorted(self._answers.items())))
        return RedirectMap(
            answers,
            left=tuple(sorted(self._old - answers.keys())),
            astray=frozenset(origin for origin, end in ends.items() if end is None),
        )

    def _put(self, old: str, answer: Answer) -> None:
        """Answer for an address, unless the site has it."""
        if old not in self._all.current:
            self._answers[old] = answer

    def _move_record(self, old: RecordName, new: RecordName, row: Moved | None = None) -> None:
        """Let all addresses of a record lead to those of another.

        A page that the other lacks leads to its main page; a file that it lacks has ended.
        """
        page = self._all.addresses.of(*new)
        if page not in self._all.current:
            return
        for address, _ in self._url_owners[old]:
            self._put(address, Answer(page if is_page(address) else None, row))
        for address, url_owner in self._url_owners[new]:
            if address in self._all.current:
                self._put(url_owner.of(old[1]), Answer(address, row))

    def _cover(self, origin: str, row: Moved) -> None:
        """Answer for what belongs to an address that a row names, or lies below it."""
        end = self._end_of(row)
        if end is None:
            return
        before = record_at(origin, self._all.addresses)
        after = record_at(end.to, self._all.addresses) if end.to else None
        below = [item for item in self._old if origin.endswith("/") and item.startswith(origin)]
        belonging = [address for address, _ in self._url_owners[before]] if before else []
        for address in sorted({*below, *belonging} & self._old):
            self._put(address, end if is_page(address) else Answer(None, row))
        if before and after and before[0] is after[0]:
            self._move_record(before, after, row)

    def _end_of(self, row: Moved, seen: frozenset[str] = frozenset()) -> Answer | None:
        """Where a row leads in the end; None if that is nowhere, which is reported."""
        if row.to is None:
            return Answer(None, row)
        target = row.to[1:]
        if target in self._all.current:
            return Answer(target, row)
        if (next_row := self._rows.get(target)) and target not in seen:
            return self._end_of(next_row, seen | {target})
        return self._answers.get(target)

    def _lead_parts(self) -> None:
        """Let a page of a list that has become shorter lead to the list, and so for feeds."""
        for address in self._old - self._answers.keys():
            target = whole_of(address)  # a list under a record has its first page as a part of it
            above = target.rstrip("/").rpartition("/")[0] + "/"
            for page in (target, above):
                if target and page in self._all.current:
                    self._put(address, Answer(page))
                    break

    def _end_expired(self) -> None:
        """Answer for what is no longer published because its last day has passed."""
        ended = {
            (kind, name)
            for kind, page in self._all.pages
            if hidden_reason(page, self._all.today) is Hidden.EXPIRED
            for name in (page.id, *page.aliases)
        }
        if not ended:
            return
        for name in ended:
            for address, _ in self._url_owners[name]:
                if address not in self._answers:
                    self._put(address, Answer(None))
        if left := self._old - self._answers.keys():
            for address in left & self._all.unending():
                self._put(address, Answer(None))
