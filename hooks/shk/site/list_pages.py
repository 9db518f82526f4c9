"""Long lists and feeds in parts that never change: numbered from the oldest entry on.

The first page of a list, and a feed, hold the newest entries. What is older stands in parts of
``PART`` entries each. Part 1 has the oldest ones, so a new entry changes the first page alone,
and what a search engine, a bookmark or a feed reader has found in a part stays there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

from shk.i18n.messages import N_, available_languages, load_messages
from shk.i18n.numbers import number_text
from shk.model.schema.full_texts import cached_property
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.link import Link
from shk.site.urls import CONTEXT, FEEDS, PAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.activity import Activity
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.story import Story
    from shk.site.context import Context
    from shk.site.urls import Addresses

T = TypeVar("T")

PART = 50
"""Entries of a part. Cards of as many stories are 15 kB of HTML as it is sent, and a list of
fewer than twice as many is one page."""

SHOWN = N_("{first}–{last} of {total}")


def complete_parts(newest_first: Sequence[T]) -> tuple[tuple[T, ...], ...]:
    """Entries in parts that are full, the oldest entries first; a part has its newest first."""
    oldest_first = newest_first[::-1]
    ends = range(PART, len(oldest_first) + 1, PART)
    return tuple(tuple(oldest_first[end - PART : end][::-1]) for end in ends)


def list_parts(entries: Sequence[T]) -> tuple[tuple[T, ...], tuple[tuple[T, ...], ...]]:
    """The entries of the first page of a list, and its further parts by number from 1 on."""
    parts = complete_parts(entries)[:-1]
    return tuple(entries[: len(entries) - PART * len(parts)]), parts


@dataclass(frozen=True)
class ListNav:
    """The way between the pages of a list."""

    title: str
    """What the list is called."""
    total: int
    """How many entries the whole list has."""
    text: str
    """Which page this is, in words."""
    previous: str
    """The address of the page with what stands before; empty on the first page."""
    following: str
    """The address of the page with what comes after; empty on the last page."""
    jumps: tuple[Link, ...]
    """The page on which each year or letter begins, in the order of the list."""
    marks: str = ""
    """The file with what each entry can be narrowed by; empty where nothing narrows the list."""


@dataclass(frozen=True)
class LongList(Generic[T]):
    """A list that may be too long for one page."""

    title: str
    """What it is called."""
    first_uri: str
    """The address of its first page."""
    base: str
    """What the addresses of its further pages begin with."""
    entries: tuple[T, ...]
    """All of it, in order."""
    keys: tuple[str, ...]
    """The year or letter of each entry."""

    @cached_property
    def parts(self) -> tuple[tuple[T, ...], ...]:
        """Its further pages, by number from 1 on."""
        return list_parts(self.entries)[1]

    @property
    def first(self) -> tuple[T, ...]:
        """What stands on its first page."""
        return list_parts(self.entries)[0]

    def uri(self, addresses: Addresses, number: int) -> str:
        """The address of one of its pages; 0 is the first one."""
        return addresses.list_page(self.base, number) if number else self.first_uri

    def nav(self, context: Context, number: int = 0) -> ListNav | None:
        """The way from one of its pages, the first one being 0; None if there is no other."""
        if not self.parts:
            return None
        uris = [self.uri(context.addresses, part) for part in (0, *range(len(self.parts), 0, -1))]
        at = (len(self.parts) + 1 - number) if number else 0
        start = len(self.first) + PART * (at - 1) if at else 0
        end = start + (PART if at else len(self.first))
        text = context.text(SHOWN)
        for name, value in (("first", start + 1), ("last", end), ("total", len(self.entries))):
            text = text.replace(f"{{{name}}}", number_text(value, context.messages))
        return ListNav(
            title=self.title,
            total=len(self.entries),
            text=text,
            previous=uris[at - 1] if at else "",
            following=uris[at + 1] if at + 1 < len(uris) else "",
            jumps=tuple(self._jumps(uris)),
        )

    def _jumps(self, uris: Sequence[str]) -> Iterator[Link]:
        """The page on which each year or letter begins."""
        seen: set[str] = set()
        for place, key in enumerate(self.keys):
            if key not in seen:
                seen.add(key)
                page = max(0, (place - len(self.first)) // PART + 1)
                yield Link(key, uris[page])


def story_list(
    context: Context, base: str, first_uri: str, stories: Iterable[Story]
) -> LongList[Story]:
    """A list of stories, in the order they have.

    Args:
        context: in the language of the list.
        base: what the addresses of its further pages begin with.
        first_uri: the address of its first page.
        stories: the stories.
    """
    entries = tuple(stories)
    keys = tuple(str(item.time.end.year) for item in entries)
    return LongList(context.text(KIND_INFO[Kind.STORY].plural), first_uri, base, entries, keys)


def initiative_list(
    context: Context, base: str, first_uri: str, initiatives: Iterable[Initiative]
) -> LongList[Initiative]:
    """A list of initiatives by title; arguments as ``story_list``."""
    entries = context.by_title(initiatives)
    keys = tuple(item.title[:1].upper() for item in entries)
    return LongList(context.text(KIND_INFO[Kind.INITIATIVE].plural), first_uri, base, entries, keys)


def activity_list(context: Context) -> LongList[Activity]:
    """All activities, newest first."""
    uri = context.addresses.index_of(Kind.ACTIVITY)
    entries = tuple(context.portfolio.activities.values())[::-1]
    keys = tuple(str(item.when.start.year) for item in entries)
    return LongList(context.text(KIND_INFO[Kind.ACTIVITY].plural), uri, uri, entries, keys)


def activity_pages(portfolio: Portfolio) -> Mapping[str, int]:
    """The number of the page of each activity that is not on the first page of the list."""
    _, parts = list_parts(tuple(portfolio.activities)[::-1])
    return MappingProxyType(
        {activity: number for number, part in enumerate(parts, 1) for activity in part}
    )


def archive_uri(file: str, number: int) -> str:
    """The address of a part of a feed, by that of the feed."""
    stem, _, ending = file.rpartition(".")
    return f"{stem}-{number}.{ending}"


def whole_of(address: str) -> str:
    """The address of the list or feed that an address is a part of; empty if it is none."""
    if match := _LIST_PAGE.fullmatch(address) or _ARCHIVE.fullmatch(address):
        return match[1] + match[2]
    return ""


def _words(*sources: str) -> str:
    """Parts of addresses in every language, without endings, as a pattern."""
    messages = [load_messages(language) for language in available_languages()]
    words = {
        item.text(source, CONTEXT).partition(".")[0] for item in messages for source in sources
    }
    return "|".join(sorted(words))


_LIST_PAGE = re.compile(rf"(.*/)(?:{_words(PAGE)})/[1-9]\d*/(.*)")
_ARCHIVE = re.compile(rf"(.*/(?:{_words(*FEEDS)}))-[1-9]\d*(\.[a-z]+)")
