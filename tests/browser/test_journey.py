"""A reader's way through the real site, in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import Watch

pytestmark = pytest.mark.browser

WIDTHS = (390, 1440)

PAGES = (
    "",
    "berattelser/",
    "berattelser/sma-handlingar-som-okar-delaktigheten/",
    "initiativ/",
    "initiativ/framtidens-aldreboende/",
    "initiativ/demokratisk-vardagspraktik/",
    "portfolj/",
    "portfolj/alla-barn-och-unga-lyckas/",
    "tidslinje/",
    "tidslinje/2024/",
    "fokusomraden/",
    "fokusomraden/valmaende-och-sjalvstandiga-aldre/",
    "samhallsmal/",
    "samhallsmal/meningsfullt-larande/",
    "utmaningar/",
    "utmaningar/ofrivillig-ensamhet/",
    "parter/",
    "parter/mdu/",
    "om/",
    "tillganglighet/",
)
"""At least one page of each kind."""


@pytest.fixture(params=WIDTHS)
def width(request: pytest.FixtureRequest) -> int:
    """A phone and a desk."""
    return int(request.param)


@pytest.fixture(params=[True, False], ids=["with-script", "without-script"])
def sized(
    browser: Browser, request: pytest.FixtureRequest, width: int
) -> Iterator[Page]:
    """A page of the width, with and without JavaScript."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=request.param, locale="sv-SE"
    )
    yield context.new_page()
    context.close()
