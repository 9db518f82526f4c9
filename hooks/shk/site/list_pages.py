"""Lists that may be too long for one page, and the way between their pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from shk.i18n.messages import N_
from shk.i18n.numbers import number_text
from shk.model.schema.full_texts import cached_property
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.link import Link
from shk.site.list_parts import PART, list_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from shk.model.schema.activity import Activity
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.story import Story
    from shk.site.context import Context
    from shk.site.urls import Addresses

T = TypeVar("T")

SHOWN = N_("{first}–{last} of {total}")


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


@dataclass(frozen=True, eq=False)
class LongList(Generic[T]):
    """A list that may be too long for one page; how many pages it has needs no order."""

    title: str
    """What it is called."""
    first_uri: str
    """The address of its first page."""
    base: str
    """What the addresses of its further pages begin with."""
    unordered: tuple[T, ...]
    """All of it."""
    arrange: Callable[[tuple[T, ...]], tuple[tuple[T, ...], tuple[str, ...]]]
    """Puts it in order, and gives the year or letter of each entry."""

    @property
    def further(self) -> int:
        """How many pages it has beside the first."""
        return len(list_parts(self.unordered)[1])

    @cached_property
    def _arranged(self) -> tuple[tuple[T, ...], tuple[str, ...]]:
        """All of it in order, with the keys."""
        return self.arrange(self.unordered)

    @property
    def entries(self) -> tuple[T, ...]:
        """All of it, in order."""
        return self._arranged[0]

    @property
    def keys(self) -> tuple[str, ...]:
        """The year or letter of each entry."""
        return self._arranged[1]

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


def _with_years(stories: tuple[Story, ...]) -> tuple[tuple[Story, ...], tuple[str, ...]]:
    """Stories in the order they have, with the year of each."""
    return stories, tuple(str(item.time.end.year) for item in stories)


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
    title = context.text(KIND_INFO[Kind.STORY].plural)
    return LongList(title, first_uri, base, tuple(stories), _with_years)


def initiative_list(
    context: Context, base: str, first_uri: str, initiatives: Iterable[Initiative]
) -> LongList[Initiative]:
    """A list of initiatives by title, which they need not come in; arguments as ``story_list``."""

    def by_title(items: tuple[Initiative, ...]) -> tuple[tuple[Initiative, ...], tuple[str, ...]]:
        order = context.title_order
        return context.by_title(items), tuple(
            letter for _, letter in sorted(order[it.id] for it in items)
        )

    title = context.text(KIND_INFO[Kind.INITIATIVE].plural)
    return LongList(title, first_uri, base, tuple(initiatives), by_title)


def activity_list(context: Context) -> LongList[Activity]:
    """All activities, newest first."""
    uri = context.addresses.index_of(Kind.ACTIVITY)
    entries = tuple(context.portfolio.activities.values())[::-1]

    def with_years(items: tuple[Activity, ...]) -> tuple[tuple[Activity, ...], tuple[str, ...]]:
        return items, tuple(str(item.when.start.year) for item in items)

    return LongList(context.text(KIND_INFO[Kind.ACTIVITY].plural), uri, uri, entries, with_years)
