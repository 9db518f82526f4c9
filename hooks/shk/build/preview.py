"""The preview: serves a project on this machine and follows every change.

Each build goes into a folder of its own. A page that is shown asks for the number of
the build; when it has gone up, it loads itself anew.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import threading
import time
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import shk
from shk.build.config_file import load_settings
from shk.build.pages import hand_written_pages
from shk.build.pipeline import log_refusal, write_site
from shk.build.prepare import read_site
from shk.build.project import content_paths
from shk.build.run import BuildRefusedError
from shk.build.settings import SettingsError
from shk.build.watch import follow

if TYPE_CHECKING:
    from shk.build.pages import Page
    from shk.build.run import Run
    from shk.build.settings import SiteOptions
    from shk.features.site import Site

CHANGES = "/shk-preview/changes"
"""The address that answers with the number of the build once it is another than the one asked."""
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

log = logging.getLogger("shk")


class Preview:
    """The builds of one preview; the last one without errors is shown."""

    def __init__(self, options: SiteOptions, run: Run, folder: Path) -> None:
        """Take what is built.

        Args:
            options: which mkdocs.yml, and the address of the preview.
            run: the day, and who receives progress.
            folder: where builds go, one below it each.
        """
        self._options, self._run, self._folder = options, run, folder
        self._site: Site | None = None
        self._written: tuple[Page, ...] = ()
        self._changed = threading.Condition()
        self.number = 0
        """How many builds have come out well."""

    @property
    def shown(self) -> Path:
        """The folder of the build that is shown."""
        return self._folder / str(self.number)

    def build(self) -> None:
        """Build again; with errors in the content the last version is shown with a notice.

        Raises:
            BuildRefusedError: there is no version without errors yet.
            SettingsError: mkdocs.yml is wrong, and was from the start.
        """
        try:
            settings = load_settings(self._options)
            settings = replace(settings, site_url=f"http://{settings.dev_addr}/")
            try:
                site = self._site = read_site(settings, self._run, preview=True)
                self._written = tuple(hand_written_pages(settings))
            except BuildRefusedError:
                if self._site is None:
                    raise
                site = self._site.with_error_notice()
            target = self._folder / str(self.number + 1)
            shutil.rmtree(target, ignore_errors=True)  # one that was broken off
            written = [replace(item) for item in self._written]
            write_site(site, settings, self._run, target, serving=True, written=written)
        except (BuildRefusedError, SettingsError) as error:
            log_refusal(error)
            if self.number == 0:
                raise
            return
        with self._changed:
            self.number += 1
            self._changed.notify_all()
        # the one before may be handed out at this moment, those before that no more
        shutil.rmtree(self._folder / str(self.number - 2), ignore_errors=True)

    def wait(self, seen: str) -> str:
        """The number of the build, as soon as it is another than the one seen."""
        until = time.monotonic() + PATIENCE
        with self._changed:
            while str(self.number) == seen and (left := until - time.monotonic()) > 0:
                self._changed.wait(left)
            return str(self.number)


class _Handler(SimpleHTTPRequestHandler):
    """Hands out the build that is shown, pages with a script that follows changes."""

    def __init__(self, preview: Preview, *args: object) -> None:
        self._preview = preview
        super().__init__(*args, directory=str(preview.shown))  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        """Answer with a page, a file, or the number of the build."""
        path, _, seen = self.path.partition("?")
        if path == CHANGES:
            self._answer(HTTPStatus.OK, self._preview.wait(seen).encode(), "text/plain")
            return
        if self._preview.number == 0:
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, b"", "text/plain")
            return
        file = Path(self.translate_path(path))
        if file.is_dir() and not path.endswith("/"):
            super().do_GET()
            return
        page = file / "index.html" if file.is_dir() else file
        if page.suffix == ".html" and page.is_file():
            self._page(HTTPStatus.OK, page)
        elif page.is_file():
            super().do_GET()
        else:
            self._page(HTTPStatus.NOT_FOUND, self._preview.shown / "404.html")

    def _page(self, status: HTTPStatus, page: Path) -> None:
        """Hand out a page."""
        script = SCRIPT % (CHANGES, self._preview.number)
        html = page.read_text(encoding="utf-8").replace("</body>", f"{script}</body>")
        self._answer(status, html.encode(), "text/html; charset=utf-8")

    def _answer(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        """Hand out what is made here."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
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
    with tempfile.TemporaryDirectory(prefix="shk-preview-") as folder:
        preview = Preview(options, run, Path(folder))
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
            server.shutdown()
            server.server_close()
