"""Which feeds there are and what is in them."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import Any

from shk.model.schema.record import Kind
from shk.site.feed_links import (
    FORMS,
    NEWEST,
    all_feeds,
    followed_pages,
    record_feed_links,
    site_feed,
)
from tests.portfolios import small_context


def with_stories(*changes: dict[str, Any], **more: Any) -> Any:  # noqa: ANN401 - any field of a story
    """The small portfolio with other stories, made from its newest one."""
    context = small_context()
    story = context.portfolio.stories["well"]
    made = {str(some["id"]): story.model_copy(update=some) for some in changes}
    portfolio = dataclasses.replace(context.portfolio, stories=MappingProxyType(made))
    return dataclasses.replace(small_context(portfolio=portfolio), **more)


def test_every_record_that_stories_stand_under_has_a_feed() -> None:
    context = small_context()
    pages = [feed.page for feed in all_feeds(context)]
    assert len(pages) == len(set(pages))
    portfolio, of = context.portfolio, context.addresses.of
    assert set(pages) == {
        "stories/",
        *(of(Kind.FOCUS_AREA, focus_area) for focus_area in portfolio.focus_areas),
        *(of(Kind.GOAL, goal) for goal in portfolio.goals),
        *(of(Kind.PARTY, party) for party in portfolio.parties),
        *(of(Kind.INITIATIVE, initiative) for initiative in portfolio.initiatives),
    }


def test_a_feed_keeps_to_the_newest() -> None:
    context = with_stories(*({"id": f"story-{number}"} for number in range(NEWEST + 10)))
    for feed in all_feeds(context):
        assert len(feed.stories) <= NEWEST
    full_feed = next(all_feeds(context))
    assert [story.id for story in full_feed.stories] == [
        f"story-{number}" for number in range(NEWEST)
    ]


def test_a_draft_is_in_no_feed_of_a_preview() -> None:
    draft, later = {"id": "draft", "draft": True}, {"id": "later", "publish_on": "2025-06-02"}
    context = with_stories({"id": "public"}, draft, preview=True)
    assert {story.id for feed in all_feeds(context) for story in feed.stories} == {"public"}
    story = context.portfolio.stories["public"]
    future = type(story).model_validate({**story.model_dump(), **later})
    portfolio = dataclasses.replace(
        context.portfolio, stories=MappingProxyType({"later": future, "public": story})
    )
    context = dataclasses.replace(context, portfolio=portfolio)
    assert {story.id for feed in all_feeds(context) for story in feed.stories} == {"public"}


def test_a_page_tells_of_its_own_feed_in_every_format() -> None:
    result = followed_pages(small_context())
    assert "stories/" not in result
    links = record_feed_links(small_context(), *result["parties/town/"])
    assert [link.uri for link in links] == [
        f"parties/town/feed.{form}" for form in ("atom", "rss", "json")
    ]
    assert [link.type for link in links] == [form.type for form in FORMS]


def test_addresses_are_in_the_language_of_the_site() -> None:
    assert [item.uri for item in site_feed(small_context("sv"))] == [
        f"berattelser/flode.{form}" for form in ("atom", "rss", "json")
    ]
