"""The preview: serves a project on this machine and follows every change.

A save is read, and pages are rendered as they are asked for. Where it changed the words of one
text and nothing else, the pages of that text are shown before all is read again. A page that is
shown asks for the number of the state; when it has gone up, it loads itself anew. What is made
of all pages together, the search and feeds among it, is that of the last whole build, which
follows each save once no other has come for a moment.
"""

from __future__ import annotations

import gc
import logging
import mimetypes
import posixpath
import tempfile
import threading
import time
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

import shk
from shk.build.config_file import load_settings
from shk.build.file_faults import file_fault
from shk.build.finish import PAGE
from shk.build.live_pages import LivePages
from shk.build.observer import LogObserver
from shk.build.pages import hand_written_pages
from shk.build.pipeline import log_refusal, write_site
from shk.build.prepare import prepare
from shk.build.project import content_paths
from shk.build.run import BuildRefusedError
from shk.build.settings import SettingsError
from shk.build.watch import follow
from shk.content.edited_text import edited_text
from shk.content.kept import values_resident
from shk.storage.files import discard, scratch_folder

if TYPE_CHECKING:
    from shk.build.observer import Observer
    from shk.build.pages import Page
    from shk.build.prepare import Prepared
    from shk.build.run import Run
    from shk.build.settings import Settings, SiteOptions
    from shk.features.site import Site
    from shk.i18n.messages import Messages
    from shk.model.diagnostics.diagnostic import Problem

log = logging.getLogger("shk")

CHANGES = "/shk-preview/changes"
"""The address that answers with the number of the state once it is another than the one asked."""
CALM = 2.0
"""Seconds without another save after which a whole build begins."""
AT_ONCE = 0.1
"""Seconds in which a page that was edited is handed out first, if somebody asks for it."""
KEPT_FOLDERS = 4
"""The pages of so many states are there; a save makes up to two."""
PATIENCE = 25.0
"""Seconds after which a question is answered although nothing has changed."""
SCRIPT = """<script>
(async function follow(seen) {
  for (;;) {
    try {
      const answer = await fetch("%s?" + seen);
      if ((await answer.text()) !== seen) return location.reload();
    } catch { await new Promise((wait) => setTimeout(wait, 1000)); }
  }
})("%d");
</script>"""


class Preview:
    """What one preview shows: the last state without errors, and what a whole build made of it."""

    def __init__(self, options: SiteOptions, run: Run, folder: Path) -> None:
        """Take what is shown.

        Args:
            options: which mkdocs.yml, and the address of the preview.
            run: the day, and who receives progress.
            folder: where pages and whole builds go, each in a folder of its own.
        """
        self._options, self._run, self._folder = options, run, folder
        self._settings: Settings | None = None  # of the state, if it has no errors
        self._prepared: Prepared | None = None  # the last without errors
        self._written: tuple[Page, ...] = ()
        self._changed = threading.Condition()
        self._writing = threading.Lock()
        self._handed_out = threading.Event()
        self._folders: list[Path] = []
        self.live: LivePages | None = None
        """The state that is shown; None before there is one."""
        self.edited: LivePages | None = None
        """The pages of a text that was edited, until the state is there that has them too."""
        self.complete: Path | None = None
        """The last whole build; None before there is one."""
        self.number = 0
        """How many states have been shown."""

    def build(self, changed: frozenset[str] = frozenset()) -> None:
        """Read the project again; with errors in the content the last state gets a notice.

        Args:
            changed: the files that have changed since it was read last, if that is known.

        Raises:
            BuildRefusedError: there is no state without errors yet.
            SettingsError: mkdocs.yml is wrong, and was from the start.
        """
        gc.disable()  # a fifth of a save; what a state leaves is collected once nobody waits
        self._show_edited(changed)
        try:
            settings = load_settings(self._options)
            settings = replace(settings, site_url=f"http://{settings.dev_addr}/")
            site = self._read(settings)
            live = LivePages(site, settings, self._run, self._written, self._new_folder())
        except (BuildRefusedError, SettingsError) as error:
            gc.enable()
            log_refusal(error)
            if self.live is None:
                raise
            self._show(self.live, None, is_new=self.edited is not None)
            return
        edited = self.edited if self._settings else None
        self._show(live, None, is_new=edited is None)
        if edited and not live.has_pages_of(edited):
            self._show(live, None, is_new=True)
        if self._settings:
            follower = partial(self._follow, site, settings, self._written, self.number)
            threading.Thread(target=follower, daemon=True).start()

    def _show_edited(self, changed: frozenset[str]) -> None:
        """Show the pages of the text that was edited, if nothing else has changed."""
        before, settings, live = self._prepared, self._settings, self.live
        if before is None or settings is None or live is None or len(changed) != 1:
            return
        file, context = Path(*changed), before.site.context
        folders, same_day = settings.folders, settings.build_day(self._run.today).day
        if file.parent not in {folders.initiatives, folders.stories} or same_day != context.today:
            return
        edit = edited_text(file, folders, before.loaded, context.messages)
        edited = live.edited(edit, self._new_folder()) if edit else None
        if edited and edited.render_edited():
            self._handed_out.clear()
            self._show(live, edited, is_new=True)
            self._handed_out.wait(AT_ONCE)  # to read all would slow down who hands it out

    def _show(self, live: LivePages, edited: LivePages | None, *, is_new: bool) -> None:
        """Show a state; when it is new, pages that are shown load themselves anew."""
        with self._changed:
            self.live, self.edited = live, edited
            self.number += is_new
            self._changed.notify_all()

    def _new_folder(self) -> Path:
        """A folder for pages; the states before may be handed out at this moment, older ones not.

        A save has two, one for the text that was edited.
        """
        self._folders.append(self._folder / f"pages-{time.monotonic_ns()}")
        while len(self._folders) > KEPT_FOLDERS:
            discard(self._folders.pop(0))
        return self._folders[-1]

    def _read(self, settings: Settings) -> Site:
        """The site as it is now, or with errors the last one with a notice.

        Raises:
            BuildRefusedError: there is none without errors yet.
        """
        self._settings = None
        try:
            self._prepared = prepare(settings, self._run, preview=True)
            self._written = tuple(hand_written_pages(settings))
        except BuildRefusedError:
            if self._prepared is None:
                raise
            return self._prepared.site.with_error_notice()
        self._settings = settings
        return self._prepared.site

    def _follow(
        self, site: Site, settings: Settings, written: tuple[Page, ...], number: int
    ) -> None:
        """Make what only a whole build makes: the search, feeds, cards. A new state ends it."""
        target = self._folder / f"whole-{number}"
        run = replace(self._run, observer=_Follower(self._run.observer, self, number))
        with self._changed:
            if self._changed.wait_for(lambda: self.number != number, CALM):
                return
        gc.enable()
        with self._writing:
            pages = [replace(page) for page in written]
            try:
                write_site(site, settings, run, target, serving=True, written=pages)
            except _Superseded:
                discard(target)
                return
            except BuildRefusedError as error:
                discard(target)
                log_refusal(error)
                return
            except OSError as error:  # a full disk; what is shown needs none of it
                discard(target)
                log.error(file_fault(error, site.context.messages))  # noqa: TRY400 - no traceback
                return
            last, self.complete = self.complete, target
        if last:
            discard(last)

    def wait(self, seen: str) -> str:
        """The number of the state, as soon as it is another than the one seen."""
        with self._changed:
            self._changed.wait_for(lambda: str(self.number) != seen, PATIENCE)
            return str(self.number)

    def stop(self) -> None:
        """Let the whole build end that is being made, as soon as it can."""
        with self._changed:
            self.number = -1
            self._changed.notify_all()
        self._writing.acquire(timeout=PATIENCE)

    def state_with(self, name: str) -> LivePages | None:
        """The state that a file is handed out of; one that an edit may have changed is waited for.

        Args:
            name: its path in the site.
        """
        with self._changed:
            edited = self.edited
            if edited is None or edited.has_settled(name):
                return edited or self.live
            self._changed.wait_for(lambda: self.edited is not edited, PATIENCE)
            return self.live

    def handed_out(self) -> None:
        """Take note that a page was handed out."""
        self._handed_out.set()

    def made_of_all(self, name: str) -> Path | None:
        """A file that only a whole build makes; None if there is none."""
        made = self.complete / name if self.complete and not name.endswith(".html") else None
        return made if made and made.is_file() else None


class _Superseded(Exception):  # noqa: N818 - no error
    """A whole build of a state that is not shown any more."""


class _Follower(LogObserver):
    """Reports problems of a whole build, and ends it when another state is shown."""

    def __init__(self, observer: Observer, preview: Preview, number: int) -> None:
        self._observer, self._preview, self._number = observer, preview, number

    def problems_found(self, problems: tuple[Problem, ...], messages: Messages) -> None:
        """Hand them on."""
        self._observer.problems_found(problems, messages)

    def page_drawn(self) -> None:
        """Look whether it is still of use.

        Raises:
            _Superseded: it is not.
        """
        if self._preview.number != self._number:
            raise _Superseded


class _Handler(BaseHTTPRequestHandler):
    """Hands out what is shown, pages with a script that follows changes."""

    def __init__(self, preview: Preview, *args: object) -> None:
        self._preview = preview
        super().__init__(*args)  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        """Answer with a page, a file, or the number of the state."""
        path, _, seen = self.path.partition("?")
        self._number = self._preview.number  # before the state: at worst a page is loaded twice
        if path == CHANGES:
            self._answer(HTTPStatus.OK, self._preview.wait(seen).encode(), "text/plain")
        elif self._preview.live is None:
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, b"", "text/plain")
        else:
            self._hand_out(path, self._preview.live)

    do_HEAD = do_GET  # noqa: N815 - as the server calls it

    def _hand_out(self, path: str, live: LivePages) -> None:
        """Answer with a page or a file of the site."""
        name = posixpath.normpath(f"/{unquote(path)}").lstrip("/")
        inside = f"{name}/{PAGE}".removeprefix("/")
        if path.endswith("/"):
            name = inside
        elif live.has_page(inside):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{quote(name)}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        live = self._preview.state_with(name) or live
        result = live.file(name) or self._preview.made_of_all(name)
        content = result.read_bytes() if isinstance(result, Path) else result
        if content is None:
            self._page(HTTPStatus.NOT_FOUND, live.missing())
        elif name.endswith(".html"):
            self._page(HTTPStatus.OK, content)
            self._preview.handed_out()
        else:
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            self._answer(HTTPStatus.OK, content, kind)

    def _page(self, status: HTTPStatus, content: bytes) -> None:
        """Hand out a page."""
        script = SCRIPT % (CHANGES, self._number)
        html = content.decode().replace("</body>", f"{script}</body>")
        self._answer(status, html.encode(), "text/html; charset=utf-8")

    def _answer(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        """Hand out what is made here."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        """Say nothing of each request."""


def serve(options: SiteOptions, run: Run) -> None:
    """Preview the site until Ctrl-C, following every change.

    Raises:
        BuildRefusedError: the first build failed.
        SettingsError: mkdocs.yml is wrong, or its address can not be served at.
    """
    settings = load_settings(options)
    host, _, port = settings.dev_addr.rpartition(":")
    with (
        values_resident(),
        scratch_folder(Path(tempfile.gettempdir()), "shk-preview-") as folder,
    ):
        preview = Preview(options, run, folder)
        try:
            server = ThreadingHTTPServer((host, int(port)), partial(_Handler, preview))
        except (OSError, ValueError, OverflowError) as error:
            raise SettingsError(f"dev_addr: {settings.dev_addr}: {error}") from None
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        package = Path(shk.__file__).parent
        own = (package / "features", package / "site")
        try:
            follow((*content_paths(settings), *own), preview.build)
        finally:
            preview.stop()
            server.shutdown()
            server.server_close()
