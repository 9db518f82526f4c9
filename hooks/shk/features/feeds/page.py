"""The page that says how to follow what happens: every feed and every calendar in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.locales import language_name
from shk.i18n.messages import N_
from shk.model.schema.fields import called
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.calendar_links import DATED, dated_activities
from shk.site.feed_links import (
    FOLLOW_TITLE,
    FOLLOWED,
    FeedLink,
    all_feeds,
    feed_links,
    followed_records,
    record_feed_links,
)
from shk.site.link import Link
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context

LEAD = N_("Get new stories and dates as they come, without visiting the site.")
EVERYTHING = N_("Everything")
STORIES = N_("All stories")
STORIES_IN = N_("Stories in {language}")
ACTIVITIES = N_("All activities")


@dataclass(frozen=True)
class CalendarLink:
    """A calendar of activities on known days."""

    subscribe: str
    """The whole address by which a calendar program follows it; begins with ``webcal:``."""
    file: str
    """Its file's address from the site's root."""


@dataclass(frozen=True)
class Followed:
    """Something that can be followed."""

    name: Link
    """Its page."""
    feeds: tuple[FeedLink, ...]
    """The feed of its stories in each format; none if it is about activities alone."""
    calendar: CalendarLink | None
    """The calendar of its activities, if any is on a known day."""


@dataclass(frozen=True)
class FollowedGroup:
    """What can be followed of one kind."""

    id: str
    """The heading's id on the page."""
    title: str
    """What they are."""
    rows: tuple[Followed, ...]
    """Each of them."""


@dataclass(frozen=True)
class FollowView:
    """The page of feeds and calendars."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page is for, in a sentence."""
    groups: tuple[FollowedGroup, ...]
    """All that can be followed."""


def follow_view(context: Context) -> FollowView:
    """The page of feeds and calendars."""
    lead = context.text(LEAD)
    everything = FollowedGroup("everything", context.text(EVERYTHING), tuple(_full(context)))
    groups = (
        FollowedGroup(kind.value, context.text(KIND_INFO[kind].plural), tuple(_rows(context, kind)))
        for kind in FOLLOWED
    )
    return FollowView(
        meta=PageMeta(context.text(FOLLOW_TITLE), lead, context.addresses.follow),
        lead=lead,
        groups=(everything, *(group for group in groups if group.rows)),
    )


def _full(context: Context) -> Iterator[Followed]:
    """All stories, those in other languages, and all activities."""
    for feed in all_feeds(context):
        if not feed.record:
            text = context.in_language(feed.language).text(STORIES_IN if feed.language else STORIES)
            title = text.replace("{language}", language_name(feed.language or context.language))
            link = Link(title, feed.page, feed.language, feed.language)
            yield Followed(link, feed_links(feed), None)
    title, uri = context.text(ACTIVITIES), context.addresses.index_of(Kind.ACTIVITY)
    if dated_activities(context):
        calendar = _calendar(context, context.addresses.calendar)
        yield Followed(Link(title, uri), (), calendar)


def _rows(context: Context, kind: Kind) -> Iterator[Followed]:
    """The records of a kind."""
    followed = followed_records(context, kind)
    if kind is Kind.INITIATIVE:
        followed = {
            item.id: item for item in context.by_title(context.portfolio.initiatives.values())
        }
    for record_id, record in followed.items():
        uri = context.addresses.of(kind, record_id)
        dated = kind in DATED and dated_activities(context, kind, record_id)
        file = context.addresses.calendar_of(kind, record_id)
        yield Followed(
            Link(called(record), uri),
            record_feed_links(context, kind, record_id, record),
            _calendar(context, file) if dated else None,
        )


def _calendar(context: Context, file: str) -> CalendarLink:
    """A calendar by both its addresses."""
    rest = context.address.partition("://")[2]
    return CalendarLink(f"webcal://{rest}{file}", file)
