"""A real Chromium, and the built sites behind real addresses on this machine."""

from __future__ import annotations

import os
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.preview import build_preview
from tests.browser.provide_chromium import find_chromium
from tests.conftest import ROOT, built_once

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
"""Keeps Chromium itself from asking for anything."""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line for each on the terminal."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the site's own page for a missing address."""
        page = f"{self.directory}/404.html"
        if code != 404 or not os.path.isfile(page):  # noqa: PTH113 - a plain string path
            super().send_error(code, message, explain)
            return
        with open(page, "rb") as stream:  # noqa: PTH123 - a plain string path
            body = stream.read()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _served(site: Path) -> Iterator[str]:
    """Serve a folder on a free port of the loopback address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def real_address(real_site: Path) -> Iterator[str]:
    """Where the real site is served."""
    yield from _served(real_site)


@pytest.fixture(scope="session")
def moved_address(moved_site: Path) -> Iterator[str]:
    """Where the real site is served after an initiative has been renamed."""
    yield from _served(moved_site)


@pytest.fixture(scope="session")
def demo_address(demo_site: Path) -> Iterator[str]:
    """Where the invented project's site is served."""
    yield from _served(demo_site)


@pytest.fixture(scope="session")
def preview_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where what `shk serve` shows of the real site is served."""
    yield from _served(built_once(tmp_path_factory, "preview-site", _build_preview))


def _build_preview(folder: Path) -> Path:
    """Build what `shk serve` shows in a folder."""
    return build_preview(ROOT / "mkdocs.yml", folder / "site")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the machine's own Chromium; a missing one is a failure, never a skip."""
    path = find_chromium()
    assert path, "no Chromium: run make test, which provides one"
    sandbox = ("--no-sandbox",) if os.geteuid() == 0 else ()
    return {**browser_type_launch_args, "executable_path": path, "args": [*QUIET, *sandbox]}


class Watch:
    """What a page asked for and complained of."""

    def __init__(self, page: Page, address: str) -> None:
        self.foreign: list[str] = []
        self.errors: list[str] = []
        self._address = address
        page.on("request", lambda request: self._asked(request.url))
        page.on("console", lambda message: self._said(message.type, message.text))
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _asked(self, url: str) -> None:
        if not url.startswith((self._address, "data:", "blob:")):
            self.foreign.append(url)

    def _said(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.errors.append(text)


@pytest.fixture
def watched(page: Page, real_address: str) -> Watch:
    """Watches the page of a test on the real site."""
    return Watch(page, real_address)
