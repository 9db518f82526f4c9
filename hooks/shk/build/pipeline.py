"""From content to a site: everything is written beside the site and swapped in at the end."""

from __future__ import annotations

import gzip
import logging
import shutil
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from shk.build.config_file import load_settings
from shk.build.finish import finish_preview, finish_site
from shk.build.hidden_links import find_unpublished_links
from shk.build.leaking import refuse_leaks
from shk.build.observer import PHRASE
from shk.build.pages import hand_written_pages, menu, our_page
from shk.build.prepare import read_site
from shk.build.render import PageRenderer
from shk.build.run import BuildFailedError, BuildRefusedError, RefusedContentError
from shk.build.social_cards import CardNames
from shk.build.staging import open_staging, swap_in, throw_away
from shk.build.templates import asset_files, make_environment
from shk.build.translations import paired_pages
from shk.content.source_text import composed
from shk.features.llms_txt import llms_file
from shk.features.search import SearchIndexError
from shk.i18n.characters import one_line
from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.messages import N_, Messages
from shk.i18n.phrase import Worded
from shk.images.publish import PictureChangedError, publish
from shk.images.store import FOLDER, VariantStore
from shk.site.link import Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from jinja2 import Environment

    from shk.build.pages import Page
    from shk.build.run import Run
    from shk.build.settings import Settings, SettingsError, SiteOptions
    from shk.features.site import Site

COPIES = ".cache/shk/compressed"
"""Where compressed copies are kept between builds, from the project's folder."""

CHANGED = N_("The picture {path} was changed or removed while the site was built. Build again.")
NO_INDEX = N_("The search index could not be made.")
STRICT = N_("The site has warnings, and --strict makes errors of them.")

log = logging.getLogger("shk")


class WarningCount(logging.Handler):
    """Counts warnings of a build, which strict mode refuses."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - logging passes it
        """Count one."""
        self.count += 1


@contextmanager
def counted_warnings() -> Iterator[WarningCount]:
    """Count the warnings that are logged meanwhile."""
    counter = WarningCount()
    log.addHandler(counter)
    try:
        yield counter
    finally:
        log.removeHandler(counter)


_ENGLISH = Messages(SOURCE_LANGUAGE)
"""The language of logs."""


def build(options: SiteOptions, run: Run) -> Path:
    """Build the site and tell where it is.

    Raises:
        BuildRefusedError: it could not be built; the last good site stays.
        SettingsError: mkdocs.yml is wrong.
    """
    settings = load_settings(options)
    try:
        build_settings(settings, run)
    except BuildRefusedError as error:
        log_refusal(error)
        raise
    return settings.site


def log_refusal(error: BuildRefusedError | SettingsError) -> None:
    """Log why a build was refused, unless the terminal has already printed it."""
    if not isinstance(error, RefusedContentError):
        phrases = error.phrases if isinstance(error, Worded) else (None,)
        for phrase in phrases:
            log.error(phrase.text(_ENGLISH) if phrase else str(error), extra={PHRASE: phrase})


def build_settings(settings: Settings, run: Run) -> None:
    """Build the site that settings ask for.

    Raises:
        BuildRefusedError: it could not be built; the last good site stays.
        SettingsError: mkdocs.yml is wrong.
    """
    with counted_warnings() as warnings:
        site = read_site(settings, run, preview=run.preview)
        staging = open_staging(settings.site)
        try:
            write_site(site, settings, run, staging.next)
            _refuse_warnings(settings, warnings.count)
        except BaseException:
            throw_away(staging)
            raise
        swap_in(staging)


def _refuse_warnings(settings: Settings, count: int) -> None:
    """Refuse a build with warnings in strict mode.

    Raises:
        BuildRefusedError: there were some.
    """
    if settings.strict and count:
        raise BuildFailedError(STRICT)


def write_site(
    site: Site,
    settings: Settings,
    run: Run,
    folder: Path,
    *,
    serving: bool = False,
    written: Sequence[Page] = (),
) -> None:
    """Write every page and file of a site into a folder.

    Args:
        site: what was prepared.
        settings: as the site was prepared with.
        run: who receives progress.
        folder: where the site goes; what is in it stays.
        serving: whether it is for a preview, whose files keep plain names.
        written: the hand-written pages, not converted; empty reads them.

    Raises:
        BuildRefusedError: a picture has changed, no search could be made, or something
            confidential stands in a finished file.
    """
    by_path = {item.path: item for item in written or hand_written_pages(settings)}
    site = _with_menu(site, settings, by_path)
    made = (*site.pages.values(), *site.old_pages.values())
    pages = [*by_path.values(), *(our_page(item, site) for item in made)]
    _copy_files(site, settings, folder)
    environment = make_environment(settings.custom, site.context.messages)
    cards = CardNames(settings) if settings.draws_cards else None
    feed_texts = _render(site, settings, run, folder, pages, environment, cards)
    _write_lists(site, environment, pages, folder)
    copies = settings.root / COPIES if settings.compress else None
    try:
        _draw(settings, folder, cards, site.context.messages)
        if serving:
            finish_preview(site, feed_texts, folder)
        else:
            finish_site(site, feed_texts, folder, copies)
    except PictureChangedError as error:
        raise BuildFailedError(CHANGED, path=str(error)) from error
    except SearchIndexError as error:
        log.debug("%s", error)
        raise BuildFailedError(NO_INDEX) from error
    refuse_leaks(site, settings, run, folder, cards.texts if cards else (), served=serving)


def _draw(settings: Settings, folder: Path, cards: CardNames | None, messages: Messages) -> None:
    """Put pictures and social cards into the site.

    Raises:
        PictureChangedError: a picture has changed since it was looked at.
    """
    if settings.publishes_images:
        publish(folder, settings.folders.media, VariantStore(settings.root / FOLDER))
    if cards:
        cards.draw(folder, messages)


def _with_menu(site: Site, settings: Settings, written: Mapping[str, Page]) -> Site:
    """The site with the hand-written pages of the menu in its shell, and ``llms.txt``."""
    pages = menu(settings, written)
    links = tuple(Link(one_line(page.title), page.url) for page in pages)
    site = site.with_pages(links, paired_pages(pages, written, site))
    return replace(site, files=(*site.files, llms_file(site.context, site.shell)))


def _render(  # noqa: PLR0913, PLR0917 - what a page is made of
    site: Site,
    settings: Settings,
    run: Run,
    folder: Path,
    pages: list[Page],
    environment: Environment,
    cards: CardNames | None,
) -> Mapping[str, str]:
    """Convert and write every page; returns the texts that feeds tell."""
    addresses = {
        **{item: item for item in map(composed, settings.docs_files)},
        **{address: address for address in asset_files()},
        **{file.uri: file.uri for file in site.files},
        **{item.path: item.url or "./" for item in pages},
    }
    unpublished_links = find_unpublished_links(site, settings, pending=run.proposal)
    renderer = PageRenderer(site, settings, unpublished_links, addresses)
    run.observer.pages_counted(len(site.pages))
    for page in pages:
        renderer.convert(page)
    for page in pages:
        run.observer.page_drawn()
        _write(folder / page.file, renderer.render(page, environment, cards))
    return renderer.feed_texts


def _copy_files(site: Site, settings: Settings, folder: Path) -> None:
    """Write everything that is no page: assets, files of docs_dir, exports.

    Originals of pictures stay where they are: what they hold beside pixels is nobody's business.
    """
    folder.mkdir(parents=True, exist_ok=True)
    media = f"{settings.folders.media.relative_to(settings.docs).as_posix()}/"
    files = asset_files()
    if settings.custom:
        files |= {
            path.relative_to(settings.custom).as_posix(): path
            for path in sorted((settings.custom / "assets").rglob("*"))
            if path.is_file()
        }
    files |= {
        composed(docs_file): settings.docs / docs_file
        for docs_file in settings.docs_files
        if not docs_file.endswith(".md") and not docs_file.startswith(media)
    }
    for address, file in files.items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, folder / address)
    for made in site.files:
        _write(folder / made.uri, made.content)


def _write_lists(site: Site, environment: Environment, pages: list[Page], folder: Path) -> None:
    """Write what belongs to no page: the sitemap, and the page for missing addresses."""
    view, address = site.not_found, site.context.address
    listed = sorted(pages, key=lambda item: item.url)
    context = {"site": site.shell, "meta": view.meta, "pages": listed, "page": None}
    base = urlsplit(address).path
    missing = environment.get_template("404.html").render({**context, "base_url": base})
    _write(folder / "404.html", missing)
    sitemap = environment.get_template("sitemap.xml").render({**context, "base_url": "."})
    _write(folder / "sitemap.xml", sitemap)
    midnight = datetime.combine(site.context.today, time(), tzinfo=UTC)
    with (
        (folder / "sitemap.xml.gz").open("wb") as file,
        gzip.GzipFile("sitemap.xml", "wb", fileobj=file, mtime=int(midnight.timestamp())) as packed,
    ):
        packed.write(sitemap.encode())


def _write(file: Path, content: str | bytes) -> None:
    """Write a file and the folders it lies in."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(
        content if isinstance(content, bytes) else content.encode("utf-8", "xmlcharrefreplace")
    )
