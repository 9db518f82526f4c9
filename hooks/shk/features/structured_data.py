"""The JSON-LD of every page: the page itself, and what it is about."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from shk.features.metadata import (
    article,
    events,
    organisation,
    page_nodes,
    project,
    script_text,
    told_article,
    website,
)
from shk.features.open_data import data_catalogue, datasets
from shk.model.schema.record import Kind
from shk.site.alternates import page_language
from shk.site.version_links import version_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from shk.features.metadata import Node
    from shk.site.context import Context
    from shk.site.head import Head

    Maker = Callable[[], Node | None]
    """Makes what a page is about."""


class LinkedData:
    """Makes what each page tells other programs.

    Args:
        context: in the site's own language, with its whole address.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def of(self, head: Head, *, about: bool = False) -> str:
        """The text of a page's ``<script type="application/ld+json">``.

        Args:
            head: what the page tells of itself, with its language.
            about: whether it is the page that tells of the partnership.
        """
        home = self._context
        there = home.in_language(head.language or page_language(home, head.uri))
        maker = self._makers.get(head.uri)
        main = maker() if maker else None
        nodes = page_nodes(there, head, main)
        if about or head.uri == there.addresses.start:
            nodes += [organisation(there), website(there)]
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
            for audience in (one.audience for one in story.sections):
                uri = version_address(home, Kind.STORY, story.id, audience)
                yield uri, partial(told_article, home, story, audience)
        for initiative in home.portfolio.initiatives.values():
            for audience in (one.audience for one in initiative.sections):
                there = home.in_language(audience.language)
                uri = version_address(home, Kind.INITIATIVE, initiative.id, audience)
                told = there.portfolio.initiatives[initiative.id]
                yield uri, partial(project, there, told)
