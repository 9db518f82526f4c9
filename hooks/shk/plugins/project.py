"""A project as the commands that edit it see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.load import load_portfolio
from shk.language.messages import load_messages
from shk.plugins.portfolio.options import content_folders, day_of
from shk.plugins.run import settings_of

if TYPE_CHECKING:
    from datetime import date

    from shk.content.load import ContentFolders, Loaded
    from shk.language.messages import Messages
    from shk.plugins.run import Run, SiteOptions


@dataclass(frozen=True)
class Project:
    """A project that can be changed."""

    folders: ContentFolders
    """Where its content lies."""
    messages: Messages
    """The language of its site."""
    today: date
    """The day the command is run for."""
    loaded: Loaded
    """Its content and what is wrong with it."""


def open_project(options: SiteOptions, run: Run) -> Project:
    """Read a project; errors in its content are in what is returned.

    Raises:
        SettingsError: mkdocs.yml is wrong or lacks the plugin.
    """
    with settings_of(options, run) as (config, settings):
        folders = content_folders(settings, config)
        messages = load_messages(settings.language)
        today = day_of(settings, run.today)
        loaded = load_portfolio(folders, messages=messages, today=today)
        return Project(folders, messages, today, loaded)
