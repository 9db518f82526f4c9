"""What the search keeps of a page: words with weights, places, and what a result shows."""

from __future__ import annotations

import json

import pytest

from shk.features.search.entry import (
    HEADINGS,
    LEVELS,
    TEXT,
    TITLE,
    TITLE_WORD,
    SearchEntry,
    levels_of,
    page_file,
    search_entry,
    with_version,
)
from shk.features.search.page_text import read_part
from shk.features.search.words import head_of, plain_word
from tests.search.site_pages import html_page


def entry(body: str, *marks: str, **more: str) -> SearchEntry:
    """What the search keeps of a page."""
    result = search_entry(html_page(body, *marks, **more))
    assert result is not None
    return result


def weights(entry_words: SearchEntry) -> dict[str, int]:
    """The weight of each form, where it stands alone below its head."""
    return {forms: weight for _, weight, forms in entry_words.words}


def test_words_that_touch_only_in_the_markup_stay_apart() -> None:
    result = entry("<h1>Sidan</h1><dl><dt>Plats</dt><dd>Kullen</dd><dd>Kajen</dd></dl>")
    assert result.text == "Plats Kullen Kajen"
    assert entry('<p><a href="a">ett</a><a href="b">två</a></p>').text == "ett två."
    assert entry('<p>2024<span class="note">Källan</span></p>').text == "2024 Källan."
    assert entry("<p>för<em>enkl</em>at</p>").text == "förenklat."


@pytest.mark.parametrize(
    "ignored",
    [
        '<p class="kicker">Ovanför</p>',
        "<div data-search-ignore><div>Ovanför</div>Ovanför</div>",
        "<nav>Ovanför</nav>",
        "<form><p>Ovanför</p></form>",
        "<svg><text>Ovanför</text></svg>",
        '<span aria-hidden="true">Ovanför</span>',
        "<!-- <p>Ovanför</p> -->",
    ],
)  # fmt: skip
def test_what_is_no_text_of_the_page_is_left_out(ignored: str) -> None:
    result = entry(f"<h1>Sidan</h1><p>Före.</p>{ignored}<p>Efter.</p>")
    assert result.text == "Före. Efter."


def test_soft_hyphens_part_no_word() -> None:
    assert entry("<p>sam&shy;häll<wbr>et och sam\u00adtal</p>").text == "samhället och samtal."


def test_a_word_weighs_by_where_it_stands() -> None:
    result = weights(entry('<h1>Kullen</h1><h2 id="a">Kajen</h2><h3>Parken</h3><p>Torget</p>'))
    assert result == {
        "kullen": TITLE_WORD + TITLE,
        "kajen": TEXT + HEADINGS[2],
        "parken": TEXT + HEADINGS[3],
        "torget": TEXT,
    }


def test_a_title_of_one_word_says_more_of_it_than_one_of_many() -> None:
    short, long = (weights(entry(f"<h1>{title}</h1>")) for title in ("Kajen", "Kajen och parken"))
    assert short["kajen"] > long["kajen"]


def test_headings_with_an_id_are_places() -> None:
    result = entry('<h1 id="x">T</h1><p>Ett</p><h2 id="two">Två</h2><p>Tre</p><h2>Fyra</h2>')
    assert result.title == "T"
    assert result.places == ((5, "two", "Två"),)
    assert result.text[5:] == "Två. Tre. Fyra."


def test_of_a_list_the_head_alone_is_read() -> None:
    body = "<header><h1>Karta</h1><p>Allt på en karta.</p></header><p>Stället</p>"
    result = entry(body, "type:list", title="Kartan – Webbplatsen")
    assert result.title == "Kartan"
    assert result.text == "Karta. Allt på en karta."


def test_a_page_without_the_mark_is_not_found() -> None:
    html = html_page("<h1>Sidan</h1>").replace("data-search-body", "")
    assert search_entry(html) is None
    assert read_part(html) == ()


def test_a_result_shows_the_title_that_the_page_names_for_it() -> None:
    result = entry('<h1 data-search-title="Sidan, lättläst">Kort &amp; gott</h1><p>Text</p>')
    assert result.title == "Sidan, lättläst"
    assert result.text == "Kort & gott. Text."


def test_a_version_is_found_with_half_the_weight_and_no_place_of_its_own() -> None:
    page = entry("<h1>Kullen</h1><p>Stor</p>", "type:story")
    version = entry('<h1>Kullen</h1><h2 id="x">Lätt</h2><p>Stora</p>', "type:version")
    assert version.is_version
    assert not page.is_version
    both = with_version(page, version)
    assert both.text == "Stor. Lätt. Stora."
    assert both.places == ((6, "", ""),)
    assert weights(both)["stor stora"] == TEXT + TEXT // 2
    assert (both.title, both.marks) == (page.title, page.marks)


def test_words_that_a_hyphen_joins_are_found_as_one_too() -> None:
    assert {"e", "tjänst", "etjänst"} <= set(weights(entry("<p>En e-tjänst.</p>")))


def test_signs_that_are_part_of_a_word_stay() -> None:
    assert {"c++", "c#", "$100"} <= set(weights(entry("<p>C++, C# (för $100) + # $.</p>")))


def test_forms_of_a_word_stand_below_one_head() -> None:
    assert head_of("äldreboenden", "sv") == head_of("äldreboende", "sv") == "aldreboend/äldreboend"
    assert head_of("children", "xx") == "children"
    assert head_of("walking", "en") == head_of("walks", "en") == "walk"
    assert head_of("mål", "sv") != head_of("mal", "sv")
    for language in ("sv", "en", "de", "nl", "fr", "fi", "xx"):
        for form in ("gelopen", "aßen", "œuvres", "i", "ö", "ønsker", "2024"):
            root = head_of(form, language).partition("/")[0]
            assert root, (form, language)
            assert plain_word(form).startswith(root), (form, language)


def test_what_is_read_of_a_page_is_all_that_decides_about_it() -> None:
    plain = html_page("<h1>Sidan</h1>", "type:story")
    assert read_part(plain) == read_part(plain.replace("</body>", "<p>Foten</p></body>"))
    for old, new in (
        ("Sidan", "Sidor"), ("type:story", "type:place"), ('lang="sv"', 'lang="en"'),
        ("<title>", "<title>X"), ("<main", '<main data-search-hue="cool"'),
    ):  # fmt: skip
        assert old in plain
        other = plain.replace(old, new)
        assert read_part(plain) != read_part(other), new
        assert search_entry(plain) != search_entry(other) or "<title>" in old


def test_weights_grow_and_end_and_long_texts_have_to_say_more() -> None:
    short, long = levels_of(100), levels_of(10_000)
    assert list(short) == sorted(short)
    assert max(short) < LEVELS
    assert long[10] < short[10]
    assert levels_of(600) == levels_of(604), "a word more changes no weight"


def test_what_a_browser_reads_of_a_page() -> None:
    result = entry("<h1>Kullen</h1><p>Stor</p>", "type:story", hue="cool")
    assert json.loads(page_file(result, "one/")) == {
        "url": "one/", "title": "Kullen", "hue": "cool", "marks": ["type:story"],
        "text": "Stor.", "places": [],
    }  # fmt: skip
