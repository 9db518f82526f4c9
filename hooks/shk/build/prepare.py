"""Content to site: what the plugin does when MkDocs starts a build."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from shk.build.claims import file_problems
from shk.build.enforce_urls import hold, missing_pages
from shk.build.menu_problems import menu_problems, silence_mkdocs
from shk.build.page_context import context_of
from shk.build.settings import build_day, content_folders, hand_written_addresses, site_address
from shk.build.site_links import site_link_problems
from shk.build.unused_settings import unused_note
from shk.content.git_history import history_gap, last_changes, row_revisions
from shk.content.loader import load_portfolio
from shk.content.source_text import relative_path
from shk.features.next_build import next_build_file
from shk.features.redirects.pages import with_old_addresses
from shk.features.site import build_site
from shk.i18n.messages import N_, load_messages
from shk.mkdocs_plugin.faults import RefusedContentError, WrongSettingsError
from shk.model.diagnostics.diagnostic import in_order, stops_build
from shk.model.diagnostics.renderers import count_text
from shk.model.portfolio.next_change import next_change
from shk.site.urls import Addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from shk.build.run import Run
    from shk.content.images import Pictures
    from shk.features.site import Site
    from shk.i18n.messages import Messages
    from shk.i18n.phrase import Phrase
    from shk.mkdocs_plugin.config import PortfolioOptions
    from shk.model.diagnostics.diagnostic import Problem

ACTIVITIES = "activities.yml"
"""The data file whose rows' history calendars tell."""
IMAGES = "shk/images"
"""The plugin that puts pictures into the site."""
NO_IMAGES = N_(
    "mkdocs.yml: {value} is missing in plugins. Write it below shk/portfolio; there are pictures"
    " to show."
)
NO_FOLDERS = N_(
    "mkdocs.yml: use_directory_urls must be true, since addresses are permanent. Take the line out."
)
DOCS_ELSEWHERE = N_(
    "mkdocs.yml: docs_dir, {value}, must lie in the folder of mkdocs.yml. Move it there."
)


def read_site(options: PortfolioOptions, config: MkDocsConfig, run: Run, *, preview: bool) -> Site:
    """Read the content and build every view.

    Raises:
        WrongSettingsError: an option is wrong, or the site has no address.
        RefusedContentError: the content has errors, or warnings in strict mode; the
            run's observer has been told of each.
    """
    _refuse_unusable(config)
    folders = content_folders(options, config)
    changed = last_changes(folders.root, (folders.initiatives, folders.stories))
    messages = load_messages(options.language)
    build_for = build_day(options, run.today)
    run.observer.day_known(build_for, messages)
    for phrase in notes(folders.root, config, options):
        run.observer.noted(phrase, messages)
    today = build_for.day
    loaded = load_portfolio(folders, changed, messages, today, proposal=run.proposal)
    if loaded.portfolio is None:
        addresses = Addresses(messages)
        missing = missing_pages(loaded, addresses, folders, today)
        menu = menu_problems(folders, config, None)
        taken = file_problems(loaded, addresses, options, config, lambda: None)
        raise _refused(in_order([*loaded.problems, *missing, *menu, *taken]), run, messages)
    _refuse_pictures_unpublished(config, loaded.pictures)
    images = loaded.pictures.images
    due = next_change(loaded.portfolio, today, images, loaded.quotes)
    context = replace(
        context_of(loaded, options, messages, today, preview=preview),
        revisions=row_revisions(
            folders.root, relative_path(folders.data / ACTIVITIES, folders.root)
        ),
    )
    site = build_site(context, site_address(config), options.edit_base, loaded.placed, images)
    held = hold(loaded, site, hand_written_addresses(config), folders)
    whole = with_old_addresses(site, held.published, held.settlement)
    taken = file_problems(loaded, context.addresses, options, config, lambda: whole)
    linked = site_link_problems(loaded, site, held, options, config)
    menu = menu_problems(folders, config, held.published.current)
    silence_mkdocs(config)
    problems = in_order([*loaded.problems, *held.problems, *linked, *menu, *taken])
    if stops_build(problems, strict=config.strict):
        raise _refused(problems, run, messages)
    run.observer.problems_found(problems, messages)
    run.observer.next_build_known(due)
    return replace(whole, files=(*whole.files, next_build_file(today, due)))


def notes(root: Path, config: MkDocsConfig, options: PortfolioOptions) -> Iterator[Phrase]:
    """What is told of a build beside the content, and stops nothing.

    Args:
        root: the project folder.
        config: the whole of mkdocs.yml.
        options: the plugin's options.
    """
    if gap := history_gap(root):
        yield gap
    if unused := unused_note(config, options):
        yield unused


def _refused(problems: tuple[Problem, ...], run: Run, messages: Messages) -> RefusedContentError:
    """Tell all problems, and what to raise that says how many they are."""
    run.observer.problems_found(problems, messages)
    return RefusedContentError(count_text(problems, messages))


def _refuse_pictures_unpublished(config: MkDocsConfig, pictures: Pictures) -> None:
    """Refuse to make pages with pictures that nothing would put into the site.

    Raises:
        WrongSettingsError: the plugin that does it is not named in mkdocs.yml.
    """
    if pictures.files and IMAGES not in config.plugins:
        raise WrongSettingsError(NO_IMAGES, value=IMAGES)


def _refuse_unusable(config: MkDocsConfig) -> None:
    """Refuse settings that permanent addresses can not live with.

    Raises:
        WrongSettingsError: names the setting and what to write.
    """
    site_address(config)
    if not config.use_directory_urls:
        raise WrongSettingsError(NO_FOLDERS)
    root = Path(config.config_file_path).resolve().parent
    if not Path(config.docs_dir).resolve().is_relative_to(root):
        raise WrongSettingsError(DOCS_ELSEWHERE, value=str(config.docs_dir))
