"""Holds the addresses of a site to those that have been published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.build.page_context import context_of
from shk.content.redirects import MOVED_FILE
from shk.content.source_text import relative_path
from shk.content.written_pages import hand_written_address
from shk.content.yaml.tree import place_of
from shk.features.redirects import (
    AUTHORED,
    Files,
    Published,
    RedirectMap,
    address_problems,
    broken_url_problems,
    certain_row_problems,
    kept_addresses,
    record_at,
    resolve_redirects,
    unrecorded_advice,
)
from shk.features.site import build_site
from shk.i18n.messages import load_messages
from shk.model.portfolio.publication import hiding_field, public_portfolio, without_ends
from shk.model.schema.authored import Authored

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from shk.build.settings import Settings
    from shk.content.collection import Collection
    from shk.content.loader import ContentFolders, Loaded
    from shk.features.redirects import RecordName
    from shk.features.site import Site
    from shk.model.diagnostics.diagnostic import Problem, SourceLocation
    from shk.model.portfolio.portfolio import Portfolio
    from shk.site.urls import Addresses


@dataclass(frozen=True)
class UrlCheck:
    """What came of holding a site to what has been published."""

    published: Published
    """What there is and what there has been."""
    redirect_map: RedirectMap
    """What becomes of each old address."""
    problems: tuple[Problem, ...]
    """Addresses that would vanish, and rows that lead nowhere."""
    advice: tuple[Problem, ...]
    """That the ledger lacks addresses."""


def planned_site(loaded: Loaded, settings: Settings, today: date) -> Site:
    """The site that a build of the day would make, without old addresses.

    Args:
        loaded: the content, without errors.
        settings: the languages and the address of the site.
        today: the day.
    """
    context = context_of(loaded, settings, load_messages(settings.language), today, preview=False)
    return build_site(context, settings.address)


def check_content_urls(loaded: Loaded, settings: Settings, today: date) -> tuple[Site, UrlCheck]:
    """The site that a build of the day would make, checked against what has been published.

    Args:
        loaded: the content, without errors.
        settings: the languages and the address of the site.
        today: the day.
    """
    site = planned_site(loaded, settings, today)
    return site, check_urls(loaded, site, hand_written_addresses(settings), settings.folders)


def hand_written_addresses(settings: Settings) -> tuple[str, ...]:
    """The addresses of the hand-written pages."""
    return tuple(
        hand_written_address(docs_file)
        for docs_file in settings.docs_files
        if docs_file.endswith(".md")
    )


def missing_pages(
    loaded: Loaded, addresses: Addresses, folders: ContentFolders, today: date
) -> tuple[Problem, ...]:
    """Problems with published addresses that are certain while other errors prevent a site.

    They are the pages whose file is gone, and the rows of old addresses that are wrong whatever
    the other files turn out to hold.

    Args:
        loaded: the content, with errors.
        addresses: in the site's own language.
        folders: where the content lies.
        today: the day of the check.
    """
    collection = loaded.collection

    is_missing = partial(_has_no_file, collection=collection, addresses=addresses)
    pages = tuple(
        (kind, entry.record)
        for kind in AUTHORED
        for entry in collection.checked_entries(kind)
        if isinstance(entry.record, Authored)
    )
    published = Published(
        current=frozenset(
            {place for place in loaded.ledger.places if not is_missing(place)}
            | {addresses.of(kind, page.id) for kind, page in pages}
        ),
        ledger=loaded.ledger,
        rows=tuple(collection.moved),
        pages=pages,
        addresses=addresses,
        today=today,
    )
    redirect_map = resolve_redirects(published)
    files = Files(_moved_path(folders))
    return (
        *certain_row_problems(published, redirect_map, is_missing),
        *broken_url_problems(published, redirect_map, files),
    )


def _has_no_file(address: str, collection: Collection, addresses: Addresses) -> bool:
    """Whether an address is of an initiative or story that there is no file of.

    A file whose fields can not be read may have it as an old address.
    """
    name = record_at(address, addresses)
    known = name is None or name[0] not in AUTHORED or collection.has(*name)
    return not known and not collection.unread_texts


def _moved_path(folders: ContentFolders) -> str:
    """The path of the data file of old addresses, from the project folder."""
    return relative_path(folders.data / f"{MOVED_FILE}.yml", folders.root)


def check_urls(
    loaded: Loaded, site: Site, hand_written: Iterable[str], folders: ContentFolders
) -> UrlCheck:
    """Find what becomes of every old address, and what would vanish.

    A preview shows what is not public, so nothing is checked.

    Args:
        loaded: the content, without errors.
        site: the site that was made from it.
        hand_written: the addresses of pages that are no records.
        folders: where the content lies.
    """
    assert loaded.portfolio is not None  # noqa: S101 - there were no errors
    own, full = frozenset(hand_written), loaded.portfolio

    def addresses_of(portfolio: Portfolio) -> frozenset[str]:
        """The addresses there would be with another part of the portfolio."""
        context = replace(site.context, portfolio=portfolio)
        return kept_addresses(build_site(context, context.address), own)

    today = site.context.today
    published = Published(
        current=kept_addresses(site, own),
        ledger=loaded.ledger,
        rows=tuple(loaded.collection.moved),
        pages=tuple(full.authored()),
        addresses=site.context.addresses,
        today=today,
        unending=lambda: addresses_of(public_portfolio(without_ends(full), today)),
    )
    redirect_map = resolve_redirects(published)
    if site.context.preview:
        return UrlCheck(published, redirect_map, (), ())
    files = Files(_moved_path(folders), lambda: addresses_of(full), _hidden_at(loaded))
    problems = address_problems(published, redirect_map, files)
    return UrlCheck(published, redirect_map, problems, unrecorded_advice(published))


def _hidden_at(loaded: Loaded) -> Mapping[RecordName, SourceLocation]:
    """The place where each page says that it is not public."""
    assert loaded.portfolio is not None  # noqa: S101 - there were no errors
    entries = loaded.collection.entries
    return MappingProxyType(
        {
            (kind, page.id): place_of(entries[kind][page.id].fields, (hiding_field(page),))
            for kind, page in loaded.portfolio.authored()
        }
    )
