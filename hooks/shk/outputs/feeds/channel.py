"""What a feed tells of itself, and all its entries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.outputs.feeds.content import xml_text
from shk.outputs.feeds.entry import FeedEntry, feed_entry, instant

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from shk.model.story import Story
    from shk.views.context import Context
    from shk.views.feeds import Feed


@dataclass(frozen=True)
class Channel:
    """A feed before it is written in any format; all texts fit in XML."""

    id: str
    """What readers know it by; the same when its page moves."""
    address: str
    """The whole address of the page it belongs to."""
    title: str
    """What it is called."""
    summary: str
    """What the partnership is, in a sentence."""
    author: str
    """The name of the partnership."""
    language: str
    """Language code."""
    updated: datetime
    """When its newest change was; the day of the build while it is empty."""
    entries: tuple[FeedEntry, ...]
    """Its stories, newest first."""


class Channels:
    """Makes channels; a story that is in several feeds is made once."""

    def __init__(
        self, context: Context, texts: Mapping[str, str], sizes: Mapping[str, int]
    ) -> None:
        """Take what entries are made of.

        Args:
            context: in the site's own language, with the site's address.
            texts: the drawn text of each page, by its address.
            sizes: the size of each published picture in bytes, by its address.
        """
        self._context, self._texts, self._sizes = context, texts, sizes
        self._made: dict[tuple[str, str], FeedEntry] = {}

    def channel(self, feed: Feed) -> Channel:
        """What is in a feed."""
        there = self._context.in_language(feed.language)
        partnership = there.portfolio.partnership
        title = f"{feed.title} – {partnership.name}" if feed.title else partnership.name
        newest = max((one.last_changed for one in feed.stories), default=there.today)
        return Channel(
            id=f"{there.address}{feed.first_page or there.addresses.start}",
            address=f"{there.address}{feed.page if feed.title else there.addresses.start}",
            title=xml_text(title),
            summary=xml_text(partnership.summary),
            author=xml_text(partnership.name),
            language=there.language,
            updated=instant(newest),
            entries=tuple(self._entry(there, one) for one in feed.stories),
        )

    def _entry(self, there: Context, story: Story) -> FeedEntry:
        """A story as an entry."""
        key = (there.language, story.id)
        if key not in self._made:
            self._made[key] = feed_entry(there, story, self._texts, self._sizes)
        return self._made[key]
