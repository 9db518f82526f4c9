"""Routes MkDocs' events; everything it does has a name elsewhere."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from shk.build.file_names import compose_names, composed_nav
from shk.build.finish import finish_preview, finish_site
from shk.build.hidden_links import absent_pages
from shk.build.leaking import refuse_leaks
from shk.build.prepare import read_site
from shk.build.render import PageDrawing
from shk.build.run import current_run
from shk.build.settings import docs_path, watched_folders
from shk.build.staging import Staging, open_staging, swap_in, throw_away
from shk.build.templates import leave_out_theme_assets, put_templates_first
from shk.build.translations import paired_pages
from shk.content.markdown.sanitize import clean_html
from shk.features.llms_txt import llms_file
from shk.i18n.signs import one_line
from shk.mkdocs_plugin.config import PortfolioOptions, use_ascii_host
from shk.mkdocs_plugin.files import add_assets, page_file, plain_file
from shk.mkdocs_plugin.run import told_in_our_words
from shk.site.link import Link

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from shk.features.site import Site


_MKDOCS = logging.getLogger("mkdocs")


class WarningCount(logging.Handler):
    """Counts what is logged as a warning or worse below ``mkdocs``."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self.count += 1

    def open(self) -> None:
        """Begin to count from nothing."""
        self.count = 0
        _MKDOCS.addHandler(self)

    def close(self) -> None:
        """Stop counting."""
        _MKDOCS.removeHandler(self)
        super().close()


class PortfolioPlugin(BasePlugin[PortfolioOptions]):
    """Builds a site of initiatives and stories from their Markdown files."""

    def __init__(self) -> None:
        self._run = current_run()
        self._serving = False
        self._staging: Staging | None = None
        self._warnings = WarningCount()
        self._drawing: PageDrawing | None = None
        self._sources: dict[str, str] = {}
        self._stale = False

    @property
    def drawing(self) -> PageDrawing:
        """The drawing of this build's pages.

        Raises:
            PluginError: MkDocs asked for it before the content was read.
        """
        if self._drawing is None:
            raise PluginError("shk/portfolio: the content was not read")
        return self._drawing

    @property
    def site(self) -> Site:
        """The pages and files of this build."""
        return self.drawing.site

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin a run; MkDocs keeps the plugin for all builds of a process."""
        self._run = current_run()
        self._serving = command == "serve"
        self._staging = None
        self._drawing = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content; nothing has been written yet if it has errors."""
        config.nav = composed_nav(config.nav)
        use_ascii_host(config)
        self._warnings.open()
        site = self._read(config)
        absent = absent_pages(site, self.config, config, awaited=self._run.proposal)
        media = f"{self.config.media_dir}/"
        self._drawing = PageDrawing(site, docs_path(config), media, absent)
        config.markdown_extensions += self._drawing.extensions  # type: ignore[arg-type]  # MkDocs hands them on as they are
        if not self._serving:
            self._staging = open_staging(Path(config.site_dir))
            config.site_dir = str(self._staging.next)
        return config

    def _read(self, config: MkDocsConfig) -> Site:
        """Read the content; a running preview falls back to the last version without errors."""
        preview = self._serving or self._run.preview
        self._stale = False
        try:
            return read_site(self.config, config, self._run, preview=preview)
        except PluginError:
            if self._serving and self._drawing:
                self._stale = True
                return self.site.with_errors_told()
            raise

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every page and file of the site."""
        leave_out_theme_assets(files, config)
        add_assets(files, config)
        compose_names(files)
        root = Path(config.config_file_path).resolve().parent
        for page in (*self.site.pages.values(), *self.site.old_pages.values()):
            files.append(page_file(page, config, root))
        for one in self.site.files:
            files.append(plain_file(one, config))
        self._run.observer.pages_counted(len(self.site.pages))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Hand the hand-written pages of the menu to the shell."""
        self.drawing.site = self.site.with_pages(
            tuple(Link(one_line(item.title or ""), item.file.url) for item in nav.pages),
            paired_pages(nav, files, self.site),
        )
        files.append(plain_file(llms_file(self.site.context, self.site.shell), config))
        return nav

    def on_page_read_source(self, page: Page, *, config: MkDocsConfig) -> str | None:
        """Give the body of an authored page; its front matter has been read.

        While a preview shows its last version without errors, so do hand-written pages: what
        is placed in them was read then.
        """
        ours = self.site.page_at(page.file.dest_uri)
        if ours:
            return ours.body
        if not self._stale:
            self._sources[page.file.src_uri] = page.file.content_string
        return self._sources.get(page.file.src_uri, "")

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Tell MkDocs the template and title of our pages."""
        return self.drawing.enter(page, markdown)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Leave only what a text may have; what we put into it comes later."""
        return clean_html(html)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Make the templates safe and translated."""
        put_templates_first(env, config.theme)
        self.drawing.use(env)
        return env

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """Give the shell to pages that belong to no address, such as 404."""
        return {**context, "site": self.site.shell, "view": self.site.not_found}

    def on_page_context(
        self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Give a page its view and the shell."""
        self._run.observer.page_drawn()
        return self.drawing.context_of(page, context)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Let the links of a page in another language tell where they leave it."""
        return self.drawing.finished(page, output)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Swap the site in, last of all, unless strict mode will refuse it."""
        refused = config.strict and self._warnings.count > 0
        self._warnings.close()
        if self._serving:
            finish_preview(self.drawing, config)
        elif not refused:
            finish_site(self.drawing, self.config, config)
        if not refused:
            refuse_leaks(self.site, self.config, config, self._run, keep=self._serving)
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
        """Follow changes in everything a page is made of, and end no build in MkDocs' words."""
        server.builder = told_in_our_words(server.builder)
        for folder in watched_folders(self.config, config):
            server.watch(str(folder))
