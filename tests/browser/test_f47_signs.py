"""F47: signs before figures and inside words are found in a real Chromium; soft hyphens too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import _served
from tests.field.tree_cases import STORY, add, built, project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

TEXT = (
    "\n\nThe pump cost $100 and £250, was drawn in C++ and C#, and 5&shy;000 looked at the"
    " mill\u00adstream\u00adwheel, at the wash&shy;house and at ~130 frogs.\n"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the invented project's site is served, with signs in a story."""
    made = project(tmp_path_factory.mktemp("signs"))
    add(made, STORY, TEXT)
    yield from _served(built(made))


@pytest.mark.parametrize(
    "words",
    [
        "$100",
        "100",
        "£250",
        "C++",
        "C#",
        "millstreamwheel",
        "mill\u00adstream\u00adwheel",
        "washhouse",
        "~130",
        "cost $100",
        "$pump",
    ],
)
def test_it_is_found(words: str, address: str, page: Page) -> None:
    page.goto(f"{address}search/")
    page.locator("[data-search] input").fill(words)
    expect(page.locator(".search-result h2 a", has_text="pipes")).to_have_count(1)
