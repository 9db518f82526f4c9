"""Which source makes which public file, and addresses that two sources would make."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem, SourceLocation
from shk.model.schema.record_types import KINDS
from shk.site.feed_links import archives_of
from shk.site.urls import CATALOGUE_FORMS, DATA_FILES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.features.site import Site
    from shk.model.schema.record import Kind
    from shk.site.urls import Addresses

PAGE = N_("a page that the site makes itself")
FILE = N_("a file that the site makes itself")
FOLDER = N_("a folder that the site fills itself")

FILES = ("404.html", "build.json", "embed.js", "llms.txt", "next-build.json", "robots.txt",
         "sitemap.xml", "sitemap.xml.gz")  # fmt: skip
"""Files at the root of every site, beside those of ``Site.files``."""
FOLDERS = ("assets/cards/", DATA_FILES, "search-index/")
"""Folders of every site that hold nothing but what it makes itself."""


PAGED = frozenset(kind.kind for kind in KINDS if kind.segment and not kind.register)
"""Kinds whose list every site has; a register has its page only when it has records."""


@dataclass(frozen=True)
class Claim:
    """A source of a public file."""

    address: str
    """The path of the file in the site; a folder ends with a slash."""
    source: str
    """The file of the project it is made of, or what makes it, a source string."""
    path: str = ""
    """The file of the project, when somebody put it below the folder of hand-written pages."""


def site_claims(site: Site) -> Iterator[Claim]:
    """What a site makes itself.

    Args:
        site: every page and file of it.
    """
    for address, page in chain(site.pages.items(), site.old_pages.items()):
        yield Claim(address, page.source.path or PAGE)
    for file in site.files:
        yield Claim(file.uri, FILE)
    for feed in site.feeds:
        yield from (Claim(item, FILE) for item in (*feed.files, *archives_of(feed)))
    yield from (Claim(old_file, FILE) for old_file in site.old_files)


def known_claims(
    addresses: Addresses, ids: Iterable[tuple[Kind, str, str]], assets: Iterable[str]
) -> Iterator[Claim]:
    """What every site makes, also of a portfolio that has errors.

    Args:
        addresses: in the site's own language.
        ids: the kind of each record, its id or old id, and the file it is written in.
        assets: the paths of our own styles and scripts in the site.
    """
    pages = (
        addresses.start, addresses.map, addresses.dimensions, addresses.boundaries,
        addresses.timeline, addresses.search, addresses.follow, addresses.problem_codes,
        addresses.fields, addresses.data, *(addresses.index_of(kind) for kind in PAGED),
    )  # fmt: skip
    yield from (Claim(f"{item}index.html", PAGE) for item in pages)
    yield from (
        Claim(file, FILE)
        for file in chain(FILES, assets, map(addresses.catalogue, CATALOGUE_FORMS))
    )
    yield from (Claim(folder, FOLDER) for folder in FOLDERS)
    for kind, record_id, path in ids:
        if kind in PAGED and "#" not in (page := addresses.of(kind, record_id)):
            yield Claim(f"{page}index.html", path)


def taken_addresses(ours: Iterable[Claim], files: Iterable[Claim]) -> tuple[Problem, ...]:
    """Files of the project whose public address something else has, or a file inside it.

    Addresses that differ only in capitals or in how accents are written are the same on
    many servers and computers.

    Args:
        ours: what the site makes.
        files: what is published as somebody wrote it, in order.
    """
    taken = _Taken()
    for claim in ours:
        taken.add(claim)
    problems = []
    for claim in files:
        if other := taken.in_the_way_of(claim):
            problems.append(_problem(claim, other))
        taken.add(claim)
    return tuple(problems)


class _Taken:
    """The addresses that have a source, as they are compared."""

    def __init__(self) -> None:
        self._files: dict[str, Claim] = {}
        self._inside: dict[str, Claim] = {}

    def add(self, claim: Claim) -> None:
        """Take an address, unless it is taken."""
        key = _key(claim.address)
        self._files.setdefault(key, claim)
        for folder in _above(key):
            self._inside.setdefault(folder, claim)

    def in_the_way_of(self, claim: Claim) -> Claim | None:
        """What has an address already, a file where its folder would be, or its folder."""
        key = _key(claim.address)
        above = tuple(_above(key))
        results = [self._files.get(item) or self._files.get(f"{item}/") for item in above]
        here = self._files.get(key) or self._inside.get(key)
        return here or next((item for item in results if item), None)


def _problem(claim: Claim, other: Claim) -> Problem:
    """The problem of a file whose address is taken."""
    details = {"value": f"/{claim.address}", "first": claim.path, "label": other.source}
    return Problem(CODES["address-taken"], SourceLocation(claim.path), "", details)


def _above(key: str) -> Iterator[str]:
    """The paths of the folders that a file lies in; a file of such a name would be in its way."""
    parts = key.rstrip("/").split("/")
    for number in range(1, len(parts)):
        yield "/".join(parts[:number])


def _key(address: str) -> str:
    """An address as it is compared."""
    return unicodedata.normalize("NFC", address).casefold()
