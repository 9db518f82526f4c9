"""Old addresses lead on in a real browser, and both spellings of the host are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from shk.model.portfolio.idna import ascii_url
from tests.browser.axe import faults
from tests.moved_project import ENDED, NEW, OLD, REASON

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"initiativ/{OLD}/", f"initiativ/{NEW}/"),
        (f"en/initiatives/{OLD}/", f"en/initiatives/{NEW}/"),
    ],
)
def test_the_page_at_an_old_address_leads_on_at_once(
    browser: Browser, moved_address: str, old: str, new: str, *, script: bool
) -> None:
    page = browser.new_context(java_script_enabled=script).new_page()
    page.goto(moved_address + old)
    page.wait_for_url(moved_address + new)
    expect(page.locator("meta[http-equiv=refresh]")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.context.close()


def test_an_old_address_keeps_its_query_and_its_place(page: Page, moved_address: str) -> None:
    page.goto(f"{moved_address}initiativ/{OLD}/?utm=brev#kallor")
    page.wait_for_url(f"{moved_address}initiativ/{NEW}/?utm=brev#kallor")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_page_that_has_ended_is_accessible_and_leads_on(
    browser: Browser, moved_address: str, width: int, theme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if theme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(moved_address + ENDED.strip("/") + "/")
    expect(page.get_by_role("main")).to_contain_text(REASON)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults(page) == []
    page.get_by_role("main").get_by_role("link", name="Platser").click()
    assert page.url == f"{moved_address}platser/"
    context.close()


@pytest.mark.parametrize(
    "url", ["https://www.samhällskontraktet.se/", "https://STRASSE.räksmörgås.example/ö/?å#ä"]
)
def test_the_browser_spells_a_host_as_we_do(page: Page, url: str) -> None:
    spelled = page.evaluate("url => new URL(url).host", url)
    assert ascii_url(url).split("/")[2] == spelled
