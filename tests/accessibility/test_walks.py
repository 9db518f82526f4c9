"""The written screen-reader walks are what the accessibility tree of a browser says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.accessibility.walks import walk, written_walks

if TYPE_CHECKING:
    from playwright.sync_api import Page

WALKS = written_walks()


def test_there_is_a_walk_for_each_kind_of_page_that_readers_open() -> None:
    first = {path.strip("/").split("/")[0] for path in WALKS}
    assert {"", "stories", "initiatives", "focus-areas", "portfolio", "timeline", "search", "data",
            "places", "send-a-story", "accessibility"} <= first  # fmt: skip
    assert all(lines[0] == "banner" and "main" in lines for lines in WALKS.values())


@pytest.mark.browser
@pytest.mark.parametrize("path", list(WALKS))
def test_a_page_is_walked_as_written(page: Page, demo_address: str, path: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(demo_address + path.lstrip("/"))
    page.wait_for_load_state("networkidle")
    assert walk(page) == WALKS[path]
    assert sum(line.startswith("heading 1") for line in WALKS[path]) == 1
    landmarks = [line for line in WALKS[path] if line.startswith(("navigation", "region"))]
    assert len(landmarks) == len(set(landmarks))
