"""Links by an address of the site, held to what the site answers for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.build.pages import hand_written_address
from shk.content.checks.links import check_addresses, check_fields, own_addresses
from shk.content.diagnostics_sink import Findings
from shk.content.link_files import Verdict, verdict_of
from shk.content.source_text import composed
from shk.features.redirects import with_old_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.build.enforce_urls import Held
    from shk.build.settings import Settings
    from shk.content.loader import Loaded
    from shk.features.site import Site
    from shk.model.diagnostics.diagnostic import Problem

ALWAYS = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""Files that every site has beside those of ``Site.files``."""


def names_addresses(loaded: Loaded) -> bool:
    """Whether a text or field has a link that only the whole site can answer for."""
    files = loaded.linked
    if files is None:
        return False
    return any(own_addresses(loaded.collection.all_entries(), files)) or any(
        verdict_of(target.address, text.path.rpartition("/")[0], files) is Verdict.PENDING
        for text in files.texts
        for target in files.reader.read(text.body).targets
    )


def site_link_problems(
    loaded: Loaded, site: Site, held: Held, settings: Settings
) -> tuple[Problem, ...]:
    """Links by an address of the site that nothing of it answers for.

    Args:
        loaded: the content.
        site: the site that is made from it.
        held: what becomes of its old addresses.
        settings: the files of docs_dir.
    """
    if loaded.linked is None or not names_addresses(loaded):
        return ()
    whole = with_old_addresses(site, held.published, held.settlement)
    pages = dict(_pages(whole, settings))
    addresses = {
        *held.published.current,
        *(one.url for one in whole.pages.values()),
        *(one.removesuffix("index.html") for one in whole.old_pages),
        *whole.old_files,
        *(one.uri for one in whole.files),
        *_files(settings),
        *pages,
        *ALWAYS,
    }
    findings = Findings()
    check_addresses(loaded.linked, addresses, pages, findings)
    check_fields(loaded.collection.all_entries(), loaded.linked, addresses, findings)
    return findings.problems


def _pages(site: Site, settings: Settings) -> Iterator[tuple[str, str]]:
    """The address of each page that has a text, with the path of its file."""
    for one in site.pages.values():
        if one.source.path and one.source.name == one.source.path:
            yield one.url, one.source.path
    for path in settings.docs_files:
        if path.endswith(".md"):
            yield hand_written_address(path), composed(f"{settings.docs_path}/{path}")


def _files(settings: Settings) -> Iterator[str]:
    """The addresses of files below docs_dir that are copied as they are."""
    media = settings.folders.media
    for path in settings.docs_files:
        if not path.endswith(".md") and not (settings.docs / path).is_relative_to(media):
            yield composed(path)
