"""A reader changes from one version of a story to another, with and without script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser


pytestmark = pytest.mark.browser

FULL = "berattelser/vuxna-provade-mikrohandlingar/"


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_from_version_to_version(browser: Browser, real_address: str, *, script: bool) -> None:
    page = browser.new_context(java_script_enabled=script).new_page()
    page.goto(real_address + FULL)
    switch = page.get_by_role("navigation", name="Läs som")
    expect(switch.get_by_role("link")).to_have_count(4)
    expect(switch.locator("[aria-current=page]")).to_have_text("Hela berättelsen")
    for name, end in (("Lättläst", "lattlast/"), ("För beslutsfattare", "beslutsfattare/")):
        switch.get_by_role("link", name=name).click()
        assert page.url == f"{real_address}{FULL}{end}"
        expect(switch.locator("[aria-current=page]")).to_have_text(name)
        expect(page.locator("html")).to_have_attribute("lang", "sv")
    switch.get_by_role("link", name="In English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_contain_text("small acts")
    english = page.get_by_role("navigation", name="Read as")
    expect(english.locator("[aria-current=page]")).to_have_text("In English")
    page.get_by_role("link", name="Read the whole story").click()
    assert page.url == real_address + FULL
    page.context.close()


def test_each_thought_of_the_easy_version_has_a_line_of_its_own(
    browser: Browser, real_address: str
) -> None:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(f"{real_address}{FULL}lattlast/")
    lines = (
        page.locator(".prose p")
        .nth(1)
        .evaluate(
            "(one) => [one.textContent.trim().split('\\n').length,"
            " Math.round(one.clientHeight / parseFloat(getComputedStyle(one).lineHeight))]"
        )
    )
    assert lines[0] == lines[1] == 3
    page.context.close()
