"""The page of a story, and the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.list_pages import marks_files, story_pages
from shk.features.stories.story import story_view, updated_moment
from shk.features.stories.story_list import story_list_view, whole_story_list
from shk.model.schema.full_texts import unnoted_text
from shk.model.schema.record import Kind
from shk.site.facets import story_marks
from shk.site.page import Source, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import MadeFile, PageSpec

__all__ = ["mark_files", "pages", "updated_moment"]


def mark_files(context: Context) -> Iterator[MadeFile]:
    """What the filter of a list of several pages reads, in each language."""
    for language in context.all_languages:
        yield from marks_files(language, whole_story_list(language), story_marks)


def pages(context: Context) -> Iterator[PageSpec]:
    """The list in each language, and a page for each."""
    for language in context.all_languages:
        url = language.addresses.index_of(Kind.STORY)
        yield page(language, url, "stories/story_list.html", story_list_view)
        yield from story_pages(language, whole_story_list(language))
    for story in context.portfolio.stories.values():
        source = Source(story.path, unnoted_text(story), story.changed)
        url = context.addresses.of(Kind.STORY, story.id)
        yield page(context, url, "stories/story.html", story_view, story, source=source)
