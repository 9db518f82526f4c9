"""A story as an entry of a feed, before it is written in any format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from html import escape
from typing import TYPE_CHECKING

from shk.features.feeds.content import feed_html, xml_text
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.pictures import picture_view

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from shk.model.schema.story import Story
    from shk.site.context import Context
    from shk.site.feed_links import Feed


WIDTH = 1200
"""About how many pixels wide a picture in a feed is."""


@dataclass(frozen=True)
class FeedPicture:
    """The picture of an entry, in the form that every reader knows."""

    url: str
    """Its whole address."""
    width: int
    """Width in pixels."""
    height: int
    """Height in pixels."""
    length: int
    """Size in bytes; 0 when it is not known."""
    alt: str
    """Text alternative; empty when it is decorative."""
    credit: str
    """Who made it; empty if unknown."""
    type: str = "image/jpeg"
    """Its media type."""


@dataclass(frozen=True)
class FeedEntry:
    """A story as an entry of a feed."""

    id: str
    """What readers know it by; the same when its address changes."""
    address: str
    """The whole address of its page."""
    title: str
    """Its headline."""
    summary: str
    """What changed and for whom."""
    html: str
    """Its full text, with its picture on top; empty in an archive and in a feed of summaries."""
    published: datetime
    """When it was published."""
    updated: datetime
    """When it last changed, never before it was published."""
    authors: tuple[str, ...]
    """Who wrote it."""
    tags: tuple[tuple[str, str], ...]
    """Id and name of each of its focus areas."""
    picture: FeedPicture | None
    """Its picture, if it has one that may be shown."""


def feed_entry(
    context: Context, story: Story, texts: Mapping[str, str] | None, sizes: Mapping[str, int]
) -> FeedEntry:
    """A story as an entry.

    Args:
        context: in the language of the feed.
        story: the story.
        texts: the drawn text of each page, by its address; None for an entry that has its summary
            and picture alone.
        sizes: the size of each published picture in bytes, by its address.
    """
    uri = context.addresses.of(Kind.STORY, story.id)
    address = f"{context.address}{uri}"
    picture = _picture(context, story, sizes)
    html = "" if texts is None else feed_html(texts.get(uri, ""), address)
    return FeedEntry(
        id=permanent_id(context, story),
        address=address,
        title=xml_text(story.title),
        summary=xml_text(story.summary),
        html="" if texts is None else _figure(context, picture) + html,
        published=instant(story.date),
        updated=instant(story.last_changed),
        authors=tuple(xml_text(author) for author in story.authors),
        tags=tuple(
            (focus_area.id, xml_text(focus_area.name))
            for focus_area in context.portfolio.focus_areas_of_story(story)
        ),
        picture=picture,
    )


def permanent_id(context: Context, story: Story) -> str:
    """The first address a story had, the first of its aliases when it has moved.

    A page that moves adds the id it had to the end of its aliases, so the first of
    them is the oldest.
    """
    uri = context.addresses.of(Kind.STORY, story.id)
    first = story.aliases[0] if story.aliases else story.id
    return f"{context.address}{uri.removesuffix(f'{story.id}/')}{first}/"


def instant(day: date) -> datetime:
    """A day as the instant that feeds want; noon UTC is the same day all over Europe."""
    return datetime.combine(day, time(12), tzinfo=UTC)


def _picture(context: Context, story: Story, sizes: Mapping[str, int]) -> FeedPicture | None:
    """A story's picture, in one of the files that its page names too."""
    picture = picture_view(context, story.image)
    if picture is None:
        return None
    chosen = min(picture.variants, key=lambda item: abs(item.width - WIDTH))
    return FeedPicture(
        url=f"{context.address}{chosen.uri}",
        width=chosen.width,
        height=max(1, round(picture.height * chosen.width / picture.width)),
        length=sizes.get(chosen.uri, 0),
        alt=xml_text(picture.alt),
        credit=xml_text(picture.credit),
    )


def _figure(context: Context, enclosed: FeedPicture | None) -> str:
    """A picture in HTML."""
    if enclosed is None:
        return ""
    credit = context.text(N_("Photo: %(name)s")) % {"name": enclosed.credit}
    caption = f"<figcaption>{escape(credit)}</figcaption>" if enclosed.credit else ""
    image = (
        f'<img src="{escape(enclosed.url)}" width="{enclosed.width}" height="{enclosed.height}"'
        f' alt="{escape(enclosed.alt)}">'
    )
    return f"<figure>{image}{caption}</figure>\n"


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
    archived: bool = False
    """Whether it is an archive, which never gets another entry."""


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
        self._made: dict[tuple[str, str, bool], FeedEntry] = {}

    def channel(self, feed: Feed, archive: int = 0) -> Channel:
        """What is in a feed, or in one of its archives, by its number from 1 on.

        Full texts of every feed would stand some thirty times in the site, and change in as
        many files.
        """
        stories = feed.archives[archive - 1] if archive else feed.stories
        localized = self._context.in_language(feed.language)
        partnership = localized.portfolio.partnership
        title = f"{feed.title} – {partnership.name}" if feed.record else partnership.name
        newest = max((story.last_changed for story in stories), default=localized.today)
        return Channel(
            id=f"{localized.address}{feed.first_page or localized.addresses.start}",
            address=f"{localized.address}{feed.page if feed.record else localized.addresses.start}",
            title=xml_text(title),
            summary=xml_text(partnership.summary),
            author=xml_text(partnership.name),
            language=localized.language,
            updated=instant(newest),
            entries=tuple(
                self._entry(localized, story, bool(archive) or not feed.full) for story in stories
            ),
            archived=bool(archive),
        )

    def _entry(self, localized: Context, story: Story, brief: bool) -> FeedEntry:  # noqa: FBT001 - part of the key
        """A story as an entry."""
        key = (localized.language, story.id, brief)
        if key not in self._made:
            texts = None if brief else self._texts
            self._made[key] = feed_entry(localized, story, texts, self._sizes)
        return self._made[key]
