"""Every kind of page, in every width, theme and way of reading, in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.axe import COLOURS, faults
from tests.browser.fixtures import Watch
from tests.browser.pages import PAGES, WIDTHS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

STYLE_PAGE = "stil/"

every_kind = pytest.mark.parametrize("path", PAGES, ids=lambda item: item or "start")


@pytest.fixture(scope="module", params=[True, False], ids=["with-script", "without-script"])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """One window for the whole module, with and without JavaScript."""
    context = browser.new_context(java_script_enabled=request.param, locale="sv-SE")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def still(browser: Browser) -> Iterator[Page]:
    """One window of a reader who wants no motion."""
    context = browser.new_context(reduced_motion="reduce", locale="sv-SE")
    yield context.new_page()
    context.close()


def too_wide(page: Page, widths: tuple[int, ...]) -> list[int]:
    """The widths in which the page can be scrolled sideways."""
    result = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        # what content-visibility skips keeps its old width until the next frame is drawn
        if wider(page, width):
            page.wait_for_timeout(500)
            if wider(page, width):
                result.append(width)
    return result


def wider(page: Page, width: int) -> bool:
    """Whether the page, as laid out now, is wider than its window."""
    # without JavaScript the browser still lets the test framework measure
    return bool(page.evaluate("document.documentElement.scrollWidth") > width)


# an eye for each: a phone without room, a phone in the dark, a desk in both
VIEWS: tuple[tuple[int, Literal["light", "dark"], str], ...] = (
    (320, "light", ""),
    (390, "dark", ""),
    (1440, "light", ""),
    (1440, "dark", COLOURS),
)
PANELS = "details, #share"
OPEN_EVERYTHING = """() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
    document.querySelector("#share")?.showPopover?.();
}"""


def faults_everywhere(page: Page) -> list[str]:
    """What axe finds on small and large screens, in both themes, and with all panels open."""
    result = []
    for width, theme, tag in VIEWS:
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size({"width": width, "height": 900})
        result += [f"{theme} {width}: {fault}" for fault in faults(page, tag=tag)]
    page.evaluate(OPEN_EVERYTHING)
    # what an open panel lies over was looked at above
    return [*result, *(f"panels open: {fault}" for fault in faults(page, PANELS))]


def test_no_kind_of_page_is_left_out(real_site: Path) -> None:
    """Each first part of an address, and a page below it if there are any, is looked at."""
    pages = [path.relative_to(real_site).parent for path in real_site.rglob("index.html")]
    kinds = {(page.parts[0], len(page.parts)) for page in pages if page.parts}
    looked_at = [page.strip("/").split("/") for page in PAGES if page]
    assert kinds - {(parts[0], len(parts)) for parts in looked_at} == set()


@every_kind
def test_no_page_scrolls_sideways_or_asks_another_host(
    reader: Page, real_address: str, path: str
) -> None:
    watch = Watch(reader, real_address)
    reader.goto(real_address + path)
    assert too_wide(reader, WIDTHS) == []
    assert watch.foreign == []
    assert watch.errors == []
    assert reader.context.cookies() == []


@pytest.mark.statement("No page is wider than a window of 320 pixels.")
def test_not_one_page_scrolls_sideways_on_a_small_phone(
    still: Page, real_site: Path, real_address: str
) -> None:
    result = []
    still.set_viewport_size({"width": 320, "height": 900})
    for file in sorted(real_site.rglob("index.html")):
        if b'http-equiv="refresh"' in file.read_bytes():
            continue  # an old address, which leads on
        path = file.relative_to(real_site).parent.as_posix()
        still.goto(f"{real_address}{path}/")
        result += [path for _ in too_wide(still, (320,))]
    assert result == []


@pytest.mark.statement(
    "Every kind of page is checked by axe with every rule for WCAG 2.2, A and AA, at three"
    " widths, in light and dark colours, and with all panels open."
)
@every_kind
def test_no_page_has_an_accessibility_fault_that_axe_finds(
    still: Page, real_address: str, path: str
) -> None:
    still.goto(real_address + path)
    assert faults_everywhere(still) == []


def test_the_style_page_holds_in_every_width_and_theme(still: Page, preview_address: str) -> None:
    """It shows every component with long names and without pictures."""
    answer = still.goto(preview_address + STYLE_PAGE)
    assert answer is not None
    assert answer.ok
    assert too_wide(still, WIDTHS) == []
    assert faults_everywhere(still) == []


def test_the_style_page_is_not_public(real_site: Path) -> None:
    assert not (real_site / STYLE_PAGE).exists()


@pytest.mark.statement("Nothing moves for a reader who has asked for less motion.")
@pytest.mark.parametrize("path", ["", "berattelser/", "portfolj/", "tidslinje/"])
def test_nothing_moves_for_a_reader_who_wants_no_motion(
    still: Page, real_address: str, path: str
) -> None:
    still.goto(real_address + path)
    moving = """[...document.querySelectorAll('*')].filter(
        (one) => getComputedStyle(one).transitionDuration.split(', ').some((t) => parseFloat(t) > 0)
    ).length + document.getAnimations().length"""
    assert still.evaluate(moving) == 0
    assert still.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("path", ["", PAGES[2], PAGES[4], "portfolj/"])
def test_a_printed_page_is_dark_ink_on_white_whatever_the_theme(
    still: Page, real_address: str, path: str
) -> None:
    still.goto(real_address + path)
    still.emulate_media(media="print", color_scheme="dark")
    # a browser that saves ink leaves grounds out, so the token is asked for
    colours = still.evaluate(
        "((style) => [style.getPropertyValue('--paper'), style.color])"
        "(getComputedStyle(document.documentElement))"
    )
    shown = still.get_by_role("button").count()
    still.emulate_media(media="screen", color_scheme="light")
    assert colours == ["#fff", "rgb(0, 0, 0)"]
    assert shown == 0
