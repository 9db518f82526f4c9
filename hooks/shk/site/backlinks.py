"""What the pages of reference data share: their head, and what stands under a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.cards import InitiativeCard, StoryCard, initiative_card, story_card
from shk.site.changes import FACETS, TallyCount, record_tally
from shk.site.conflicts import ConflictView, conflict_views
from shk.site.evidence import SourceLine, source_lines
from shk.site.link import Link
from shk.site.list_pages import ListNav, initiative_list, story_list
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.model.schema.reference import Challenge, FocusArea, Goal, Party, Place
    from shk.site.context import Context


@dataclass(frozen=True)
class Backlinks:
    """What stands under a record: the initiatives and stories that refer to it."""

    changes: tuple[TallyCount, ...]
    """How many effects of each sort belong to it; nothing where there are none."""
    initiatives: tuple[InitiativeCard, ...]
    """The first initiatives, by title."""
    stories: tuple[StoryCard, ...]
    """The stories, in the order of the time they are about, latest first."""
    initiative_count: int
    """How many initiatives there are, on all pages."""
    story_count: int
    """How many stories there are, on all pages."""
    more_initiatives: ListNav | None
    """The way to further initiatives; None if all are here."""
    more_stories: ListNav | None
    """The way to further stories; None if all are here."""
    conflicts: tuple[ConflictView, ...]
    """What the sources do not agree on."""
    sources: tuple[SourceLine, ...]
    """The documents that the facts come from."""


def record_meta(
    context: Context, kind: Kind, record_id: str, title: str, description: str, *, hue: str = ""
) -> PageMeta:
    """Title and place of a record's page, under the list of its kind."""
    crumb = Link(context.text(KIND_INFO[kind].plural), context.addresses.index_of(kind))
    uri = context.addresses.of(kind, record_id)
    return PageMeta(title, description, uri, crumbs=(crumb,), hue=hue)


def backlinks_of(
    context: Context, kind: Kind, record: FocusArea | Goal | Challenge | Party | Place
) -> Backlinks:
    """What stands under a record."""
    addresses, uri = context.addresses, context.addresses.of(kind, record.id)
    base = addresses.list_under(uri, Kind.INITIATIVE)
    own = context.portfolio.initiatives_of(kind, record.id)
    initiatives = initiative_list(context, base, uri, own)
    base = addresses.list_under(uri, Kind.STORY)
    stories = story_list(context, base, uri, context.portfolio.stories_of(kind, record.id))
    return Backlinks(
        record_tally(context, kind, record.id) if kind in FACETS else (),
        tuple(initiative_card(context, initiative) for initiative in initiatives.first),
        tuple(story_card(context, story) for story in stories.first),
        len(initiatives.entries),
        len(stories.entries),
        initiatives.nav(context),
        stories.nav(context),
        conflict_views(context, record.conflicts),
        source_lines(context, record.sources),
    )
