"""What readers come for, in at most three presses from the start page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser


MOST = 3
"""Presses from the start page to what a reader came for."""


class Reader:
    """A reader at a desk who begins on the start page and counts what is pressed."""

    def __init__(self, page: Page, address: str) -> None:
        """Open the start page."""
        page.set_viewport_size({"width": 1440, "height": 900})
        page.goto(address)
        self._page = page
        self._presses = 0

    def press(self, target: Locator) -> None:
        """Press something that can be seen."""
        self._presses += 1
        assert self._presses <= MOST
        target.click()

    def footer(self, name: str) -> None:
        """Follow a link of the footer."""
        self.press(self._page.locator("footer").get_by_role("link", name=name, exact=True))


def test_what_changed_for_older_people_in_a_municipality(page: Page, real_address: str) -> None:
    reader = Reader(page, real_address)
    reader.press(page.locator(".start-ways a").filter(has_text="självständiga äldre").first)
    card = page.locator("main .story-card a").filter(has_text="Eskilstuna").first
    reader.press(card)
    expect(page.locator(".effects .effect").first).to_be_visible()
    expect(page.locator("main")).to_contain_text("Eskilstuna")
    expect(page.locator("main")).to_contain_text("äldre")


def test_initiatives_for_preschool(page: Page, real_address: str) -> None:
    reader = Reader(page, real_address)
    reader.footer("Initiativ")
    facet = page.locator("details[data-facet=challenge]")
    reader.press(facet.locator("summary"))
    reader.press(facet.get_by_role("button", name=re.compile("förskolan")))
    expect(page.locator(".result")).to_contain_text("förskolan")
    shown = page.locator(".initiative-card:visible")
    titles = shown.locator("h2, h3").all_inner_texts()
    assert titles
    assert len(titles) < page.locator(".initiative-card").count()
    assert all("förskol" in title for title in titles)


def test_what_a_year_cost_and_what_came_of_it(page: Page, real_address: str) -> None:
    reader = Reader(page, real_address)
    reader.footer("Ekonomi")
    year = page.get_by_role("region", name="2024", exact=True)
    expect(year).to_contain_text(re.compile(r"Tillsammans 14\s021\s000\skr"))
    reader.press(year.get_by_role("link", name="Vad fokusområdet har lett till").first)
    expect(page).to_have_url(re.compile("/forandringar/"))
    expect(page.locator(".change-selected li").first).to_be_visible()


def test_a_card_to_embed(page: Page, real_address: str) -> None:
    reader = Reader(page, real_address)
    reader.press(page.locator(".start-questions a").first)
    reader.press(page.locator(".share-open"))
    code = page.locator("#share textarea").nth(1)
    expect(code).to_be_visible()
    expect(code).to_have_value(re.compile("<iframe|<script"))


def test_activities_as_a_table(page: Page, real_address: str) -> None:
    reader = Reader(page, real_address)
    reader.footer("Öppna data")
    with page.expect_download() as waiting:
        reader.press(page.locator("main a[href$='activities.csv']").first)
    rows = waiting.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert rows[0].startswith("id;")
    assert len(rows) > 20


def test_an_address_that_leads_nowhere_searches_for_its_words(
    page: Page, real_address: str
) -> None:
    page.goto(real_address + "gamla/framtidens-aldreboende.html")
    expect(page.locator("#missing-words")).to_have_value("gamla framtidens aldreboende")
    page.locator("[data-missing] button").click()
    expect(page).to_have_url(re.compile(r"sok/\?q=gamla"))
