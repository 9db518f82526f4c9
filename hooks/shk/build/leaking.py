"""Refuses a finished site with something confidential in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from shk.build.net import leak_problems, leak_search, page_examples, site_leaks
from shk.build.settings import content_folders, hand_written_addresses
from shk.model.diagnostics.renderers import count_text

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from shk.build.run import Run
    from shk.features.site import Site
    from shk.mkdocs_plugin.config import PortfolioOptions

CARDS_PLUGIN = "shk/cards"
"""The plugin that draws pictures with text."""


def refuse_leaks(
    site: Site, options: PortfolioOptions, config: MkDocsConfig, run: Run, *, keep: bool
) -> None:
    """Search all files of a finished site, and refuse it when one tells what it must not.

    Args:
        site: what the pages were made of.
        options: the plugin's options.
        config: MkDocs' own, whose folder of the site is searched.
        run: whose observer is told.
        keep: whether the site is a preview that is served already; its files with
            something confidential are removed then.

    Raises:
        PluginError: there is something confidential; the observer has been told what.
    """
    folders = content_folders(options, config)
    pages = dict(zip(hand_written_addresses(config), folders.pages, strict=True))
    context = site.context
    examples = page_examples(site, pages, folders.root)
    search = leak_search(folders, context.messages, context.today, examples)
    built = Path(config.site_dir)
    cards = config.plugins.get(CARDS_PLUGIN)
    leaks = site_leaks(search, built, folders.root, getattr(cards, "drawn_texts", ()))
    if not leaks:
        return
    for name in {one.name for one in leaks} if keep else ():
        (built / name).unlink(missing_ok=True)
    problems = leak_problems(leaks)
    run.observer.problems_found(problems, context.messages)
    raise PluginError(count_text(problems, context.messages))
