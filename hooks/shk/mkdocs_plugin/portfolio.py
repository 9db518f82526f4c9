"""The plugins that mkdocs.yml names: MkDocs finds the project, and the build does the work."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config.base import Config
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from shk.build.config_file import load_settings
from shk.build.file_faults import file_fault
from shk.build.pipeline import write_site
from shk.build.prepare import read_site
from shk.build.project import content_paths
from shk.build.run import BuildRefusedError, Run
from shk.build.settings import Settings, SettingsError, SiteOptions
from shk.build.staging import Staging, open_staging, swap_in, throw_away
from shk.i18n.chosen import chosen_language
from shk.i18n.messages import load_messages
from shk.i18n.phrase import Worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.base import ConfigErrors, ConfigWarnings
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from shk.features.site import Site

logging.getLogger("shk").parent = logging.getLogger("mkdocs")  # MkDocs shows and counts warnings


@contextmanager
def _worded(config: MkDocsConfig) -> Iterator[None]:
    """Report what stops a build through MkDocs, in one line and the language of the portfolio."""
    messages = load_messages(chosen_language(["--config-file", config.config_file_path]))
    try:
        yield
    except SettingsError as error:
        raise ConfigurationError(error.text(messages)) from None
    except BuildRefusedError as error:
        shown = error.text(messages) if isinstance(error, Worded) else str(error)
        raise PluginError(shown) from None
    except OSError as error:
        raise PluginError(file_fault(error, messages)) from None


class _NoOptions(Config):
    """What is set for the plugin is read by the build."""


class _SettingsPlugin(BasePlugin[_NoOptions]):
    """A plugin whose settings are read by the build."""

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Leave what is set to the build."""
        return super().load_config({}, config_file_path)


class ImagesPlugin(_SettingsPlugin):
    """``shk/images``: named in mkdocs.yml, it lets the build publish pictures."""


class CardsPlugin(_SettingsPlugin):
    """``shk/cards``: named in mkdocs.yml, it lets the build draw social cards."""


class PortfolioPlugin(_SettingsPlugin):
    """``shk/portfolio``: builds the site in the place of MkDocs' own pages."""

    def __init__(self) -> None:
        self._serving = False
        self._staging: Staging | None = None
        self._prepared: tuple[Settings, Site] | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin a run; MkDocs keeps the plugin for all builds of a process."""
        self._serving = command == "serve"
        self._staging = self._prepared = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content; nothing has been written yet if it has errors."""
        with _worded(config):
            asked = SiteOptions(config.config_file_path, config.site_dir, config.strict)
            settings = load_settings(asked)
            site = read_site(settings, Run(), preview=self._serving)
            staging = None if self._serving else open_staging(Path(config.site_dir))
        self._prepared = (settings, site)
        config.theme.static_templates = set()
        config.nav = None
        if staging:
            self._staging = staging
            config.site_dir = str(staging.next)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave no page or file to MkDocs."""
        return Files([])

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the site and swap it in."""
        if self._prepared is None:
            raise PluginError("shk/portfolio: the content was not read")
        settings, site = self._prepared
        with _worded(config):
            write_site(site, settings, Run(), Path(config.site_dir), serving=self._serving)
            if self._staging:
                swap_in(self._staging)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the last good site as it was."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Throw away what a stopped build began; after a swap there is nothing left to throw."""
        if self._staging:
            throw_away(self._staging)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> None:
        """Follow changes in everything a page is made of."""
        if self._prepared:
            for folder in content_paths(self._prepared[0]):
                server.watch(str(folder))
