"""Files of the project that would take an address the site has, or lose their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.build.templates import asset_files
from shk.content.source_text import composed
from shk.content.written_pages import hand_written_file
from shk.features.claims import Claim, known_claims, site_claims, taken_addresses
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem, SourceLocation
from shk.model.schema.authored import Authored
from shk.model.schema.git_files import is_lfs_pointer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from shk.build.settings import Settings
    from shk.content.loader import Loaded
    from shk.features.site import Site
    from shk.model.schema.record import Kind
    from shk.site.urls import Addresses

_POINTER_SIZE = 1024
"""The most bytes that a note of Git LFS has."""


def file_problems(
    loaded: Loaded, addresses: Addresses, settings: Settings, planned: Callable[[], Site | None]
) -> tuple[Problem, ...]:
    """Files below docs_dir whose address is taken, and those that Git LFS has not fetched.

    Args:
        loaded: the content, also with errors.
        addresses: in the site's own language.
        settings: the files of docs_dir, and the languages of the site.
        planned: the site that a build makes, or None while errors keep it from being; asked
            for only when a file could be in the way of a page that not every site has.
    """
    files = tuple(_published(settings))
    claims = tuple(Claim(address, path, path) for path, address, _ in files)
    ours = tuple(known_claims(addresses, _ids(loaded), _assets()))
    if any(_may_meet(claim, ours, addresses, settings.languages) for claim in claims) and (
        site := planned()
    ):
        ours = (*ours, *site_claims(site))
    data = settings.folders.data
    pointers = (_pointer(path, file) for path, _, file in files if not file.is_relative_to(data))
    return (*taken_addresses(ours, claims), *(pointer for pointer in pointers if pointer))


def _published(settings: Settings) -> Iterator[tuple[str, str, Path]]:
    """Each file below docs_dir that is published: its path in the project, address and place."""
    for name in sorted(settings.docs_files):
        file, below = settings.docs / name, composed(name)
        page = below.endswith(".md")
        if page or not file.is_relative_to(settings.folders.media):
            address = hand_written_file(below) if page else below
            yield f"{settings.docs_path}/{below}", address, file


def _may_meet(
    claim: Claim, ours: Iterable[Claim], addresses: Addresses, languages: Iterable[str]
) -> bool:
    """Whether a file lies in a folder in which pages are made."""
    first = claim.address.partition("/")[0].casefold()
    made = {item.address.partition("/")[0] for item in ours}
    made |= {item.partition("/")[0] for item in (addresses.calendar, addresses.strand("practice"),
                                               addresses.phase("pilot"), "data/")}  # fmt: skip
    return "/" in claim.address and first in {*made, *languages}


def _ids(loaded: Loaded) -> Iterator[tuple[Kind, str, str]]:
    """The kind, id and file of every record, and of what its page was called before."""
    for kind, entries in loaded.collection.entries.items():
        for record_id, entry in entries.items():
            yield kind, record_id, entry.location.path
            if isinstance(entry.record, Authored):
                yield from ((kind, alias, entry.location.path) for alias in entry.record.aliases)


def _assets() -> tuple[str, ...]:
    """The paths of our own styles, scripts and typefaces in the site."""
    return tuple(sorted(asset_files()))


def _pointer(path: str, file: Path) -> Problem | None:
    """The problem of a file that Git LFS has not fetched."""
    if file.suffix == ".md" or not file.is_file():
        return None
    if file.stat().st_size > _POINTER_SIZE or not is_lfs_pointer(file.read_bytes()):
        return None
    return Problem(CODES["lfs-pointer"], SourceLocation(path), "", {"value": file.name})
