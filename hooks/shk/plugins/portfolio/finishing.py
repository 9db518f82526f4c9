"""What is done to the finished pages before the site is swapped in, in order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from shk.model.envelope import CC_BY
from shk.plugins.portfolio.feeds import write_feeds
from shk.plugins.portfolio.pages import keep_old_files
from shk.plugins.portfolio.thumbnails import add_thumbnails
from shk.plugins.search.pagefind import SearchIndexError, index_site
from shk.release.compress import compress_site
from shk.release.fingerprint import fingerprint_site
from shk.release.markdown import write_twins

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from shk.plugins.portfolio.options import PortfolioOptions
    from shk.plugins.portfolio.page_drawing import PageDrawing

COPIES = ".cache/shk/compressed"
"""Where compressed copies are kept between builds, from the project's folder."""
LICENCE = f"{CC_BY.name}, {CC_BY.url}"
"""How texts may be used, in a line."""


def finish_preview(drawing: PageDrawing, config: MkDocsConfig) -> None:
    """Write what is made of the finished pages; the files of a preview keep plain names."""
    site = Path(config.site_dir)
    write_feeds(drawing.site, drawing.feed_texts, site)
    _index(site)
    write_twins(site, LICENCE)
    keep_old_files(drawing.site.old_files, site)


def finish_site(drawing: PageDrawing, options: PortfolioOptions, config: MkDocsConfig) -> None:
    """Write what is made of the finished pages, name what can be kept, compress if asked."""
    site = Path(config.site_dir)
    finish_preview(drawing, config)
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
