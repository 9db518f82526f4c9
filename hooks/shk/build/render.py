"""Renders the pages of one build: from Markdown and a view to finished HTML."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from markdown import Markdown

from shk.build.first_scene import split_first_scene
from shk.build.links import LinkResolver
from shk.build.markdown_glossary import GlossaryHints
from shk.build.markdown_links import RepositoryLinks
from shk.build.markdown_tables import LABEL, ScrollingTables
from shk.build.net import shown_examples
from shk.build.pages import language_of, view_of
from shk.build.render_cache import RenderedPage, pack
from shk.build.render_directives import PLAIN_TEMPLATES, insert_placeholders, with_views
from shk.build.render_pictures import with_pictures
from shk.build.templates import interface
from shk.build.translations import with_link_languages
from shk.build.typography import typeset
from shk.content.markdown.extension import EditorMarkdown
from shk.content.markdown.sanitize import clean_html
from shk.content.source_text import composed
from shk.features.library import glossary_hints
from shk.model.schema.directive_words import DirectiveWords
from shk.site.icons import with_used_icons
from shk.storage.processes import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jinja2 import Environment

    from shk.build.hidden_links import UnpublishedLinks
    from shk.build.pages import Page
    from shk.build.render_cache import RenderCache
    from shk.build.settings import Settings
    from shk.build.social_cards import CardNames
    from shk.features.site import Site
    from shk.site.context import Context


TOGETHER = 400
"""Pages whose views are built before the first of them is rendered: so many lie in memory."""
MANY = 60
"""From how many new pages among them on it pays to start further processes."""


class PageRenderer:
    """Renders pages one at a time."""

    def __init__(
        self,
        site: Site,
        settings: Settings,
        unpublished_links: UnpublishedLinks,
        addresses: Mapping[str, str],
    ) -> None:
        """Make what all pages share.

        Args:
            site: the pages and files of the build.
            settings: the Markdown extensions, and where hand-written pages and pictures lie.
            unpublished_links: pages that links may name although the site has none of them.
            addresses: the address of each file by the path that links name it by.
        """
        self.site = site
        self.feed_texts: dict[str, str] = {}
        """The text of each page that stands in a feed, by its address."""
        self.examples: dict[str, tuple[str, ...]] = {}
        """What pages show as examples of how something is written, by their addresses."""
        self._settings, self._addresses = settings, addresses
        self._docs = settings.docs_path
        self._media = f"{settings.folders.media.relative_to(settings.docs).as_posix()}/"
        self._hints = GlossaryHints(glossary_hints(site.context))
        self._links = RepositoryLinks(self._docs, unpublished_links)
        self._tables = ScrollingTables(site.context.text(LABEL))
        self._policy = EditorMarkdown(site.context.messages)
        self._words = DirectiveWords(site.context.messages)

    def pages(
        self,
        pages: Sequence[Page],
        environment: Environment,
        cards: CardNames | None,
        cache: RenderCache,
    ) -> Iterator[tuple[Page, RenderedPage]]:
        """Every page with what came of it; its view and text are let go, since there are many.

        Args:
            pages: all pages.
            environment: what templates are rendered in.
            cards: names the card of each page; None if there are none.
            cache: the pages that were rendered before.
        """
        for start in range(0, len(pages), TOGETHER):
            yield from self._together(pages[start : start + TOGETHER], environment, cards, cache)

    def _together(
        self,
        pages: Sequence[Page],
        environment: Environment,
        cards: CardNames | None,
        cache: RenderCache,
    ) -> Iterator[tuple[Page, RenderedPage]]:
        """So many pages with what came of each, as above; new ones by several processes."""

        def new(page: Page) -> RenderedPage:
            self.convert(page)
            html = self.render(page, environment, cards)
            return self._with_what_came(page, html, cards)

        earlier = [(page, cache.find(page)) for page in pages]
        missing = [page for page, rendered in earlier if not rendered]
        made = in_order(new, missing, MANY)
        for page, rendered in earlier:
            result = rendered or next(made)
            self._recall(page, result, cards)
            if not rendered:
                cache.keep(page, result)
            _let_go(page, self.site)
            yield page, result

    def html(
        self,
        page: Page,
        rendered: RenderedPage,
        environment: Environment,
        cards: CardNames | None,
        cache: RenderCache,
    ) -> str:
        """The HTML of a page; one of which it was damaged since is rendered once more."""
        if rendered.packed:
            return rendered.html
        html = cache.html(page)
        if html is None:
            self.convert(page)
            html = self.render(page, environment, cards)
            cache.keep(page, self._with_what_came(page, html, cards))
            _let_go(page, self.site)
        return html

    def _with_what_came(self, page: Page, html: str, cards: CardNames | None) -> RenderedPage:
        """A page that was rendered, and what came with it."""
        if examples := self.examples_of(page):
            self.examples[page.url] = examples
        return RenderedPage(
            packed=pack(html),
            feed_text=self.feed_texts.get(page.url),
            card=cards.named.get(page.url) if cards else None,
            title=page.title,
            alternates=page.alternates,
            examples=examples,
        )

    def examples_of(self, page: Page) -> tuple[str, ...]:
        """What a page shows as examples of how something is written."""
        view = page.ours.view if page.ours else None
        return tuple(shown_examples(view, self.site.placed_in(page.name)))

    def _recall(self, page: Page, rendered_page: RenderedPage, cards: CardNames | None) -> None:
        """Take over what came with a page that was rendered before."""
        page.title, page.alternates = rendered_page.title, rendered_page.alternates
        if rendered_page.examples:
            self.examples[page.url] = rendered_page.examples
        if rendered_page.feed_text is not None:
            self.feed_texts[page.url] = rendered_page.feed_text
        if cards and rendered_page.card:
            cards.want(*rendered_page.card)

    def convert(self, page: Page) -> None:
        """Turn a page's Markdown into clean HTML, with marks for what is placed in it."""
        if page.ours and (not page.markdown.strip() or self._reads_alike(page)):
            html = self._settings.folders.reader.remembered(page.markdown).html
        else:
            html = self.convert_alone(page)
        page.content = clean_html(html)

    def convert_alone(self, page: Page) -> str:
        """Turn a page's Markdown into HTML, which may hold more than is allowed."""
        language = language_of(page, self.site)
        self._hints.before_convert(page.url, explained=not language)
        spoken = self.site.context.in_language(language)
        self._tables.before_convert(spoken.text(LABEL))
        self._policy.before_convert(spoken.messages)
        self._links.before_convert(page.path, self.site.texts_in(language))
        md = Markdown(
            extensions=[
                *self._settings.extensions,
                self._policy,
                self._links,
                self._tables,
                self._hints,
            ],
            extension_configs={
                name: dict(extension_setting)
                for name, extension_setting in self._settings.extension_settings.items()
            },
        )
        resolver = LinkResolver(md, self._addresses, page.path, page.url)
        md.treeprocessors.register(resolver, "links", LinkResolver.PRIORITY)
        html = md.convert(insert_placeholders(composed(page.markdown), self._words))
        if not page.ours:
            page.title = page.title or _title(md) or _title_of(page.path)
        return html

    def _reads_alike(self, page: Page) -> bool:
        """Whether a text is on its page as it was read for checks, and needs no other reading.

        It has nothing that depends on the page or its language: links to files, tables, boxes,
        words that are explained, what extensions write in the language of the page.
        """
        text = page.markdown
        reading = self._settings.folders.reader.remembered(text)
        return (
            bool(reading.html)
            and not any(sign in text for sign in ("\\", "&", "```", "~~~", ">"))
            and not any(sign in reading.html for sign in ("<table", "<img", " class="))
            and all(_leaves(target.address) for target in reading.targets)
            and not self._hints.may_explain(reading.html)
            and insert_placeholders(composed(text), self._words) == text
        )

    def render(self, page: Page, environment: Environment, cards: CardNames | None) -> str:
        """The finished HTML of a converted page."""
        view, meta = view_of(page, self.site)
        if page.ours:
            page.title = meta.title
        page.alternates = meta.alternates
        site = self.site.shell_of(meta)
        context: dict[str, Any] = {"page": page, "site": site, "view": view, "meta": meta}
        if meta.language:
            context.update(interface(self.site.messages_of(meta)))
        self._fill(page, environment, context)
        context["scene"], context["after_scene"] = split_first_scene(page.content)
        if cards and page.canonical_url is not None:
            context["card"] = cards.card(view, meta, site, page.url)
        html = environment.get_template(page.template).render(context)
        html = with_used_icons(html)
        html = typeset(html, {} if meta.language else foreign_words(self.site.context))
        language, own = language_of(page, self.site), self.site.context.language
        return with_link_languages(html, page.url, language, own) if language else html

    def _fill(self, page: Page, environment: Environment, context: dict[str, Any]) -> None:
        """Put pictures and placed views into a page's text."""
        placed = self.site.placed_in(page.name)
        text = with_pictures(page.content, self._media, self.site.pictures, environment, context)
        if page.url in self.site.fed_pages:
            plain = with_views(text, placed, environment, context, PLAIN_TEMPLATES)
            self.feed_texts[page.url] = plain
        page.content = with_views(text, placed, environment, context)


def _let_go(page: Page, site: Site) -> None:
    """Let go of the view and the text of a page, which is rendered, and of what is placed in it."""
    page.content = ""
    if page.ours:
        page.ours.let_go()
    if placed := site.placed.get(page.name):
        placed.let_go()


def foreign_words(context: Context) -> dict[str, str]:
    """Words of other languages in texts of the site's own, in small letters, by language."""
    return {
        word.casefold(): words.language
        for words in context.portfolio.partnership.foreign_words
        for word in words.words
    }


def _leaves(address: str) -> bool:
    """Whether a link leads out of the site, whichever page it stands on."""
    return address.startswith(("http://", "https://", "mailto:"))


def _title(md: Markdown) -> str:
    """The text of the first heading of the first level, if the text begins with one."""
    tokens = getattr(md, "toc_tokens", [])
    return str(tokens[0]["name"]) if tokens and tokens[0]["level"] == 1 else ""


def _title_of(path: str) -> str:
    """A title made of the name of a file."""
    words = posixpath.splitext(posixpath.basename(path))[0].replace("-", " ").replace("_", " ")
    return words.capitalize() if words.islower() else words
