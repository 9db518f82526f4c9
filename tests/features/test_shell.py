"""The shell around every page, and pages that only need a head."""

from __future__ import annotations

from shk.features.plain_page import missing_view, plain_view
from shk.features.shell import site_view
from shk.site.link import Link
from tests.portfolios import small_context

PAGES = (Link("About us", "about/"), Link("Accessibility", "accessibility/"))


def test_menu_has_four_lists_follow_up_and_the_first_page() -> None:
    nav = site_view(small_context(), PAGES).nav
    assert [link.uri for link in nav] == [
        "stories/",
        "initiatives/",
        "portfolio/",
        "timeline/",
        "follow-up/",
        "about/",
    ]


def test_menu_without_pages() -> None:
    assert len(site_view(small_context()).nav) == 5


def test_parties_are_those_who_signed() -> None:
    assert [link.title for link in site_view(small_context()).parties] == ["Town", "College"]


def test_shell_names_the_partnership() -> None:
    site = site_view(small_context(), PAGES, "https://example.org/edit/")
    assert (site.name, site.vision) == ("Town and College", "A green town.")
    assert site.language == "en"
    assert site.edit_base == "https://example.org/edit/"
    assert site.pages == PAGES
    assert [feed.uri for feed in site.feeds] == [
        f"stories/feed.{item}" for item in ("atom", "rss", "json")
    ]


def test_plain_page_marks_its_menu_entry() -> None:
    meta = plain_view("About us", "Who we are.", "about/").meta
    assert meta.section == meta.uri == "about/"


def test_missing_page() -> None:
    assert missing_view(small_context()).meta.title == "There is no page here"
