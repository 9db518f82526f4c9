"""The list of effects is cut into pages once it is long; each effect keeps an address."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from shk.features.changes import mark_files, pages
from shk.features.changes.list import ChangesView
from shk.features.changes.selections import SelectionsView
from shk.site.changes import all_changes, change_link, change_list
from shk.site.list_parts import PART
from tests.browser.axe import faults
from tests.portfolios import small_context

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from shk.site.context import Context

COUNT = 60
"""Initiatives with three effects each: one of a change, one that did not work, one of a deed."""


def long_context() -> Context:
    """The small portfolio with an initiative, and its effects, many times."""
    context = small_context()
    initiative = context.portfolio.initiatives["hill-plots"]
    many = {
        f"plot-{number}": initiative.model_copy(update={"id": f"plot-{number}"})
        for number in range(1, COUNT)
    }
    known = context.portfolio.initiatives
    portfolio = replace(context.portfolio, initiatives=MappingProxyType({**known, **many}))
    return replace(context, portfolio=portfolio)


def list_pages(context: Context) -> dict[str, ChangesView]:
    """The pages of the list, by their addresses."""
    made = {item.url: item.view for item in pages(context)}
    return {url: view for url, view in made.items() if isinstance(view, ChangesView)}


def test_every_effect_stands_on_one_page_and_is_led_to_there() -> None:
    context = long_context()
    views = list_pages(context)
    assert list(views) == ["changes/", "changes/page/1/", "changes/page/2/"]
    where = {
        line.id: url
        for url, view in views.items()
        for group in view.groups
        for line in group.changes
    }
    assert sum(len(group.changes) for view in views.values() for group in view.groups) == 3 * COUNT
    for change in all_changes(context):
        assert change_link(context, change).uri == f"{where[change.key]}#{change.key}"
    selections = [
        item.view for item in pages(context) if isinstance(item.view, SelectionsView)
    ]  # fmt: skip
    links = {
        line.link.uri
        for view in selections
        for selection in view.selections
        for group in selection.groups
        for line in group.changes
    }
    assert links == {f"{url}#{key}" for key, url in where.items()}


def test_a_sort_that_goes_on_says_so_and_one_without_effects_stands_once() -> None:
    views = list_pages(long_context())
    groups = [
        (url, group.id, len(group.changes), group.count, group.continued)
        for url in ("changes/", "changes/page/2/", "changes/page/1/")
        for group in views[url].groups
    ]
    assert groups == [
        ("changes/", "impact", 0, 0, False),
        ("changes/", "outcome", 60, 60, False),
        ("changes/", "not-as-hoped", 20, 60, False),
        ("changes/page/2/", "not-as-hoped", 40, 60, True),
        ("changes/page/2/", "output", 10, 60, False),
        ("changes/page/1/", "output", 50, 60, True),
    ]


def test_what_is_counted_leads_to_the_page_where_it_begins() -> None:
    statements = list_pages(long_context())["changes/"].statements
    assert [item.uri for item in statements][2] == "#not-as-hoped"


def test_an_address_of_an_effect_holds_when_it_is_on_another_page() -> None:
    context = long_context()
    listed, views = change_list(context), list_pages(context)
    further = {item.key for part in listed.parts for item in part}
    assert {link.title for link in views["changes/"].further} == further
    assert len(further) == 2 * PART
    assert not views["changes/page/1/"].further


def test_the_filter_knows_all_effects() -> None:
    (file,) = mark_files(long_context())
    marks = json.loads(str(file.content))
    assert file.uri == "changes/marks.json"
    assert marks["counts"] == [3 * COUNT - 2 * PART, PART, PART]
    assert len(marks["entries"]) == 3 * COUNT
    assert list(mark_files(small_context())) == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1440])
def test_a_filter_takes_effects_from_all_pages_and_says_of_what_sort_each_is(
    page: Page, real_address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{real_address}forandringar/?evidence=told")
    shown = page.locator("[data-list]:not([hidden]) > *:visible")
    expect(shown).to_have_count(20)
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"Visar 20 av \d+ effekter"))
    expect(page.locator(".change-group:visible")).to_have_count(0)
    for line in shown.all():
        expect(line.locator(".change-sort")).to_be_visible()
    page.get_by_role("button", name="Visa fler").click()
    expect(shown).to_have_count(40)
    page.get_by_role("button", name="Visa alla").click()
    expect(page.locator(".change-group .change-sort:visible")).to_have_count(0)
    expect(page.get_by_role("heading", name="Bestående förändring")).to_be_visible()
    assert faults(page) == []


@pytest.mark.browser
def test_an_old_address_leads_to_the_page_that_has_the_effect(
    page: Page, real_address: str
) -> None:
    page.goto(f"{real_address}forandringar/")
    name = page.locator("[data-further]").first.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{real_address}forandringar/#{name}")
    expect(page).to_have_url(re.compile(rf"/forandringar/sida/\d+/#{name}"))
    expect(page.locator(f"[id='{name}']")).to_be_visible()
    assert faults(page) == []
