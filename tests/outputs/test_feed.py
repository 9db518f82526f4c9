"""The feed as a real parser reads it."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType

import feedparser

from shk.model.record import Kind
from shk.outputs.feed import NEWEST, story_feed
from tests.portfolios import empty_portfolio, small_context

ADDRESS = "https://site.example/"


def test_stories_come_newest_first_with_permanent_ids() -> None:
    context = small_context()
    feed = feedparser.parse(story_feed(context, ADDRESS).content)
    assert not feed.bozo
    stories = list(context.portfolio.stories.values())
    assert [one.title for one in feed.entries] == [one.title for one in stories]
    assert [one.id for one in feed.entries] == [
        f"{ADDRESS}{context.addresses.of(Kind.STORY, one.id)}" for one in stories
    ]
    assert feed.feed.links[0].href.startswith(ADDRESS)


def test_the_feed_of_no_stories_is_still_a_feed() -> None:
    context = small_context(portfolio=empty_portfolio())
    feed = feedparser.parse(story_feed(context, ADDRESS).content)
    assert not feed.bozo
    assert feed.entries == []
    assert feed.feed.updated.startswith(context.today.isoformat())


def test_the_feed_keeps_to_the_newest() -> None:
    context = small_context()
    one = next(iter(context.portfolio.stories.values()))
    many = {f"copy-{n}": one.model_copy(update={"id": f"copy-{n}"}) for n in range(NEWEST + 10)}
    portfolio = dataclasses.replace(context.portfolio, stories=MappingProxyType(many))
    feed = feedparser.parse(story_feed(small_context(portfolio=portfolio), ADDRESS).content)
    assert len(feed.entries) == NEWEST


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = (story_feed(small_context(), ADDRESS).content for _ in range(2))
    assert first == second
