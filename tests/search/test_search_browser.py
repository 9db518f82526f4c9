"""Searching the real site in a real Chromium."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect

from shk.features.search.words import plain_word, small, words_in_text
from tests.browser.axe import faults

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

    from tests.browser.fixtures import Watch

pytestmark = pytest.mark.browser

NOWHERE = "xyzzyq"
"""A word that no page has, not even the beginning of."""


def results(page: Page) -> Locator:
    """The titles of what was found."""
    return page.locator(".search-result h2 a")


def search(page: Page, address: str, words: str) -> None:
    """Open the search page and type."""
    page.goto(f"{address}sok/")
    page.get_by_label("Vad letar du efter?").fill(words)
    expect(page.get_by_role("status")).to_contain_text(words.rsplit(maxsplit=1)[-1])


def matches(page: Page) -> int:
    """The number that is told."""
    match = re.match(r"\d+", page.get_by_role("status").inner_text())
    assert match, page.get_by_role("status").inner_text()
    return int(match.group())


def test_an_inflected_word_finds_its_other_forms(
    page: Page, real_address: str, watched: Watch
) -> None:
    search(page, real_address, "äldreboenden")
    titles = results(page)
    expect(titles.filter(has_text="Framtidens äldreboende").first).to_be_visible()
    plural = matches(page)
    expect(page.locator(".search-excerpt mark").first).to_have_text(
        re.compile("äldreboende", re.IGNORECASE)
    )
    search(page, real_address, "äldreboende")
    assert matches(page) == plural
    assert watched.foreign == []
    assert watched.errors == []


def test_a_result_tells_what_it_is_and_leads_there(page: Page, real_address: str) -> None:
    search(page, real_address, "Framtidens äldreboende")
    item = page.locator(".search-result").filter(has_text="Initiativ").filter(
        has=page.get_by_role("link", name="Framtidens äldreboende", exact=True)
    )  # fmt: skip
    expect(item.locator(".kicker span")).to_have_text(
        ["Initiativ", "Välmående och självständiga äldre"]
    )
    item.get_by_role("link", name="Framtidens äldreboende").first.click()
    expect(page).to_have_url(f"{real_address}initiativ/framtidens-aldreboende/")


def test_nothing_of_the_index_is_fetched_before_the_reader_types(
    page: Page, real_address: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{real_address}sok/")
    page.wait_for_load_state("networkidle")
    assert not [item for item in asked if "/search-index/" in item]
    page.get_by_label("Vad letar du efter?").fill("trygghet")
    expect(results(page).first).to_be_visible()
    pieces = [item for item in asked if "/search-index/sv/words/" in item]
    assert len(pieces) == 1, "only the piece that the word is in"


def test_a_question_in_the_address_is_answered_and_the_form_makes_such_an_address(
    page: Page, real_address: str
) -> None:
    page.goto(f"{real_address}sok/?q=trygghet")
    expect(results(page).first).to_be_visible()
    expect(page.get_by_label("Vad letar du efter?")).to_have_value("trygghet")
    form = page.locator("form[role=search]")
    assert (form.get_attribute("method"), form.get_attribute("action")) == ("get", "./")
    assert page.locator("form[role=search] [name=q]").count() == 1


def test_the_header_leads_to_the_search_page_by_keyboard(page: Page, real_address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(real_address)
    page.get_by_role("banner").get_by_role("link", name="Sök").press("Enter")
    expect(page).to_have_url(f"{real_address}sok/")
    expect(page.get_by_label("Vad letar du efter?")).to_be_focused()


def test_the_box_in_the_header_takes_its_words_to_the_search_page(
    page: Page, real_address: str
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{real_address}initiativ/")
    box = page.get_by_role("banner").get_by_role("searchbox", name="Sök på webbplatsen")
    box.fill("delaktighet")
    box.press("Enter")
    expect(page).to_have_url(f"{real_address}sok/?q=delaktighet")
    expect(page.get_by_label("Vad letar du efter?")).to_have_value("delaktighet")
    expect(results(page).first).to_be_visible()
    assert page.locator(".header-search").count() == 0


def test_facets_narrow_with_counts_and_stand_in_the_address(page: Page, real_address: str) -> None:
    search(page, real_address, "barn")
    everything = matches(page)
    kind = page.locator("[data-facet=type]")
    kind.locator("summary").click()
    stories = kind.get_by_role("button", name="Berättelse")
    count = int(stories.locator(".facet-count").inner_text())
    stories.click()
    expect(page.get_by_role("status")).to_contain_text(f"{count} sidor")
    assert 0 < count < everything
    expect(page).to_have_url(re.compile(r"q=barn&type=story"))
    kinds = page.locator(".search-result .kicker span:first-child")
    assert set(kinds.all_inner_texts()) == {"Berättelse"}
    # the other types are still counted as what could be added
    places = kind.get_by_role("button", name="Initiativ")
    assert int(places.locator(".facet-count").inner_text()) > 0
    page.reload()
    expect(page.get_by_role("status")).to_contain_text(f"{count} sidor")
    page.get_by_role("button", name="Ta bort alla val").click()
    expect(page.get_by_role("status")).to_contain_text(f"{everything} sidor")


def test_the_arrow_keys_walk_the_results(page: Page, real_address: str) -> None:
    search(page, real_address, "delaktighet")
    box = page.get_by_label("Vad letar du efter?")
    box.press("ArrowDown")
    expect(results(page).nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(results(page).last).to_be_focused()
    page.keyboard.press("Home")
    expect(results(page).nth(0)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    box.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(box).to_be_focused()
    box.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("/sok/"))
    page.go_back()
    expect(results(page).first).to_be_visible()
    expect(box).to_have_value("delaktighet")


def test_more_results_come_on_demand(page: Page, real_address: str) -> None:
    search(page, real_address, "barn")
    expect(results(page)).to_have_count(10)
    page.get_by_role("button", name="Visa fler").click()
    expect(results(page)).to_have_count(20)
    expect(results(page).nth(10)).to_be_focused()


def test_no_result_comes_with_help(page: Page, real_address: str, watched: Watch) -> None:
    search(page, real_address, NOWHERE)
    expect(page.get_by_role("status")).to_have_text(f"Inget hittades för ”{NOWHERE}”")
    help_part = page.get_by_role("region", name="Det här kan du prova")
    expect(help_part).to_be_visible()
    expect(help_part.get_by_text("Kontrollera hur ordet stavas.")).to_be_visible()
    expect(help_part.get_by_text("Ta bort ett val ovanför")).to_be_hidden()
    lists = page.get_by_role("region", name="Eller leta i listorna")
    lists.get_by_role("link", name="Berättelser").click()
    expect(page).to_have_url(f"{real_address}berattelser/")
    assert watched.errors == []


def test_a_word_that_was_not_found_is_reported(page: Page, real_address: str) -> None:
    search(page, real_address, f"trygghet {NOWHERE}")
    expect(page.get_by_role("status")).to_have_text(
        f"Ingen sida har ”{NOWHERE}”. De här är närmast."
    )
    expect(results(page).first).to_be_visible()


def test_the_name_of_a_list_leads_straight_to_it(page: Page, real_address: str) -> None:
    search(page, real_address, "tidslinje")
    page.get_by_role("list", name="Gå direkt till").get_by_role("link", name="Tidslinje").click()
    expect(page).to_have_url(f"{real_address}tidslinje/")


def test_without_javascript_the_page_says_so_and_links_to_the_lists(
    browser: Browser, real_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{real_address}sok/?q=barn")
    note = page.locator(".search-note")  # a search by text looks past what is in <noscript>
    expect(note).to_be_visible()
    expect(note).to_contain_text("Sökningen kräver JavaScript")
    expect(page.get_by_label("Vad letar du efter?")).to_be_hidden()
    for name in ("Berättelser", "Initiativ", "Karta", "Parter och aktörer"):
        expect(page.get_by_role("main").get_by_role("link", name=name)).to_be_visible()
    context.close()


QUESTIONS = {
    "drömfabriken": "initiativ/dromfabriken/",
    "framtidens äldreboende": "initiativ/framtidens-aldreboende/",
    "ensamhet": "utmaningar/ofrivillig-ensamhet/",
    "Mälardalens universitet": "parter/mdu/",
    "styrelsen": "styrelsen/",
    "Västerås": "platser/vasteras/",
    "kompetensförsörjning vården": "initiativ/framtidens-kompetensforsorjning/",
    "psykisk hälsa äldre": "samhallsmal/god-halsa-och-valbefinnande/",
    "Eva Holm": "berattelser/aldreboendet-2040/",
    "Rädda Barnen": "parter/radda-barnen/",
}
"""What readers ask, and a page that has to be among the first three results."""


@pytest.mark.parametrize("words", QUESTIONS)
def test_what_a_reader_expects_comes_first(words: str, page: Page, real_address: str) -> None:
    search(page, real_address, words)
    expect(results(page).first).to_be_visible()
    first = [link.get_attribute("href") for link in results(page).all()[:3]]
    assert f"{real_address}{QUESTIONS[words]}" in first


def titles(page: Page) -> list[str]:
    """What was found, from the first on."""
    expect(results(page).first).to_be_visible()
    return results(page).all_inner_texts()


def test_a_word_is_found_without_its_accents_and_while_it_is_typed(
    page: Page, real_address: str
) -> None:
    search(page, real_address, "äldreboende")
    results_of_word = titles(page)
    for words in ("aldreboende", "ÄLDREBOENDE", "äldreboe"):
        search(page, real_address, words)
        assert titles(page) == results_of_word


def test_words_in_quotes_follow_one_another(page: Page, real_address: str) -> None:
    search(page, real_address, "äldre ensamma")
    assert matches(page) > 0
    search(page, real_address, "”äldre ensamma”")
    expect(page.get_by_role("status")).to_contain_text("Inget hittades")
    search(page, real_address, '"Mälardalens universitet"')
    expect(results(page).first).to_be_visible()
    in_order = matches(page)
    search(page, real_address, '"universitet Mälardalens"')
    expect(results(page).first).to_be_visible()
    assert matches(page) < in_order


def test_words_with_a_hyphen_are_found_with_and_without_it(page: Page, real_address: str) -> None:
    for words in ("följe-forskning", "följeforskning"):
        search(page, real_address, words)
        expect(results(page).first).to_be_visible()


RULES = (
    "IT-stöd",
    "e-tjänst",
    "C++ C# $100",
    "Ångström",
    "smørrebrød",
    "FN:s",
    "x_y",
    "½",
    "ﬁ",
    "İstanbul",
)
"""Texts whose words both sides have to know in the same way."""


def test_the_browser_cuts_words_as_the_index_does(
    page: Page, real_address: str, real_site: Path
) -> None:
    script = next((real_site / "assets").glob("search-words.*.js")).name
    page.goto(f"{real_address}sok/")
    text = " ".join(RULES)
    words = page.evaluate(
        """async ([url, text]) => {
            const { wordsAt, plain } = await import(url);
            return wordsAt(text).map(({ word }) => [word, plain(word)]);
        }""",
        [f"{real_address}assets/{script}", text],
    )
    assert words == [[word, plain_word(word)] for word in words_in_text(small(text))]


def test_an_index_that_can_not_be_loaded_is_reported(page: Page, real_address: str) -> None:
    page.route("**/search-index/**", lambda route: route.abort())
    page.goto(f"{real_address}sok/?q=barn")
    expect(page.get_by_role("status")).to_contain_text("kunde inte laddas")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("words", ["barn", NOWHERE])
@pytest.mark.parametrize("width", [320, 390, 1440])
def test_results_are_accessible_and_fit(
    browser: Browser, real_address: str, theme: Literal["light", "dark"], words: str, width: int
) -> None:
    context = browser.new_context(
        color_scheme=theme, reduced_motion="reduce", viewport={"width": width, "height": 900}
    )
    page = context.new_page()
    search(page, real_address, words)
    if words != NOWHERE:
        page.locator("[data-facet=type] summary").click()
    broken = faults(page)
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert broken == []
    assert wide <= width
