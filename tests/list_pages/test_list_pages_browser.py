"""A list of several pages narrowed as a whole, in a real Chromium."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

from bench.peers import ours
from bench.peers.corpus import Corpus
from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from shk.site.list_parts import PART
from tests.browser.axe import faults
from tests.conftest import built_once
from tests.site.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page, Route

pytestmark = pytest.mark.browser

SIZE = 2 * PART + 10


def _build(folder: Path) -> Path:
    """The invented corpus with more stories than a page takes."""
    ours.write_project(Corpus(SIZE), folder)
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace(ours.CARDS, "")
    settings.write_text(text, encoding="utf-8")
    words = ["build", "-f", str(settings), "--today", ours.DAY, "-d", str(folder / "site")]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == ExitCode.DONE, result.output
    return folder / "site"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The built site, served."""
    site = built_once(tmp_path_factory, "corpus", _build)
    with served(site) as where:
        yield where


def test_a_filter_finds_what_stands_on_other_pages(page: Page, address: str) -> None:
    page.goto(f"{address}stories/")
    cards = page.locator("[data-list]:not([hidden]) > *")
    result = page.get_by_role("status")
    expect(cards).to_have_count(PART + 10)
    expect(result).to_contain_text(f"Showing {PART + 10} of {SIZE}")
    page.locator("[data-facet=year] summary").click()
    page.locator("[data-facet=year] button[data-value='2015']").click()
    expect(result).to_contain_text(re.compile(r"Showing \d+ of \d+ stories: 2015"))
    expect(cards.first.locator(".card-date")).to_contain_text("2015")
    expect(page.locator(".list-nav")).to_be_hidden()
    uri = cards.first.get_by_role("link").get_attribute("href")
    assert uri
    assert page.request.get(uri).ok
    page.get_by_role("button", name="Show all").click()
    expect(cards).to_have_count(PART + 10)
    expect(page.locator(".list-nav")).to_be_visible()


def test_cards_of_other_pages_bring_the_symbols_they_show(page: Page, address: str) -> None:
    symbol = '<symbol id="icon-of-another-page" viewBox="0 0 1 1"></symbol>'

    def with_symbol(route: Route) -> None:
        answer = route.fetch()
        body = re.sub(r'(<svg class="signs"[^>]*>)', rf"\1{symbol}", answer.text())
        route.fulfill(response=answer, body=body)

    page.goto(f"{address}stories/")
    page.route("**/stories/page/*/", with_symbol)
    page.locator("[data-facet=year] summary").click()
    page.locator("[data-facet=year] button[data-value='2015']").click()
    expect(page.locator(".signs > #icon-of-another-page")).to_have_count(1)


def test_more_of_what_fits_is_shown_when_asked_for(page: Page, address: str) -> None:
    page.goto(f"{address}stories/?focus-area=clean-water")
    cards = page.locator("[data-list]:not([hidden]) > *")
    fits = sum(story.initiative.area == "clean-water" for story in Corpus(SIZE).stories)
    for shown in (20, 40, fits):
        expect(cards).to_have_count(shown)
        expect(page.get_by_role("status")).to_contain_text(f"Showing {shown} of {fits}")
        if shown < fits:
            page.get_by_role("button", name="Show more").click()
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize(
    "path", ["stories/", "stories/page/1/", "places/mill-lane/stories/page/1/"]
)
def test_pages_of_a_list_have_no_faults_and_lead_to_each_other(
    page: Page, address: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + path)
    assert faults(page) == []
    page.locator(".list-nav").get_by_role("link").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
