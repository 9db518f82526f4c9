"""Links by an address of the site, held to what the site answers for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from shk.build.settings import hand_written_pages
from shk.content.checks.links import check_addresses
from shk.content.diagnostics_sink import Findings
from shk.content.link_files import Verdict, verdict_of
from shk.content.source_text import composed, relative_path
from shk.features.redirects.pages import with_old_addresses
from shk.mkdocs_plugin.config import left_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from shk.build.enforce_urls import Held
    from shk.content.link_files import LinkedFiles
    from shk.content.loader import Loaded
    from shk.features.site import Site
    from shk.mkdocs_plugin.config import PortfolioOptions
    from shk.model.diagnostics.diagnostic import Problem

ALWAYS = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""Files that MkDocs makes for every site."""


def names_addresses(files: LinkedFiles | None) -> bool:
    """Whether a text has a link that only the whole site can answer for."""
    if files is None:
        return False
    return any(
        verdict_of(target.address, text.path.rpartition("/")[0], files) is Verdict.PENDING
        for text in files.texts
        for target in files.reader.read(text.body).targets
    )


def site_link_problems(
    loaded: Loaded, site: Site, held: Held, options: PortfolioOptions, config: MkDocsConfig
) -> tuple[Problem, ...]:
    """Links by an address of the site that nothing of it answers for.

    Args:
        loaded: the content.
        site: the site that is made from it.
        held: what becomes of its old addresses.
        options: the plugin's options.
        config: the whole of mkdocs.yml.
    """
    if loaded.linked is None or not names_addresses(loaded.linked):
        return ()
    whole = with_old_addresses(site, held.published, held.settlement)
    pages = dict(_pages(whole, config))
    addresses = {
        *held.published.current,
        *(one.uri for one in whole.pages.values()),
        *(one.removesuffix("index.html") for one in whole.old_pages),
        *whole.old_files,
        *(one.uri for one in whole.files),
        *_files(options, config),
        *pages,
        *ALWAYS,
    }
    findings = Findings()
    check_addresses(loaded.linked, addresses, pages, findings)
    return findings.problems


def _pages(site: Site, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """The address of each page that has a text, with the path of its file."""
    for one in site.pages.values():
        if one.source and one.text_name == one.source:
            yield one.uri, one.source
    root = Path(config.config_file_path).resolve().parent
    docs = Path(config.docs_dir).resolve()
    for page in hand_written_pages(config):
        below = page.relative_to(docs).as_posix()
        url = File(below, str(docs), config.site_dir, use_directory_urls=True).url
        yield "" if url == "./" else url, relative_path(page, root)


def _files(options: PortfolioOptions, config: MkDocsConfig) -> Iterator[str]:
    """The addresses of files below docs_dir that are copied as they are."""
    docs = Path(config.docs_dir).resolve()
    is_left_out = left_out(config)
    for file in docs.rglob("*"):
        below = composed(file.relative_to(docs).as_posix())
        kept = file.suffix != ".md" and not is_left_out(below)
        if kept and not below.startswith(f"{options.media_dir}/") and file.is_file():
            yield below
