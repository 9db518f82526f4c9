"""Builds, previews and checks by way of MkDocs."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from shk.build.run import _RUN, BuildRefusedError, NoSettingsError, Run, SettingsError, SiteOptions
from shk.build.settings import content_folders
from shk.content.diagnostics_sink import Findings
from shk.content.loader import Loaded, load_portfolio
from shk.content.settings_file import note_settings
from shk.i18n.messages import Messages, load_messages
from shk.mkdocs_plugin.config import PortfolioOptions, use_ascii_host

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from shk.model.diagnostics.diagnostic import Problem


PLUGIN = "shk/portfolio"
"""The plugin's name in mkdocs.yml."""


class SpoiledSettingsError(SettingsError):
    """mkdocs.yml can not be read for a reason that is told as a problem of content is.

    Args:
        problem: what is wrong, at its place.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.mark} {problem.code.what}")
        self.problem = problem


@contextmanager
def _started(run: Run) -> Iterator[None]:
    """Make a run the current one, and tell MkDocs' errors as ours."""
    token = _RUN.set(run)
    try:
        yield
    except ConfigurationError as error:
        raise SettingsError(str(error)) from None
    except Abort as error:
        raise BuildRefusedError(str(error)) from None
    finally:
        _RUN.reset(token)


def _config(options: SiteOptions) -> MkDocsConfig:
    """mkdocs.yml with what the command line asks for.

    Raises:
        NoSettingsError: there is none.
    """
    _refuse_missing(options)
    _refuse_spoiled(options)
    return load_config(options.config_file, **options.settings())


def _refuse_missing(options: SiteOptions) -> None:
    """Refuse to look further when there is no mkdocs.yml, which MkDocs would tell in English.

    Raises:
        NoSettingsError: there is none.
    """
    names = (options.config_file,) if options.config_file else ("mkdocs.yml", "mkdocs.yaml")
    if not any(Path(one).is_file() for one in names):
        raise NoSettingsError(names[0])


def _refuse_spoiled(options: SiteOptions) -> None:
    """Refuse a mkdocs.yml with an unfinished merge or signs that only look like plain spaces.

    Raises:
        SpoiledSettingsError: tells which, at its place.
    """
    names = (options.config_file,) if options.config_file else ("mkdocs.yml", "mkdocs.yaml")
    path = next(Path(one) for one in names if Path(one).is_file())
    findings = Findings()
    note_settings(path.read_bytes(), path.name, findings)
    for problem in findings.problems:
        raise SpoiledSettingsError(problem)


def build(options: SiteOptions, run: Run) -> Path:
    """Build the site and tell where it is.

    Raises:
        BuildRefusedError: it could not be built; the last good site stays.
        SettingsError: mkdocs.yml is wrong.
    """
    with _started(run):
        config = _config(options)
        site = Path(config.site_dir)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    return site


def serve(options: SiteOptions, run: Run) -> None:
    """Preview the site until Ctrl-C, following every change.

    Raises:
        BuildRefusedError: the first build failed.
        SettingsError: mkdocs.yml is wrong.
    """
    with _started(run):
        _refuse_missing(options)
        _refuse_spoiled(options)
        mkdocs_serve(options.config_file, **options.settings())


@contextmanager
def settings_of(options: SiteOptions, run: Run) -> Iterator[tuple[MkDocsConfig, PortfolioOptions]]:
    """mkdocs.yml and the plugin's options in it, for commands that build nothing.

    Raises:
        SettingsError: mkdocs.yml is wrong or lacks the plugin.
    """
    with _started(run):
        config = _config(options)
        use_ascii_host(config)
        yield config, _plugin_options(config)


def check(options: SiteOptions, run: Run) -> tuple[Loaded, Messages]:
    """Read all content and tell its problems; nothing is written.

    Raises:
        SettingsError: mkdocs.yml is wrong or lacks the plugin.
    """
    with settings_of(options, run) as (config, settings):
        messages = load_messages(settings.language)
        folders = content_folders(settings, config)
        loaded = load_portfolio(folders, messages=messages, proposal=run.proposal)
        return loaded, messages


def _plugin_options(config: MkDocsConfig) -> PortfolioOptions:
    """The plugin's options in mkdocs.yml."""
    plugin = config.plugins.get(PLUGIN)
    if plugin is None or not isinstance(plugin.config, PortfolioOptions):
        raise ConfigurationError(f"mkdocs.yml has no plugin called {PLUGIN}")
    return plugin.config
