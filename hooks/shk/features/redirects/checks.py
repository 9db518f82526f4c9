"""Published addresses that would break, each with the very line that keeps it."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features.redirects.resolve import RecordName, record_at
from shk.features.redirects.suggest import alias_line, likeliest, nearest_way_on, row_line
from shk.features.redirects.url_owner import url_owners
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem, SourceLocation
from shk.model.portfolio.publication import Hidden, hidden_reason, hiding_field
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from shk.features.redirects.resolve import Published, RedirectMap
    from shk.model.schema.authored import Authored
    from shk.model.schema.redirect import MovedRow


def row_problems(published: Published, redirect_map: RedirectMap) -> Iterator[Problem]:
    """Report rows that lead nowhere, or from an address that needs none."""
    aliased = {
        published.addresses.of(kind, alias)
        for kind, page in published.pages
        for alias in page.aliases
    }
    for row in published.rows:
        origin = row.row.origin[1:]
        if origin in published.current | aliased:
            yield Problem(CODES["moved-exists"], row.origin_at, "from", {"value": row.row.origin})
        elif published.ledger.exists and origin not in published.ledger.places:
            near = _near(row.row.origin, published.ledger.places)
            details = {"value": row.row.origin, **near}
            yield Problem(CODES["moved-unpublished"], row.origin_at, "from", details)
        yield from _target(row, published, redirect_map)


def certain_row_problems(
    published: Published, redirect_map: RedirectMap, is_missing: Callable[[str], bool]
) -> Iterator[Problem]:
    """Yield the problems of rows that do not depend on records that are still broken.

    Args:
        published: the addresses of the ledger, taken to exist, and of the pages that were read.
        redirect_map: what became of each old address.
        is_missing: whether an address is that of a page without a file.
    """
    read = {
        published.addresses.of(kind, name)
        for kind, page in published.pages
        for name in (page.id, *page.aliases)
    }
    for problem in row_problems(published, redirect_map):
        address = problem.details["value"].removeprefix("/")
        match problem.code.code:
            case "moved-exists":
                certain = address in read
            case "moved-unknown":
                certain = is_missing(address)
            case _:
                certain = True
        if certain:
            yield problem


def _target(
    moved_row: MovedRow, published: Published, redirect_map: RedirectMap
) -> Iterator[Problem]:
    """Report a row whose new address does not exist, also after several steps."""
    if moved_row.row.to and moved_row.row.origin[1:] in redirect_map.astray:
        details = {"value": moved_row.row.to, **_near(moved_row.row.to, published.current)}
        yield Problem(CODES["moved-unknown"], moved_row.to_at, "to", details)


def _near(address: str, allowed: Iterable[str]) -> dict[str, str]:
    """The address most like another, as a detail; empty if none is near."""
    close = get_close_matches(address, [f"/{item}" for item in allowed], n=1, cutoff=0.6)
    return {"suggestion": close[0]} if close else {}


AUTHORED = (Kind.INITIATIVE, Kind.STORY)
"""Kinds whose records can have aliases."""


@dataclass(frozen=True)
class Files:
    """Where what is proposed is to be written."""

    moved: str
    """The path of the data file of old addresses, from the project folder."""
    full: Callable[[], frozenset[str]] = frozenset
    """The addresses there would be with drafts too; asked for only when it matters."""
    hidden_at: Mapping[RecordName, SourceLocation] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The place where each page says that it is not public."""


def broken_url_problems(
    published: Published, redirect_map: RedirectMap, files: Files
) -> tuple[Problem, ...]:
    """The published addresses that would vanish; arguments as ``address_problems``."""
    return tuple(_BrokenUrls(published, redirect_map, files).problems())


def address_problems(
    published: Published, redirect_map: RedirectMap, files: Files
) -> tuple[Problem, ...]:
    """Every problem with published addresses.

    Args:
        published: what was settled; everything in it is public.
        redirect_map: what became of each old address.
        files: where what is proposed is to be written.
    """
    return (
        *row_problems(published, redirect_map),
        *broken_url_problems(published, redirect_map, files),
    )


def unrecorded(published: Published) -> tuple[str, ...]:
    """The addresses of the site that the ledger does not have, sorted."""
    return tuple(sorted(published.current - published.ledger.places.keys()))


def unrecorded_advice(published: Published) -> tuple[Problem, ...]:
    """One piece of advice if the ledger lacks addresses of the site."""
    new = unrecorded(published)
    if not new or not published.ledger.exists:
        return ()
    details = {"count": str(len(new)), "value": f"/{new[0]}"}
    return (
        Problem(CODES["address-unrecorded"], SourceLocation(published.ledger.path), "", details),
    )


class _BrokenUrls:
    """Goes through what nothing answers for."""

    def __init__(self, published: Published, redirect_map: RedirectMap, files: Files) -> None:
        self._all = published
        self._left = redirect_map.left
        self._files = files
        self._hidden: dict[RecordName, Authored] = {
            (kind, name): page
            for kind, page in published.pages
            if hidden_reason(page, published.today) in {Hidden.DRAFT, Hidden.LATER}
            for name in (page.id, *page.aliases)
        }

    def problems(self) -> Iterator[Problem]:
        """A problem for each page that is hidden again, and each address that would vanish.

        What belongs to a reported page, or lies below it, is reported with it.
        """
        shown = {
            name: address
            for address in self._left
            if (name := record_at(address, self._all.addresses))
        }
        hidden = {name: self._hidden[name] for name in shown if name in self._hidden}
        for page in {item.id: item for item in hidden.values()}.values():
            yield self._hidden_problem(page, hidden)
        because = self._files.full() if hidden else frozenset()
        for address in self._left:
            name = record_at(address, self._all.addresses)
            if name in hidden or address in because:
                continue
            if name is None and (self._belongs(address, shown) or self._below(address)):
                continue
            yield self._problem(address, name)

    def _belongs(self, address: str, texts: dict[RecordName, str]) -> bool:
        """Whether an address belongs to a record whose own page is reported."""
        return any(
            (url_owner.kind, url_owner.record_id) in texts for url_owner in url_owners(address)
        )

    def _below(self, address: str) -> bool:
        """Whether an address lies below another that would vanish."""
        return any(
            item != address and item.endswith("/") and address.startswith(item)
            for item in self._left
        )

    def _hidden_problem(self, page: Authored, hidden: dict[RecordName, Authored]) -> Problem:
        """A page that was published and is not to be any more."""
        key = hiding_field(page)
        kind = next(kind for (kind, _), item in hidden.items() if item is page)
        details = {"value": f"/{self._all.addresses.of(kind, page.id)}"}
        at = self._files.hidden_at.get((kind, page.id), SourceLocation(page.path))
        return Problem(CODES["address-hidden"], at, key, details)

    def _problem(self, address: str, name: RecordName | None) -> Problem:
        """An address that would vanish, with what keeps it."""
        published, today = self._all, self._all.today
        at = published.ledger.places[address]
        details = {"value": f"/{address}", "file": self._files.moved}
        page = None
        if name and name[0] in AUTHORED:
            page = likeliest(name, published)
        if page is None or name is None:
            row = row_line(address, nearest_way_on(address, published), today)
            return Problem(CODES["address-lost"], at, "", {**details, "row": row})
        line = alias_line(page, name[1])
        details |= {"title": page.title, "path": page.path, "line": line}
        details["row"] = row_line(address, None, today)
        return Problem(CODES["address-vanished"], at, "", details)
