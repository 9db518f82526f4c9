"""What a first visit fetches, compressed, and no picture counted."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from bench.pages import SHIFT, open_on_a_slow_line
from bench.serve_gzip import gzip_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

STORY = "berattelser/vuxna-provade-mikrohandlingar/"
BUDGETS = (("", 150, 12), (STORY, 150, 12), ("portfolj/", 200, 24))
"""Address, most kB and most requests; the map's scripts are many small modules."""


@pytest.fixture(scope="module")
def packed_address(real_site: Path) -> Iterator[str]:
    """Where the real site is served compressed."""
    server = gzip_server(real_site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(("path", "most_kb", "most_requests"), BUDGETS)
@pytest.mark.parametrize("width", [390, 1440])
def test_a_first_visit_is_small(
    browser: Browser, packed_address: str, path: str, most_kb: int, most_requests: int, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    sizes: dict[str, int] = {}
    page.on(
        "response",
        lambda answer: sizes.__setitem__(answer.url, int(answer.headers["content-length"])),
    )
    page.goto(packed_address + path, wait_until="networkidle")
    context.close()
    fetched = {url: size for url, size in sizes.items() if "/media/" not in url}
    assert len(fetched) <= most_requests, sorted(fetched)
    assert sum(fetched.values()) <= most_kb * 1000, sorted(fetched.items())


@pytest.mark.parametrize(
    "question", ["barn", "äldre", "kostnad", "csv", "förskola", "initiativ västerås", "a"]
)
def test_a_first_answer_is_small(browser: Browser, packed_address: str, question: str) -> None:
    """What is fetched from the first letter to the answer, compressed as a host serves it."""
    page = browser.new_page(locale="sv-SE")
    page.goto(f"{packed_address}sok/", wait_until="networkidle")
    sizes: dict[str, int] = {}
    page.on(
        "response",
        lambda answer: sizes.__setitem__(answer.url, int(answer.headers["content-length"])),
    )
    page.get_by_label("Vad letar du efter?").fill(question)
    expect(page.locator(".search-result h2 a").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.close()
    assert len(sizes) > 10
    assert sum(sizes.values()) <= 150_000, sorted(sizes.items())


@pytest.mark.parametrize(
    "path",
    ["", "berattelser/", "initiativ/", "aktiviteter/", "portfolj/", "tidslinje/", "sok/?q=skola"],
)
@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_by_itself(
    browser: Browser, packed_address: str, path: str, width: int
) -> None:
    """Neither when the typefaces come after the page is shown, as on a slow line."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    open_on_a_slow_line(page, packed_address + path)
    assert page.evaluate(SHIFT) < 0.01
    page.close()
