"""Long lists and feeds in parts that never change: numbered from the oldest entry on.

The first page of a list, and a feed, hold the newest entries. What is older stands in parts of
``PART`` entries each. Part 1 has the oldest ones, so a new entry changes the first page alone,
and what a search engine, a bookmark or a feed reader has found in a part stays there.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from shk.i18n.messages import available_languages, load_messages
from shk.site.urls import CONTEXT, FEEDS, PAGE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from shk.model.portfolio.portfolio import Portfolio

T = TypeVar("T")

PART = 50
"""Entries of a part. Cards of as many stories are 15 kB of HTML as it is sent, and a list of
fewer than twice as many is one page."""


def complete_parts(newest_first: Sequence[T]) -> tuple[tuple[T, ...], ...]:
    """Entries in parts that are full, the oldest entries first; a part has its newest first."""
    oldest_first = newest_first[::-1]
    ends = range(PART, len(oldest_first) + 1, PART)
    return tuple(tuple(oldest_first[end - PART : end][::-1]) for end in ends)


def list_parts(entries: Sequence[T]) -> tuple[tuple[T, ...], tuple[tuple[T, ...], ...]]:
    """The entries of the first page of a list, and its further parts by number from 1 on."""
    parts = complete_parts(entries)[:-1]
    return tuple(entries[: len(entries) - PART * len(parts)]), parts


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
