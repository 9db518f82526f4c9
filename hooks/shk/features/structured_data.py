"""The JSON-LD of every page: the page itself, and what it is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from shk.features.metadata import (
    article,
    events,
    organisation,
    page_nodes,
    project,
    script_text,
    version_article,
    website,
)
from shk.features.open_data import data_catalogue, datasets
from shk.model.schema.full_texts import cached_property
from shk.model.schema.record import Kind
from shk.site.alternates import page_language
from shk.site.version_links import version_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from shk.features.metadata import Node
    from shk.site.context import Context
    from shk.site.page_meta import PageMeta

    Maker = Callable[[], Node | None]
    """Makes what a page is about."""


class LinkedData:
    """Makes the structured data of each page.

    Args:
        context: in the site's own language, with its whole address.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def of(self, meta: PageMeta, *, about: bool = False) -> str:
        """The text of a page's ``<script type="application/ld+json">``.

        Args:
            meta: what the page says about itself, with its language.
            about: whether it is the page about the partnership.
        """
        home = self._context
        localized = home.in_language(meta.language or page_language(home, meta.uri))
        maker = self._makers.get(meta.uri)
        main = maker() if maker else None
        nodes = page_nodes(localized, meta, main)
        if about or meta.uri == localized.addresses.start:
            nodes += [organisation(localized), website(localized)]
        return script_text([*nodes, main] if main else nodes)

    @cached_property
    def _makers(self) -> dict[str, Maker]:
        """What makes the main thing of a page, by the page's address."""
        return dict(self._all())

    def _all(self) -> Iterator[tuple[str, Maker]]:
        """What makes the main thing of each page that has one."""
        home = self._context
        yield from self._versions()
        for story in home.portfolio.stories.values():
            uri = home.addresses.of(Kind.STORY, story.id)
            yield uri, partial(article, home, story)
        for initiative in home.portfolio.initiatives.values():
            uri = home.addresses.of(Kind.INITIATIVE, initiative.id)
            yield uri, partial(project, home, initiative)
        yield home.addresses.index_of(Kind.ACTIVITY), partial(events, home)
        yield home.addresses.data, self._data

    def _data(self) -> Node:
        """All sets of open data."""
        return data_catalogue(self._context, datasets(self._context))

    def _versions(self) -> Iterator[tuple[str, Maker]]:
        """The main thing of each version of a text."""
        home = self._context
        for story in home.portfolio.stories.values():
            for audience in (section.audience for section in story.sections):
                uri = version_address(home, Kind.STORY, story.id, audience)
                yield uri, partial(version_article, home, story, audience)
        for initiative in home.portfolio.initiatives.values():
            for audience in (section.audience for section in initiative.sections):
                localized = home.in_language(audience.language)
                uri = version_address(home, Kind.INITIATIVE, initiative.id, audience)
                shown = localized.portfolio.initiatives[initiative.id]
                yield uri, partial(project, localized, shown)
