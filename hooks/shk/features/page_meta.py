"""What a page tells of itself beyond what its view knows; filled in here alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features.embeds import page_embeds
from shk.features.search import mark_words, search_marks, version_marks
from shk.features.structured_data import LinkedData
from shk.site.alternates import in_languages
from shk.site.feed_links import feeds_by_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shk.site.context import Context
    from shk.site.facets import FacetMark
    from shk.site.feed_links import FeedLink
    from shk.site.head import Embed, Head
    from shk.site.page import PageSpec


class PageMeta:
    """Completes the heads of a site's pages; everything is made when the first page asks.

    Args:
        context: in the site's own language, with its whole address.
        framed: the pages made to stand in a frame.
    """

    def __init__(self, context: Context, framed: Iterable[PageSpec] = ()) -> None:
        self._context = context
        self._linked = LinkedData(context)
        self._framed: dict[str, list[PageSpec]] = defaultdict(list)
        for one in framed:
            self._framed[one.part_of].append(one)

    def fill(self, head: Head) -> Head:
        """A generated page: search marks, feeds, embeds, languages and linked data."""
        uri = head.uri
        search, feeds = mark_words(self._marks.get(uri, ())), self._feeds.get(uri, ())
        head = replace(head, search=search, feeds=feeds, embeds=self._embeds(uri))
        return self._told(in_languages(self._context, head, {}))

    def fill_hand_written(
        self, head: Head, pairs: Mapping[str, str] = MappingProxyType({}), about: str | None = None
    ) -> Head:
        """A hand-written page: languages and linked data.

        Args:
            head: its title and address.
            pairs: hand-written pages in other languages, each with the page that says the same.
            about: the address of the page that tells of the partnership; None for none.
        """
        head = in_languages(self._context, head, pairs)
        return self._told(head, about=head.uri == about)

    def fill_missing(self, head: Head) -> Head:
        """The page for addresses that lead nowhere: languages only."""
        return in_languages(self._context, head, {})

    def _told(self, head: Head, *, about: bool = False) -> Head:
        """The head with what programs are told; a framed page leaves that to the whole one."""
        return head if head.part_of else replace(head, linked=self._linked.of(head, about=about))

    def _embeds(self, uri: str) -> tuple[Embed, ...]:
        """What of a page can be put on another site."""
        return page_embeds(self._context, self._framed.get(uri, ()))

    @cached_property
    def _marks(self) -> Mapping[str, tuple[FacetMark, ...]]:
        """What the search can narrow pages by, by address."""
        marks = search_marks(self._context)
        return {**marks, **version_marks(self._context, marks)}

    @cached_property
    def _feeds(self) -> Mapping[str, tuple[FeedLink, ...]]:
        """The feeds of each record that has its own."""
        return feeds_by_page(self._context)
