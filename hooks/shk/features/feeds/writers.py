"""A feed as Atom (RFC 4287) and as RSS 2.0, written by feedgen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from feedgen.feed import FeedGenerator

from shk.features.feeds.channel import Channels
from shk.model.schema.record import Kind
from shk.site.feed_links import ARCHIVED, all_feeds
from shk.site.list_parts import archive_uri
from shk.site.page import FileArtifact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from feedgen.entry import FeedEntry as Writer

    from shk.features.feeds.channel import Channel, FeedEntry
    from shk.site.context import Context
    from shk.site.feed_links import Feed


ATOM, RSS = "application/atom+xml", "application/rss+xml"


@dataclass(frozen=True)
class Place:
    """Where a feed in one format is, all addresses whole."""

    own: str
    """Its address."""
    current: str
    """The address of the feed that has the newest entries; the same if it is no archive."""
    previous: str = ""
    """The address of the archive of the entries before its own; empty for none."""


HISTORY = "http://purl.org/syndication/history/1.0"
"""The namespace of RFC 5005."""


class _Archive:
    """Says that a feed is an archive (RFC 5005, section 4)."""

    def extend_ns(self) -> dict[str, str]:
        """The prefix of the namespace."""
        return {"fh": HISTORY}

    def extend_atom(self, feed: Any) -> Any:  # noqa: ANN401 - an element of lxml
        """Add the mark."""
        feed.insert(0, feed.makeelement(f"{{{HISTORY}}}archive"))
        return feed


def atom_feed(channel: Channel, place: Place) -> bytes:
    """A feed as Atom, an archive as one of RFC 5005.

    Args:
        channel: what is in it.
        place: where it is.
    """
    feed = _feed(channel, place.own, ATOM)
    if place.previous:
        feed.link(href=place.previous, rel="prev-archive", type=ATOM)
    if channel.archived:
        feed.link(href=place.current, rel="current", type=ATOM)
        feed.register_extension("history", _Archive, rss=False)
    feed.id(channel.id)
    feed.author(name=channel.author)
    for entry in channel.entries:
        writer = _entry(feed, entry)
        for name in entry.authors:
            writer.author(name=name)
    return bytes(feed.atom_str(pretty=True))


def rss_feed(channel: Channel, place: Place) -> bytes:
    """A feed as RSS 2.0; authors have a name alone, since RSS's own element wants e-mail.

    Args:
        channel: what is in it.
        place: where it is.
    """
    feed = _feed(channel, place.own, RSS)
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


def json_feed(channel: Channel, place: Place) -> bytes:
    """A feed as JSON Feed.

    Args:
        channel: what is in it.
        place: where it is.
    """
    shown = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.address,
        "feed_url": place.own,
        **({"next_url": place.previous} if place.previous else {}),
        "description": channel.summary,
        "authors": [{"name": channel.author}],
        "language": channel.language,
        "items": [_item(entry) for entry in channel.entries],
    }
    return f"{json.dumps(shown, ensure_ascii=False, separators=(',', ':'))}\n".encode()


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
        for form, (write, uri) in enumerate(zip(WRITERS, feed.files, strict=True)):
            older = len(feed.archives) if form in ARCHIVED else 0
            place = _place(context, uri, older=older)
            parts = (write.__name__, channel, place)
            yield FileArtifact(uri, find(parts, partial(write, channel, place)))
        for number in range(1, len(feed.archives) + 1):
            archive = channels.channel(feed, number)
            for form in ARCHIVED:
                write, uri = WRITERS[form], feed.files[form]
                place = _place(context, uri, number, older=number - 1)
                parts = (write.__name__, archive, place)
                content = find(parts, partial(write, archive, place))
                yield FileArtifact(archive_uri(uri, number), content)


def _place(context: Context, uri: str, archive: int = 0, *, older: int) -> Place:
    """Where a feed or an archive is.

    Args:
        context: with the site's address.
        uri: the address of the feed from the site's root.
        archive: the number of the archive; 0 for the feed.
        older: the number of the archive before it; 0 for none.
    """
    own = archive_uri(uri, archive) if archive else uri
    previous = f"{context.address}{archive_uri(uri, older)}" if older else ""
    return Place(f"{context.address}{own}", f"{context.address}{uri}", previous)


def feed_texts(context: Context, feeds: Iterable[Feed]) -> frozenset[str]:
    """The addresses of the pages whose texts stand in feeds."""
    return frozenset(
        context.in_language(feed.language).addresses.of(Kind.STORY, story.id)
        for feed in feeds
        if feed.full
        for story in feed.stories
    )
