"""A feed as Atom (RFC 4287) and as RSS 2.0, written by feedgen."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from feedgen.feed import FeedGenerator

from shk.features.feeds.channel import Channels
from shk.model.schema.record import Kind
from shk.site.feed_links import all_feeds
from shk.site.page import FileArtifact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

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
    for entry in channel.entries:
        writer = _entry(feed, entry)
        for name in entry.authors:
            writer.author(name=name)
    return bytes(feed.atom_str(pretty=True))


def rss_feed(channel: Channel, address: str) -> bytes:
    """A feed as RSS 2.0; authors have a name alone, since RSS's own element wants e-mail.

    Args:
        channel: what is in it.
        address: its own whole address.
    """
    feed = _feed(channel, address, RSS)
    feed.load_extension("dc", atom=False)
    for entry in channel.entries:
        writer = _entry(feed, entry)
        writer.dc.dc_creator(list(entry.authors) or [channel.author])
        if entry.picture:  # in Atom feedgen writes no rel, so that it would be a second page
            writer.enclosure(entry.picture.url, entry.picture.length, entry.picture.type)
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


def _entry(feed: FeedGenerator, feed_entry: FeedEntry) -> Writer:
    """An entry added to a feed."""
    entry = feed.add_entry(order="append")
    entry.id(feed_entry.id)
    entry.link(href=feed_entry.address, rel="alternate", type="text/html")
    entry.title(feed_entry.title)
    entry.summary(feed_entry.summary)
    if feed_entry.html:
        entry.content(feed_entry.html, type="html")
    entry.published(feed_entry.published)
    entry.updated(feed_entry.updated)
    for term, label in feed_entry.tags:
        entry.category(term=term, label=label)
    if picture := feed_entry.picture:
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
    shown = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.address,
        "feed_url": address,
        "description": channel.summary,
        "authors": [{"name": channel.author}],
        "language": channel.language,
        "items": [_item(entry) for entry in channel.entries],
    }
    return f"{json.dumps(shown, ensure_ascii=False, indent=1)}\n".encode()


def _item(feed_entry: FeedEntry) -> dict[str, Any]:
    """An entry; what is not known is left out."""
    shown = {
        "id": feed_entry.id,
        "url": feed_entry.address,
        "title": feed_entry.title,
        "summary": feed_entry.summary,
        "content_html": feed_entry.html,
        "content_text": "" if feed_entry.html else feed_entry.summary,
        "image": feed_entry.picture.url if feed_entry.picture else None,
        "date_published": feed_entry.published.isoformat(),
        "date_modified": feed_entry.updated.isoformat(),
        "authors": [{"name": name} for name in feed_entry.authors],
        "tags": [label for _, label in feed_entry.tags],
    }
    return {name: value for name, value in shown.items() if value}


WRITERS = (atom_feed, rss_feed, json_feed)
"""What writes each format, in the order of ``views.feeds.FORMS``."""


def feed_files(
    context: Context,
    texts: Mapping[str, str],
    sizes: Mapping[str, int],
    find: Callable[[tuple[object, ...], Callable[[], bytes]], bytes] = lambda _, make: make(),
) -> Iterator[FileArtifact]:
    """Every feed of the site.

    They are made when the pages have been drawn, since they hold the stories' texts.

    Args:
        context: the public portfolio, with the site's address.
        texts: the drawn text of each page of a story, by its address.
        sizes: the size of each published picture in bytes, by its address.
        find: finds a file by all that decides what it holds, or makes it.
    """
    channels = Channels(context, texts, sizes)
    for feed in all_feeds(context):
        channel = channels.channel(feed)
        for write, uri in zip(WRITERS, feed.files, strict=True):
            address = f"{context.address}{uri}"
            parts = (write.__name__, channel, address)
            yield FileArtifact(uri, find(parts, partial(write, channel, address)))


def feed_texts(context: Context, feeds: Iterable[Feed]) -> frozenset[str]:
    """The addresses of the pages whose texts stand in feeds."""
    return frozenset(
        context.in_language(feed.language).addresses.of(Kind.STORY, story.id)
        for feed in feeds
        for story in feed.stories
    )
