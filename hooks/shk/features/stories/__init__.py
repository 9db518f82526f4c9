"""The page of a story, and the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.stories.story import story_view, updated_moment
from shk.features.stories.story_list import story_list_view
from shk.model.schema.record import Kind
from shk.site.page import Source, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = ["pages", "updated_moment"]


def pages(context: Context) -> Iterator[PageSpec]:
    """The list in each language, and a page for each."""
    for there in context.all_languages:
        url = there.addresses.index_of(Kind.STORY)
        yield page(there, url, "stories/story_list.html", story_list_view)
    for one in context.portfolio.stories.values():
        source = Source(one.path, one.body, one.changed)
        url = context.addresses.of(Kind.STORY, one.id)
        yield page(context, url, "stories/story.html", story_view, one, source=source)
