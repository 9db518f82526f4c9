"""From content to a site: everything is written beside the site and swapped in at the end."""

from __future__ import annotations

import gzip
import logging
from contextlib import closing, contextmanager
from dataclasses import replace
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from shk.build.config_file import load_settings
from shk.build.fingerprint import FOLDER as ASSETS
from shk.build.fingerprint import name_assets
from shk.build.finish import finish_preview, finish_site
from shk.build.hidden_links import find_unpublished_links
from shk.build.last_site import LastSite, common_of
from shk.build.leaking import refuse_leaks
from shk.build.markdown_twins import PAGE, TWIN
from shk.build.observer import PHRASE
from shk.build.pages import hand_written_pages, menu, our_page, sitemaps
from shk.build.prepare import read_site
from shk.build.render import PageRenderer
from shk.build.render_cache import RenderCache
from shk.build.run import (
    BuildFailedError,
    BuildRefusedError,
    RefusedContentError,
    note_damage,
)
from shk.build.social_cards import CardNames
from shk.build.staging import open_staging, swap_in, throw_away
from shk.build.templates import KeptTemplates, asset_files, make_environment
from shk.build.translations import paired_pages
from shk.content.kept import kept_in, key_of
from shk.content.source_text import composed
from shk.features.embeds import DESCRIPTION
from shk.features.llms_txt import llms_file
from shk.i18n.characters import one_line
from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.messages import N_, Messages
from shk.i18n.phrase import Worded
from shk.images.publish import PictureChangedError, publish
from shk.images.store import FOLDER, VariantStore
from shk.site.icons import with_used_icons
from shk.site.link import Link
from shk.storage.files import write_file
from shk.storage.kept import KeptFiles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from jinja2 import Environment

    from shk.build.pages import Page
    from shk.build.run import Run
    from shk.build.settings import Settings, SettingsError, SiteOptions
    from shk.features.site import Site

COPIES = ".cache/shk/compressed"
"""Where compressed copies are kept between builds, from the project's folder."""

CHANGED = N_("The picture {path} was changed or removed while the site was built. Build again.")
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
    """Build the site and return where it is.

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
            write_site(site, settings, run, staging.next, place=settings.site)
            _refuse_warnings(settings, warnings.count)
            swap_in(staging)
        except BaseException:
            throw_away(staging)
            raise


def _refuse_warnings(settings: Settings, count: int) -> None:
    """Refuse a build with warnings in strict mode.

    Raises:
        BuildRefusedError: there were some.
    """
    if settings.strict and count:
        raise BuildFailedError(STRICT)


def write_site(  # noqa: PLR0913 - what a site is written from and where
    site: Site,
    settings: Settings,
    run: Run,
    folder: Path,
    *,
    place: Path | None = None,
    serving: bool = False,
    written: Sequence[Page] = (),
) -> None:
    """Write every page and file of a site into a folder.

    Args:
        site: what was prepared.
        settings: as the site was prepared with.
        run: who receives progress.
        folder: where the site goes; what is in it stays.
        place: where it will lie when it is finished; None if it stays where it is written.
        serving: whether it is for a preview, whose files keep plain names.
        written: the hand-written pages, not converted; empty reads them.

    Raises:
        BuildRefusedError: a picture has changed, no search could be made, or something
            confidential stands in a finished file.
    """
    with closing(kept_in(settings.root)) as kept:
        by_path = {item.path: item for item in written or hand_written_pages(settings)}
        site = with_menu(site, settings, by_path)
        files = published_files(settings)
        common = common_of(serving, settings.publishes_images, _assets_digest(files, site))
        name = "preview" if serving else str(place or folder)
        last = LastSite(folder, place or folder, common, kept, name)
        with closing(last):
            _write_site(site, settings, run, last, files, by_path.values(), serving=serving)
            last.remember()
        note_damage(kept.damaged, run, site.context.messages)


def _write_site(  # noqa: PLR0913 - as ``write_site``
    site: Site,
    settings: Settings,
    run: Run,
    last: LastSite,
    files: Mapping[str, Path],
    written: Iterable[Page],
    *,
    serving: bool,
) -> None:
    """Write every page and file of a site; as ``write_site``."""
    kept = last.kept
    pages = [*written, *made_pages(site)]
    addresses = link_addresses(site, settings, pages)
    unpublished_links = find_unpublished_links(site, settings, pending=run.proposal)
    cache = RenderCache(site, settings, addresses, unpublished_links, kept)
    cache.recall_files()
    _copy_files(site, files, last)
    last.assets = {} if serving else name_assets(last.folder)
    environment = make_environment(settings.custom, site.context.messages)
    environment.bytecode_cache = KeptTemplates(kept)
    cards = CardNames(settings) if settings.draws_cards else None
    renderer = PageRenderer(site, settings, unpublished_links, addresses)
    run.observer.pages_counted(len(site.pages))
    for page, rendered in renderer.pages(pages, environment, cards, cache):
        run.observer.page_drawn()
        source, twin = cache.keys.get(page.file), f"{page.file.removesuffix(PAGE)}{TWIN}"
        if source is None or not last.take(page.file, source, twin):
            html = renderer.html(page, rendered, environment, cards, cache)
            last.write_page(page.file, html)
    _write_embeds(site, last)
    cache.keep_files()
    _write_lists(site, environment, pages, last)
    try:
        _complete(site, settings, last, cards, renderer.feed_texts, serving=serving)
    except PictureChangedError as error:
        raise BuildFailedError(CHANGED, path=str(error)) from error
    drawn = cards.texts if cards else ()
    refuse_leaks(site, settings, run, last, renderer.examples, drawn, kept, served=serving)


def _complete(
    site: Site,
    settings: Settings,
    last: LastSite,
    cards: CardNames | None,
    feed_texts: Mapping[str, str],
    *,
    serving: bool,
) -> None:
    """Put pictures and social cards into the site, and what is made of the finished pages.

    Raises:
        PictureChangedError: a picture has changed since it was looked at.
    """
    pictures, kept = VariantStore(settings.root / FOLDER), last.kept
    copies = KeptFiles(settings.root / COPIES) if settings.compress else None
    if settings.publishes_images:
        media, known = settings.folders.media, (last.pictures, last.finished)
        last.pictures = dict(publish(last.folder, media, pictures, *known))
        pictures.kept.shrink()
    if cards:
        cards.draw(last, site.context.messages)
    if serving:
        finish_preview(site, feed_texts, last, kept)
    else:
        finish_site(site, feed_texts, last, kept, copies)
    stores = (pictures.kept, cards.kept if cards else None, copies)
    kept.damaged += sum(len(store.damaged) for store in stores if store)


def made_pages(site: Site) -> Iterator[Page]:
    """The pages that are made of records, those at old addresses last."""
    made = (*site.pages.values(), *site.old_pages.values())
    return (our_page(item, site) for item in made)


def with_menu(site: Site, settings: Settings, written: Mapping[str, Page]) -> Site:
    """The site with the hand-written pages of the menu in its shell, and ``llms.txt``."""
    pages = menu(settings, written)
    links = tuple(Link(one_line(page.title), page.url) for page in pages)
    site = site.with_pages(links, paired_pages(pages, written, site))
    return replace(site, files=(*site.files, llms_file(site.context, site.shell)))


def link_addresses(site: Site, settings: Settings, pages: Iterable[Page]) -> Mapping[str, str]:
    """The address of each file by the path that links name it by."""
    return {
        **{item: item for item in map(composed, settings.docs_files)},
        **{address: address for address in asset_files()},
        **{file.uri: file.uri for file in site.files},
        **{item.path: item.url or "./" for item in pages},
    }


def published_files(settings: Settings) -> Mapping[str, Path]:
    """Everything that is copied into the site, by its address: assets, files of docs_dir.

    Originals of pictures stay where they are: what they hold beside pixels is nobody's business.
    """
    media = f"{settings.folders.media.relative_to(settings.docs).as_posix()}/"
    files = asset_files()
    if settings.custom:
        files |= {
            path.relative_to(settings.custom).as_posix(): path
            for path in sorted((settings.custom / "assets").rglob("*"))
            if path.is_file()
        }
    return files | {
        composed(docs_file): settings.docs / docs_file
        for docs_file in settings.docs_files
        if not docs_file.endswith(".md") and not docs_file.startswith(media)
    }


def _assets_digest(files: Mapping[str, Path], site: Site) -> bytes:
    """A digest of what every page names by its content."""
    copied = ((name, file.read_bytes()) for name, file in files.items() if _is_asset(name))
    made = ((file.uri, as_bytes(file.content)) for file in site.files if _is_asset(file.uri))
    return key_of(*sorted((name, blake2b(content).digest()) for name, content in (*copied, *made)))


def _is_asset(name: str) -> bool:
    """Whether a file gets a name made from its content."""
    return name.startswith(f"{ASSETS}/")


def _copy_files(site: Site, files: Mapping[str, Path], last: LastSite) -> None:
    """Write everything that is no page: assets, files of docs_dir, exports."""
    last.folder.mkdir(parents=True, exist_ok=True)
    for address, file in files.items():
        if _is_asset(address):  # it is renamed, and the last site has it under its new name
            write_file(last.folder / address, file.read_bytes())
        else:
            last.put(address, file.read_bytes())
    for made in site.files:
        if _is_asset(made.uri):
            write_file(last.folder / made.uri, as_bytes(made.content))
        elif not made.uri.endswith(f"/{DESCRIPTION}"):
            last.put(made.uri, as_bytes(made.content))


def _write_embeds(site: Site, last: LastSite) -> None:
    """Write the oEmbed files, which name a picture of the page that they are about."""
    for made in site.files:
        if made.uri.endswith(f"/{DESCRIPTION}"):
            above = PurePosixPath(made.uri).parents[1:]
            pages = (f"{folder}/{PAGE}".removeprefix("./") for folder in above)
            page = next((page for page in pages if (last.folder / page).is_file()), "")
            if source := last.sources.get(page):
                last.put(made.uri, as_bytes(made.content), source)
            else:
                write_file(last.folder / made.uri, as_bytes(made.content))


def _write_lists(site: Site, environment: Environment, pages: list[Page], last: LastSite) -> None:
    """Write what belongs to no page: the sitemap, and the page for missing addresses."""
    listed = sorted(pages, key=lambda item: item.url)
    context = {"site": site.shell, "meta": site.not_found.meta, "pages": listed, "page": None}
    last.put("404.html", missing_page(site, environment, listed))
    for name, sitemap in sitemaps(environment, context, listed):
        last.put(name, as_bytes(sitemap))
        last.put(f"{name}.gz", gzip.compress(sitemap.encode(), mtime=0))


def missing_page(site: Site, environment: Environment, pages: Sequence[Page]) -> bytes:
    """The page for an address that the site has not; ``pages`` are those it has."""
    base = urlsplit(site.context.address).path
    context = {"site": site.shell, "meta": site.not_found.meta, "page": None, "base_url": base}
    context |= {"pages": pages}
    return as_bytes(with_used_icons(environment.get_template("404.html").render(context)))


def as_bytes(content: str | bytes) -> bytes:
    """What a file holds, as bytes."""
    return content.encode("utf-8", "xmlcharrefreplace") if isinstance(content, str) else content
