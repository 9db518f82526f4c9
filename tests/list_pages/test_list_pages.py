"""Lists that are too long for one page."""

from __future__ import annotations

import dataclasses
import json
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from shk.features.initiatives.initiative import InitiativeView
from shk.features.library.activities import ActivityListView
from shk.features.library.documents import DocumentView
from shk.features.list_pages import ListPartView
from shk.features.registry import all_pages
from shk.features.stories import mark_files
from shk.features.stories.story_list import story_list_view
from shk.model.schema.effect import Source
from shk.model.schema.record import Kind
from shk.model.schema.when import When
from shk.site.backlinks import backlinks_of
from shk.site.list_parts import PART, list_parts, whole_of
from tests.portfolios import small_context

if TYPE_CHECKING:
    from shk.site.context import Context

FIRST_DAY = date(2020, 1, 1)


def context_of(count: int) -> Context:
    """The small portfolio with so many stories, a new one each day, and initiatives."""
    context = dataclasses.replace(small_context(), address="https://site.example/")
    portfolio = context.portfolio
    known = next(item for item in portfolio.stories.values() if item.initiatives)
    source = Source(document=next(iter(portfolio.documents)))
    stories = [
        known.model_copy(
            update={
                "id": f"s{number}",
                "about": None,
                "date": FIRST_DAY + timedelta(days=number),
                "sources": (source,),
            }
        )
        for number in range(count)
    ]
    initiative = portfolio.initiatives[known.initiatives[0]]
    more = {
        f"i{number:03}": initiative.model_copy(
            update={"id": f"i{number:03}", "title": f"{'ABC'[number % 3]} {number:03}"}
        )
        for number in range(count - len(portfolio.initiatives))
    }
    changed = dataclasses.replace(
        portfolio,
        stories=MappingProxyType({story.id: story for story in reversed(stories)}),
        initiatives=MappingProxyType({**portfolio.initiatives, **more}),
    )
    return dataclasses.replace(context, portfolio=changed)


@pytest.mark.parametrize(
    ("count", "first", "parts"),
    [(0, 0, 0), (2 * PART - 1, 2 * PART - 1, 0), (2 * PART, PART, 1), (3 * PART + 7, PART + 7, 2)],
)
def test_a_list_is_cut_from_its_oldest_entry_on(count: int, first: int, parts: int) -> None:
    entries = list(range(count, 0, -1))
    shown, further = list_parts(entries)
    assert (len(shown), len(further)) == (first, parts)
    assert [*shown, *(item for part in reversed(further) for item in part)] == entries
    if further:
        assert further == list_parts([count + 1, *entries])[1][: len(further)]


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("stories/page/3/", "stories/"),
        ("berattelser/sida/12/index.md", "berattelser/index.md"),
        ("stories/feed-2.atom", "stories/feed.atom"),
        ("berattelser/flode-2.json", "berattelser/flode.json"),
        ("stories/page/0/", ""),
        ("stories/feed.atom", ""),
        ("stories/pages/3/", ""),
    ],
)
def test_a_part_says_what_it_is_a_part_of(address: str, target: str) -> None:
    assert whole_of(address) == target


def test_every_entry_of_a_list_stands_on_one_of_its_pages() -> None:
    context = context_of(2 * PART + 3)
    pages = {item.url: item for item in all_pages(context)}
    goal = next(
        item for item in context.portfolio.goals.values()
        if len(context.portfolio.stories_of(Kind.GOAL, item.id)) > PART
    )  # fmt: skip
    lists = (
        ("stories/", "stories", len(context.portfolio.stories)),
        ("initiatives/", "initiatives", len(context.portfolio.initiatives)),
    )
    for uri, name, count in lists:
        seen, at = [], uri
        while at:
            view = pages[at].view
            seen += [card.uri for card in getattr(view, name)]
            nav = getattr(view, "nav", None)
            assert nav
            assert nav.total == count
            at = nav.following
        assert len(seen) == len(set(seen)) == count
    first = backlinks_of(context, Kind.GOAL, goal)
    assert (first.story_count, len(first.stories)) == (2 * PART + 3, PART + 3)
    assert first.more_stories
    further = pages[first.more_stories.following]
    assert further.meta.title == f"Stories: {goal.name}, part 1"
    assert [link.uri for link in further.meta.crumbs] == [context.addresses.of(Kind.GOAL, goal.id)]


def test_years_and_letters_lead_to_the_page_on_which_they_begin() -> None:
    context = context_of(9 * PART)
    nav = story_list_view(context).nav
    assert nav
    assert [(link.title, link.uri) for link in nav.jumps] == [
        ("2021", "stories/"),
        ("2020", "stories/page/8/"),
    ]


def test_a_list_of_one_page_has_no_way_to_others_and_no_file() -> None:
    context = context_of(2 * PART - 1)
    assert story_list_view(context).nav is None
    assert list(mark_files(context)) == []
    further = [item.url for item in all_pages(context) if "/page/" in item.url]
    assert not [uri for uri in further if not uri.startswith("changes/")]  # three of each text


def test_the_filter_finds_the_page_of_every_entry() -> None:
    context = context_of(3 * PART + 5)
    (file,) = mark_files(context)
    marks = json.loads(str(file.content))
    assert file.uri == "stories/marks.json"
    assert len(marks["entries"]) == sum(marks["counts"]) == 3 * PART + 5
    pages = {item.url: item.view for item in all_pages(context) if item.url.startswith("stories/")}
    assert marks["pages"] == ["", "page/2/", "page/1/"]
    place = 0
    for uri, count in zip(marks["pages"], marks["counts"], strict=True):
        cards = pages[f"stories/{uri}"].stories  # type: ignore[attr-defined]  # pages of stories
        assert len(cards) == count
        for card in cards:
            row = marks["rows"][marks["entries"][place]]
            expected = [(mark.name, mark.values) for mark in card.marks]
            assert list(zip(marks["facets"], row, strict=True)) == expected
            place += 1


def with_activities(count: int) -> Context:
    """The small portfolio with so many activities, a new one each month."""
    context = small_context()
    known = next(iter(context.portfolio.activities.values()))
    days = (date(2000 + number // 12, 1 + number % 12, 1) for number in range(count))
    activities = [
        known.model_copy(update={"id": f"a{number}", "when": When(day, day)})
        for number, day in enumerate(days)
    ]
    by_id = MappingProxyType({item.id: item for item in activities})
    portfolio = dataclasses.replace(context.portfolio, activities=by_id)
    return dataclasses.replace(context, portfolio=portfolio)


def test_the_address_of_an_activity_is_on_the_page_that_has_it() -> None:
    context = with_activities(2 * PART + 1)
    pages = {item.url: item.view for item in all_pages(context)}
    for activity in context.portfolio.activities:
        uri, _, anchor = context.addresses.of(Kind.ACTIVITY, activity).partition("#")
        view = pages[uri]
        assert isinstance(view, ActivityListView)
        assert anchor in {card.id for year in view.years for card in year.activities}
    assert context.addresses.of(Kind.ACTIVITY, "a0").startswith("activities/page/1/#")
    assert context.addresses.of(Kind.ACTIVITY, f"a{2 * PART}").startswith("activities/#")


def test_all_texts_that_rest_on_a_document_stand_on_its_pages() -> None:
    context = context_of(2 * PART + 3)
    pages = {item.url: item.view for item in all_pages(context)}
    document = next(
        item for item in context.portfolio.documents.values()
        if len(context.portfolio.referring(Kind.STORY, Kind.DOCUMENT, item.id)) > PART
    )  # fmt: skip
    view = pages[context.addresses.of(Kind.DOCUMENT, document.id)]
    assert isinstance(view, DocumentView)
    (group,) = (item for item in view.groups if item.title == "Stories")
    assert group.nav
    further = pages[group.nav.following]
    assert isinstance(further, ListPartView)
    assert len(group.mentions) + len(further.stories) == group.nav.total


def test_an_initiative_with_many_stories_leads_to_all_of_them() -> None:
    context = context_of(2 * PART + 3)
    pages = {item.url: item.view for item in all_pages(context)}
    initiative = next(iter(context.portfolio.stories.values())).initiatives[0]
    view = pages[context.addresses.of(Kind.INITIATIVE, initiative)]
    assert isinstance(view, InitiativeView)
    assert view.more_stories
    further = pages[view.more_stories.following]
    assert isinstance(further, ListPartView)
    assert len(view.stories) + len(further.stories) == view.more_stories.total
