"""Feeds of stories, and the page about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.feeds.page import follow_view
from shk.features.feeds.writers import feed_files, feed_texts
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = ["feed_files", "feed_texts", "pages"]


def pages(context: Context) -> Iterator[PageSpec]:
    """The page of all feeds and calendars."""
    yield page(context, context.addresses.follow, "feeds/follow.html", follow_view)
