"""The further pages of lists that are too long for one."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.cards import InitiativeCard, StoryCard, initiative_card, story_card
from shk.site.link import Link
from shk.site.list_pages import initiative_list, story_list
from shk.site.page import MadeFile, page
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from shk.model.schema.initiative import Initiative
    from shk.model.schema.story import Story
    from shk.site.context import Context
    from shk.site.facets import FacetMark
    from shk.site.list_pages import ListNav, LongList
    from shk.site.page import PageSpec

__all__ = [
    "ListPartView",
    "initiative_pages",
    "marks_files",
    "part_title",
    "record_list_pages",
    "story_pages",
    "with_marks_file",
]

T = TypeVar("T")

TITLE = N_("{title}, part {number}")
DESCRIPTION = N_("A part of a list that is too long for one page.")


@dataclass(frozen=True)
class ListPartView:
    """A further page of a list."""

    meta: PageMeta
    """Title and place of the page."""
    heading: str
    """What the list is called, and what it is about."""
    about: str
    """The record that the list stands under; empty for a list of its own."""
    first: Link
    """The first page of the list."""
    nav: ListNav | None
    """The way to its other pages."""
    stories: tuple[StoryCard, ...]
    """The stories of the page; none on a page of initiatives."""
    initiatives: tuple[InitiativeCard, ...]
    """The initiatives of the page; none on a page of stories."""


def story_pages(context: Context, stories: LongList[Story], about: str = "") -> Iterator[PageSpec]:
    """The further pages of a list of stories.

    Args:
        context: in the language of the list.
        stories: the list.
        about: the title of the page that its first part stands on; empty for a list of its own.
    """
    for number in range(1, stories.further + 1):
        url = stories.uri(context.addresses, number)
        yield page(context, url, TEMPLATE, _stories_view, stories, about, number)


def initiative_pages(
    context: Context, initiatives: LongList[Initiative], about: str = ""
) -> Iterator[PageSpec]:
    """The further pages of a list of initiatives; arguments as ``story_pages``."""
    for number in range(1, initiatives.further + 1):
        url = initiatives.uri(context.addresses, number)
        yield page(context, url, TEMPLATE, _initiatives_view, initiatives, about, number)


TEMPLATE = "list_pages/part.html"


def record_list_pages(
    context: Context,
    uri: str,
    title: str,
    initiatives: Iterable[Initiative],
    stories: Iterable[Story] = (),
) -> Iterator[PageSpec]:
    """The further pages of what stands under a record.

    Args:
        context: in the language of the page.
        uri: the address of the record's page.
        title: what the record is called.
        initiatives: its initiatives.
        stories: its stories.
    """
    base = context.addresses.list_under(uri, Kind.INITIATIVE)
    yield from initiative_pages(context, initiative_list(context, base, uri, initiatives), title)
    base = context.addresses.list_under(uri, Kind.STORY)
    yield from story_pages(context, story_list(context, base, uri, stories), title)


def _stories_view(
    context: Context, stories: LongList[Story], about: str, number: int
) -> ListPartView:
    """A further page of a list of stories."""
    view = _view(context, stories, about, number)
    return replace(
        view, stories=tuple(story_card(context, item) for item in stories.parts[number - 1])
    )


def _initiatives_view(
    context: Context, initiatives: LongList[Initiative], about: str, number: int
) -> ListPartView:
    """A further page of a list of initiatives."""
    view = _view(context, initiatives, about, number)
    cards = (initiative_card(context, item) for item in initiatives.parts[number - 1])
    return replace(view, initiatives=tuple(cards))


def part_title(context: Context, title: str, number: int) -> str:
    """The title of a further page of a list."""
    return context.text(TITLE).replace("{title}", title).replace("{number}", str(number))


def _view(
    context: Context, entries: LongList[Story] | LongList[Initiative], about: str, number: int
) -> ListPartView:
    """A further page of a list, without its entries."""
    heading = f"{entries.title}: {about}" if about else entries.title
    title = part_title(context, heading, number)
    first = Link(about or entries.title, entries.first_uri)
    meta = PageMeta(
        title,
        context.text(DESCRIPTION),
        entries.uri(context.addresses, number),
        crumbs=(first,),
        section="" if about else first.uri,
    )
    return ListPartView(meta, heading, about, first, entries.nav(context, number), (), ())


MARKS = "marks.json"
"""The file with what each entry of a list can be narrowed by, below its first page."""


def with_marks_file(nav: ListNav | None, uri: str) -> ListNav | None:
    """The way between pages of a list that can be narrowed, with the file that says by what."""
    return replace(nav, marks=f"{uri}{MARKS}") if nav else None


def marks_files(
    context: Context, entries: LongList[T], marks_of: Callable[[Context, T], tuple[FacetMark, ...]]
) -> Iterator[MadeFile]:
    """The file with what each entry of a list can be narrowed by; none for a list of one page.

    Entries that have the same of every facet share a row, so that it stays small. With the rows
    come the addresses of the pages, in the order of the list, and how many entries each has.
    """
    if entries.further:
        yield MadeFile(f"{entries.first_uri}{MARKS}", partial(_marks, context, entries, marks_of))


def _marks(
    context: Context, entries: LongList[T], marks_of: Callable[[Context, T], tuple[FacetMark, ...]]
) -> str:
    """What the file holds."""
    marks = [marks_of(context, item) for item in entries.entries]
    rows: dict[tuple[str, ...], int] = {}
    numbers = range(len(entries.parts), 0, -1)
    uris = (entries.uri(context.addresses, number) for number in numbers)
    shown = {
        "facets": [mark.name for mark in marks[0]],
        "entries": [rows.setdefault(tuple(it.values for it in row), len(rows)) for row in marks],
        "rows": list(rows),
        "pages": ["", *(uri.removeprefix(entries.first_uri) for uri in uris)],
        "counts": [len(entries.first), *(len(part) for part in reversed(entries.parts))],
    }
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":")) + "\n"
