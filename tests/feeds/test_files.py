"""Feeds as real parsers read them."""

from __future__ import annotations

import dataclasses
import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import feedparser
import jsonschema
import pytest

from shk.features.feeds.writers import feed_files, feed_texts
from shk.model.schema.image import Image
from shk.model.schema.picture_file import PictureFile
from shk.model.schema.record import Kind
from shk.site.feed_links import all_feeds
from tests.feeds.json_feed_schema import JSON_FEED
from tests.portfolios import empty_portfolio, small_context

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.site.context import Context

ADDRESS = "https://site.example/"
FORMS = ("atom", "rss", "json")
TEXTS = {
    "stories/well/": '<h2>Åter vatten &amp; ro</h2><p>As <a href="../picnic/">there</a>.</p>',
    "stories/picnic/": "<p>Carrots ]]> \x0b and more.</p>",
}


def context_of(**changes: Any) -> Context:  # noqa: ANN401 - as small_context
    """The small portfolio with the site's address."""
    return dataclasses.replace(small_context(**changes), address=ADDRESS)


def written(context: Context, sizes: Mapping[str, int] | None = None) -> dict[str, bytes]:
    """Every feed by its address."""
    result = feed_files(context, TEXTS, sizes or {})
    return {item.uri: item.content for item in result if isinstance(item.content, bytes)}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The feeds of the small portfolio."""
    return written(context_of())


@pytest.mark.parametrize("form", ["atom", "rss"])
def test_stories_come_newest_first_with_permanent_ids(files: dict[str, bytes], form: str) -> None:
    context = context_of()
    feed = feedparser.parse(files[f"stories/feed.{form}"])
    assert not feed.bozo
    stories = list(context.portfolio.stories.values())
    assert [entry.title for entry in feed.entries] == [story.title for story in stories]
    addresses = [f"{ADDRESS}{context.addresses.of(Kind.STORY, story.id)}" for story in stories]
    assert [entry.id for entry in feed.entries] == addresses
    assert [entry.link for entry in feed.entries] == addresses
    assert feed.entries[1].published.startswith(("2024-06-10T", "Mon, 10 Jun 2024"))
    (own,) = [link.href for link in feed.feed.links if link.rel == "self"]
    assert own == f"{ADDRESS}stories/feed.{form}"
    assert feed.feed.language == "en"


@pytest.mark.parametrize("form", ["atom", "rss"])
def test_the_whole_text_is_there(files: dict[str, bytes], form: str) -> None:
    well, picnic = feedparser.parse(files[f"stories/feed.{form}"]).entries
    assert well.content[0].type == "text/html"
    assert "<h2>Åter vatten &amp; ro</h2>" in well.content[0].value
    assert f'href="{ADDRESS}stories/picnic/"' in well.content[0].value
    assert "Carrots ]]&gt;  and more." in picnic.content[0].value
    assert picnic.summary == "Forty families found each other over carrots."
    assert picnic.author == "Robin Dahl"


def test_the_feed_of_a_focus_area_has_whole_texts(files: dict[str, bytes]) -> None:
    (area, *_) = (path for path in files if "areas/" in path and path.endswith(".atom"))
    entries = feedparser.parse(files[area]).entries
    assert entries
    assert all(entry.content[0].value for entry in entries)


def test_the_feed_of_a_record_has_summaries(files: dict[str, bytes]) -> None:
    for form in ("atom", "rss"):
        well, picnic = feedparser.parse(files[f"goals/growing/feed.{form}"]).entries
        assert "content" not in well
        assert picnic.summary == "Forty families found each other over carrots."
    data = json.loads(files["goals/growing/feed.json"])
    assert all(item["content_text"] == item["summary"] for item in data["items"])
    assert all("content_html" not in item for item in data["items"])


def test_json_says_the_same_and_keeps_to_the_schema(files: dict[str, bytes]) -> None:
    atom = feedparser.parse(files["stories/feed.atom"])
    data = json.loads(files["stories/feed.json"])
    jsonschema.validate(data, JSON_FEED)
    assert data["feed_url"] == f"{ADDRESS}stories/feed.json"
    for item, entry in zip(data["items"], atom.entries, strict=True):
        assert (item["id"], item["url"]) == (entry.id, entry.link)
        assert item["content_html"] == entry.content[0].value
        assert item["date_published"] == entry.published
        assert item["tags"] == [tag.label for tag in entry.tags]


def test_the_schema_refuses_what_is_no_feed(files: dict[str, bytes]) -> None:
    data = json.loads(files["stories/feed.json"])
    faults: list[dict[str, Any]] = [{"version": "1"}, {"items": [{"id": "a"}]}, {"title": ""}]
    for fault in faults:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**data, **fault}, JSON_FEED)


def test_each_record_has_a_feed_of_what_stands_under_it(files: dict[str, bytes]) -> None:
    for uri, titles in {
        "focus-areas/harbour/": ["The picnic that grew"],
        "goals/growing/": ["A well for the hill", "The picnic that grew"],
        "parties/town/": ["A well for the hill", "The picnic that grew"],
        "initiatives/quay-plots/": ["The picnic that grew"],
        "initiatives/sea-choir/": [],
    }.items():
        for form in ("atom", "rss"):
            feed = feedparser.parse(files[f"{uri}feed.{form}"])
            assert not feed.bozo
            assert [entry.title for entry in feed.entries] == titles
            assert feed.feed.title.endswith(" – Town and College")
            assert feed.feed.link == f"{ADDRESS}{uri}"
        assert [load["title"] for load in json.loads(files[f"{uri}feed.json"])["items"]] == titles


def test_every_file_is_strict_xml_or_json(files: dict[str, bytes]) -> None:
    for uri, content in files.items():
        if uri.endswith(".json"):
            jsonschema.validate(json.loads(content), JSON_FEED)
        else:
            root = ET.fromstring(content)  # noqa: S314 - our own text
            assert root.tag in {"rss", "{http://www.w3.org/2005/Atom}feed"}


def test_every_record_has_its_feeds_from_the_first_day() -> None:
    context = context_of(portfolio=empty_portfolio())
    files = written(context)
    feed = feedparser.parse(files["stories/feed.atom"])
    assert not feed.bozo
    assert feed.entries == []
    assert feed.feed.updated.startswith(context.today.isoformat())
    assert {f"parties/{party}/feed.rss" for party in context.portfolio.parties} <= files.keys()


def test_only_the_texts_that_are_fed_are_asked_for() -> None:
    context = context_of()
    assert feed_texts(context, all_feeds(context)) == {"stories/well/", "stories/picnic/"}


def test_the_same_input_gives_the_same_bytes(files: dict[str, bytes]) -> None:
    assert written(context_of()) == files


def test_a_picture_is_kept_apart_from_the_page() -> None:
    context = context_of()
    photo = PictureFile("well.jpg", 1700, 850, "0123456789abcdef")
    image = Image(src=photo.src, alt="A well")
    stories = {
        story.id: story.model_copy(update={"image": image})
        for story in context.portfolio.stories.values()
    }
    portfolio = dataclasses.replace(context.portfolio, stories=MappingProxyType(stories))
    files = written(
        dataclasses.replace(context, portfolio=portfolio, pictures={photo.src: photo}),
        {"media/well-0123456789abcdef-1200.jpg": 4321},
    )
    url = f"{ADDRESS}media/well-0123456789abcdef-1200.jpg"
    for form in ("atom", "rss"):
        entry = feedparser.parse(files[f"stories/feed.{form}"]).entries[0]
        assert entry.link == f"{ADDRESS}stories/well/"
        assert entry.media_content == [
            {"url": url, "filesize": "4321", "type": "image/jpeg", "medium": "image",
             "width": "1200", "height": "600"}
        ]  # fmt: skip
    (enclosure,) = entry.enclosures
    assert (enclosure.href, enclosure.type, enclosure.length) == (url, "image/jpeg", "4321")
    assert json.loads(files["stories/feed.json"])["items"][0]["image"] == url


def test_a_feed_is_known_by_the_first_address_of_its_page() -> None:
    context = context_of()
    portfolio = context.portfolio
    moved = portfolio.initiatives["quay-plots"].model_copy(
        update={"aliases": ("plots", "harbour-plots")}
    )
    initiatives = MappingProxyType({**portfolio.initiatives, moved.id: moved})
    portfolio = dataclasses.replace(portfolio, initiatives=initiatives)
    feed = feedparser.parse(
        written(dataclasses.replace(context, portfolio=portfolio))[
            "initiatives/quay-plots/feed.atom"
        ]
    ).feed
    assert feed.id == f"{ADDRESS}initiatives/plots/"
    assert feed.link == f"{ADDRESS}initiatives/quay-plots/"
