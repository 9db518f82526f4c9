"""Builds, previews and checks by way of MkDocs."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from shk.build.run import _RUN, BuildRefusedError, Run, SettingsError, SiteOptions
from shk.build.settings import content_folders
from shk.content.diagnostics_sink import Findings
from shk.content.loader import Loaded, load_portfolio
from shk.content.settings_file import note_settings
from shk.i18n.chosen import CONFIG_FILES
from shk.i18n.messages import N_, Messages, load_messages
from shk.i18n.phrase import Phrase
from shk.mkdocs_plugin.config import PortfolioOptions, use_ascii_host
from shk.mkdocs_plugin.faults import WrongSettingsError
from shk.mkdocs_plugin.mkdocs_words import phrase_or_unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
        super().__init__(Phrase(problem.code.what, problem.details))
        self.problem = problem


NO_SETTINGS = N_(
    "There is no {path} here. Go to the folder of the project, which holds that file, and give the"
    " command again."
)


NO_PLUGIN = N_("mkdocs.yml: {value} is missing in plugins. Write it there.")


STRICT_SETTINGS = N_("mkdocs.yml has warnings, and --strict makes errors of them.")


_SETTINGS_LOG = logging.getLogger("mkdocs.config")
"""Where MkDocs tells what is wrong with mkdocs.yml."""


class ContentRefusedError(Exception):
    """The content has errors, which stop a command that builds nothing; they have been told."""


class _Held(logging.Filter):
    """Keeps what MkDocs says of mkdocs.yml to be told with the error that it ends in."""

    def __init__(self, *, also_warnings: bool) -> None:
        super().__init__()
        self._from = logging.WARNING if also_warnings else logging.ERROR
        self.errors: list[Phrase] = []

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep an error; let all else pass."""
        if record.levelno >= logging.ERROR:
            self.errors.append(phrase_or_unknown(record.getMessage()))
        return record.levelno < self._from


@contextmanager
def _started(run: Run) -> Iterator[None]:
    """Make a run the current one, and tell MkDocs' errors as ours."""
    token = _RUN.set(run)
    try:
        yield
    except WrongSettingsError as error:
        raise SettingsError(*error.phrases) from None
    except ConfigurationError as error:
        raise SettingsError(phrase_or_unknown(str(error))) from None
    except Abort as error:
        raise BuildRefusedError(str(error)) from None
    finally:
        _RUN.reset(token)


def _config(options: SiteOptions, *, quiet: bool = False) -> MkDocsConfig:
    """mkdocs.yml with what the command line asks for.

    Args:
        options: what the command line asks for.
        quiet: whether warnings are told by somebody else.

    Raises:
        SettingsError: there is none, or MkDocs can not use it.
    """
    _refuse_missing(options)
    _refuse_spoiled(options)
    held = _Held(also_warnings=quiet)
    _SETTINGS_LOG.addFilter(held)
    try:
        return load_config(options.config_file, **options.settings())
    except Abort:
        raise SettingsError(*(held.errors or [Phrase(STRICT_SETTINGS)])) from None
    finally:
        _SETTINGS_LOG.removeFilter(held)


def _refuse_missing(options: SiteOptions) -> None:
    """Refuse to look further when there is no mkdocs.yml.

    Raises:
        SettingsError: there is none.
    """
    names = (options.config_file,) if options.config_file else CONFIG_FILES
    if not any(Path(one).is_file() for one in names):
        raise SettingsError(NO_SETTINGS, path=names[0])


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
        _config(options, quiet=True)  # MkDocs would end in its own words
        mkdocs_serve(options.config_file, **options.settings())


def told_in_our_words(builder: Callable[[], None]) -> Callable[[], None]:
    """A preview's builder whose end is logged as ours; MkDocs prints it or a traceback.

    Args:
        builder: what builds the preview anew.
    """

    def build_again() -> None:
        try:
            builder()
        except Abort:
            raise Abort("") from None
        except ConfigurationError as error:
            _SETTINGS_LOG.error(str(error))
            raise Abort("") from None

    return build_again


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
        raise WrongSettingsError(NO_PLUGIN, value=PLUGIN)
    return plugin.config
