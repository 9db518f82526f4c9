"""Measures finished pages: what axe and the Nu HTML Checker find, tab stops, height, shift, bytes.

Run as ``python -m bench.pages SITE [PATH ...]``: a line a page and width, for the kinds of page
that the browser tests look at unless paths are named.
"""

from __future__ import annotations

import sys
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import unquote

from playwright.sync_api import sync_playwright

from tests.browser.axe import faults
from tests.browser.fixtures import QUIET, QuietHandler
from tests.browser.pages import PAGES
from tests.browser.provide_chromium import find_chromium
from tests.browser.test_grid import COUNT_STOPS
from tests.browser.test_markup import markup_faults

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser

WIDTHS = (390, 1440)
SHIFT = """new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
        for (const one of list.getEntries()) if (!one.hadRecentInput) sum += one.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 300);
})"""
"""How much has moved by itself since the page began to show, as browsers count it."""


def measured(browser: Browser, address: str, path: str, width: int) -> tuple[object, ...]:
    """Path, width, height, tab stops, shift, kilobytes and faults of a page."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(len(answer.body()) if answer.ok else 0))
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    shift = page.evaluate(SHIFT)
    height = page.evaluate("document.documentElement.scrollHeight")
    stops = page.evaluate(COUNT_STOPS)
    result = (path or "/", width, height, stops, f"{shift:.3f}", sum(sizes) // 1024)
    shown = (*result, len(faults(page)))
    page.close()
    return shown


def table(site: Path, paths: Sequence[str]) -> Iterator[str]:
    """The table, a line at a time."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    invalid = markup_faults(site)
    yield "| page | width | height | tab stops | shift | kB | axe | vnu |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=[*QUIET, "--no-sandbox"]
        )
        for path in paths:
            for width in WIDTHS:
                file = (site / path / "index.html").resolve().as_uri()
                row = measured(browser, address, path, width)
                shown = (*row, sum(unquote(item).startswith(f"{file}:") for item in invalid))
                yield f"| {' | '.join(map(str, shown))} |"
        browser.close()
    server.shutdown()
    yield ""
    yield f"The Nu HTML Checker finds {len(invalid)} errors in all pages."


if __name__ == "__main__":
    for line in table(Path(sys.argv[1]), sys.argv[2:] or PAGES):
        print(line, flush=True)
