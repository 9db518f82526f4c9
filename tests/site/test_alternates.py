"""The pages that are in every language of the site, and the way between them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from shk.features.registry import all_pages
from shk.features.shell import site_view
from shk.model.schema.record import Kind
from shk.site.alternates import in_languages, page_language
from shk.site.page_meta import Alternate, PageMeta
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
    return {page.url for page in pages if not page.url.endswith(("/card/", "/kort/"))}


def meta_at(uri: str, section: str = "") -> PageMeta:
    """A page of that site, as it is told."""
    return in_languages(site(), PageMeta("Title", "", uri, section=section), PAIRS)


def test_a_site_in_one_language_has_no_folder_and_no_switch() -> None:
    context = swedish()
    pages = list(all_pages(context))
    assert {item for item in read(pages) if item.startswith("en/")} == {
        "en/stories/picnic/",
        "en/initiatives/hill-plots/",
    }
    assert all(page.meta.language_links == () for page in pages)
    assert page_language(context, "en/stories/picnic/") == ""


def test_the_pages_around_records_are_there_once_each() -> None:
    uris = [page.url for page in all_pages(site())]
    assert len(uris) == len(set(uris))
    english = {item for item in read(all_pages(site())) if item.startswith("en/")}
    assert english == {
        "en/",
        "en/stories/",
        "en/stories/picnic/",
        "en/initiatives/",
        "en/initiatives/hill-plots/",
        "en/portfolio/",
        "en/timeline/",
        "en/years/",
        "en/years/2024/",
        "en/years/2025/",
        "en/economy/",
        "en/follow-up/evaluation/",
        "en/search/",
        "en/data/",
    }


def test_every_page_tells_its_language_and_leads_to_its_counterpart() -> None:
    metas = {page.url: page.meta for page in all_pages(site())}
    for uri, meta in metas.items():
        assert meta.language == ("en" if uri.startswith("en/") else ""), uri
        (switch,) = meta.language_links
        assert switch.language == ("sv" if meta.language else "en"), uri
        assert metas[switch.uri].language != meta.language, uri


def test_pages_in_both_languages_name_each_other_and_the_default() -> None:
    for uri in ("", "en/"):
        assert meta_at(uri).alternates == (
            Alternate("sv", ""),
            Alternate("en", "en/"),
            Alternate("x-default", ""),
        )
    assert meta_at("portfolj/").alternates == meta_at("en/portfolio/").alternates
    assert meta_at("platser/").alternates == ()


def test_the_switch_says_where_it_leads() -> None:
    def reported(uri: str, section: str = "") -> tuple[str, str]:
        (switch,) = meta_at(uri, section=section).language_links
        return switch.title, switch.uri

    assert reported("") == ("In English", "en/")
    assert reported("en/timeline/") == ("På svenska", "tidslinje/")
    assert reported("berattelser/well/", "berattelser/") == ("Stories in English", "en/stories/")
    assert reported("portfolj/2024/", "portfolj/") == ("Portfolio map in English", "en/portfolio/")
    assert reported("platser/quay/") == ("Start page in English", "en/")


def test_a_hand_written_page_is_paired_with_the_one_it_names() -> None:
    for uri in ("om/", "en/about/"):
        assert meta_at(uri).alternates == (
            Alternate("sv", "om/"),
            Alternate("en", "en/about/"),
            Alternate("x-default", "om/"),
        )
    assert meta_at("en/about/").language == "en"
    assert meta_at("en/other/").language_links[0].uri == ""


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
    assert [(item.title, item.uri, item.leads) for item in shell.nav] == [
        ("Stories", "en/stories/", ""),
        ("Initiatives", "en/initiatives/", ""),
        ("Portfolio map", "en/portfolio/", ""),
        ("Timeline", "en/timeline/", ""),
        ("Year by year", "en/years/", ""),
    ]
    assert {item.uri for item in shell.explore if item.leads != "sv"} == {"en/economy/"}


def test_an_english_site_may_have_swedish_pages() -> None:
    context = dataclasses.replace(small_context("en"), languages=("sv",))
    metas = {page.url: page.meta for page in all_pages(context)}
    assert metas["sv/"].language_links[0].title == "In English"
    assert metas[""].language_links[0].title == "På svenska"
    assert "sv/tidslinje/" in metas
