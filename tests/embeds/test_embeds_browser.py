"""A partner's page on another port embeds what the site offers in its share box."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.fixtures import _served
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

    Partner = Callable[..., str]

pytestmark = pytest.mark.browser

_CONFIG = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
SITE = re.findall(
    r"^site_url: (\S+)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE
)[0]
"""The site's own address, which stands in everything that is offered."""
CARD = "initiativ/framtidens-aldreboende/"
MAP = "portfolj/"
TIMELINE = "tidslinje/"
STORY = "berattelser/vuxna-provade-mikrohandlingar/"
GROWING = "Ram som blir så hög som innehållet"
FIXED = "Ram med fast höjd, utan skript"
PLAIN = "Kort text med länk, utan ram"
PAGE = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>En partner</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>:root {{ color-scheme: {scheme} }} body {{ margin: 0 auto; max-width: {width}px }}</style>
</head><body>{body}</body></html>"""
NATURAL = """() => Math.ceil([...document.querySelectorAll('.frame-main, .frame-foot')].reduce(
    (sum, part) => sum + part.getBoundingClientRect().height,
    document.body.offsetHeight - document.body.clientHeight))"""
"""The height of what a framed page shows, whatever the height of its frame."""


@pytest.fixture(scope="module")
def partner_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the partner's pages lie."""
    return tmp_path_factory.mktemp("partner")


@pytest.fixture(scope="module")
def partner_address(partner_folder: Path) -> Iterator[str]:
    """Where the partner's pages are served."""
    yield from _served(partner_folder)


@pytest.fixture
def partner(partner_folder: Path, partner_address: str, real_address: str) -> Partner:
    """Puts pasted HTML on a page of the partner's own site and gives its address.

    The site's public address stands in what is pasted; here the site is at another.
    """

    def put(body: str, scheme: str = "light", width: int = 760) -> str:
        page = PAGE.format(body=body.replace(SITE, real_address), scheme=scheme, width=width)
        (partner_folder / "index.html").write_text(page, encoding="utf-8")
        return partner_address

    return put


@pytest.fixture
def clipboard(browser: Browser) -> Iterator[Page]:
    """A window that may use the clipboard."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def offered(page: Page, address: str, label: str) -> str:
    """What the share box of a page offers under its first text of a name."""
    page.goto(address)
    return (
        page.locator(".share-field").filter(has_text=label).first.locator("textarea").input_value()
    )


def complaints(page: Page) -> list[str]:
    """What the console is told from now on, also from inside frames."""
    texts: list[str] = []
    page.on("console", lambda item: texts.append(item.text) if item.type != "log" else None)
    page.on("pageerror", lambda item: texts.append(str(item)))
    return texts


def settled(frame: Locator, *, growing: bool = True) -> tuple[float, float]:
    """The height of a frame and of what is in it, once it has been seen and has settled."""
    frame.scroll_into_view_if_needed()
    inside = frame.content_frame
    expect(inside.locator(".frame-foot")).to_be_visible()
    heights = (0.0, 1.0)
    for _ in range(40):
        box = frame.bounding_box()
        before, heights = (
            heights,
            (box["height"] if box else 0, inside.locator("html").evaluate(NATURAL)),
        )
        if before == heights and (heights[0] == heights[1] or not growing):
            break
        frame.page.wait_for_timeout(100)
    return heights


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_card_map_and_timeline_on_a_partners_page(
    page: Page, browser: Browser, partner: Partner, real_address: str,
    *, script: bool, scheme: Literal["light", "dark"],
) -> None:  # fmt: skip
    bodies = [offered(page, real_address + item, GROWING) for item in (CARD, MAP, TIMELINE)]
    reading = browser.new_context(java_script_enabled=script, color_scheme=scheme)
    host = reading.new_page()
    host.set_viewport_size({"width": 1100, "height": 900})
    result = complaints(host)
    # the frames are far down, so they wait with loading while the script begins
    host.goto(partner("\n".join(['<div style="height: 6000px"></div>', *bodies]), scheme))
    frames = host.locator("iframe")
    expect(frames).to_have_count(3)
    for number in range(3):
        height, natural = settled(frames.nth(number), growing=script)
        # without script a frame has the height that it needs on a phone
        assert natural <= height <= natural * (1 if script else 1.4)
        ground = frames.nth(number).content_frame.locator("html")
        colour = "rgb(35, 33, 30)" if scheme == "dark" else "rgb(255, 255, 255)"
        expect(ground).to_have_css("background-color", colour)
    assert result == []
    reading.close()


def test_a_narrow_frame_shows_the_map_as_a_list(
    page: Page, browser: Browser, partner: Partner, real_address: str
) -> None:
    body = "\n".join(offered(page, real_address + item, GROWING) for item in (MAP, CARD, STORY))
    host = browser.new_context(viewport={"width": 320, "height": 700}).new_page()
    host.goto(partner(body, width=320))
    for number in range(3):
        height, natural = settled(host.locator("iframe").nth(number))
        assert height == natural
        inside = host.locator("iframe").nth(number).content_frame.locator("html")
        assert inside.evaluate("(one) => one.scrollWidth") <= 320
    shown = host.locator("iframe").first.content_frame
    expect(shown.locator(".portfolio-map")).to_be_hidden()
    area = shown.locator(".frame-list details").first
    before, _ = settled(host.locator("iframe").first)
    area.locator("summary").click()
    expect(area).not_to_have_attribute("open", "")
    after, natural = settled(host.locator("iframe").first)
    assert after == natural < before
    host.context.close()


def test_links_leave_the_frame(
    page: Page, browser: Browser, partner: Partner, real_address: str
) -> None:
    """The pages themselves may not be framed, so nothing may open inside."""
    body = "\n".join(offered(page, real_address + item, FIXED) for item in (CARD, MAP))
    host = browser.new_context(viewport={"width": 1000, "height": 900}).new_page()
    host.goto(partner(body, width=900))
    ways = (
        (0, ".frame-foot .more", CARD),
        (0, ".card-title a", CARD),
        (1, ".map-node--initiative", "initiativ/"),
    )
    for number, link, target in ways:
        frame = host.locator("iframe").nth(number)
        with host.context.expect_page() as opened:
            frame.content_frame.locator(link).first.click()
        assert opened.value.url.startswith(real_address + target)
        opened.value.close()
        assert frame.content_frame.locator("body").get_attribute("class")
    host.context.close()


def test_the_host_chooses_the_theme(page: Page, real_address: str) -> None:
    page.emulate_media(color_scheme="light")
    for query, colour in (("", "rgb(255, 255, 255)"), ("?theme=dark", "rgb(35, 33, 30)")):
        page.goto(f"{real_address}{CARD}kort/{query}")
        expect(page.locator("html")).to_have_css("background-color", colour)


def test_only_frames_of_the_site_are_listened_to(
    page: Page, browser: Browser, partner: Partner, real_address: str
) -> None:
    growing = offered(page, real_address + CARD, GROWING)
    sly = "<script>parent.postMessage({type: 'shk:height', height: 9}, '*')</script>"
    stranger = "".join(
        f'<iframe class="stranger" height="77" {box} srcdoc="{sly}"></iframe>'
        for box in ("", 'sandbox="allow-scripts"')
    )
    host = browser.new_context().new_page()
    host.goto(partner(f"{stranger}{growing}\n{growing}"))
    host.evaluate("postMessage({type: 'shk:height', height: 5000}, '*')")
    for number in (2, 3):
        height, natural = settled(host.locator("iframe").nth(number))
        assert height == natural
    for item in host.locator(".stranger").all():
        assert item.evaluate("(one) => one.style.height") == ""
    own = "Object.keys(window).filter((one) => !/^\\d+$/.test(one))"
    bare = browser.new_context().new_page()
    bare.goto(partner(stranger))
    without = bare.evaluate(own)
    assert host.evaluate(own) == without
    host.context.close()
    bare.context.close()


@pytest.mark.parametrize("label", [GROWING, FIXED, PLAIN])
def test_what_is_copied_works_when_pasted(
    clipboard: Page, partner: Partner, real_address: str, label: str
) -> None:
    clipboard.goto(real_address + STORY)
    clipboard.get_by_role("button", name="Dela och bädda in").click()
    box = clipboard.get_by_role("dialog", name="Dela och bädda in")
    box.get_by_role("button", name=f"Kopiera: {label}").click()
    expect(box.get_by_role("status")).to_have_text("Kopierat.")
    copied = clipboard.evaluate("navigator.clipboard.readText()")
    clipboard.goto(partner(copied))
    shown = clipboard.frame_locator("iframe") if label != PLAIN else clipboard
    link = shown.get_by_role("link", name=re.compile("Barn i Västerås")).first
    expect(link).to_be_visible()
    assert link.evaluate("(one) => one.href") == real_address + STORY
    if label == PLAIN:
        expect(shown.get_by_role("link", name="CC BY 4.0")).to_be_visible()
        assert clipboard.locator("body :is(iframe, script, style, img)").count() == 0


def test_the_box_works_by_keyboard(clipboard: Page, real_address: str) -> None:
    clipboard.goto(real_address + CARD)
    button = clipboard.get_by_role("button", name="Dela och bädda in")
    box = clipboard.get_by_role("dialog", name="Dela och bädda in")
    button.focus()
    clipboard.keyboard.press("Enter")
    expect(box).to_be_visible()
    clipboard.keyboard.press("Tab")
    expect(box.get_by_role("button", name="Stäng")).to_be_focused()
    clipboard.keyboard.press("Tab")
    expect(box.get_by_label("Länk till sidan", exact=True)).to_be_focused()
    clipboard.keyboard.press("Tab")
    clipboard.keyboard.press("Enter")
    expect(box.get_by_role("status")).to_have_text("Kopierat.")
    assert clipboard.evaluate("navigator.clipboard.readText()") == SITE + CARD
    clipboard.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(button).to_be_focused()


def test_a_refused_clipboard_leaves_the_text_marked(page: Page, real_address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
        "Document.prototype.execCommand = () => false;"
    )
    page.goto(f"{real_address}om/")
    page.get_by_role("button", name="Dela", exact=True).click()
    box = page.get_by_role("dialog", name="Dela")
    box.get_by_role("button", name="Kopiera: Länk till sidan").click()
    expect(box.get_by_role("status")).to_contain_text("markerad")
    assert page.evaluate("getSelection().toString()") == f"{SITE}om/"
    assert box.locator(".share-part").count() == 0


def test_without_script_the_box_opens_and_can_be_copied_by_hand(
    browser: Browser, real_address: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(real_address + MAP)
    page.get_by_role("button", name="Dela och bädda in").click()
    box = page.get_by_role("dialog", name="Dela och bädda in")
    expect(box.get_by_label(FIXED, exact=True)).to_have_value(
        re.compile("^<iframe .*portfolj/kort/")
    )
    assert box.get_by_role("button", name="Kopiera").count() == 0
    page.context.close()


def test_a_page_names_its_oembed_file(page: Page, real_address: str) -> None:
    page.goto(real_address + CARD)
    links = page.locator("link[type='application/json+oembed']")
    assert links.count() == 2
    address = str(links.first.get_attribute("href"))
    assert address == f"{SITE}{CARD}kort/oembed.json"
    answer = page.request.get(address.replace(SITE, real_address)).json()
    assert answer["title"] == links.first.get_attribute("title")
    thumbnail = answer["thumbnail_url"].replace(SITE, real_address)
    assert page.request.get(thumbnail).ok
    assert (answer["thumbnail_width"], answer["thumbnail_height"]) == (1200, 630)


def test_no_card_is_cut_or_half_empty_on_a_phone(
    page: Page, real_site: Path, real_address: str
) -> None:
    """The reckoned height of every third card and timeline, against the real one."""
    page.set_viewport_size({"width": 360, "height": 100})
    wrong = []
    for file in sorted(real_site.rglob("oembed.json"))[::3]:
        path = file.parent.relative_to(real_site).as_posix()
        if b'http-equiv="refresh"' in file.with_name("index.html").read_bytes():
            continue  # an old address, which leads on
        page.goto(f"{real_address}{path}/")
        if page.locator(".frame-map").count():
            continue
        match = re.search(r'height=\\"(\d+)', file.read_text(encoding="utf-8"))
        assert match
        spare = int(match[1]) - page.evaluate(NATURAL)
        if not 0 <= spare <= 80:
            wrong.append((path, spare))
    assert wrong == []
