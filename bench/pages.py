"""Measures a finished site as its readers get it.

Run as ``python -m bench.pages SITE [PATH ...]``: how many files of each kind it has, how large the
largest is as it is sent (gzip), and a line a page and width: height, tab stops, shift, bytes of a
first visit, what axe finds. Without paths, the kinds of page that the browser tests look at, and
of a site without those the largest pages. ``--sizes`` reads the files alone, without a browser.
"""

from __future__ import annotations

import gzip
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import unquote

from playwright.sync_api import sync_playwright

from bench.command_line import existing, parser_of
from bench.serve_gzip import gzip_server
from tests.browser.axe import faults
from tests.browser.fixtures import QUIET
from tests.browser.pages import PAGES
from tests.browser.provide_chromium import find_chromium
from tests.browser.test_grid import COUNT_STOPS
from tests.browser.test_markup import markup_faults

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Request, Route

WIDTHS = (390, 1440)
TYPEFACES = "**/*.woff2"
SHIFT = """new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
        for (const one of list.getEntries()) if (!one.hadRecentInput) sum += one.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 300);
})"""
"""How much has moved by itself since the page began to show, as browsers count it."""


KINDS = {
    "HTML pages": ("*.html",),
    "feeds": ("*.atom", "*.rss", "feed*.json", "flode*.json"),
    "lists for filters": ("marks.json",),
    "open data": ("data/v*/*",),
    "search index": ("search-index/*/*", "search-index/*/*/*"),
    "Markdown twins": ("*.md",),
}
"""What a site consists of, by patterns of file names."""
LARGEST = 12
"""Pages that are measured of a site that is not the real one."""


def sent(file: Path) -> int:
    """Bytes of a file as a server sends it."""
    return len(gzip.compress(file.read_bytes(), 6, mtime=0))


def sizes(site: Path) -> Iterator[str]:
    """How much there is of each kind, a line at a time."""
    files = [file for file in sorted(site.rglob("*")) if file.is_file()]
    yield f"{len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB"
    yield ""
    yield "| what | files | MB | largest, kB gzip | which |"
    yield "|---|--:|--:|--:|---|"
    for name, patterns in KINDS.items():
        own = [file for file in files if any(file.relative_to(site).match(it) for it in patterns)]
        if own:
            size, path = max((sent(file), file.relative_to(site).as_posix()) for file in own)
            total = sum(file.stat().st_size for file in own) / 1e6
            yield f"| {name} | {len(own)} | {total:.1f} | {size / 1000:.1f} | {path} |"
    yield ""


def largest_pages(site: Path) -> list[str]:
    """The addresses of the largest pages, the largest first."""
    pages = sorted(site.rglob("index.html"), key=sent, reverse=True)
    return [f"{page.parent.relative_to(site).as_posix()}/" for page in pages[:LARGEST]]


def open_on_a_slow_line(page: Page, address: str) -> None:
    """Opens a page whose typefaces come only after it is shown, as on a slow line.

    Raises LookupError if the page asks for none.
    """
    late: list[Route] = []

    def hold(route: Route) -> None:
        late.append(route)

    page.route(TYPEFACES, hold)
    page.goto(address, wait_until="domcontentloaded")
    page.evaluate("new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 100)))")
    if not late:
        message = f"{address} asks for no typeface"
        raise LookupError(message)
    page.route(TYPEFACES, lambda route: route.continue_())
    for route in late:
        route.continue_()
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => null)")


def measured(browser: Browser, address: str, path: str, width: int) -> tuple[object, ...]:
    """Path, width, height, tab stops, shift, kilobytes sent and faults of a page."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    answers: list[Request] = []
    # a method of a list has no place for what Playwright notes of a handler
    page.on("requestfinished", lambda answer: answers.append(answer))  # noqa: PLW0108
    open_on_a_slow_line(page, address + path)
    got = sum(answer.sizes()["responseBodySize"] for answer in answers)
    shift = page.evaluate(SHIFT)
    height = page.evaluate("document.documentElement.scrollHeight")
    stops = page.evaluate(COUNT_STOPS)
    result = (path or "/", width, height, stops, f"{shift:.3f}", got // 1000)
    shown = (*result, len(faults(page)))
    page.close()
    return shown


def table(site: Path, paths: Sequence[str]) -> Iterator[str]:
    """The table, a line at a time."""
    server = gzip_server(site)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    invalid = markup_faults(site)
    yield "| page | width | height | tab stops | shift | kB sent | axe | vnu |"
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


def report(site: Path, paths: Sequence[str], *, browser: bool) -> Iterator[str]:
    """Everything, a line at a time."""
    yield from sizes(site)
    if browser:
        real = [path for path in PAGES if (site / path).exists()]
        yield from table(site, paths or (real if len(real) == len(PAGES) else largest_pages(site)))


if __name__ == "__main__":
    parser = parser_of(__doc__)
    parser.add_argument("site", type=existing)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--sizes", action="store_true", help="read the files alone")
    asked = parser.parse_args()
    for line in report(asked.site, asked.paths, browser=not asked.sizes):
        print(line, flush=True)
