"""What readers come for, in at most three presses from the start page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_what_changed_for_older_people_in_a_municipality(page: Page, real_address: str) -> None:
    page.goto(real_address)
    page.locator(".start-ways").get_by_role("link", name="Välmående och självständiga").click()
    expect(page.locator("main")).to_contain_text(re.compile("Eskilstuna"))
    page.locator("main .story-card a").filter(has_text="Eskilstuna").first.click()
    expect(page.locator(".effects")).to_be_visible()


def test_initiatives_for_preschool(page: Page, real_address: str) -> None:
    page.goto(real_address)
    page.set_viewport_size({"width": 1440, "height": 900})
    page.locator("footer").get_by_role("link", name="Initiativ").click()
    facet = page.locator("details[data-facet=challenge]")
    facet.locator("summary").click()
    facet.get_by_role("button", name=re.compile("förskolan")).click()
    shown = page.locator(".initiative-card:visible")
    expect(shown.first).to_be_visible()
    assert shown.count() < page.locator(".initiative-card").count()
    expect(page.locator(".result")).to_contain_text("förskolan")


def test_what_a_year_cost(page: Page, real_address: str) -> None:
    page.goto(real_address)
    page.locator("footer").get_by_role("link", name="Ekonomi").click()
    expect(page.get_by_role("heading", name="2024", exact=True)).to_be_visible()


def test_a_card_to_embed(page: Page, real_address: str) -> None:
    page.goto(real_address)
    page.locator(".start-questions a").first.click()
    page.locator(".share-open").click()
    expect(page.locator("#share textarea").nth(1)).to_have_value(re.compile("<iframe|<script"))


def test_activities_as_a_table(page: Page, real_address: str) -> None:
    page.goto(real_address)
    page.locator("footer").get_by_role("link", name="Öppna data").click()
    link = page.locator("main a[href$='activities.csv']").first
    answer = page.request.get(real_address + "data/" + (link.get_attribute("href") or ""))
    assert answer.ok
    assert answer.text().count("\n") > 1


def test_an_address_that_leads_nowhere_searches_for_its_words(
    page: Page, real_address: str
) -> None:
    page.goto(real_address + "gamla/framtidens-aldreboende.html")
    expect(page.locator("#missing-words")).to_have_value("gamla framtidens aldreboende")
    page.locator("[data-missing] button").click()
    expect(page).to_have_url(re.compile(r"sok/\?q=gamla"))
