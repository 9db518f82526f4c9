"""Content to site: everything that is known before a page is rendered."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.build.claims import file_problems
from shk.build.config_file import IMAGES
from shk.build.enforce_urls import check_urls, hand_written_addresses, missing_pages
from shk.build.menu_problems import menu_problems
from shk.build.page_context import context_of
from shk.build.run import RefusedContentError, note_damage
from shk.build.settings import SettingsError
from shk.build.site_links import site_link_problems
from shk.build.stamp import read_stamp
from shk.build.unused_settings import unused_note
from shk.content.files import list_files
from shk.content.git_history import history_gap, last_changes, row_revisions
from shk.content.kept import kept_in
from shk.content.loader import load_portfolio
from shk.content.source_text import relative_path
from shk.features.build_stamp import stamp_file
from shk.features.next_build import next_build_file
from shk.features.redirects import with_old_addresses
from shk.features.site import build_site
from shk.i18n.messages import N_, load_messages
from shk.model.diagnostics.diagnostic import in_order, stops_build
from shk.model.diagnostics.renderers import count_text
from shk.model.portfolio.next_change import next_change
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.urls import Addresses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.build.run import Run
    from shk.build.settings import Settings
    from shk.content.loader import Loaded
    from shk.features.site import Site
    from shk.i18n.messages import Messages
    from shk.i18n.phrase import Phrase
    from shk.model.diagnostics.diagnostic import Problem
    from shk.model.schema.revision import Revision

ACTIVITIES = KIND_INFO[Kind.ACTIVITY].file
"""The list whose rows have a history in calendars."""
NO_IMAGES = N_(
    "mkdocs.yml: {value} is missing in plugins. Write it below shk/portfolio; there are pictures"
    " to show."
)


def _revisions(settings: Settings) -> Mapping[str, Revision]:
    """The history of each activity, by its id."""
    folders = settings.folders
    files = {folders.data / f"{ACTIVITIES}.yml", *list_files(folders.data, ACTIVITIES)}
    paths = sorted(relative_path(file, folders.root) for file in files)
    return row_revisions(folders.root, *paths)


@dataclass(frozen=True)
class Prepared:
    """A site with the content that it is made of."""

    site: Site
    """Every page and file, before anything is rendered."""
    loaded: Loaded
    """The content, without errors."""


def read_site(settings: Settings, run: Run, *, preview: bool) -> Site:
    """Read the content and build every view; as ``prepare``."""
    return prepare(settings, run, preview=preview).site


def prepare(settings: Settings, run: Run, *, preview: bool) -> Prepared:
    """Read the content and build every view.

    Raises:
        SettingsError: a setting is wrong, or the site has no address.
        RefusedContentError: the content has errors, or warnings in strict mode; the
            run's observer has reported each.
    """
    folders, messages = settings.folders, load_messages(settings.language)
    address, build_for = settings.address, settings.build_day(run.today)
    today = build_for.day
    run.observer.day_known(build_for, messages)
    for phrase in notes(settings):
        run.observer.noted(phrase, messages)
    changed = last_changes(folders.root, (folders.initiatives, folders.stories))
    with closing(kept_in(folders.root)) as kept:
        loaded = load_portfolio(folders, changed, messages, today, proposal=run.proposal, kept=kept)
        note_damage(kept.damaged, run, messages)
    if loaded.portfolio is None:
        addresses = Addresses(messages)
        missing = missing_pages(loaded, addresses, folders, today)
        more = (*missing, *menu_problems(settings, None))
        taken = file_problems(loaded, addresses, settings, lambda: None)
        raise _refused(in_order([*loaded.problems, *more, *taken]), run, messages)
    if loaded.pictures.files and not settings.publishes_images:
        raise SettingsError(NO_IMAGES, value=IMAGES)
    images = loaded.pictures.images
    due = next_change(loaded.portfolio, today, images, loaded.quotes)
    context = replace(
        context_of(loaded, settings, messages, today, preview=preview),
        revisions=_revisions(settings),
    )
    site = build_site(context, address, settings.edit_base, loaded.placed, images)
    url_check = check_urls(loaded, site, hand_written_addresses(settings), folders)
    full = with_old_addresses(site, url_check.published, url_check.redirect_map)
    taken = file_problems(loaded, context.addresses, settings, lambda: full)
    linked = site_link_problems(loaded, site, url_check, settings)
    menu = menu_problems(settings, url_check.published.current)
    problems = in_order([*loaded.problems, *url_check.problems, *linked, *menu, *taken])
    if stops_build(problems, strict=settings.strict):
        raise _refused(problems, run, messages)
    run.observer.problems_found(problems, messages)
    run.observer.next_build_known(due)
    made = (next_build_file(today, due), stamp_file(read_stamp(folders.root)))
    return Prepared(replace(full, files=(*full.files, *made)), loaded)


def notes(settings: Settings) -> Iterator[Phrase]:
    """Notes about a build that are not about its content; none stops it."""
    if gap := history_gap(settings.root):
        yield gap
    if unused := unused_note(settings.unused):
        yield unused


def _refused(problems: tuple[Problem, ...], run: Run, messages: Messages) -> RefusedContentError:
    """Report all problems, and what to raise that says how many they are."""
    run.observer.problems_found(problems, messages)
    return RefusedContentError(count_text(problems, messages))
