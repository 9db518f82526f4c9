"""The law's grid beside what axe finds: focus, spacing, forced colours, tab stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TAB_STOPS = 150
"""The most that stand on a page of many links."""
COUNT_STOPS = """() => [...document.querySelectorAll(
    "a[href], button, input, select, summary, [tabindex]")]
    .filter((one) => one.tabIndex >= 0 && !one.disabled &&
        one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })).length"""
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
"""What a reader may set without losing anything (WCAG 2.2, 1.4.12)."""


@pytest.mark.statement("The largest map and the timeline have few stops for the Tab key.")
@pytest.mark.parametrize("path", ["portfolj/", "tidslinje/", "tidslinje/2024/", "en/portfolio/"])
@pytest.mark.parametrize("width", [390, 1440])
def test_maps_and_timelines_have_few_tab_stops(
    page: Page, real_address: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(real_address + path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(COUNT_STOPS) < TAB_STOPS


@pytest.mark.parametrize("path", ["portfolj/", "tidslinje/"])
def test_a_picture_is_walked_with_the_arrow_keys(page: Page, real_address: str, path: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(real_address + path)
    links = page.locator("svg a[href]")
    expect(page.locator("svg a[href][tabindex='0']")).to_have_count(1)
    links.first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("svg a[href][tabindex='0']")).to_be_focused()
    expect(links.first).not_to_be_focused()


@pytest.mark.parametrize(
    "path", ["tidslinje/", "fokusomraden/alla-barn-och-unga-lyckas/tidslinje/"]
)
def test_a_timeline_is_short_on_a_phone(page: Page, real_address: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(real_address + path)
    assert page.evaluate("document.documentElement.scrollHeight") < 6000


def test_an_address_and_a_choice_unfold_what_they_name(page: Page, real_address: str) -> None:
    page.goto(real_address + "tidslinje/")
    entry = page.locator("#year-2023 .entry").first
    expect(entry).to_be_hidden()
    page.goto(f"{real_address}tidslinje/#{entry.get_attribute('id')}")
    expect(entry).to_be_visible()
    page.goto(real_address + "tidslinje/?year=2022")
    expect(page.locator("#year-2022 .entry").first).to_be_visible()


@pytest.mark.statement("What lies over the page closes when the focus leaves it.")
def test_the_share_box_takes_the_focus_and_closes_when_it_leaves(
    page: Page, real_address: str
) -> None:
    page.goto(real_address + "initiativ/framtidens-aldreboende/")
    page.locator(".share-open").click()
    expect(page.locator("#share")).to_be_focused()
    page.locator("footer a").first.focus()
    expect(page.locator("#share")).to_be_hidden()


def test_an_open_filter_and_the_menu_close_when_the_focus_leaves(
    page: Page, real_address: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(real_address + "initiativ/")
    facet = page.locator("details.facet").first
    facet.locator("summary").click()
    page.locator("footer a").first.focus()
    expect(facet).not_to_have_attribute("open", "")
    page.locator(".menu-button").click()
    page.locator("#menu a").first.focus()
    page.locator("footer a").first.focus()
    expect(page.locator("#menu")).to_be_hidden()


@pytest.mark.statement("Wider spacing of letters, words and lines cuts nothing off.")
@pytest.mark.parametrize("path", ["", "berattelser/vuxna-provade-mikrohandlingar/", "tidslinje/"])
def test_wide_spacing_cuts_nothing_on_a_small_phone(
    page: Page, real_address: str, path: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(real_address + path)
    page.add_style_tag(content=SPACING)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    boxes = [item.bounding_box() for item in page.locator(".site-header-row > :visible").all()]
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= 320 for box in boxes)


@pytest.mark.statement("In colours that a reader has forced it is seen which page is open.")
def test_forced_colours_show_where_we_are(browser: Browser, real_address: str) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(real_address + "tidslinje/")
    current = page.locator(".site-nav [aria-current]").first
    assert current.evaluate("(one) => getComputedStyle(one).outlineStyle") == "solid"
    context.close()


def test_a_picture_says_each_thing_once(page: Page, real_address: str) -> None:
    """No link in a drawing has a description that repeats its name."""
    page.set_viewport_size({"width": 1440, "height": 900})
    for path in ("portfolj/", "en/portfolio/", "tidslinje/", "en/timeline/"):
        page.goto(real_address + path)
        repeated = page.evaluate(
            """() => [...document.querySelectorAll("svg a[aria-label]")].filter(
                (one) => one.querySelector("title")?.textContent === one.ariaLabel).length"""
        )
        assert repeated == 0
        named = page.locator("svg a[aria-describedby]")
        for index in range(min(named.count(), 3)):
            reported = named.nth(index).get_attribute("aria-describedby") or ""
            assert page.locator(f"#{reported}").text_content()
