"""Archives of feeds, walked by a real parser from the newest entry to the oldest."""

from __future__ import annotations

import dataclasses
import json
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

import feedparser
import jsonschema
import pytest

from shk.features.feeds.writers import HISTORY, feed_files
from shk.site.feed_links import NEWEST, all_feeds, archives_of
from tests.feeds.json_feed_schema import JSON_FEED
from tests.portfolios import small_context

if TYPE_CHECKING:
    from shk.site.context import Context

ADDRESS = "https://site.example/"


def context_of(count: int) -> Context:
    """The small portfolio with so many stories, a new one each day."""
    context = dataclasses.replace(small_context(), address=ADDRESS)
    known = next(iter(context.portfolio.stories.values()))
    stories = [
        known.model_copy(
            update={"id": f"s{number}", "date": date(2020, 1, 1) + timedelta(days=number)}
        )
        for number in range(count)
    ]
    newest = MappingProxyType({story.id: story for story in reversed(stories)})
    return dataclasses.replace(
        context, portfolio=dataclasses.replace(context.portfolio, stories=newest)
    )


def files(count: int) -> dict[str, bytes]:
    """The feeds of so many stories by their whole addresses."""
    result = feed_files(context_of(count), {}, {})
    return {
        f"{ADDRESS}{item.uri}": item.content for item in result if isinstance(item.content, bytes)
    }


def test_few_stories_have_no_archive() -> None:
    made = files(NEWEST)
    feed = feedparser.parse(made[f"{ADDRESS}stories/feed.atom"])
    assert "prev-archive" not in {link.rel for link in feed.feed.links}
    assert "next_url" not in json.loads(made[f"{ADDRESS}stories/feed.json"])
    assert not [uri for uri in made if "feed-" in uri]


def test_a_reader_that_walks_back_meets_every_story_once() -> None:
    count = 2 * NEWEST + 7
    made = files(count)
    start = address = f"{ADDRESS}stories/feed.atom"
    seen: dict[str, str] = {}
    while address:
        feed = feedparser.parse(made[address])
        assert not feed.bozo
        links = {link.rel: link.href for link in feed.feed.links}
        assert links["self"] == address
        assert (links.get("current"), f"{HISTORY}archive" in made[address].decode()) == (
            (None, False) if address == start else (start, False)
        )
        assert (b"<fh:archive/>" in made[address]) == (address != start)
        for entry in feed.entries:
            assert entry.title
            assert entry.summary
            seen.setdefault(entry.id, address)
        address = links.get("prev-archive", "")
    assert list(seen) == [f"{ADDRESS}stories/s{number}/" for number in reversed(range(count))]


def test_pages_of_json_feed_lead_to_each_other() -> None:
    made = files(2 * NEWEST + 7)
    address, ids = f"{ADDRESS}stories/feed.json", set()
    while address:
        page = json.loads(made[address])
        jsonschema.validate(page, JSON_FEED)
        assert page["feed_url"] == address
        ids |= {item["id"] for item in page["items"]}
        address = page.get("next_url", "")
    assert len(ids) == 2 * NEWEST + 7


def test_an_archive_never_changes_when_stories_come() -> None:
    before = files(2 * NEWEST + 7)
    archives = {uri: content for uri, content in before.items() if "-" in uri.rpartition("/")[2]}
    assert len(archives) >= 2 * 2
    for more in (1, NEWEST - 7, NEWEST):
        after = files(2 * NEWEST + 7 + more)
        assert archives == {uri: after[uri] for uri in archives}


@pytest.mark.parametrize("count", [NEWEST + 1, 2 * NEWEST])
def test_archives_are_addresses_that_last(count: int) -> None:
    context = context_of(count)
    named = {
        f"{ADDRESS}{uri}"
        for feed in all_feeds(context)
        for uri in (*feed.files, *archives_of(feed))
    }
    assert named == set(files(count))
