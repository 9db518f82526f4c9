"""The pages that are in every language of the site, and the way between them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from shk.features.registry import all_pages
from shk.features.shell import site_view
from shk.model.schema.record import Kind
from shk.site.alternates import in_languages, page_language
from shk.site.head import Alternate, Head
from tests.portfolios import small_context
from tests.versions.test_version import swedish

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.site.context import Context
    from shk.site.page import PageSpec

PAIRS = {"en/about/": "om/"}


def site(languages: tuple[str, ...] = ("en",)) -> Context:
    """A Swedish site that is in English too."""
    return dataclasses.replace(swedish(), languages=languages)


def read(pages: Iterable[PageSpec]) -> set[str]:
    """The addresses of pages that are read as they are; what is made to be framed is left out."""
    return {one.url for one in pages if not one.url.endswith(("/card/", "/kort/"))}


def head_at(uri: str, section: str = "") -> Head:
    """A page of that site, as it is told."""
    return in_languages(site(), Head("Title", "", uri, section=section), PAIRS)


def test_a_site_in_one_language_has_no_folder_and_no_switch() -> None:
    context = swedish()
    pages = list(all_pages(context))
    assert {one for one in read(pages) if one.startswith("en/")} == {
        "en/stories/picnic/",
        "en/initiatives/hill-plots/",
    }
    assert all(one.meta.switch == () for one in pages)
    assert page_language(context, "en/stories/picnic/") == ""


def test_the_pages_around_records_are_there_once_each() -> None:
    uris = [one.url for one in all_pages(site())]
    assert len(uris) == len(set(uris))
    english = {one for one in read(all_pages(site())) if one.startswith("en/")}
    assert english == {
        "en/",
        "en/stories/",
        "en/stories/picnic/",
        "en/initiatives/",
        "en/initiatives/hill-plots/",
        "en/portfolio/",
        "en/timeline/",
        "en/years/",
        "en/search/",
        "en/data/",
    }


def test_every_page_tells_its_language_and_leads_to_its_counterpart() -> None:
    heads = {one.url: one.meta for one in all_pages(site())}
    for uri, head in heads.items():
        assert head.language == ("en" if uri.startswith("en/") else ""), uri
        (switch,) = head.switch
        assert switch.language == ("sv" if head.language else "en"), uri
        assert heads[switch.uri].language != head.language, uri


def test_pages_in_both_languages_name_each_other_and_the_default() -> None:
    for uri in ("", "en/"):
        assert head_at(uri).alternates == (
            Alternate("sv", ""),
            Alternate("en", "en/"),
            Alternate("x-default", ""),
        )
    assert head_at("portfolj/").alternates == head_at("en/portfolio/").alternates
    assert head_at("platser/").alternates == ()


def test_the_switch_says_where_it_leads() -> None:
    def told(uri: str, section: str = "") -> tuple[str, str]:
        (switch,) = head_at(uri, section=section).switch
        return switch.title, switch.uri

    assert told("") == ("In English", "en/")
    assert told("en/timeline/") == ("På svenska", "tidslinje/")
    assert told("berattelser/well/", "berattelser/") == ("Stories in English", "en/stories/")
    assert told("portfolj/2024/", "portfolj/") == ("Portfolio map in English", "en/portfolio/")
    assert told("platser/quay/") == ("Start page in English", "en/")


def test_a_hand_written_page_is_paired_with_the_one_it_names() -> None:
    for uri in ("om/", "en/about/"):
        assert head_at(uri).alternates == (
            Alternate("sv", "om/"),
            Alternate("en", "en/about/"),
            Alternate("x-default", "om/"),
        )
    assert head_at("en/about/").language == "en"
    assert head_at("en/other/").switch[0].uri == ""


def test_english_addresses_lead_to_english_pages_where_there_are_any() -> None:
    addresses = site().in_language("en").addresses
    assert addresses.start == "en/"
    assert addresses.index_of(Kind.STORY) == "en/stories/"
    assert addresses.index_of(Kind.PLACE) == "platser/"
    assert addresses.of(Kind.STORY, "well") == "berattelser/well/"
    assert addresses.map_of("gardens") == "portfolj/gardens/"
    assert addresses.map_of_goal("growing") == "portfolj/samhallsmal/growing/"
    assert addresses.map_of_year(2024) == "portfolj/2024/"
    assert addresses.timeline_of(2024) == "tidslinje/2024/"
    assert addresses.timeline_entry(2024, "story-well") == "en/timeline/#story-well"
    assert addresses.search == "en/search/"


def test_without_those_pages_english_addresses_are_the_sites_own() -> None:
    addresses = swedish().in_language("en").addresses
    own = swedish().addresses
    assert addresses.start == own.start
    assert addresses.map == own.map
    assert addresses.timeline_entry(2024, "x") == own.timeline_entry(2024, "x")
    assert addresses.index_of(Kind.STORY) == own.index_of(Kind.STORY)


def test_the_menu_of_an_english_page_stays_in_english() -> None:
    shell = site_view(site().in_language("en"))
    assert [(one.title, one.uri, one.leads) for one in shell.nav] == [
        ("Stories", "en/stories/", ""),
        ("Initiatives", "en/initiatives/", ""),
        ("Portfolio map", "en/portfolio/", ""),
        ("Timeline", "en/timeline/", ""),
        ("Year by year", "en/years/", ""),
    ]
    assert all(one.leads == "sv" for one in shell.explore)


def test_an_english_site_may_have_swedish_pages() -> None:
    context = dataclasses.replace(small_context("en"), languages=("sv",))
    heads = {one.url: one.meta for one in all_pages(context)}
    assert heads["sv/"].switch[0].title == "In English"
    assert heads[""].switch[0].title == "På svenska"
    assert "sv/tidslinje/" in heads
