"""The list of all stories, in the order of the time they are about, latest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.cards import StoryCard, story_card, translated_stories
from shk.site.facets import Facet, list_facets
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.site.context import Context

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
    """Every story, in the order of the time it is about, latest first."""
    facets: tuple[Facet, ...]
    """What the list can be narrowed by."""
    result: str
    """The result line with ``{shown}`` and ``{total}``, for the filter."""
    follow: str
    """The page that says how to follow new stories."""


def story_list_view(context: Context) -> StoryListView:
    """The list of all stories that are available in the language."""
    stories = tuple(
        story_card(context, translated_story) for translated_story in translated_stories(context)
    )
    uri = context.addresses.index_of(Kind.STORY)
    lead = context.text(LEAD)
    return StoryListView(
        meta=PageMeta(context.text(N_("Stories")), lead, uri, section=uri),
        lead=lead,
        stories=stories,
        facets=list_facets(context, (story.marks for story in stories)),
        result=context.text(RESULT),
        follow=context.addresses.follow,
    )
