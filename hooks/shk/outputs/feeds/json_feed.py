"""A feed as JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shk.outputs.feeds.channel import Channel
    from shk.outputs.feeds.entry import FeedEntry

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
