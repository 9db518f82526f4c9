"""The whole site before anything is written."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from pathlib import Path

from shk import features
from shk.features.redirects.permanent_urls import kept_addresses
from shk.features.site import build_site, robots_file
from shk.model.schema.record import Kind
from shk.site.link import Link
from tests.portfolios import empty_portfolio, small_context
from tests.versions.test_version import translated_portfolio

FEATURE_FOLDERS = {path.name for path in Path(features.__file__).parent.iterdir() if path.is_dir()}


def test_every_page_has_an_address_of_its_own() -> None:
    context = small_context()
    site = build_site(context, "https://site.example")
    addresses = [page.url for page in site.pages.values()]
    assert len(addresses) == len(set(addresses))
    for kind, records in (
        (Kind.INITIATIVE, context.portfolio.initiatives),
        (Kind.STORY, context.portfolio.stories),
        (Kind.PARTY, context.portfolio.parties),
    ):
        for record in records:
            assert context.addresses.of(kind, record) in addresses


def test_an_authored_page_knows_its_file_and_a_generated_one_has_none() -> None:
    context = small_context()
    site = build_site(context, "https://site.example/")
    story = next(iter(context.portfolio.stories.values()))
    page = site.page_at(f"{context.addresses.of(Kind.STORY, story.id)}index.html")
    assert page is not None
    assert (page.source.path, page.source.body) == (story.path, story.body)
    start = site.page_at("index.html")
    assert start is not None
    assert (start.source.path, start.source.body) == ("", "")
    assert site.page_at("nowhere/index.html") is None


def test_an_empty_portfolio_still_makes_a_site() -> None:
    site = build_site(small_context(portfolio=empty_portfolio()), "https://site.example/")
    assert "index.html" in site.pages


def test_hand_written_pages_reach_the_shell_and_a_notice_stays() -> None:
    site = build_site(small_context(), "https://site.example/", "https://code.example/")
    pages = (Link("About", "about/"),)
    shell = site.with_error_notice().with_pages(pages).shell
    assert shell.pages == pages
    assert shell.edit_base == "https://code.example/"
    assert "errors" in shell.notice
    assert site.with_pages(pages).shell.notice == ""


def test_a_shell_in_another_language_leaves_out_a_page_that_it_has_in_its_own() -> None:
    context = replace(small_context("sv", portfolio=translated_portfolio()), languages=("en",))
    pages = (Link("Om", "om/"), Link("About", "en/about/"), Link("Ekonomi", "ekonomi/"))
    site = build_site(context, "https://site.example/").with_pages(pages, {"en/about/": "om/"})
    assert [page.uri for page in site.shell.pages] == ["om/", "ekonomi/"]
    assert [page.uri for page in site.other_shells["en"].pages] == ["en/about/", "ekonomi/"]


def test_robots_may_read_everything_and_find_the_sitemap() -> None:
    rules = robots_file("https://site.example/").content
    assert isinstance(rules, str)
    assert "Disallow" not in rules
    assert "Sitemap: https://site.example/sitemap.xml" in rules


def test_addresses_are_listed_without_building_a_page() -> None:
    context = dataclasses.replace(small_context(), languages=("sv",))
    site = build_site(context, "https://site.example/")
    assert kept_addresses(site, ()) >= {page.url for page in site.pages.values()}
    assert [page.url for page in site.pages.values() if "view" in vars(page)] == []


def test_what_is_listed_of_a_page_is_what_its_view_tells() -> None:
    context = dataclasses.replace(
        small_context("sv", portfolio=translated_portfolio()), preview=True, languages=("en",)
    )
    for page in build_site(context, "https://site.example/").pages.values():
        assert (page.meta.uri, page.meta.language, page.meta.part_of) == (
            page.url,
            page.language,
            page.part_of,
        )
        assert page.feature in {"site", *FEATURE_FOLDERS}, page.template
