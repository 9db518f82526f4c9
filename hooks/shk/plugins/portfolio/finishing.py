"""What is done to the finished pages before the site is swapped in, in order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from shk.model.envelope import CC_BY
from shk.plugins.portfolio.thumbnails import add_thumbnails
from shk.plugins.search.pagefind import SearchIndexError, index_site
from shk.release.compress import compress_site
from shk.release.fingerprint import fingerprint_site
from shk.release.markdown import write_twins

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from shk.plugins.portfolio.options import PortfolioOptions

COPIES = ".cache/shk/compressed"
"""Where compressed copies are kept between builds, from the project's folder."""
LICENCE = f"{CC_BY.name}, {CC_BY.url}"
"""How texts may be used, in a line."""


def finish_preview(config: MkDocsConfig) -> None:
    """Make the pages of a preview searchable and tell them twice; files keep plain names."""
    site = Path(config.site_dir)
    _index(site)
    write_twins(site, LICENCE)


def finish_site(options: PortfolioOptions, config: MkDocsConfig) -> None:
    """Make the pages searchable, write their twins, name what can be kept, compress if asked."""
    site = Path(config.site_dir)
    _index(site)
    write_twins(site, LICENCE)
    add_thumbnails(site)
    fingerprint_site(site)
    if options.compress:
        compress_site(site, Path(config.config_file_path).resolve().parent / COPIES)


def _index(site: Path) -> None:
    """Make the finished pages searchable."""
    try:
        index_site(site)
    except SearchIndexError as error:
        raise PluginError(f"shk/portfolio: {error}") from error
