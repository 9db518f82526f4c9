"""What the servers let a browser do: every page works, and nothing is refused."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from shk.build.settings import SiteOptions
from shk.cli.admin_install import write_admin
from tests.browser.fixtures import QUIET, _served
from tests.browser.provide_chromium import find_chromium
from tests.cms.bundle import built_bundle
from tests.conftest import ROOT
from tests.deploy.servers import HOST, SERVERS, let_all_read
from tests.moved_project import NEW

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserType, Page

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "portfolj/",
    "portfolj/dimensioner/",
    "portfolj/karta/",
    "tidslinje/",
    "aktiviteter/",
    "berattelser/vuxna-provade-mikrohandlingar/",
    f"initiativ/{NEW}/",
    f"initiativ/{NEW}/kort/",
    "portfolj/kort/",
    "tidslinje/kort/",
    "data/",
    "for-kommunikatorer/bilder/",
    "en/portfolio/",
    "en/timeline/card/",
    "no/such/page/",
)
"""Pages that bring scripts, drawings, styles or pictures of their own."""
LOUD = {"error", "warning"}
"""What the console is told when something is refused."""
HARMLESS = "sandbox attribute can escape"
"""What Chromium says of how the form frames its preview."""


@pytest.fixture(scope="module", params=list(SERVERS))
def secure(
    request: pytest.FixtureRequest, release: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where each server hands out the released site with the form in it, by its own host name."""
    folder = tmp_path_factory.mktemp(f"policy-{request.param}")
    site = folder / "site"
    shutil.copytree(release, site)
    write_admin(SiteOptions(str(ROOT / "mkdocs.yml"), str(site)), built_bundle())
    let_all_read(folder)
    with SERVERS[request.param](site, folder) as server:
        yield f"https://{HOST}:{server.secure}/"


@pytest.fixture
def visitor(browser_type: BrowserType) -> Iterator[Page]:
    """A window of a Chromium for which the site's host is this machine."""
    path = find_chromium()
    assert path, "no Chromium: run make test, which provides one"
    sandbox = ("--no-sandbox",) if os.geteuid() == 0 else ()
    here = f"--host-resolver-rules=MAP {HOST} 127.0.0.1"
    browser = browser_type.launch(executable_path=path, args=[*QUIET, *sandbox, here])
    page = browser.new_context(ignore_https_errors=True).new_page()
    page.set_default_timeout(10_000)
    yield page
    browser.close()


def refused(page: Page) -> list[str]:
    """What a page complains of from now on."""
    texts: list[str] = []
    page.on("console", lambda item: texts.append(item.text) if item.type in LOUD else None)
    page.on("pageerror", lambda item: texts.append(str(item)))
    return texts


def test_every_page_may_do_what_it_does(visitor: Page, secure: str) -> None:
    said = refused(visitor)
    for path in PAGES:
        visitor.goto(secure + path, wait_until="networkidle")
        visitor.mouse.wheel(0, 2000)
        assert [item for item in said if "404" not in item] == [], path


def test_search_finds_behind_the_policy(visitor: Page, secure: str) -> None:
    said = refused(visitor)
    visitor.goto(f"{secure}sok/?q=delaktighet", wait_until="networkidle")
    expect(visitor.locator("main a[href*='berattelser/']").first).to_be_visible()
    assert said == []


def test_the_share_box_copies_behind_the_policy(visitor: Page, secure: str) -> None:
    visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    said = refused(visitor)
    visitor.goto(f"{secure}initiativ/{NEW}/")
    visitor.locator(".share-open").click()
    visitor.locator(".share-copy").first.click()
    expect(visitor.locator(".share-said")).to_have_text("Kopierat.")
    assert NEW in visitor.evaluate("() => navigator.clipboard.readText()")
    assert said == []


def test_a_partner_may_frame_cards_and_no_other_page(
    visitor: Page, secure: str, tmp_path: Path
) -> None:
    frames = "".join(
        f'<iframe title="{path}" src="{secure}{path}"></iframe>'
        for path in (f"initiativ/{NEW}/kort/", "portfolj/kort/", "tidslinje/kort/")
    )
    page = tmp_path / "index.html"
    head = '<!doctype html><title>En partner</title><link rel="icon" href="data:,">'
    page.write_text(f'{head}{frames}<script src="{secure}embed.js"></script>', encoding="utf-8")
    for address in _served(tmp_path):
        said = refused(visitor)
        visitor.goto(address, wait_until="networkidle")
        for number in range(3):
            foot = visitor.locator("iframe").nth(number).content_frame.locator(".frame-foot")
            expect(foot).to_be_visible(timeout=15_000)
        assert said == []
        page.write_text(f'{head}<iframe src="{secure}om/"></iframe>', encoding="utf-8")
        # the browser tells the console when it likes, so it is waited for
        with visitor.expect_console_message(lambda item: "frame-ancestors" in item.text):
            visitor.goto(address)


def test_a_frame_in_a_sandbox_is_whole_too(visitor: Page, secure: str, tmp_path: Path) -> None:
    """Many publishing tools put what is pasted in a sandbox, where a page has no origin."""
    frame = f'<iframe title="Kort" height="900" src="{secure}initiativ/{NEW}/kort/"'
    (tmp_path / "index.html").write_text(
        '<!doctype html><title>En partner</title><link rel="icon" href="data:,">'
        f'{frame} sandbox="allow-scripts allow-popups"></iframe>'
        f'<script src="{secure}embed.js"></script>',
        encoding="utf-8",
    )
    for address in _served(tmp_path):
        said = refused(visitor)
        visitor.goto(address, wait_until="networkidle")
        expect(visitor.locator("iframe")).to_have_attribute("style", re.compile("height"))
        assert said == []


def test_the_form_starts_behind_the_policy(visitor: Page, secure: str) -> None:
    said = refused(visitor)
    visitor.goto(f"{secure}admin/", wait_until="networkidle")
    expect(visitor.get_by_role("button", name="Logga in")).to_be_visible()
    assert [item for item in said if HARMLESS not in item] == []
