"""The site by keyboard alone: what has focus is seen, in order, and nothing traps it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

LOOK = """() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const after = !window.last || window.last === one ||
    Boolean(window.last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  window.last = one;
  return {
    name: `${one.tagName} ${one.textContent.trim().slice(0, 40)}`,
    body: one === document.body || one === document.documentElement,
    after,
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) ||
      Boolean(one.closest('svg')), // drawings mark their links in their own way
  };
}"""
"""What has focus: whether it comes after the last one, is on the screen and is marked."""


@pytest.fixture(params=[390, 1440])
def sized(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A phone with a keyboard, and a desk."""
    context = browser.new_context(viewport={"width": request.param, "height": 900}, locale="sv-SE")
    yield context.new_page()
    context.close()


@pytest.mark.statement(
    "Everything can be reached with the keyboard, in order, with the focus visible."
)
@pytest.mark.parametrize(
    "path", ["", "berattelser/", "initiativ/framtidens-aldreboende/", "aktiviteter/"]
)
def test_focus_goes_in_order_and_is_always_seen(sized: Page, real_address: str, path: str) -> None:
    sized.goto(real_address + path)
    for _ in range(45):
        sized.keyboard.press("Tab")
        result = sized.evaluate(LOOK)
        if result["body"]:
            break
        assert result["after"], f"out of order: {result['name']}"
        assert result["seen"], f"off the screen: {result['name']}"
        assert result["marked"], f"no mark of focus: {result['name']}"


def test_the_keyboard_reaches_the_content_first(page: Page, real_address: str) -> None:
    page.goto(real_address)
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#main$"))
    page.keyboard.press("Tab")
    inside = "document.querySelector('main').contains(document.activeElement)"
    assert page.evaluate(inside)


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(page: Page, real_address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(real_address)
    button = page.get_by_role("button", name="Meny")
    menu = page.get_by_role("navigation", name="Meny")
    button.focus()
    expect(menu).to_be_hidden()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


def test_a_filter_is_used_by_keyboard(page: Page, real_address: str) -> None:
    page.goto(f"{real_address}initiativ/")
    facet = page.locator("[data-facet=strand]")
    summary = facet.locator("summary")
    reported = page.locator(".result-text")
    before = reported.inner_text()
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = facet.get_by_role("button").first
    expect(first).to_be_focused()
    page.keyboard.press("Space")
    expect(first).to_have_attribute("aria-pressed", "true")
    assert reported.inner_text() != before
    expect(page.locator(".result")).to_have_attribute("role", "status")
    page.keyboard.press("Escape")
    expect(summary).to_be_focused()
    expect(first).to_be_hidden()
