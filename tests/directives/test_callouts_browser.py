"""Effects, facts, quotes and pictures in a text, in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import faults

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

PAGE = "stories/pipes-nobody-saw/"
BOXES = (".placed-effect", ".facts-box", ".quote", ".text-picture")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_boxes_hold_in_both_themes(
    browser: Browser, demo_address: str, width: int, theme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if theme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(f"{demo_address}{PAGE}")
    for box in BOXES:
        assert page.locator(f".prose {box}").count() == 1, box
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults(page) == []
    context.close()


def test_the_page_puts_quotation_marks_around_what_was_said(
    browser: Browser, demo_address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{demo_address}{PAGE}")
    quotes = page.evaluate("getComputedStyle(document.querySelector('.quote blockquote')).quotes")
    assert quotes.startswith('"“" "”"')
    page.close()
