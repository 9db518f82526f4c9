"""The pages of a preview, each rendered when it is asked for.

Whoever has saved a text looks at a page or two of it. So nothing is made of a site before it
is asked for; what all pages together make follows later, from a whole build.
"""

from __future__ import annotations

from contextlib import closing
from copy import copy
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from shk.build.hidden_links import find_unpublished_links
from shk.build.made_by import templates_digest
from shk.build.net import leak_problems, page_examples, search_of, sources_of
from shk.build.pages import our_page
from shk.build.pipeline import (
    as_bytes,
    link_addresses,
    made_pages,
    missing_page,
    published_files,
    with_menu,
)
from shk.build.render import PageRenderer
from shk.build.social_cards import CardNames
from shk.build.templates import make_environment
from shk.content.kept import kept_in
from shk.content.written_pages import hand_written_address
from shk.features.embeds import DESCRIPTION
from shk.i18n.messages import load_messages
from shk.images.publish import PictureChangedError, publish
from shk.images.store import FOLDER, VariantStore
from shk.storage.files import write_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from shk.build.pages import Page
    from shk.build.run import Run
    from shk.build.settings import Settings
    from shk.content.checks.leaks import LeakSearch
    from shk.content.checks.secrets import Source
    from shk.content.edited_text import EditedText
    from shk.features.site import Site


class LivePages:
    """One state of a project, of which pages and files are made as they are asked for."""

    def __init__(
        self, site: Site, settings: Settings, run: Run, written: Sequence[Page], folder: Path
    ) -> None:
        """Take what was prepared.

        Args:
            site: every page and file, before anything is rendered.
            settings: as the site was prepared with.
            run: its observer receives what is wrong with a page.
            written: the hand-written pages, not converted.
            folder: where the pages go with their pictures; it is made here.
        """
        written = [replace(page) for page in written]
        self._site = with_menu(site, settings, {page.path: page for page in written})
        self._settings, self._run, self._folder = settings, run, folder
        self._pages = {page.file: page for page in (*written, *made_pages(self._site))}
        self._files = published_files(settings)
        self._made = {file.uri: file for file in self._site.files}
        self._environment = _environment(
            settings.custom, site.context.language, templates_digest(settings.custom)
        )
        self._cards = CardNames(settings) if settings.draws_cards else None
        self._rendered: set[str] = set()
        self.edited_files: frozenset[str] | None = None
        """The pages of the text that was edited; None for a state that was read from all."""
        self._one_at_a_time = RLock()

    def edited(self, edit: EditedText, folder: Path) -> LivePages | None:
        """The state in which one text is another; None if more depends on the text.

        Only what ``has_settled`` is right in it. The rest is for a state that was read from all.

        Args:
            edit: the text.
            folder: where its pages go with their pictures.
        """
        path = edit.source.path
        site = self._site.with_text(edit.portfolio, path, edit.placed)
        if site is None:
            return None
        with self._one_at_a_time:
            sources = self._sources
        pages = [our_page(spec, site) for spec in site.pages.values() if spec.source.path == path]
        state: LivePages = copy(self)
        for made in ("_search", "_renderer"):
            vars(state).pop(made, None)
        state._site, state._folder, state._rendered = site, folder, set()
        state._pages = {**self._pages, **{page.file: page for page in pages}}
        state.edited_files = frozenset(page.file for page in pages)
        state._sources = tuple(
            replace(source, text=edit.source.text) if source.path == path else source
            for source in sources
        )
        state._one_at_a_time = RLock()
        return state

    def render_edited(self) -> bool:
        """Render the pages of the text that was edited; whether all of them may be shown."""
        return all(self.file(name) is not None for name in sorted(self.edited_files or ()))

    def has_pages_of(self, edited: LivePages) -> bool:
        """Whether the pages of the text that was edited are here as they are there."""
        return all(
            _content(self.file(name)) == _content(edited.file(name))
            for name in sorted(edited.edited_files or ())
        )

    def has_settled(self, name: str) -> bool:
        """Whether a file is what it is in the state that is read from all."""
        if self.edited_files is None or name in self.edited_files:
            return True
        return name not in self._pages and name not in self._made

    def has_page(self, name: str) -> bool:
        """Whether a file of the site is a page."""
        return name in self._pages

    def file(self, name: str) -> Path | bytes | None:
        """A page or a file of the site; None if it is not there, or is made of all pages."""
        with self._one_at_a_time:
            if page := self._pages.get(name):
                return self._page(page)
            if name in self._files:
                return self._files[name]
            if name in self._made and not name.endswith(f"/{DESCRIPTION}"):
                return as_bytes(self._made[name].content)
            return self._folder / name if (self._folder / name).is_file() else None

    def missing(self) -> bytes:
        """The page for an address that the site has not."""
        with self._one_at_a_time:
            pages = sorted(self._pages.values(), key=lambda item: item.url)
            return missing_page(self._site, self._environment, pages)

    def _page(self, page: Page) -> Path | None:
        """A page with its pictures; None if it may not be shown, which is reported."""
        file = self._folder / page.file
        if page.file in self._rendered:
            return file
        self._renderer.convert(page)
        html = as_bytes(self._renderer.render(page, self._environment, self._cards))
        if leaks := tuple(self._search_for(page).leaks_in(page.file, html)):
            problems, messages = leak_problems(leaks), self._site.context.messages
            self._run.observer.problems_found(problems, messages)
            return None
        write_file(file, html)
        if self._settings.publishes_images:
            self._publish()
        self._rendered.add(page.file)
        return file

    def _publish(self) -> None:
        """Put the pictures of a page that is new in the folder there too."""
        pictures = VariantStore(self._settings.root / FOLDER)
        try:
            publish(self._folder, self._settings.folders.media, pictures, None, self._rendered)
        except PictureChangedError:  # the page goes without it; the save that did it follows
            return

    def _search_for(self, page: Page) -> LeakSearch:
        """What a page is searched for: what is confidential, but for what it shows as examples."""
        shown = {page.url: self._renderer.examples_of(page)}
        files = {
            hand_written_address(path): self._settings.docs / path
            for path in ([] if page.ours else [page.path])
        }
        return replace(self._search, examples=page_examples(shown, files))

    @cached_property
    def _search(self) -> LeakSearch:
        """What all pages are searched for."""
        context = self._site.context
        return search_of(self._sources, self._settings.folders, context.messages, context.today)

    @cached_property
    def _sources(self) -> tuple[Source, ...]:
        """Every file of content, read as text alone."""
        folders = self._settings.folders
        with closing(kept_in(folders.root, writes=False)) as kept:
            return tuple(sources_of(folders, kept))

    @cached_property
    def _renderer(self) -> PageRenderer:
        """What pages are rendered by."""
        site, settings, pages = self._site, self._settings, self._pages.values()
        unpublished_links = find_unpublished_links(site, settings, pending=self._run.proposal)
        addresses = link_addresses(site, settings, pages)
        return PageRenderer(site, settings, unpublished_links, addresses)


def _content(file: Path | bytes | None) -> bytes | None:
    """What a file holds."""
    return file.read_bytes() if isinstance(file, Path) else file


@lru_cache(1)
def _environment(custom: Path | None, language: str, _templates: bytes) -> Environment:
    """What templates are rendered in, with those that are compiled, until one changes."""
    return make_environment(custom, load_messages(language))
