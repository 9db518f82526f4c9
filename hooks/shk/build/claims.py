"""Files of the project that would take an address the site has, or lose their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import get_files

from shk.build.settings import docs_path
from shk.build.templates import asset_files
from shk.content.source_text import composed
from shk.features.claims import Claim, known_claims, site_claims, taken_addresses
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Mark, Problem
from shk.model.schema.authored import Authored
from shk.model.schema.git_files import is_lfs_pointer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

    from shk.content.loader import Loaded
    from shk.features.site import Site
    from shk.mkdocs_plugin.config import PortfolioOptions
    from shk.model.schema.record import Kind
    from shk.site.urls import Addresses

_POINTER_SIZE = 1024
"""The most bytes that a note of Git LFS has."""


def file_problems(
    loaded: Loaded,
    addresses: Addresses,
    options: PortfolioOptions,
    config: MkDocsConfig,
    planned: Callable[[], Site | None],
) -> tuple[Problem, ...]:
    """Files below docs_dir whose address is taken, and those that Git LFS has not fetched.

    Args:
        loaded: the content, also with errors.
        addresses: in the site's own language.
        options: the plugin's options.
        config: the whole of mkdocs.yml.
        planned: the site that a build makes, or None while errors keep it from being; asked
            for only when a file could be in the way of a page that not every site has.
    """
    files = tuple(_published(options, config))
    claims = tuple(Claim(composed(one.dest_uri), path, path) for path, one in files)
    ours = tuple(known_claims(addresses, _ids(loaded), _assets()))
    if any(_may_meet(one, ours, addresses, options) for one in claims) and (site := planned()):
        ours = (*ours, *site_claims(site))
    data = f"{docs_path(config)}/{options.data_dir}/"
    pointers = (_pointer(path, one) for path, one in files if not path.startswith(data))
    return (*taken_addresses(ours, claims), *(one for one in pointers if one))


def _published(options: PortfolioOptions, config: MkDocsConfig) -> Iterator[tuple[str, File]]:
    """Each file below docs_dir that MkDocs publishes, with its path from the project folder."""
    docs, media = docs_path(config), f"{options.media_dir}/"
    for file in sorted(get_files(config), key=lambda one: one.src_uri):
        original = file.is_media_file() and file.src_uri.startswith(media)
        if file.inclusion.is_included() and not original:
            yield composed(f"{docs}/{file.src_uri}"), file


def _may_meet(
    claim: Claim, ours: Iterable[Claim], addresses: Addresses, options: PortfolioOptions
) -> bool:
    """Whether a file lies in a folder in which pages are made."""
    first = claim.address.partition("/")[0].casefold()
    made = {one.address.partition("/")[0] for one in ours}
    made |= {one.partition("/")[0] for one in (addresses.calendar, addresses.strand("practice"),
                                               addresses.phase("pilot"), "data/")}  # fmt: skip
    return "/" in claim.address and first in {*made, *options.languages}


def _ids(loaded: Loaded) -> Iterator[tuple[Kind, str, str]]:
    """The kind, id and file of every record, and of what its page was called before."""
    for kind, entries in loaded.collection.entries.items():
        for record_id, entry in entries.items():
            yield kind, record_id, entry.mark.path
            if isinstance(entry.record, Authored):
                yield from ((kind, one, entry.mark.path) for one in entry.record.aliases)


def _assets() -> tuple[str, ...]:
    """The paths of our own styles, scripts and typefaces in the site."""
    return tuple(sorted(asset_files()))


def _pointer(path: str, file: File) -> Problem | None:
    """What is told of a file that Git LFS has not fetched."""
    source = Path(file.abs_src_path or "")
    if file.is_documentation_page() or not source.is_file():
        return None
    if source.stat().st_size > _POINTER_SIZE or not is_lfs_pointer(source.read_bytes()):
        return None
    return Problem(CODES["lfs-pointer"], Mark(path), "", {"value": source.name})
