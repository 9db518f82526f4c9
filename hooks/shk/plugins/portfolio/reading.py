"""Content to site: what the plugin does when MkDocs starts a build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import ConfigurationError, PluginError

from shk.content.history import last_changes
from shk.content.load import load_portfolio
from shk.language.messages import load_messages
from shk.model.problem import stops_build
from shk.model.publication import public_portfolio
from shk.outputs.problem_text import count_text
from shk.outputs.site import Site, build_site
from shk.plugins.portfolio.options import build_day, content_folders
from shk.views.context import Context

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from shk.plugins.portfolio.options import PortfolioOptions
    from shk.plugins.run import Run


def read_site(options: PortfolioOptions, config: MkDocsConfig, run: Run, *, preview: bool) -> Site:
    """Read the content and build every view.

    Raises:
        ConfigurationError: an option is wrong, or the site has no address.
        PluginError: the content has errors, or warnings in strict mode; the
            run's observer has been told of each.
    """
    _refuse_unusable(config)
    folders = content_folders(options, config)
    changed = last_changes(folders.root, (folders.initiatives, folders.stories))
    messages = load_messages(options.language)
    loaded = load_portfolio(folders, changed, messages)
    run.observer.problems_found(loaded.problems, messages)
    if loaded.portfolio is None or stops_build(loaded.problems, strict=config.strict):
        raise PluginError(count_text(loaded.problems, messages))
    try:
        today = build_day(run.today or options.today)
    except ValueError as error:
        raise ConfigurationError(f"shk/portfolio: today: {error}") from None
    portfolio = loaded.portfolio if preview else public_portfolio(loaded.portfolio, today)
    context = Context(portfolio, messages, today, preview=preview)
    return build_site(context, str(config.site_url), options.edit_base, loaded.placed)


def _refuse_unusable(config: MkDocsConfig) -> None:
    """Refuse settings that permanent addresses can not live with.

    Raises:
        ConfigurationError: names the setting and what to write.
    """
    if not config.site_url:
        raise ConfigurationError("shk/portfolio: set site_url; feeds and canonical links need it")
    if not config.use_directory_urls:
        raise ConfigurationError("shk/portfolio: use_directory_urls must be true")
    root = Path(config.config_file_path).resolve().parent
    if not Path(config.docs_dir).resolve().is_relative_to(root):
        raise ConfigurationError("shk/portfolio: docs_dir must lie in the folder of mkdocs.yml")
