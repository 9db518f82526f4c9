"""What the portfolio map does with JavaScript, in a real Chromium."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pymupdf
import pytest
from PIL import Image
from playwright.sync_api import expect

from shk.features.map.layout_dense import GROUPED_FROM
from tests.browser.fixtures import Watch, _served
from tests.browser.preview import build_preview
from tests.map.large_map import large_project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

NODE = "initiative-framtidens-aldreboende"
OTHER = "initiative-existentiell-halsa"
NEIGHBOUR = "initiative-angsgardet-for-aldre-i-tiden"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def wide(browser: Browser, real_address: str) -> Iterator[Page]:
    """The map at a desk; an error in its console fails the test."""
    yield from _opened(browser, real_address, 1440)


@pytest.fixture
def narrow(browser: Browser, real_address: str) -> Iterator[Page]:
    """The map on a phone."""
    yield from _opened(browser, real_address, 390)


@pytest.fixture(params=[390, 1440])
def either(browser: Browser, real_address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The map on a phone and at a desk."""
    yield from _opened(browser, real_address, request.param)


@pytest.fixture
def touched(browser: Browser, real_address: str) -> Iterator[Page]:
    """The map on a tablet."""
    yield from _opened(browser, real_address, 1180, has_touch=True)


def _opened(browser: Browser, address: str, width: int, **more: Any) -> Iterator[Page]:  # noqa: ANN401 - options of the browser
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        locale="sv-SE",
        permissions=["clipboard-read", "clipboard-write"],
        reduced_motion="reduce",
        **more,
    )
    page = context.new_page()
    watch = Watch(page, address)
    page.goto(f"{address}portfolj/")
    yield page
    assert watch.errors == []
    assert watch.foreign == []
    context.close()


def node(page: Page, key: str = NODE) -> Locator:
    """A node of the drawn map."""
    return page.locator(f"[data-map] a[data-node={key}]")


def lit(page: Page) -> set[str]:
    """The keys of the nodes that are lit."""
    result = page.locator("[data-map] a[data-node].is-lit")
    return set(result.evaluate_all("all => all.map((one) => one.dataset.node)"))


COLOURS = """one => [getComputedStyle(one).fill, getComputedStyle(document.body).backgroundColor]
  .map((colour) => {
    const brush = document.createElement("canvas").getContext("2d");
    brush.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--paper");
    brush.fillRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
  })"""
"""The colours of a text and of the paper, as red, green and blue."""


def contrast(colours: list[list[int]]) -> float:
    """The contrast of two colours after WCAG 2."""

    def light(colour: list[int]) -> float:
        parts = [item / 255 for item in colour]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted(map(light, colours))
    return (bright + 0.05) / (dark + 0.05)


def parts(page: Page) -> list[float]:
    """The part of the map that is shown: left, top, width, height."""
    return [
        float(part) for part in str(page.locator("[data-map]").get_attribute("viewBox")).split()
    ]


def focused(page: Page) -> str:
    """The key of the node with the focus, or its class."""
    return str(page.evaluate("document.activeElement.dataset.node ?? document.activeElement.id"))


def test_pointing_lights_the_whole_path_and_the_ties(wide: Page) -> None:
    node(wide).hover()
    result = lit(wide)
    assert {NODE, "focus_area-valmaende-och-sjalvstandiga-aldre", NEIGHBOUR} <= result
    assert [item for item in result if item.startswith("challenge-")]
    assert OTHER not in result
    reported = wide.locator("[data-map-told]")
    for text in ("Fokusområde", "Samhällsmål", "Utmaning", "Framtidens äldreboende", "8:"):
        expect(reported).to_contain_text(text)
    faded = node(wide, OTHER).locator("text").first
    assert contrast(faded.evaluate(COLOURS)) >= 4.5
    wide.mouse.move(5, 5)
    assert lit(wide) == set()
    expect(reported).to_be_hidden()


def test_the_focus_lights_too_and_a_tie_lights_its_ends(wide: Page) -> None:
    node(wide).focus()
    assert NODE in lit(wide)
    wide.locator("[data-map] .map-number").last.focus()
    assert len(lit(wide)) == 2


def test_a_touch_shows_first_and_opens_second(touched: Page) -> None:
    node(touched).tap()
    expect(touched).to_have_url(re.compile(rf"portfolj/\?node={NODE}$"))
    assert NODE in lit(touched)
    node(touched).tap()
    expect(touched).to_have_url(re.compile("initiativ/framtidens-aldreboende/$"))


def test_what_is_kept_stands_in_the_address_and_goes_with_the_back_button(wide: Page) -> None:
    node(wide).focus()
    wide.keyboard.press("Space")
    expect(wide).to_have_url(re.compile(rf"\?node={NODE}$"))
    node(wide, OTHER).focus()
    wide.keyboard.press("Space")
    expect(wide).to_have_url(re.compile(rf"\?node={OTHER}$"))
    wide.go_back()
    expect(wide).to_have_url(re.compile(rf"\?node={NODE}$"))
    expect(node(wide)).to_have_class(re.compile("is-kept"))
    wide.go_back()
    expect(wide).to_have_url(re.compile(r"portfolj/$"))
    expect(wide.locator(".is-kept")).to_have_count(0)


def test_the_ring_keeps_and_the_name_opens(wide: Page) -> None:
    node(wide).locator(".map-phase").click()
    expect(wide).to_have_url(re.compile(rf"\?node={NODE}$"))
    wide.mouse.move(5, 5)
    assert NODE in lit(wide)
    node(wide).locator(".map-label").first.click()
    expect(wide).to_have_url(re.compile("initiativ/framtidens-aldreboende/$"))
    wide.go_back()
    expect(node(wide)).to_have_class(re.compile("is-kept"))


def test_an_address_with_a_state_opens_in_it(wide: Page) -> None:
    wide.goto(f"{wide.url}?node={NODE}")
    assert NODE in lit(wide)
    expect(node(wide)).to_be_in_viewport()
    wide.goto(f"{wide.url}&q=halsa&strand=research&zoom=2.00,300,100")
    assert NODE in lit(wide)
    expect(wide.locator("[data-map-search] input")).to_have_value("halsa")
    expect(wide.locator("[data-value=research]")).to_have_attribute("aria-pressed", "true")
    width = float(parts(wide)[2])
    wide.locator("[data-zoom=reset]").click()
    assert parts(wide)[2] == pytest.approx(2 * width, rel=0.01)


@pytest.mark.parametrize(
    "facet", ["focus-area", "goal", "challenge", "strand", "phase", "party", "year"]
)
def test_every_facet_narrows_by_as_many_as_it_says(either: Page, facet: str) -> None:
    place = either.locator(f"[data-map-tools] [data-facet={facet}]")
    place.locator("summary").click()
    value = place.locator("[data-value]").first
    count = int(value.locator(".facet-count").inner_text())
    value.click()
    inside = either.locator("[data-map] [data-kind=initiative]:not(.is-out)")
    expect(inside).to_have_count(count)
    listed = either.locator(".map-section [data-kind=initiative]:not([hidden])")
    either.wait_for_function("document.querySelector('.map-section [data-node][hidden]')")
    keys = listed.evaluate_all("all => [...new Set(all.map((one) => one.dataset.node))].length")
    assert keys <= count
    expect(either.locator("[data-map-result]")).to_contain_text(f"{count} av")
    assert f"{facet}=" in either.url
    place.locator("summary").click()
    either.locator("[data-show-all]").click()
    expect(either.locator(".is-out")).to_have_count(0)
    assert "?" not in either.url


def test_facets_narrow_each_other_and_their_counts_follow(wide: Page) -> None:
    tools = wide.locator("[data-map-tools]")
    before = int(tools.locator("[data-value=pilot] .facet-count").text_content() or 0)
    tools.locator("[data-facet=strand] summary").click()
    tools.locator("[data-value=research]").click()
    after = int(tools.locator("[data-value=pilot] .facet-count").text_content() or 0)
    assert after < before
    tools.locator("[data-facet=phase] summary").click()
    tools.locator("[data-value=pilot]").click()
    expect(wide.locator("[data-map] [data-kind=initiative]:not(.is-out)")).to_have_count(after)


def test_the_search_marks_tells_and_goes_on(either: Page) -> None:
    field = either.locator("[data-map-search] input")
    entries = either.evaluate("history.length")
    field.type("hälsa")
    matches = either.locator("[data-map] .is-match")
    count = matches.count()
    assert count > 1
    said = either.locator("[data-map-said]")
    expect(said).to_contain_text(f"Träffar: {count}")
    assert either.evaluate("history.length") == entries
    field.press("Enter")
    expect(said).to_contain_text(f"Träff 1 av {count}")
    first = either.url
    field.press("Enter")
    expect(said).to_contain_text(f"Träff 2 av {count}")
    assert either.url != first
    expect(field).to_be_focused()
    field.fill("finns verkligen inte")
    expect(said).to_contain_text("Inget på kartan")
    expect(matches).to_have_count(0)


def test_escape_lets_go_of_one_thing_at_a_time(wide: Page) -> None:
    wide.goto(f"{wide.url}?node={NODE}&strand=research&zoom=2.00,300,100")
    node(wide).focus()
    wide.keyboard.press("Escape")
    expect(wide.locator(".is-kept")).to_have_count(0)
    wide.keyboard.press("Escape")
    expect(wide.locator(".is-out")).to_have_count(0)
    wide.keyboard.press("Escape")
    expect(wide.locator("[data-zoomed]")).to_have_count(0)


def test_the_wheel_scrolls_the_page_and_resizes_only_with_ctrl(wide: Page) -> None:
    node(wide).scroll_into_view_if_needed()
    node(wide).hover()
    before, full = wide.evaluate("scrollY"), parts(wide)
    wide.mouse.wheel(0, -300)
    wide.wait_for_function("(before) => scrollY < before", arg=before)
    wide.locator("[data-map]").focus()
    at = wide.evaluate("scrollY")
    wide.mouse.wheel(0, 200)
    wide.wait_for_function("(at) => scrollY > at", arg=at)
    assert parts(wide) == full
    at = wide.evaluate("scrollY")
    wide.keyboard.down("Control")
    wide.mouse.wheel(0, -100)
    wide.keyboard.up("Control")
    wide.wait_for_selector("[data-map][data-zoomed]")
    assert wide.evaluate("scrollY") == at
    assert parts(wide)[2] < full[2]


def test_buttons_and_keys_resize_and_move(wide: Page) -> None:
    full_parts = parts(wide)
    wide.locator("[data-zoom=in]").click()
    assert parts(wide)[2] == pytest.approx(full_parts[2] / 1.5, abs=0.1)
    expect(wide).to_have_url(re.compile(r"zoom=1\.50,"))
    wide.locator("[data-zoom=out]").click()
    assert parts(wide) == full_parts
    expect(wide.locator("[data-zoom=out]")).to_be_disabled()
    wide.locator("[data-map]").focus()
    wide.keyboard.press("+")
    wide.keyboard.press("+")
    left, top, *_ = parts(wide)
    wide.keyboard.press("ArrowRight")
    wide.keyboard.press("ArrowDown")
    assert parts(wide)[0] > left
    assert parts(wide)[1] > top
    wide.keyboard.press("-")
    wide.keyboard.press("0")
    assert parts(wide) == full_parts


def test_at_its_own_size_the_arrow_keys_scroll_the_page(wide: Page) -> None:
    wide.locator("[data-map]").focus()
    before = wide.evaluate("scrollY")
    wide.keyboard.press("ArrowDown")
    wide.wait_for_function("(before) => scrollY > before", arg=before)


def test_a_mouse_drags_a_resized_map_without_opening_anything(wide: Page) -> None:
    node(wide).scroll_into_view_if_needed()
    wide.locator("[data-map]").focus()
    wide.keyboard.press("+")
    wide.keyboard.press("+")
    before = parts(wide)
    wide.mouse.move(700, 500)
    wide.mouse.down()
    wide.mouse.move(600, 430, steps=4)
    wide.mouse.up()
    assert parts(wide)[0] > before[0]
    assert parts(wide)[1] > before[1]
    assert "/portfolj/" in wide.url


def test_two_fingers_resize_and_one_finger_scrolls_the_page(touched: Page) -> None:
    node(touched).scroll_into_view_if_needed()
    full_parts = parts(touched)
    session = touched.context.new_cdp_session(touched)

    def touch(kind: str, *points: tuple[int, int]) -> None:
        results = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": results})

    touch("touchStart", (500, 400), (600, 400))
    for step in range(1, 6):
        touch("touchMove", (500 - 15 * step, 400), (600 + 15 * step, 400))
    touch("touchEnd")
    assert parts(touched)[2] < 0.6 * full_parts[2]
    assert touched.evaluate("visualViewport.scale") == 1
    before = touched.evaluate("scrollY")
    touch("touchStart", (560, 600))
    for step in range(1, 8):
        touch("touchMove", (560, 600 - 30 * step))
    touch("touchEnd")
    touched.wait_for_function("(before) => scrollY > before", arg=before)


def test_arrow_keys_walk_the_map(wide: Page) -> None:
    node(wide).focus()
    wide.keyboard.press("ArrowUp")
    assert focused(wide) == NEIGHBOUR
    wide.keyboard.press("ArrowDown")
    assert focused(wide) == NODE
    wide.keyboard.press("ArrowRight")
    assert wide.evaluate("document.activeElement.matches('.map-number')")
    wide.keyboard.press("ArrowRight")
    assert focused(wide) == NEIGHBOUR
    wide.keyboard.press("ArrowLeft")
    challenge = focused(wide)
    assert challenge.startswith("challenge-")
    wide.keyboard.press("ArrowLeft")
    assert focused(wide).startswith("focus_area-")
    wide.keyboard.press("ArrowRight")
    assert focused(wide) == challenge


def test_tab_stops_once_among_the_nodes_and_goes_on_below_the_map(wide: Page) -> None:
    links = wide.locator("[data-map] a")
    stops = wide.locator("[data-map] a[tabindex='0']")
    expect(stops).to_have_count(1)
    expect(wide.locator("[data-map] a[tabindex='-1']")).to_have_count(links.count() - 1)
    stops.focus()
    wide.keyboard.press("Tab")
    assert wide.evaluate(
        "!document.activeElement.closest('[data-map]') &&"
        " Boolean(document.querySelector('[data-map]').compareDocumentPosition("
        "document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)"
    )
    node(wide).focus()
    wide.keyboard.press("Tab")
    wide.keyboard.press("Shift+Tab")
    assert focused(wide) == NODE


def test_a_node_tells_its_name_kind_place_and_ties(wide: Page) -> None:
    name = str(node(wide).get_attribute("aria-label")).casefold()
    assert "framtidens äldreboende" in name
    reported = node(wide).evaluate(
        "one => one.getAttribute('aria-describedby').split(' ')"
        ".map((id) => document.getElementById(id).textContent).join(' ')"
    )
    for text in ("initiativ", "Framtidens äldreboende", "Kompetensförsörjning", "Ängsgärdet"):
        assert text in reported
    bare = wide.locator("[data-map] [data-kind=initiative]:not([aria-describedby])")
    expect(bare).to_have_count(0)


def test_a_link_can_be_copied(either: Page) -> None:
    either.goto(f"{either.url}?strand=research")
    either.locator("[data-copy]").click()
    expect(either.locator("[data-map-said]")).to_contain_text("Länken är kopierad.")
    assert either.evaluate("navigator.clipboard.readText()") == either.url
    assert "strand=research" in either.url


def saved(page: Page, kind: str) -> tuple[str, bytes]:
    """The name and content of a picture that a reader saves."""
    with page.expect_download() as download:
        page.locator(f"[data-save={kind}]").click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_the_saved_svg_needs_nothing_else(either: Page) -> None:
    name, content = saved(either, "svg")
    assert name == "portfolj.svg"
    root = ET.fromstring(content)  # noqa: S314 - made by the page under test
    assert root.tag == f"{SVG}svg"
    assert not list(root.iter(f"{SVG}a"))
    ids = {element.get("id") for element in root.iter() if element.get("id")}
    links = {element.get("href") for element in root.iter() if element.get("href")}
    assert links
    assert {str(link)[1:] for link in links} <= ids
    text = content.decode()
    assert re.findall(r"url\((?!\"?data:)", text) == []
    assert re.findall(r"var\(", text) == []
    assert "Framtidens äldreboende" in {element.text for element in root.iter(f"{SVG}text")}
    assert len(content) < 500_000


def test_the_saved_png_is_twice_as_large(either: Page) -> None:
    _, width, height = 0, *parts(either)[2:]
    name, content = saved(either, "png")
    assert name == "portfolj.png"
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.format == "PNG"
        assert picture.size == (round(2 * width), round(2 * height))
        colours = picture.convert("RGB").getcolors(1 << 24)
    assert colours is not None
    assert len(colours) > 50


def test_on_a_phone_the_tools_narrow_the_list(narrow: Page) -> None:
    expect(narrow.locator("[data-map]")).to_be_hidden()
    expect(narrow.locator("[data-map-zoom]")).to_be_hidden()
    narrow.goto(f"{narrow.url}?strand=education")
    shown = narrow.locator(".map-section [data-node]:visible")
    everything = narrow.locator(".map-section [data-node]").count()
    expect(shown).not_to_have_count(everything)
    assert 0 < shown.count() < everything
    assert narrow.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("width", [390, 1440])
def test_without_javascript_no_tool_shows(browser: Browser, real_address: str, width: int) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 900}
    )
    page = context.new_page()
    page.goto(f"{real_address}portfolj/?strand=education")
    expect(page.locator("[data-map-tools]")).to_be_hidden()
    expect(page.locator("[data-map-told]")).to_be_hidden()
    context.close()


def test_the_page_does_not_jump_when_the_tools_come(browser: Browser, real_address: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{real_address}portfolj/")
    page.wait_for_timeout(200)
    moved = page.evaluate(
        "new Promise((done) => new PerformanceObserver((all) =>"
        " done(all.getEntries().reduce((sum, one) => sum + one.value, 0)))"
        ".observe({type: 'layout-shift', buffered: true}) ?? setTimeout(() => done(0), 300))"
    )
    assert moved < 0.02
    page.close()


def test_a_map_of_very_many_initiatives_is_grouped_and_can_be_filtered(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """How fast one of 500 answers is measured in bench/map_script.py."""
    project = large_project(tmp_path_factory.mktemp("large"), 2 * GROUPED_FROM)
    # as a preview, which draws no card of each page
    site = build_preview(project / "mkdocs.yml", project / "preview")
    for address in _served(site):
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        watch = Watch(page, address)
        page.goto(f"{address}portfolio/")
        nodes = page.locator("[data-map] a[data-node]")
        assert nodes.count() >= 2 * GROUPED_FROM
        page.locator("[data-map-tools] [data-facet=phase] summary").click()
        page.locator("[data-map-tools] [data-facet=phase] [data-value=pilot]").click()
        assert "phase=pilot" in page.url
        assert page.evaluate("document.documentElement.scrollWidth") <= 1440
        assert watch.errors == []
        page.close()


def test_what_is_pointed_at_has_its_legend_beside_it(wide: Page) -> None:
    key = node(wide).locator(".map-key")
    expect(key).to_be_hidden()
    node(wide).locator(".map-label").first.hover()
    expect(key).to_have_text(re.compile("^(Utforskar|Koncept|Pilot|Införande|Avslutat), läget i "))
    title, legend = node(wide).locator(".map-label").last.bounding_box(), key.bounding_box()
    assert title
    assert legend
    assert title["height"] / 2 < legend["y"] - title["y"] < 2 * title["height"]
    number = wide.locator("[data-map] .map-number").first
    number.focus()
    expect(number.locator(".map-key")).to_have_text("Bygger vidare på")
    expect(number.locator(".map-key")).to_be_visible()
    expect(key).to_be_hidden()


def test_the_printed_map_lies_down_with_text_of_8_points_or_more(wide: Page) -> None:
    printed: Any = pymupdf.open  # it says nothing of its types
    pages = printed(stream=wide.pdf(prefer_css_page_size=True))
    sheets = [page for page in pages if page.rect.width > page.rect.height]
    assert len(sheets) == 2
    for sheet in sheets:
        blocks = sheet.get_text("dict")["blocks"]
        spans = [s for block in blocks for line in block.get("lines", ()) for s in line["spans"]]
        assert len(spans) > 20
        assert min(span["size"] for span in spans) >= 8
