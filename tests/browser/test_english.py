"""A reader goes from one language to the other and searches in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.fixtures import Watch

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_the_switch_stays_on_the_page(browser: Browser, real_address: str, *, script: bool) -> None:
    context = browser.new_context(
        java_script_enabled=script, viewport={"width": 1440, "height": 900}
    )
    page = context.new_page()
    page.goto(f"{real_address}tidslinje/")
    page.get_by_role("banner").get_by_role("link", name="In English").click()
    assert page.url == f"{real_address}en/timeline/"
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline")
    page.get_by_role("banner").get_by_role("link", name="På svenska").click()
    assert page.url == f"{real_address}tidslinje/"
    context.close()


@pytest.mark.parametrize("width", [390, 1100, 1440, 1700])
def test_a_page_that_is_not_reported_says_where_its_switch_leads(
    browser: Browser, real_address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"{real_address}dokument/")
    header = page.get_by_role("banner")
    if width < 1120:  # 70rem, below which the links stand in a menu
        header.get_by_role("button", name="Meny").click()
    link = header.get_by_role("link", name="Start page in English")
    expect(link).to_be_visible()
    shown = "English" if width == 1440 else "Start page in English"
    assert link.inner_text() == shown
    link.click()
    assert page.url == f"{real_address}en/"
    context.close()


def test_the_search_in_english_finds_english_pages(
    page: Page, real_address: str, watched: Watch
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{real_address}en/")
    page.get_by_role("searchbox", name="Search the site").fill("children")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=children")
    titles = page.locator(".search-result h2 a")
    expect(titles.first).to_be_visible()
    addresses = titles.evaluate_all("(found) => found.map((one) => new URL(one.href).pathname)")
    assert all(address.startswith("/en/") for address in addresses)
    expect(page.get_by_role("status")).to_contain_text("found")
    assert watched.errors == []
    assert watched.foreign == []
