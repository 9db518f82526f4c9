"""The Atom feed of stories."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from feedgen.feed import FeedGenerator

from shk.model.record import Kind
from shk.outputs.artifact import FileArtifact

if TYPE_CHECKING:
    from datetime import date

    from feedgen.entry import FeedEntry

    from shk.model.story import Story
    from shk.views.context import Context

NEWEST = 50
"""Stories in the feed; readers keep the older ones themselves."""


def story_feed(context: Context, site_url: str) -> FileArtifact:
    """The feed of the newest stories, newest first.

    Args:
        context: the public portfolio.
        site_url: the site's address with a trailing slash; ids and links begin with it.
    """
    partnership = context.portfolio.partnership
    feed = FeedGenerator()
    feed.id(site_url)
    feed.title(partnership.name)
    feed.subtitle(partnership.summary)
    feed.language(context.messages.language)
    feed.link(href=site_url, rel="alternate")
    feed.link(href=f"{site_url}{context.addresses.feed}", rel="self")
    feed.author(name=partnership.name)
    newest = tuple(context.portfolio.stories.values())[:NEWEST]
    feed.updated(_instant(max((_changed(one) for one in newest), default=context.today)))
    for story in newest:
        _fill(feed.add_entry(order="append"), story, context, site_url)
    return FileArtifact(context.addresses.feed, feed.atom_str(pretty=True))


def _fill(entry: FeedEntry, story: Story, context: Context, site_url: str) -> None:
    """Put a story into its entry; the id is its permanent address."""
    address = f"{site_url}{context.addresses.of(Kind.STORY, story.id)}"
    entry.id(address)
    entry.link(href=address, rel="alternate")
    entry.title(story.title)
    entry.summary(story.summary)
    entry.published(_instant(story.date))
    entry.updated(_instant(_changed(story)))
    for author in story.authors:
        entry.author(name=author)
    for area in context.portfolio.focus_areas_of_story(story):
        entry.category(term=area.id, label=area.name)


def _changed(story: Story) -> date:
    """The day a story last changed, never before it was published."""
    return max(story.date, story.changed or story.date)


def _instant(day: date) -> datetime:
    """A day as the instant that Atom wants; noon UTC is the same day all over Europe."""
    return datetime.combine(day, time(12), tzinfo=UTC)
