"""A check of all content with advice, and the folders whose changes call for another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from shk.advice.advise import Circumstances, advise
from shk.advice.dictionary import load_dictionary
from shk.content.history import last_changes
from shk.content.load import load_portfolio
from shk.content.text import relative_path
from shk.content.words import WORD_FILE
from shk.language.messages import load_messages
from shk.model.problem import in_order
from shk.plugins.portfolio.options import content_folders, day_of
from shk.plugins.portfolio.permanence import hold_content, missing_pages
from shk.plugins.run import settings_of
from shk.views.addresses import Addresses

if TYPE_CHECKING:
    from datetime import date

    from mkdocs.config.defaults import MkDocsConfig

    from shk.content.load import ContentFolders, Loaded
    from shk.model.problem import Problem
    from shk.plugins.portfolio.options import PortfolioOptions
    from shk.plugins.run import Run, SiteOptions


@dataclass(frozen=True)
class Checked:
    """What a check came to."""

    problems: tuple[Problem, ...]
    """Errors and warnings, by file and place."""
    advice: tuple[Problem, ...]
    """Advice, by file and place; none if it was not asked for."""


def check_content(options: SiteOptions, run: Run, *, advised: bool) -> Checked:
    """Read all content and tell its problems; nothing is written.

    Args:
        options: which mkdocs.yml.
        run: the day, if another than today.
        advised: whether advice is given too.

    Raises:
        SettingsError: mkdocs.yml is wrong or lacks the plugin.
    """
    with settings_of(options, run) as (config, settings):
        folders = content_folders(settings, config)
        messages = load_messages(settings.language)
        today = day_of(settings, run.today)
        written = (folders.initiatives, folders.stories)
        changed = last_changes(folders.root, written) if advised else {}
        loaded = load_portfolio(folders, changed, messages, today, proposal=run.proposal)
        held = _held(loaded, settings, config, today)
        problems = in_order([*loaded.problems, *held.problems])
        if not advised:
            return Checked(problems, ())
        advice = advise(loaded, _circumstances(folders, settings, today))
        return Checked(problems, in_order([*advice, *held.advice]))


def _held(loaded: Loaded, settings: PortfolioOptions, config: MkDocsConfig, today: date) -> Checked:
    """What is to be told of the site's addresses; nothing if no old ones are known."""
    if not (loaded.ledger.exists or loaded.collection.moved):
        return Checked((), ())
    if loaded.portfolio is None:
        addresses = Addresses(load_messages(settings.language))
        folders = content_folders(settings, config)
        return Checked(missing_pages(loaded, addresses, folders, today), ())
    held = hold_content(loaded, settings, config, today)
    return Checked(held.problems, held.advice)


def watched_paths(options: SiteOptions, run: Run) -> tuple[Path, ...]:
    """The folders of the content, whose changes call for another check.

    Raises:
        SettingsError: mkdocs.yml is wrong or lacks the plugin.
    """
    with settings_of(options, run) as (config, settings):
        folders = content_folders(settings, config)
        wanted = (Path(config.docs_dir).resolve(), folders.initiatives, folders.stories)
        return tuple(one for one in wanted if one.is_dir())


def _circumstances(
    folders: ContentFolders, settings: PortfolioOptions, today: date
) -> Circumstances:
    """What advice depends on in this project."""
    return Circumstances(
        language=settings.language,
        today=today,
        word_list=relative_path(folders.data / WORD_FILE, folders.root),
        dictionary=load_dictionary(settings.language),
    )
