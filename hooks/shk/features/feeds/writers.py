"""A feed as Atom (RFC 4287) and as RSS 2.0, written by feedgen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from feedgen.feed import FeedGenerator

from shk.features.feeds.channel import Channels
from shk.model.schema.record import Kind
from shk.site.feed_links import all_feeds
from shk.site.page import FileArtifact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from feedgen.entry import FeedEntry as Writer

    from shk.features.feeds.channel import Channel, FeedEntry
    from shk.site.context import Context
    from shk.site.feed_links import Feed


ATOM, RSS = "application/atom+xml", "application/rss+xml"


def atom_feed(channel: Channel, address: str) -> bytes:
    """A feed as Atom.

    Args:
        channel: what is in it.
        address: its own whole address.
    """
    feed = _feed(channel, address, ATOM)
    feed.id(channel.id)
    feed.author(name=channel.author)
    for one in channel.entries:
        writer = _entry(feed, one)
        for name in one.authors:
            writer.author(name=name)
    return bytes(feed.atom_str(pretty=True))


def rss_feed(channel: Channel, address: str) -> bytes:
    """A feed as RSS 2.0; authors are told by name alone, since RSS's own element wants e-mail.

    Args:
        channel: what is in it.
        address: its own whole address.
    """
    feed = _feed(channel, address, RSS)
    feed.load_extension("dc", atom=False)
    for one in channel.entries:
        writer = _entry(feed, one)
        writer.dc.dc_creator(list(one.authors) or [channel.author])
        if one.picture:  # in Atom feedgen writes no rel, so that it would be a second page
            writer.enclosure(one.picture.url, one.picture.length, one.picture.type)
    return bytes(feed.rss_str(pretty=True))


def _feed(channel: Channel, address: str, form: str) -> FeedGenerator:
    """A feed without its entries."""
    feed = FeedGenerator()
    feed.load_extension("media")
    feed.title(channel.title)
    feed.subtitle(channel.summary)
    feed.language(channel.language)
    feed.generator("shk")
    feed.link(href=address, rel="self", type=form)
    feed.link(href=channel.address, rel="alternate", type="text/html")
    feed.updated(channel.updated)
    return feed


def _entry(feed: FeedGenerator, one: FeedEntry) -> Writer:
    """An entry added to a feed."""
    entry = feed.add_entry(order="append")
    entry.id(one.id)
    entry.link(href=one.address, rel="alternate", type="text/html")
    entry.title(one.title)
    entry.summary(one.summary)
    if one.html:
        entry.content(one.html, type="html")
    entry.published(one.published)
    entry.updated(one.updated)
    for term, label in one.tags:
        entry.category(term=term, label=label)
    if picture := one.picture:
        entry.media.content(
            url=picture.url,
            fileSize=str(picture.length),
            type=picture.type,
            medium="image",
            width=str(picture.width),
            height=str(picture.height),
            group=None,
        )
    return entry


VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(channel: Channel, address: str) -> bytes:
    """A feed as JSON Feed.

    Args:
        channel: what is in it.
        address: its own whole address.
    """
    told = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.address,
        "feed_url": address,
        "description": channel.summary,
        "authors": [{"name": channel.author}],
        "language": channel.language,
        "items": [_item(one) for one in channel.entries],
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()


def _item(one: FeedEntry) -> dict[str, Any]:
    """An entry; what is not known is left out."""
    told = {
        "id": one.id,
        "url": one.address,
        "title": one.title,
        "summary": one.summary,
        "content_html": one.html,
        "content_text": "" if one.html else one.summary,
        "image": one.picture.url if one.picture else None,
        "date_published": one.published.isoformat(),
        "date_modified": one.updated.isoformat(),
        "authors": [{"name": name} for name in one.authors],
        "tags": [label for _, label in one.tags],
    }
    return {name: value for name, value in told.items() if value}


WRITERS = (atom_feed, rss_feed, json_feed)
"""What writes each format, in the order of ``views.feeds.FORMS``."""


def feed_files(
    context: Context, texts: Mapping[str, str], sizes: Mapping[str, int]
) -> Iterator[FileArtifact]:
    """Every feed of the site.

    They are made when the pages have been drawn, since they hold the stories' texts.

    Args:
        context: the public portfolio, with the site's address.
        texts: the drawn text of each page of a story, by its address.
        sizes: the size of each published picture in bytes, by its address.
    """
    channels = Channels(context, texts, sizes)
    for feed in all_feeds(context):
        channel = channels.channel(feed)
        for write, uri in zip(WRITERS, feed.files, strict=True):
            yield FileArtifact(uri, write(channel, f"{context.address}{uri}"))


def feed_texts(context: Context, feeds: Iterable[Feed]) -> frozenset[str]:
    """The addresses of the pages whose texts stand in feeds."""
    return frozenset(
        context.in_language(feed.language).addresses.of(Kind.STORY, story.id)
        for feed in feeds
        for story in feed.stories
    )
