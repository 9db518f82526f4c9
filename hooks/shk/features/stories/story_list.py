"""The list of all stories, in the order of the time they are about, latest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.list_pages import with_marks_file
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.cards import StoryCard, story_card, translated_stories
from shk.site.facets import Facet, list_facets, story_marks
from shk.site.list_pages import ListNav, story_list
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.model.schema.story import Story
    from shk.site.context import Context
    from shk.site.list_pages import LongList

LEAD = N_("What changed, for whom, and how we know.")
RESULT = N_("Showing {shown} of {total} stories")


@dataclass(frozen=True)
class StoryListView:
    """The list of stories."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    stories: tuple[StoryCard, ...]
    """The latest stories, in the order of the time they are about."""
    nav: ListNav | None
    """The way to older stories; None if all are here."""
    facets: tuple[Facet, ...]
    """What the list can be narrowed by."""
    result: str
    """The result line with ``{shown}`` and ``{total}``, for the filter."""
    follow: str
    """The page that says how to follow new stories."""


def whole_story_list(context: Context) -> LongList[Story]:
    """Every story that is available in the language."""
    uri = context.addresses.index_of(Kind.STORY)
    return story_list(context, uri, uri, translated_stories(context))


def story_list_view(context: Context) -> StoryListView:
    """The list of all stories that are available in the language."""
    listed = whole_story_list(context)
    uri = context.addresses.index_of(Kind.STORY)
    lead = context.text(LEAD)
    return StoryListView(
        meta=PageMeta(context.text(N_("Stories")), lead, uri, section=uri),
        lead=lead,
        stories=tuple(story_card(context, story) for story in listed.first),
        nav=with_marks_file(listed.nav(context), uri),
        facets=list_facets(context, (story_marks(context, story) for story in listed.entries)),
        result=context.text(RESULT),
        follow=context.addresses.follow,
    )
