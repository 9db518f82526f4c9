"""The whole site: every page and file, before anything is written."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features import changes, economy, follow_up, indicators, initiatives, library, stories
from shk.features.directives import PlacedText
from shk.features.embeds import oembed_files
from shk.features.feeds import feed_texts
from shk.features.open_data import open_data_files
from shk.features.page_meta import PageMetaFiller
from shk.features.plain_page import PlainView, missing_view, plain_view
from shk.features.registry import all_pages, pages_of_text
from shk.features.shell import SiteView, site_view
from shk.features.story_form import form_file
from shk.features.timeline import calendar_files
from shk.features.versions import all_versions
from shk.features.years import year_reports
from shk.i18n.characters import one_line
from shk.i18n.messages import N_
from shk.model.schema.full_texts import TITLE, cached_property, noted_texts
from shk.model.schema.record import Kind
from shk.model.schema.version import text_name
from shk.site.alternates import in_languages, page_language
from shk.site.feed_links import Feed, all_feeds
from shk.site.page import FileArtifact, MadeFile
from shk.site.pictures import picture_view
from shk.site.review import review_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from shk.features.directives import Placed
    from shk.i18n.messages import Messages
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.image import Image
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.record import Record
    from shk.model.schema.story import Story
    from shk.site.context import Context
    from shk.site.link import Link
    from shk.site.page import PageSpec
    from shk.site.page_meta import PageMeta
    from shk.site.pictures import Picture


STALE = N_(
    "The content has errors; the terminal lists them. This is the last version without them."
)


@dataclass(frozen=True)
class Site:
    """What a build will write."""

    context: Context
    """What all views were built from."""
    pages: Mapping[str, PageSpec]
    """Every page by the path of its HTML file."""
    files: tuple[FileArtifact | MadeFile, ...]
    """Files that are no pages."""
    shell: SiteView
    """What is around each page in the site's own language."""
    placed: Mapping[str, PlacedText]
    """What is placed in texts, by the name of each text; others have nothing."""
    pictures: Mapping[str, Picture] = field(default_factory=lambda: MappingProxyType({}))
    """The pictures that texts may show, by their paths below the media folder."""
    other_shells: Mapping[str, SiteView] = field(default_factory=lambda: MappingProxyType({}))
    """What is around each page in another language, by language."""
    pairs: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Hand-written pages in other languages, each with the page that says the same, by address."""
    old_pages: Mapping[str, PageSpec] = field(default_factory=lambda: MappingProxyType({}))
    """What stands at old addresses, by the path of its HTML file; no list or search has it."""
    old_files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Old addresses of files, each with the address of the file that took its place."""
    listed_of: frozenset[str] = frozenset()
    """The files of the records whose full texts were read to list pages and files."""

    @property
    def not_found(self) -> PlainView:
        """The page shown for an address that does not exist."""
        view = missing_view(self.context)
        return dataclasses.replace(view, meta=self._meta.fill_missing(view.meta))

    def page_at(self, path: str) -> PageSpec | None:
        """The page of ours with this HTML file, or None for a hand-written page."""
        return self.pages.get(path) or self.old_pages.get(path)

    def placed_in(self, text: str) -> tuple[Placed | None, ...]:
        """What is placed in a text, by its name, in the order of its blocks."""
        placed = self.placed.get(text)
        return placed.blocks if placed else ()

    def plain_page(self, title: str, uri: str, front_matter: Mapping[str, object]) -> PlainView:
        """The view of a hand-written page, from the title and summary in its front matter."""
        summary = one_line(str(front_matter.get("summary", "")))
        view = plain_view(one_line(title), summary, "" if uri == "./" else uri)
        first = self.shell_of(in_languages(self.context, view.meta, self.pairs)).pages[:1]
        if page := self.context.portfolio.written.get(view.meta.uri):
            context = self.context.in_language(self.language_at(view.meta.uri))
            meta = dataclasses.replace(view.meta, review=review_of(context, page))
            view = dataclasses.replace(view, meta=meta)
        about = next((item.uri for item in first), None)
        meta = self._meta.fill_hand_written(view.meta, self.pairs, about)
        return dataclasses.replace(view, meta=meta)

    def language_at(self, uri: str) -> str:
        """The language of the folder that a page lies in; empty for the site's own."""
        return page_language(self.context, uri)

    def shell_of(self, meta: PageMeta) -> SiteView:
        """What is around a page, in the page's language."""
        return self.other_shells.get(meta.language, self.shell)

    def messages_of(self, meta: PageMeta) -> Messages:
        """The interface in the language of a page."""
        return self.context.in_language(meta.language).messages

    def texts_in(self, language: str) -> Mapping[str, str]:
        """The name of the text in a language by the path of its file; none for the site's own."""
        return self._texts.get(language, {})

    @cached_property
    def feeds(self) -> tuple[Feed, ...]:
        """Every feed; their files are made of the drawn pages, and are none of ``files``."""
        return tuple(all_feeds(self.context))

    @cached_property
    def fed_pages(self) -> frozenset[str]:
        """The addresses of the pages whose texts stand in feeds."""
        return feed_texts(self.context, self.feeds)

    @cached_property
    def _meta(self) -> PageMetaFiller:
        """Completes the heads of hand-written pages."""
        return PageMetaFiller(self.context)

    @cached_property
    def _texts(self) -> Mapping[str, Mapping[str, str]]:
        """The names of texts in other languages."""
        texts: dict[str, dict[str, str]] = {}
        for page in self.pages.values():
            if page.language:
                texts.setdefault(page.language, {})[page.source.path] = page.source.name
        return texts

    def with_pages(
        self, pages: tuple[Link, ...], pairs: Mapping[str, str] = MappingProxyType({})
    ) -> Site:
        """The same site with the hand-written pages of the menu in its shell.

        Args:
            pages: in every language; a shell has those of its own language first, and then those
                of the site's language that it has not got in its own.
            pairs: pages in other languages, each with the page that says the same.
        """
        old = self.shell

        def shell(context: Context) -> SiteView:
            language = context.translation_language
            own = [page for page in pages if self.language_at(page.uri) == language]
            results = {pairs.get(item.uri) for item in own}
            rest = [
                page
                for page in pages
                if language and not self.language_at(page.uri) and page.uri not in results
            ]
            made = site_view(context, (*own, *rest), old.edit_base)
            return dataclasses.replace(made, notice=old.notice)

        others = {
            other_shell: shell(self.context.in_language(other_shell))
            for other_shell in self.other_shells
        }
        return dataclasses.replace(
            self, shell=shell(self.context), other_shells=others, pairs=pairs
        )

    def with_text(
        self,
        portfolio: Portfolio,
        path: str,
        directives: Mapping[str, tuple[Record, ...]],
    ) -> Site | None:
        """The same site with the pages of one file made anew; None if more depends on its text.

        All other pages stay as they were, which is right for no longer than they are not looked at.

        Args:
            portfolio: the same but for the text of the file.
            path: the path of the file from the project folder.
            directives: what is placed in the texts of the file, by the name of each.
        """
        context = dataclasses.replace(self.context, portfolio=portfolio)
        before = {page.file for page in self.pages.values() if page.source.path == path}
        pages = {page.file: page for page in pages_of_text(context, path)}
        if self.listed_of & {path, path + TITLE} or pages.keys() != before:
            return None
        return dataclasses.replace(
            self,
            context=context,
            pages=MappingProxyType({**self.pages, **pages}),
            placed=MappingProxyType({**self.placed, **_placed_texts(context, directives)}),
        )

    def with_error_notice(self) -> Site:
        """The same site with a notice that the content has come to have errors since."""
        notice = self.context.text(STALE)
        return dataclasses.replace(self, shell=dataclasses.replace(self.shell, notice=notice))


def robots_file(site_url: str) -> FileArtifact:
    """Allow everything and name the sitemap.

    Args:
        site_url: the site's address with a trailing slash.
    """
    return FileArtifact(
        "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"
    )


def build_site(
    context: Context,
    site_url: str,
    edit_base: str = "",
    directives: Mapping[str, tuple[Record, ...]] = MappingProxyType({}),
    images: Iterable[Image] = (),
) -> Site:
    """List every page, and make the files that are no pages.

    Args:
        context: the public portfolio, or all of it in a preview.
        site_url: the site's address.
        edit_base: where a file of the repository is edited; empty for no edit links.
        directives: what is placed in texts, by the name of each text.
        images: every picture that a record answers for, which texts may show too.
    """
    address = f"{site_url.rstrip('/')}/"
    context = dataclasses.replace(context, address=address)
    with noted_texts() as listed_of:
        pages = MappingProxyType({page.file: page for page in all_pages(context)})
        files = tuple(_made_files(context, pages.values()))
    return Site(
        context=context,
        listed_of=frozenset(listed_of),
        pages=pages,
        files=files,
        shell=site_view(context, (), edit_base),
        placed=_placed_texts(context, directives),
        pictures=_pictures(context, images),
        other_shells=MappingProxyType(
            {
                language: site_view(context.in_language(language), (), edit_base)
                for language in sorted({page.language for page in pages.values()} - {""})
            }
        ),
    )


def _made_files(context: Context, pages: Iterable[PageSpec]) -> Iterator[FileArtifact | MadeFile]:
    """Every file that is no page; what takes long is made when it is written."""
    yield robots_file(context.address)
    yield from oembed_files(context, pages)
    yield from calendar_files(context)
    yield from stories.mark_files(context)
    yield from initiatives.mark_files(context)
    yield from library.mark_files(context)
    yield from changes.mark_files(context)
    yield from open_data_files(context)
    yield form_file(context)
    yield from year_reports(context)
    yield from economy.chart_files(context)
    yield from follow_up.chart_files(context)
    yield from indicators.picture_files(context)


def _pictures(context: Context, images: Iterable[Image]) -> Mapping[str, Picture]:
    """The pictures that may be shown, each as the first that names it describes it."""
    pictures: dict[str, Picture] = {}
    for image in images:
        if image.src not in pictures and (picture := picture_view(context, image)):
            pictures[image.src] = picture
    return MappingProxyType(pictures)


def _placed_texts(
    context: Context, directives: Mapping[str, tuple[Record, ...]]
) -> Mapping[str, PlacedText]:
    """What is placed in texts, each in the language of its text."""
    texts = _texts(context) if directives else {}
    return MappingProxyType(
        {
            name: PlacedText(localized, directive, page)
            for name, directive in directives.items()
            for localized, page in [texts.get(name, (context, None))]
        }
    )


def _texts(context: Context) -> Mapping[str, tuple[Context, Initiative | Story]]:
    """The language and the record of every text of an initiative or story, by its name."""
    contexts: dict[str, tuple[Context, Initiative | Story]] = {
        text_name(item.path): (context, item) for _, item in context.portfolio.authored()
    }
    for kind, record, audience in all_versions(context):
        localized = context.in_language(audience.language)
        if kind is Kind.STORY:
            page: Initiative | Story = localized.portfolio.stories[record.id]
        else:
            page = localized.portfolio.initiatives[record.id]
        contexts[text_name(record.path, audience)] = (localized, page)
    return contexts
