"""A feed as Atom (RFC 4287) and as RSS 2.0, written by feedgen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedgen.feed import FeedGenerator

if TYPE_CHECKING:
    from feedgen.entry import FeedEntry as Writer

    from shk.outputs.feeds.channel import Channel
    from shk.outputs.feeds.entry import FeedEntry

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
