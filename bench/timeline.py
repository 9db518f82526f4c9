"""How the timeline bears 2,000 entries: bytes, share of a build, time of the first view.

Gives the invented project of the tests more and more activities, builds it and
opens the timeline in Chromium. What must not grow with the entries is the time
for style and layout of the first view, since what is not seen is not laid out;
the same page with everything laid out stands beside it. Ratios are to the
first line of the same run. Run as ``python -m bench.timeline``.
"""

from __future__ import annotations

import gzip
import os
import shutil
import statistics
import tempfile
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from playwright.sync_api import sync_playwright

from bench.command_line import command_line
from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.features.timeline.page import (
    record_timeline_view,
    timeline_view,
    timeline_years,
    timelined_records,
)
from shk.features.timeline.year_page import timeline_year_view
from shk.model.schema.activity import Activity
from tests.browser.fixtures import QUIET
from tests.browser.provide_chromium import find_chromium
from tests.conftest import DEMO, DEMO_DAY, copy_project
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

ENTRIES = (100, 2000)
FIRST_DAY, DAYS = date(2015, 1, 1), 3650
ROUNDS = 7
LAY_OUT_ALL = ".timeline-part-long, .lanes-part { content-visibility: visible !important; }"
NEXT_FRAME = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
PRESS = f"""async () => {{
  const button = document.querySelector('[data-facet="kind"] button');
  const begun = performance.now();
  button.click();
  await {NEXT_FRAME};
  return (performance.now() - begun) / 1000;
}}"""


@dataclass(frozen=True)
class Opened:
    """What opening a page took, in seconds."""

    layout: float
    """Style and layout until the page had been shown."""
    press: float
    """From a press on a value of the filter until the next frame."""


def made_rows(wanted: int) -> list[dict[str, Any]]:
    """Invented activities, spread over ten years; every fourth has a long text."""
    return [
        {
            "id": f"made-{number}",
            "when": str(FIRST_DAY + timedelta(days=number * DAYS // wanted)),
            "title": f"Meeting number {number} by the river",
            "kind": "meeting",
            **({} if number % 4 else {"text": "Neighbours walked along the bank. " * 6}),
        }
        for number in range(wanted)
    ]


def built(folder: Path, entries: int) -> tuple[Path, float]:
    """Build once; returns the site and how many seconds it took."""
    project = copy_project(DEMO, folder / str(entries))
    path = project / "docs" / "data" / "activities.yml"
    rows = yaml.safe_load(path.read_text(encoding="utf-8")) + made_rows(entries)
    path.write_text(yaml.safe_dump(rows, allow_unicode=True), encoding="utf-8")
    begun = time.perf_counter()
    site = build(SiteOptions(str(project / "mkdocs.yml")), Run(today=DEMO_DAY))
    return site, time.perf_counter() - begun


def view_seconds(entries: int) -> float:
    """How long the views and drawings of all timelines take for as many entries."""
    made = {str(row["id"]): Activity.model_validate(row) for row in made_rows(entries)}
    context = small_context(portfolio=replace(small_portfolio(), activities=made))
    begun = time.perf_counter()
    timeline_view(context)
    for year in timeline_years(context):
        timeline_year_view(context, year)
    for kind, record in timelined_records(context):
        record_timeline_view(context, kind, record)
    return time.perf_counter() - begun


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line for each on the terminal."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the timeline of a site that is served on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/timeline/"
    server.shutdown()
    server.server_close()


def layout_seconds(page: Page, address: str) -> float:
    """Seconds of style and layout from the request until the page has been shown."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(address, wait_until="load")
    page.evaluate(f"() => {NEXT_FRAME}")
    result = {
        item["name"]: item["value"] for item in session.send("Performance.getMetrics")["metrics"]
    }
    return float(result["LayoutDuration"] + result["RecalcStyleDuration"])


def opened(browser: Browser, address: str, *, everything: bool) -> Opened:
    """Open a page some times and press a value of its filter; medians."""
    layouts, presses = [], []
    for _ in range(ROUNDS):
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        if everything:
            page.route("**/timeline.css", _lay_out_all)
        layouts.append(layout_seconds(page, address))
        presses.append(float(page.evaluate(PRESS)))
        page.close()
    return Opened(statistics.median(layouts), statistics.median(presses))


def _lay_out_all(route: Any) -> None:  # noqa: ANN401 - Playwright's route, whose type is private
    """Answer with the style sheet that lays everything out."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text() + LAY_OUT_ALL)


def main() -> None:
    """Print a line for each number of entries, with ratios to the first."""
    command_line(__doc__)
    folder = Path(tempfile.mkdtemp(prefix="shk-bench-"))
    built(folder, 1)  # warms up the interpreter and the catalogues
    print("entries    bytes  gzipped  build s  views %  layout ms  ratio  all laid out  press ms")
    first = 0.0
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=[*QUIET, *sandbox]
        )
        for entries in ENTRIES:
            site, seconds = built(folder, entries)
            content = (site / "timeline" / "index.html").read_bytes()
            with served(site) as address:
                seen = opened(browser, address, everything=False)
                full = opened(browser, address, everything=True)
            first = first or seen.layout
            print(
                f"{entries:7} {len(content):8} {len(gzip.compress(content)):8} {seconds:8.2f}"
                f" {100 * view_seconds(entries) / seconds:8.1f} {1000 * seen.layout:10.1f}"
                f" {seen.layout / first:6.2f} {full.layout / first:13.2f}"
                f" {1000 * seen.press:9.1f}"
            )
        browser.close()
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
