"""Every feed in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.model.record import Kind
from shk.outputs.artifact import FileArtifact
from shk.outputs.feeds.channel import Channels
from shk.outputs.feeds.json_feed import json_feed
from shk.outputs.feeds.xml_feeds import atom_feed, rss_feed
from shk.views.feeds import all_feeds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from shk.views.context import Context
    from shk.views.feeds import Feed

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
