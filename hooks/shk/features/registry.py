"""Every feature of the site, in an order in which each builds only on those before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from shk.features import (
    accessibility,
    changes,
    cms,
    directives,
    economy,
    embeds,
    feeds,
    field_reference,
    follow_up,
    home,
    indicators,
    initiatives,
    library,
    list_pages,
    metadata,
    open_data,
    partnership,
    places,
    report,
    search,
    stories,
    story_form,
    style_guide,
    taxonomy,
    timeline,
    versions,
    years,
)
from shk.features import map as portfolio_map
from shk.features.page_meta import PageMetaFiller

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    from shk.site.context import Context
    from shk.site.page import PageSpec


@runtime_checkable
class HasPages(Protocol):
    """A feature that has pages."""

    def pages(self, context: Context) -> Iterable[PageSpec]:
        """Its pages in every language, as they can be made."""


FEATURES: tuple[ModuleType, ...] = (
    search,
    feeds,
    field_reference,
    metadata,
    portfolio_map,
    timeline,
    list_pages,
    stories,
    initiatives,
    versions,
    indicators,
    taxonomy,
    places,
    library,
    economy,
    follow_up,
    changes,
    years,
    partnership,
    accessibility,
    story_form,
    home,
    open_data,
    report,
    style_guide,
    embeds,
    directives,
    cms,
)
"""The features; one that has ``pages`` adds them to the site by its line here.

``redirects`` is none of them: it answers for the addresses of the whole site.
"""


SHOWING_TEXTS: tuple[ModuleType, ...] = (stories, initiatives, versions)
"""The features whose pages show a text that somebody wrote in a file of its own."""


def all_pages(context: Context, features: Iterable[ModuleType] = FEATURES) -> Iterator[PageSpec]:
    """Every page of the site; none is made yet.

    Args:
        context: in the site's own language.
        features: those whose pages are listed.
    """
    listing = (feature for feature in features if isinstance(feature, HasPages))
    pages = tuple(page for feature in listing for page in feature.pages(context))
    meta = PageMetaFiller(context, (item for item in pages if item.part_of))
    for item in pages:
        yield replace(item, fill=meta.fill)


def pages_of_text(context: Context, path: str) -> Iterator[PageSpec]:
    """The pages that show what stands in a file of an initiative or story; none is made yet.

    Args:
        context: in the site's own language.
        path: the path of the file from the project folder.
    """
    pages = all_pages(context, (*SHOWING_TEXTS, embeds))
    return (item for item in pages if item.source.path == path)
