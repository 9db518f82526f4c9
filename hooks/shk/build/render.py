"""What each page is given on its way: surroundings for its text, its view and its shell."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from shk.build.first_scene import split_first_scene
from shk.build.markdown_glossary import GlossaryHints
from shk.build.markdown_links import RepositoryLinks
from shk.build.markdown_tables import LABEL, ScrollingTables
from shk.build.render_directives import PLAIN_TEMPLATES, with_marks, with_views
from shk.build.render_pictures import with_pictures
from shk.build.templates import interface, prepare
from shk.build.translations import with_links_told
from shk.content.editor_markdown import EditorMarkdown
from shk.content.source_text import composed
from shk.features.library.glossary import glossary_hints
from shk.model.schema.directive_words import DirectiveWords

if TYPE_CHECKING:
    from jinja2 import Environment
    from markdown.extensions import Extension
    from mkdocs.structure.pages import Page

    from shk.build.hidden_links import AbsentPages
    from shk.features.plain_page import PlainView
    from shk.features.site import Site
    from shk.site.page import PageView


class PageDrawing:
    """Draws the pages of one build, which MkDocs hands over one at a time.

    Its Markdown extensions belong to the whole build; ``enter`` tells them which
    page is converted next.
    """

    def __init__(self, site: Site, docs: str, media: str, absent: AbsentPages) -> None:
        """Make what all pages share.

        Args:
            site: the pages and files of the build.
            docs: the path of the folder of hand-written pages, from the project folder.
            media: the address that pictures are named by in texts, with a trailing slash.
            absent: pages that links may name although the site has none of them.
        """
        self.site = site
        self.feed_texts: dict[str, str] = {}
        """The text of each page that a feed tells, by its address."""
        self._docs, self._media = docs, media
        self._hints = GlossaryHints(glossary_hints(site.context))
        self._links = RepositoryLinks(docs, absent)
        self._tables = ScrollingTables(site.context.text(LABEL))
        self._manners = EditorMarkdown(site.context.messages)
        self._environment: Environment | None = None

    @property
    def extensions(self) -> tuple[Extension, ...]:
        """The Markdown extensions of the build; glossary hints come last and see finished links."""
        return (self._manners, self._links, self._tables, self._hints)

    def use(self, environment: Environment) -> None:
        """Take the environment that templates are drawn in, and make it safe and translated."""
        prepare(environment, self.site.context.messages)
        self._environment = environment

    def enter(self, page: Page, markdown: str) -> str:
        """The Markdown of the page that is converted next, with marks for what is placed in it."""
        ours = self.site.page_at(page.file.dest_uri)
        language = ours.view.head.language if ours else self.site.language_at(page.file.url)
        self._hints.enter_page(page.file.url, explained=not language)
        spoken = self.site.context.in_language(language)
        self._tables.enter_page(spoken.text(LABEL))
        self._manners.enter_page(spoken.messages)
        self._links.enter_page(page.file.src_uri, self.site.texts_in(language))
        if ours:
            page.meta = {
                "template": ours.template,
                "title": ours.view.head.title,
                "description": ours.view.head.description,
                "changed": ours.changed,
            }
        if page.file.dest_uri in self.site.old_pages or (ours and ours.view.head.part_of):
            page.canonical_url = None  # an old address and a framed part are on no list of pages
        page.meta["alternates"] = self._view(page).head.alternates
        return with_marks(composed(markdown), DirectiveWords(self.site.context.messages))

    def context_of(self, page: Page, context: dict[str, Any]) -> dict[str, Any]:
        """What a page's template is drawn from: its view, its shell and its words."""
        view = self._view(page)
        drawn = {**context, "site": self.site.shell_of(view.head), "view": view}
        if view.head.language:
            drawn.update(interface(self.site.messages_of(view.head)))
        if self._environment:
            self._fill(page, self._environment, drawn)
        drawn["scene"], drawn["after_scene"] = split_first_scene(page.content or "")
        return drawn

    def finished(self, page: Page, html: str) -> str:
        """A drawn page; links of one in another language tell where they leave it."""
        ours = self.site.page_at(page.file.dest_uri)
        language = ours.view.head.language if ours else self.site.language_at(page.url)
        own = self.site.context.language
        return with_links_told(html, page.url, language, own) if language else html

    def _fill(self, page: Page, environment: Environment, context: dict[str, Any]) -> None:
        """Put pictures and placed views into a page's text."""
        ours = self.site.page_at(page.file.dest_uri)
        name = ours.text_name if ours else posixpath.join(self._docs, page.file.src_uri)
        placed = self.site.placed.get(composed(name), ())
        text = with_pictures(
            page.content or "", self._media, self.site.pictures, environment, context
        )
        if page.url in self.site.fed_pages:
            plain = with_views(text, placed, environment, context, PLAIN_TEMPLATES)
            self.feed_texts[page.url] = plain
        page.content = with_views(text, placed, environment, context)

    def _view(self, page: Page) -> PageView | PlainView:
        """The view of a page of ours, or of a hand-written one."""
        ours = self.site.page_at(page.file.dest_uri)
        if ours:
            return ours.view
        return self.site.plain_page(str(page.title or ""), page.url, page.meta)
