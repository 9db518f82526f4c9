"""Links by an address of the site, checked against what the site answers for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.checks.link_targets import Verdict, verdict_of
from shk.content.checks.links import check_addresses, check_fields, own_addresses
from shk.content.diagnostics import Diagnostics
from shk.content.source_text import composed
from shk.content.written_pages import hand_written_address
from shk.features.redirects import with_old_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.build.enforce_urls import UrlCheck
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
    loaded: Loaded, site: Site, url_check: UrlCheck, settings: Settings
) -> tuple[Problem, ...]:
    """Links by an address of the site that nothing of it answers for.

    Args:
        loaded: the content.
        site: the site that is made from it.
        url_check: what becomes of its old addresses.
        settings: the files of docs_dir.
    """
    if loaded.linked is None or not names_addresses(loaded):
        return ()
    full = with_old_addresses(site, url_check.published, url_check.redirect_map)
    pages = dict(_pages(full, settings))
    addresses = {
        *url_check.published.current,
        *(page.url for page in full.pages.values()),
        *(old_page.removesuffix("index.html") for old_page in full.old_pages),
        *full.old_files,
        *(file.uri for file in full.files),
        *_files(settings),
        *pages,
        *ALWAYS,
    }
    diagnostics = Diagnostics()
    check_addresses(loaded.linked, addresses, pages, diagnostics)
    check_fields(loaded.collection.all_entries(), loaded.linked, addresses, diagnostics)
    return diagnostics.problems


def _pages(site: Site, settings: Settings) -> Iterator[tuple[str, str]]:
    """The address of each page that has a text, with the path of its file."""
    for page in site.pages.values():
        if page.source.path and page.source.name == page.source.path:
            yield page.url, page.source.path
    for path in settings.docs_files:
        if path.endswith(".md"):
            yield hand_written_address(path), composed(f"{settings.docs_path}/{path}")


def _files(settings: Settings) -> Iterator[str]:
    """The addresses of files below docs_dir that are copied as they are."""
    media = settings.folders.media
    for path in settings.docs_files:
        if not path.endswith(".md") and not (settings.docs / path).is_relative_to(media):
            yield composed(path)
