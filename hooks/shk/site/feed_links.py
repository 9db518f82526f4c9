"""Which feeds there are: one of all stories, and one for each record that stories stand under.

A feed is there from the first day of its record, without stories if need be, since
those who follow one must never find its address gone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from shk.i18n.messages import N_
from shk.model.portfolio.localize import translated_records
from shk.model.portfolio.publication import hidden_reason
from shk.model.schema.fields import called
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.site.list_parts import PART, archive_uri, complete_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from shk.model.schema.record import Record
    from shk.model.schema.story import Story
    from shk.site.context import Context

FOLLOW_TITLE = N_("Follow us")
NEWEST = PART
"""Stories in a feed; older ones are in its archives."""
FOLLOWED = (Kind.FOCUS_AREA, Kind.GOAL, Kind.PARTY, Kind.INITIATIVE)
"""Kinds whose records have feeds, in the order they are shown in."""
FULL = (Kind.FOCUS_AREA,)
"""Kinds whose records are few and followed by many: their feeds hold full texts."""


@dataclass(frozen=True)
class FeedForm:
    """A format that feed readers know."""

    name: str
    """What it is called."""
    type: str
    """Its media type."""


FORMS = (
    FeedForm("Atom", "application/atom+xml"),
    FeedForm("RSS", "application/rss+xml"),
    FeedForm("JSON Feed", "application/feed+json"),
)
"""The formats of every feed, in the order of ``Addresses.feeds``."""

ARCHIVED = (0, 2)
"""The formats whose readers look for older entries: Atom (RFC 5005) and JSON Feed."""


@dataclass(frozen=True)
class FeedLink:
    """A feed in one format."""

    title: str
    """What is in it."""
    uri: str
    """Its address from the site's root."""
    form: str
    """The name of the format."""
    type: str
    """The media type of the format."""


@dataclass(frozen=True)
class Feed:
    """The newest stories of a page, in every format."""

    record: Record | None
    """What its stories stand under; None for all stories."""
    page: str
    """The address of the page it belongs to."""
    files: tuple[str, ...]
    """Its addresses, in the order of ``FORMS``."""
    stories: tuple[Story, ...]
    """What is in it, newest first."""
    archives: tuple[tuple[Story, ...], ...] = ()
    """What its archives hold, the one with the oldest stories first; none if it holds all."""
    language: str = ""
    """The language it has; empty for the site's own."""
    first_page: str = ""
    """The first address its page had, which it is known by; empty for all stories."""
    full: bool = True
    """Whether it holds full texts; the feed of a record may have summaries."""

    @property
    def title(self) -> str:
        """What the page is called; empty for all stories."""
        return called(self.record) if self.record else ""


def archives_of(feed: Feed) -> Iterator[str]:
    """The addresses of the archives of a feed, in the formats that have some."""
    for number in range(1, len(feed.archives) + 1):
        yield from (archive_uri(feed.files[form], number) for form in ARCHIVED)


def all_feeds(context: Context) -> Iterator[Feed]:
    """Every feed of the site.

    Args:
        context: in the site's own language.
    """
    yield _full(context)
    for kind in FOLLOWED:
        for record_id, record in followed_records(context, kind).items():
            yield _of_record(context, kind, record_id, record)
    for language in context.languages:
        yield _full(context.in_language(language))


def followed_pages(context: Context) -> Mapping[str, tuple[Kind, str, Record]]:
    """The kind, id and record of each page that has feeds of its own, by its address."""
    return {
        context.addresses.of(kind, record_id): (kind, record_id, record)
        for kind in FOLLOWED
        for record_id, record in followed_records(context, kind).items()
    }


def site_feed(context: Context) -> tuple[FeedLink, ...]:
    """The feed of all stories in the language of the context."""
    title = context.text(N_("New stories"))
    return _links(title, context.addresses.feeds)


def feed_links(feed: Feed) -> tuple[FeedLink, ...]:
    """A feed in every format."""
    return _links(feed.title, feed.files)


def record_feed_links(
    context: Context, kind: Kind, record_id: str, record: Record
) -> tuple[FeedLink, ...]:
    """The feed of a record in every format; no story is looked at."""
    return _links(called(record), context.addresses.feeds_of(kind, record_id))


def followed_records(context: Context, kind: Kind) -> Mapping[str, Record]:
    """The records of a kind that can be followed, by id, in no order that means anything.

    Raises:
        KeyError: records of the kind have no feeds.
    """
    portfolio = context.portfolio
    listed: Mapping[Kind, Mapping[str, Record]] = {
        Kind.INITIATIVE: portfolio.initiatives,
        Kind.FOCUS_AREA: portfolio.focus_areas,
        Kind.GOAL: portfolio.goals,
        Kind.PARTY: portfolio.parties,
    }
    return listed[kind]


class _Stories(TypedDict):
    """The stories of a feed."""

    stories: tuple[Story, ...]
    archives: tuple[tuple[Story, ...], ...]


def _full(context: Context) -> Feed:
    """The feed of all stories that are available in the language of the context."""
    stories: Iterable[Story] = context.portfolio.stories.values()
    if context.home:
        records = translated_records(context.home.portfolio, context.language)
        stories = [story for story in stories if (Kind.STORY, story.id) in records]
    return Feed(
        record=None,
        page=context.addresses.index_of(Kind.STORY),
        files=context.addresses.feeds,
        **_newest(context, stories),
        language=context.translation_language,
    )


def _of_record(context: Context, kind: Kind, record_id: str, record: Record) -> Feed:
    """The feed of the stories that stand under a record."""
    aliases = record.aliases if isinstance(record, Initiative) else ()
    oldest = aliases[0] if aliases else record_id
    return Feed(
        record=record,
        page=context.addresses.of(kind, record_id),
        first_page=context.addresses.of(kind, oldest),
        files=context.addresses.feeds_of(kind, record_id),
        **_newest(context, context.portfolio.stories_of(kind, record_id)),
        full=kind in FULL,
    )


def _newest(context: Context, stories: Iterable[Story]) -> _Stories:
    """The newest of some stories, and all of them in archives if they are more.

    What only a preview shows is in no feed, there neither.
    """
    shown = (story for story in stories if not hidden_reason(story, context.today))
    newest = sorted(shown, key=lambda item: item.date, reverse=True)
    archives = complete_parts(newest) if len(newest) > NEWEST else ()
    return {"stories": tuple(newest[:NEWEST]), "archives": archives}


def _links(title: str, files: tuple[str, ...]) -> tuple[FeedLink, ...]:
    """The files of a feed as links."""
    both = zip(FORMS, files, strict=True)
    return tuple(FeedLink(title, uri, form.name, form.type) for form, uri in both)
