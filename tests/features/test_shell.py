"""The shell around every page, and pages that only need a head."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from shk.features.plain_page import missing_view, plain_view
from shk.features.shell import site_view
from shk.site.link import Link
from tests.portfolios import small_context, small_portfolio

PAGES = (Link("About us", "about/"), Link("Accessibility", "accessibility/"))


def test_menu_has_changes_focus_areas_map_timeline_follow_up_and_the_first_page() -> None:
    nav = site_view(small_context(), PAGES).nav
    assert [link.uri for link in nav] == [
        "changes/",
        "focus-areas/gardens/",
        "focus-areas/harbour/",
        "portfolio/",
        "timeline/",
        "follow-up/",
        "about/",
    ]


def test_menu_without_pages() -> None:
    assert len(site_view(small_context()).nav) == 6


def test_what_the_menu_leaves_out_comes_first_in_the_footer() -> None:
    explore = site_view(small_context()).explore
    assert [link.uri for link in explore[:2]] == ["stories/", "initiatives/"]


def test_a_focus_area_has_its_short_name_in_the_menu() -> None:
    base = small_portfolio()
    named = base.focus_areas["gardens"].model_copy(update={"short": "Gardens"})
    areas = MappingProxyType({**base.focus_areas, "gardens": named})
    nav = site_view(small_context(portfolio=replace(base, focus_areas=areas))).nav
    assert [link.title for link in nav[1:3]] == ["Gardens", "A living harbour"]


def test_many_focus_areas_are_one_entry_of_the_menu() -> None:
    base = small_portfolio()
    more = {
        f"area-{number}": base.focus_areas["gardens"].model_copy(update={"id": f"area-{number}"})
        for number in range(4)
    }
    areas = MappingProxyType({**base.focus_areas, **more})
    nav = site_view(small_context(portfolio=replace(base, focus_areas=areas))).nav
    assert [link.uri for link in nav[:2]] == ["changes/", "focus-areas/"]


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
