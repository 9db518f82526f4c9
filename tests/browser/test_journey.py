"""A reader's way through the real site, in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

WIDTHS = (390, 1440)


@pytest.fixture(params=WIDTHS)
def width(request: pytest.FixtureRequest) -> int:
    """A phone and a desk."""
    return int(request.param)


@pytest.fixture(params=[True, False], ids=["with-script", "without-script"])
def sized(browser: Browser, request: pytest.FixtureRequest, width: int) -> Iterator[Page]:
    """A page of the width, with and without JavaScript."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=request.param, locale="sv-SE"
    )
    yield context.new_page()
    context.close()


def test_from_start_to_timeline_over_every_kind_of_page(
    sized: Page, width: int, real_address: str
) -> None:
    """Start → stories → story → initiative → map → initiative → timeline, by its links alone."""
    watch = Watch(sized, real_address)
    sized.goto(real_address)
    sized.get_by_role("main").get_by_role("link", name="Alla berättelser").click()
    expect(sized).to_have_url(f"{real_address}berattelser/")
    sized.get_by_role("main").get_by_role("link", name="Västerås bad sex grupper").first.click()
    expect(sized).to_have_url(f"{real_address}berattelser/aldreboendet-2040/")
    sized.get_by_role("main").get_by_role("link", name="Framtidens äldreboende").first.click()
    expect(sized).to_have_url(f"{real_address}initiativ/framtidens-aldreboende/")
    sized.get_by_role("link", name="Se det på kartan").click()
    assert "/portfolj/" in sized.url
    map_link(sized, width, "existentiell-halsa").click()
    expect(sized).to_have_url(f"{real_address}initiativ/existentiell-halsa/")
    open_menu(sized, width)
    sized.get_by_role("navigation", name="Meny").get_by_role("link", name="Tidslinje").click()
    expect(sized).to_have_url(f"{real_address}tidslinje/")
    sized.get_by_role("main").get_by_role("link", name="2024 månad för månad").click()
    expect(sized).to_have_url(f"{real_address}tidslinje/2024/")
    assert watch.foreign == []
    assert watch.errors == []


def map_link(page: Page, width: int, slug: str) -> Locator:
    """A node of the map where it is drawn, else the entry of the list beside it."""
    drawn = page.locator(f"svg a[href$='initiativ/{slug}/']")
    if width >= 900:
        expect(drawn.first).to_be_visible()
        return drawn.first
    expect(drawn.first).to_be_hidden()
    return page.locator(f"main :not(svg) a[href$='initiativ/{slug}/']:visible").first


def open_menu(page: Page, width: int) -> None:
    """Open the menu where it is folded away."""
    button = page.get_by_role("button", name="Meny")
    if width < 900 and button.is_visible():
        button.click()


def test_nothing_is_stored_until_the_reader_chooses_colours(
    page: Page, real_address: str, watched: Watch
) -> None:
    page.goto(real_address)
    assert page.evaluate("Object.keys(localStorage)") == []
    before = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.locator("[data-theme-button]").click()
    assert page.evaluate("Object.keys(localStorage)") == ["theme"]
    after = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert after != before
    page.goto(f"{real_address}berattelser/")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == after
    assert page.evaluate("Object.keys(sessionStorage)") == []
    assert watched.errors == []


def test_a_filter_narrows_the_list_and_can_be_shared(page: Page, real_address: str) -> None:
    page.goto(f"{real_address}initiativ/")
    cards = page.locator("[data-list] > *")
    everything = cards.count()
    facet = page.locator("[data-facet=strand]")
    facet.locator("summary").click()
    facet.get_by_role("button", name="Utbildning").click()
    chosen = page.locator("[data-list] > :visible").count()
    assert 0 < chosen < everything
    assert "strand=education" in page.url
    text = page.locator(".result-text").inner_text()
    assert str(chosen) in text
    assert "Utbildning" in text
    page.goto(page.url)
    expect(page.locator("[data-list] > :visible")).to_have_count(chosen)
    page.get_by_role("button", name="Visa alla").click()
    expect(page.locator("[data-list] > :visible")).to_have_count(everything)


def test_without_javascript_a_facet_is_a_link_to_its_page(
    browser: Browser, real_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{real_address}initiativ/")
    facet = page.locator("[data-facet=strand]")
    facet.locator("summary").click()
    facet.get_by_role("link", name="Utbildning").click()
    expect(page).to_have_url(f"{real_address}inriktningar/utbildning/")
    expect(
        page.locator("main").get_by_role("link", name="Att bidra till framtidstro")
    ).to_be_visible()
    context.close()


def test_a_missing_address_is_given_in_swedish(page: Page, real_address: str) -> None:
    answer = page.goto(f"{real_address}berattelser/finns-inte/")
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "sv"
    page.get_by_role("link", name="Samhällskontraktet").first.click()
    expect(page).to_have_url(real_address)
