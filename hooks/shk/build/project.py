"""A project as commands open it: checked, changed, recorded, or looked after."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.build.claims import file_problems
from shk.build.config_file import load_settings
from shk.build.enforce_urls import (
    check_content_urls,
    check_urls,
    hand_written_addresses,
    missing_pages,
    planned_site,
)
from shk.build.menu_problems import menu_problems
from shk.build.page_context import text_facts
from shk.build.run import ContentRefusedError
from shk.build.site_links import site_link_problems
from shk.build.unused_settings import unused_note
from shk.content.git_history import last_changes
from shk.content.kept import kept_in
from shk.content.loader import load_portfolio
from shk.content.source_text import relative_path
from shk.content.url_ledger import LEDGER_FILE
from shk.content.word_list import WORD_FILE
from shk.features.redirects import unrecorded, with_old_addresses
from shk.i18n.messages import load_messages
from shk.lint.lint import LintContext, lint
from shk.lint.spelling import load_dictionary
from shk.model.diagnostics.diagnostic import in_order
from shk.model.schema.url_ledger import ledger_text
from shk.site.context import Context
from shk.site.urls import Addresses

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from shk.build.run import Run
    from shk.build.settings import Settings, SiteOptions
    from shk.content.loader import ContentFolders, Loaded
    from shk.features.site import Site
    from shk.i18n.messages import Messages
    from shk.model.diagnostics.diagnostic import Problem


@dataclass(frozen=True)
class Checked:
    """What a check came to."""

    problems: tuple[Problem, ...]
    """Errors and warnings, by file and place."""
    advice: tuple[Problem, ...]
    """Advice, by file and place; none if it was not asked for."""
    strict: bool = False
    """Whether warnings stop a build, by mkdocs.yml or by the command."""


def check_content(options: SiteOptions, run: Run, *, advised: bool) -> Checked:
    """Read all content and report its problems; nothing is written but what is kept of it.

    Args:
        options: which mkdocs.yml.
        run: the day, if another than today.
        advised: whether advice is given too.

    Raises:
        SettingsError: mkdocs.yml is wrong or lacks the plugin.
    """
    settings = load_settings(options)
    folders, messages = settings.folders, load_messages(settings.language)
    today = settings.day(run.today)
    if unused := unused_note(settings.unused):
        run.observer.noted(unused, messages)
    written = (folders.initiatives, folders.stories)
    changed = last_changes(folders.root, written) if advised else {}
    with closing(kept_in(folders.root)) as kept:
        loaded = load_portfolio(folders, changed, messages, today, proposal=run.proposal, kept=kept)
    url_check = _url_check(loaded, settings, today)
    taken = file_problems(
        loaded, Addresses(messages), settings, lambda: _planned(loaded, settings, today)
    )
    problems = in_order([*loaded.problems, *url_check.problems, *taken])
    if not advised:
        return Checked(problems, (), settings.strict)
    advice = lint(loaded, _lint_context(settings, today))
    return Checked(problems, in_order([*advice, *url_check.advice]), settings.strict)


def _url_check(loaded: Loaded, settings: Settings, today: date) -> Checked:
    """Problems of the site's addresses, of links by address and of its menu."""
    if loaded.portfolio is None:
        addresses = Addresses(load_messages(settings.language))
        missing = missing_pages(loaded, addresses, settings.folders, today)
        return Checked((*missing, *menu_problems(settings, None)), ())
    site, url_check = check_content_urls(loaded, settings, today)
    linked = site_link_problems(loaded, site, url_check, settings)
    menu = menu_problems(settings, url_check.published.current)
    return Checked((*url_check.problems, *linked, *menu), url_check.advice)


def _planned(loaded: Loaded, settings: Settings, today: date) -> Site | None:
    """The site that a build would make, with its old addresses; None while there are errors."""
    if loaded.portfolio is None:
        return None
    site = planned_site(loaded, settings, today)
    url_check = check_urls(loaded, site, hand_written_addresses(settings), settings.folders)
    return with_old_addresses(site, url_check.published, url_check.redirect_map)


def watched_paths(options: SiteOptions) -> tuple[Path, ...]:
    """The folders of the content, whose changes call for another check.

    Raises:
        SettingsError: mkdocs.yml is wrong or lacks the plugin.
    """
    return content_paths(load_settings(options))


def content_paths(settings: Settings) -> tuple[Path, ...]:
    """The folders of the content that are there."""
    wanted = (settings.docs, settings.folders.initiatives, settings.folders.stories)
    return tuple(item for item in wanted if item.is_dir())


def _lint_context(settings: Settings, today: date) -> LintContext:
    """What advice depends on in this project."""
    return LintContext(
        language=settings.language,
        today=today,
        word_list=relative_path(settings.folders.data / WORD_FILE, settings.root),
        dictionary=load_dictionary(settings.language),
    )


@dataclass(frozen=True)
class Project:
    """A project that can be changed."""

    settings: Settings
    """What mkdocs.yml says."""
    messages: Messages
    """The language of its site."""
    today: date
    """The day the command is run for."""
    loaded: Loaded
    """Its content and what is wrong with it."""

    @property
    def folders(self) -> ContentFolders:
        """Where its content lies."""
        return self.settings.folders


def open_project(options: SiteOptions, run: Run) -> Project:
    """Read a project; errors in its content are in what is returned.

    Raises:
        SettingsError: mkdocs.yml is wrong or lacks the plugin.
    """
    settings = load_settings(options)
    messages, today = load_messages(settings.language), settings.day(run.today)
    with closing(kept_in(settings.root, writes=False)) as kept:
        loaded = load_portfolio(settings.folders, messages=messages, today=today, kept=kept)
    return Project(settings, messages, today, loaded)


@dataclass(frozen=True)
class LedgerStatus:
    """What the ledger holds and what it lacks."""

    file: Path
    """The ledger; it may not exist."""
    root: Path
    """The project folder."""
    new: tuple[str, ...]
    """Addresses of the site that it lacks, from the site's root, with a slash in front."""
    known: tuple[str, ...]
    """Every address of the site, written alike."""
    text: str
    """The whole ledger with those in it."""


def read_ledger_status(options: SiteOptions, run: Run) -> LedgerStatus:
    """Read the content and see which addresses the ledger lacks; nothing is written.

    Raises:
        ContentRefusedError: the content has errors; the observer has reported them.
        SettingsError: mkdocs.yml or a day is wrong.
    """
    project = open_project(options, run)
    loaded, folders = project.loaded, project.folders
    if loaded.portfolio is None:
        run.observer.problems_found(loaded.problems, project.messages)
        raise ContentRefusedError
    _, url_check = check_content_urls(loaded, project.settings, project.today)
    published = url_check.published
    new = unrecorded(published)
    return LedgerStatus(
        file=folders.data / LEDGER_FILE,
        root=folders.root,
        new=tuple(f"/{item}" for item in new),
        known=tuple(f"/{item}" for item in sorted(published.current)),
        text=ledger_text((*published.ledger.places, *new)),
    )


@dataclass(frozen=True)
class FullProject:
    """A project with what is not public."""

    context: Context
    """The whole portfolio, its language and the day."""
    folders: ContentFolders
    """Where its content lies."""
    site_url: str
    """The address of its site."""
    site_folder: Path
    """Where its site is built."""


def read_full_project(options: SiteOptions, run: Run) -> FullProject:
    """Read a project for those who look after it; problems go to the observer.

    Raises:
        ContentRefusedError: the content has errors.
        SettingsError: mkdocs.yml or a day is wrong.
    """
    project = open_project(options, run)
    if project.loaded.portfolio is None:
        run.observer.problems_found(project.loaded.problems, project.messages)
        raise ContentRefusedError
    site_url, site = project.settings.address, project.settings.site.resolve()
    texts = text_facts(project.loaded, project.messages.language)
    context = Context(project.loaded.portfolio, project.messages, project.today, texts=texts)
    return FullProject(context, project.folders, site_url, site)
