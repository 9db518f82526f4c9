"""A project as it is authored, for commands that tell of it without building it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from shk.plugins.portfolio.options import site_address
from shk.plugins.portfolio.text_facts import text_facts
from shk.plugins.project import open_project
from shk.plugins.run import BuildRefusedError, Run, SiteOptions, settings_of
from shk.views.context import Context

if TYPE_CHECKING:
    from shk.content.load import ContentFolders


@dataclass(frozen=True)
class Whole:
    """A project with what is not public."""

    context: Context
    """The whole portfolio, its language and the day."""
    folders: ContentFolders
    """Where its content lies."""
    site_url: str
    """The address of its site."""
    site_folder: Path
    """Where its site is built."""


def read_whole(options: SiteOptions, run: Run) -> Whole:
    """Read a project for those who look after it; the observer is told of problems.

    Raises:
        BuildRefusedError: the content has errors.
        SettingsError: mkdocs.yml or a day is wrong.
    """
    project = open_project(options, run)
    if project.loaded.portfolio is None:
        run.observer.problems_found(project.loaded.problems, project.messages)
        raise BuildRefusedError
    with settings_of(options, run) as (config, _):
        site_url, site = site_address(config), Path(config.site_dir).resolve()
    texts = text_facts(project.loaded, project.messages.language)
    context = Context(project.loaded.portfolio, project.messages, project.today, texts=texts)
    return Whole(context, project.folders, site_url, site)
