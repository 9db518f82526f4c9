"""Routes MkDocs' events; everything it does has a name elsewhere."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from shk.content.markup import clean_html
from shk.content.text import composed
from shk.model.directive_words import DirectiveWords
from shk.outputs.llms import llms_file
from shk.plugins.portfolio.absent import AbsentPages
from shk.plugins.portfolio.directives import PLAIN_TEMPLATES, with_marks, with_views
from shk.plugins.portfolio.feeds import write_feeds
from shk.plugins.portfolio.finishing import finish_preview, finish_site
from shk.plugins.portfolio.glossary import GlossaryHints
from shk.plugins.portfolio.languages import paired_pages, with_links_told
from shk.plugins.portfolio.links import RepositoryLinks
from shk.plugins.portfolio.options import (
    PortfolioOptions,
    content_folders,
    docs_path,
    use_ascii_host,
    watched_folders,
)
from shk.plugins.portfolio.pages import keep_old_files, page_file, plain_file
from shk.plugins.portfolio.pictures import with_pictures
from shk.plugins.portfolio.reading import read_site
from shk.plugins.portfolio.tables import LABEL, ScrollingTables
from shk.plugins.portfolio.theme import (
    interface,
    leave_out_theme_assets,
    prepare,
    put_templates_first,
)
from shk.plugins.run import current_run
from shk.plugins.staging import Staging, open_staging, swap_in, throw_away
from shk.plugins.warnings import WarningCount
from shk.views.glossary import glossary_hints
from shk.views.link import Link

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from shk.outputs.site import Site
    from shk.views.plain import PlainView


class PortfolioPlugin(BasePlugin[PortfolioOptions]):
    """Builds a site of initiatives and stories from their Markdown files."""

    def __init__(self) -> None:
        self._run = current_run()
        self._serving = False
        self._staging: Staging | None = None
        self._warnings = WarningCount()
        self._site: Site | None = None
        self._hints = GlossaryHints(())
        self._tables = ScrollingTables("")
        self._links = RepositoryLinks("")
        self._environment: Environment | None = None
        self._feed_texts: dict[str, str] = {}

    @property
    def site(self) -> Site:
        """The pages and files of this build.

        Raises:
            PluginError: MkDocs asked for them before the content was read.
        """
        if self._site is None:
            raise PluginError("shk/portfolio: the content was not read")
        return self._site

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin a run; MkDocs keeps the plugin for all builds of a process."""
        self._run = current_run()
        self._serving = command == "serve"
        self._staging = None
        self._site = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content; nothing has been written yet if it has errors."""
        put_templates_first(config.theme)
        use_ascii_host(config)
        self._warnings.open()
        self._feed_texts.clear()
        self._site = self._read(config)
        self._hints = GlossaryHints(glossary_hints(self._site.context))
        self._links = RepositoryLinks(docs_path(config), self._absent_pages(config))
        self._tables = ScrollingTables(self._site.context.text(LABEL))
        config.markdown_extensions += [self._links, self._tables, self._hints]  # type: ignore[list-item]  # MkDocs hands them on as they are
        if not self._serving:
            self._staging = open_staging(Path(config.site_dir))
            config.site_dir = str(self._staging.next)
        return config

    def _absent_pages(self, config: MkDocsConfig) -> AbsentPages:
        """The authored pages that links may name although this site has none of them."""
        folders = content_folders(self.config, config)
        shown = {one.source for one in self.site.pages.values()}
        return AbsentPages(folders, frozenset(shown), awaited=self._run.proposal)

    def _read(self, config: MkDocsConfig) -> Site:
        """Read the content; a running preview falls back to the last version without errors."""
        preview = self._serving or self._run.preview
        try:
            return read_site(self.config, config, self._run, preview=preview)
        except PluginError:
            if self._serving and self._site:
                return self._site.with_errors_told()
            raise

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every page and file of the site."""
        leave_out_theme_assets(files, config)
        root = Path(config.config_file_path).resolve().parent
        for page in (*self.site.pages.values(), *self.site.old_pages.values()):
            files.append(page_file(page, config, root))
        for one in self.site.files:
            files.append(plain_file(one, config))
        self._run.observer.pages_counted(len(self.site.pages))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Hand the hand-written pages of the menu to the shell."""
        self._site = self.site.with_pages(
            tuple(Link(item.title or "", item.file.url) for item in nav.pages),
            paired_pages(nav, files, self.site),
        )
        files.append(plain_file(llms_file(self._site.context, self._site.shell), config))
        return nav

    def on_page_read_source(self, page: Page, *, config: MkDocsConfig) -> str | None:
        """Give the body of an authored page; its front matter has been read."""
        ours = self.site.page_at(page.file.dest_uri)
        return ours.body if ours else None

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Tell MkDocs the template and title of our pages."""
        ours = self.site.page_at(page.file.dest_uri)
        language = ours.view.head.language if ours else self.site.language_at(page.file.url)
        self._hints.enter_page(page.file.url, explained=not language)
        self._tables.enter_page(self.site.context.in_language(language).text(LABEL))
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
        head = ours.view.head if ours else self._plain_page(page).head
        page.meta["alternates"] = head.alternates
        words = DirectiveWords(self.site.context.messages)
        return with_marks(markdown, words)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Leave only what a text may have; what we put into it comes later."""
        return clean_html(html)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Make the templates safe and translated."""
        prepare(env, self.site.context.messages)
        self._environment = env
        return env

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """Give the shell to pages that belong to no address, such as 404."""
        return {**context, "site": self.site.shell, "view": self.site.not_found}

    def on_page_context(
        self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Give a page its view and the shell."""
        self._run.observer.page_drawn()
        ours = self.site.page_at(page.file.dest_uri)
        view = ours.view if ours else self._plain_page(page)
        context = {**context, "site": self.site.shell_of(view.head), "view": view}
        if view.head.language:
            context.update(interface(self.site.messages_of(view.head)))
        path = ours.text_name if ours else posixpath.join(docs_path(config), page.file.src_uri)
        if self._environment:
            folder, shown = f"{self.config.media_dir}/", self.site.pictures
            page.content = with_pictures(
                page.content or "", folder, shown, self._environment, context
            )
        if self._environment:
            placed = self.site.placed.get(composed(path), ())
            if page.url in self.site.fed_pages:
                self._feed_texts[page.url] = with_views(
                    page.content or "", placed, self._environment, context, PLAIN_TEMPLATES
                )
            page.content = with_views(page.content or "", placed, self._environment, context)
        return context

    def _plain_page(self, page: Page) -> PlainView:
        """The view of a hand-written page."""
        return self.site.plain_page(str(page.title or ""), page.url, page.meta)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Let the links of a page in another language tell where they leave it."""
        ours = self.site.page_at(page.file.dest_uri)
        language = ours.view.head.language if ours else self.site.language_at(page.url)
        own = self.site.context.language
        return with_links_told(output, page.url, language, own) if language else output

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Swap the site in, last of all, unless strict mode will refuse it."""
        refused = config.strict and self._warnings.count > 0
        self._warnings.close()
        if not refused:
            write_feeds(self.site, self._feed_texts, Path(config.site_dir))
        if self._serving:
            finish_preview(config)
        elif not refused:
            finish_site(self.config, config)
        if not refused:
            keep_old_files(self.site.old_files, Path(config.site_dir))
        if self._staging and not refused:
            swap_in(self._staging)
        elif self._staging:
            throw_away(self._staging)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the last good site as it was."""
        self._warnings.close()
        if self._staging:
            throw_away(self._staging)

    def on_shutdown(self) -> None:
        """Throw away what a stopped build began; after a swap there is nothing left to throw."""
        if self._staging:
            throw_away(self._staging)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> None:
        """Follow changes in everything a page is made of."""
        for folder in watched_folders(self.config, config):
            server.watch(str(folder))
