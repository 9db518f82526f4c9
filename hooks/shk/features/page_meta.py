"""What a page says about itself beyond what its view knows; filled in here alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features.embeds import page_embeds
from shk.features.search import mark_words, search_marks, version_marks
from shk.features.structured_data import LinkedData
from shk.model.schema.full_texts import cached_property
from shk.site.alternates import in_languages
from shk.site.feed_links import followed_pages, record_feed_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shk.model.schema.record import Kind, Record
    from shk.site.context import Context
    from shk.site.facets import FacetMark
    from shk.site.page import PageSpec
    from shk.site.page_meta import Embed, PageMeta


class PageMetaFiller:
    """Completes the heads of a site's pages; everything is made when the first page asks.

    Args:
        context: in the site's own language, with its whole address.
        embeds: the pages made to stand in a frame.
    """

    def __init__(self, context: Context, embeds: Iterable[PageSpec] = ()) -> None:
        self._context = context
        self._linked = LinkedData(context)
        self._embeds_by_page: dict[str, list[PageSpec]] = defaultdict(list)
        for embed in embeds:
            self._embeds_by_page[embed.part_of].append(embed)

    def fill(self, meta: PageMeta) -> PageMeta:
        """A generated page: search marks, feeds, embeds, languages and linked data."""
        uri = meta.uri
        search, followed = mark_words(self._marks.get(uri, ())), self._followed.get(uri)
        feeds = record_feed_links(self._context, *followed) if followed else ()
        meta = replace(meta, search=search, feeds=feeds, embeds=self._embeds(uri))
        return self._with_linked_data(in_languages(self._context, meta, {}))

    def fill_hand_written(
        self,
        meta: PageMeta,
        pairs: Mapping[str, str] = MappingProxyType({}),
        about: str | None = None,
    ) -> PageMeta:
        """A hand-written page: languages and linked data.

        Args:
            meta: its title and address.
            pairs: hand-written pages in other languages, each with the page that says the same.
            about: the address of the page about the partnership; None for none.
        """
        meta = in_languages(self._context, meta, pairs)
        return self._with_linked_data(meta, about=meta.uri == about)

    def fill_missing(self, meta: PageMeta) -> PageMeta:
        """The page for addresses that lead nowhere: languages only."""
        return in_languages(self._context, meta, {})

    def _with_linked_data(self, meta: PageMeta, *, about: bool = False) -> PageMeta:
        """The page's meta with linked data; an embed leaves that to its page."""
        return meta if meta.part_of else replace(meta, linked=self._linked.of(meta, about=about))

    def _embeds(self, uri: str) -> tuple[Embed, ...]:
        """What of a page can be put on another site."""
        return page_embeds(self._context, self._embeds_by_page.get(uri, ()))

    @cached_property
    def _marks(self) -> Mapping[str, tuple[FacetMark, ...]]:
        """What the search can narrow pages by, by address."""
        marks = search_marks(self._context)
        return {**marks, **version_marks(self._context, marks)}

    @cached_property
    def _followed(self) -> Mapping[str, tuple[Kind, str, Record]]:
        """The record of each page that has feeds of its own."""
        return followed_pages(self._context)
