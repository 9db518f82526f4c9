"""How fast the map answers with 500 initiatives: ratios to an idle frame, from one run.

Builds an invented project, opens its map in a real Chromium at 1440 px, and
times thirty acts of each sort from the act until its frame is drawn. An idle
frame of the same machine in the same run is what they are compared with. Run as
``python -m bench.map_script``.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.command_line import command_line
from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from tests.browser.fixtures import QUIET, _served
from tests.browser.provide_chromium import find_chromium
from tests.conftest import DEMO_DAY
from tests.map.large_map import large_project

INITIATIVES = 500

ANSWER = """async (act) => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const run = new Function("number", act);
  const times = [];
  for (let number = 0; number < 30; number += 1) {
    await frame();
    const begun = performance.now();
    run(number);
    await frame();
    times.push(performance.now() - begun);
  }
  return times.sort((one, other) => one - other);
}"""
"""The time from an act until its frame is drawn, thirty times, in milliseconds."""

HOVER = """
const all = document.querySelectorAll("[data-map] a[data-node]");
all[(number * 37) % all.length].dispatchEvent(
  new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
"""
FILTER = """
const all = document.querySelectorAll("[data-map-tools] [data-value]");
all[(number >> 1) % all.length].click();
"""


def main() -> None:
    """Print the median and the slowest answer of each act, and their ratio to an idle frame."""
    command_line(__doc__)
    folder = Path(tempfile.mkdtemp(prefix="shk-bench-"))
    project = large_project(folder, INITIATIVES)
    site = build(SiteOptions(str(project / "mkdocs.yml")), Run(today=DEMO_DAY))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=[*QUIET, "--no-sandbox"]
        )
        for address in _served(site):
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.goto(f"{address}portfolio/")
            idle = page.evaluate(ANSWER, "0")[15]
            print(f"act      median ms  slowest ms  ratio to an idle frame of {idle:.1f} ms")
            for name, act in (("hover", HOVER), ("filter", FILTER)):
                times = page.evaluate(ANSWER, act)
                print(f"{name:8} {times[15]:9.1f} {times[-1]:11.1f} {times[15] / idle:7.2f}")
        browser.close()
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
