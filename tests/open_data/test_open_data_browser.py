"""The example for a browser runs in one, and its fields unfold by keyboard."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.fixtures import Watch

REAL = "https://www.xn--samhllskontraktet-tqb.se/"

pytestmark = pytest.mark.browser


def test_the_javascript_example_runs(
    page: Page, real_address: str, real_site: Path, watched: Watch
) -> None:
    page.goto(f"{real_address}data/")
    code = page.locator("[data-example=javascript]").inner_text()
    assert REAL in code
    with page.expect_console_message(lambda item: item.type == "log") as said:
        page.add_script_tag(type="module", content=code.replace(REAL, real_address))
    file = real_site / "data" / "v1" / "initiatives.json"
    titles = [load["title"] for load in json.loads(file.read_text(encoding="utf-8"))["items"]]
    assert said.value.text.split("\n") == titles
    assert (watched.errors, watched.foreign) == ([], [])


def test_a_part_of_a_record_is_found_from_its_field(page: Page, real_address: str) -> None:
    page.goto(f"{real_address}data/")
    fields = page.locator("#activities details")
    assert not fields.locator("dl").is_visible()
    fields.locator("summary").focus()
    page.keyboard.press("Enter")
    assert fields.locator("dl").is_visible()
    fields.get_by_role("link", name="Tidpunkt").click()
    assert page.url.endswith("#part-publishedmoment")
    assert page.locator("#part-publishedmoment").is_visible()
