"""What the pages of reference data share: their head, and what stands under a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.schema.record_types import KIND_INFO
from shk.site.cards import InitiativeCard, StoryCard, initiative_card, story_card
from shk.site.changes import FACETS, TallyCount, record_tally
from shk.site.conflicts import ConflictView, conflict_views
from shk.site.evidence import SourceLine, source_lines
from shk.site.link import Link
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.model.schema.record import Kind
    from shk.model.schema.reference import Challenge, FocusArea, Goal, Party, Place
    from shk.site.context import Context


@dataclass(frozen=True)
class Backlinks:
    """What stands under a record: the initiatives and stories that refer to it."""

    changes: tuple[TallyCount, ...]
    """How many effects of each sort belong to it; nothing where there are none."""
    initiatives: tuple[InitiativeCard, ...]
    """The initiatives, by title."""
    stories: tuple[StoryCard, ...]
    """The stories, in the order of the time they are about, latest first."""
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
    initiatives = context.by_title(context.portfolio.initiatives_of(kind, record.id))
    stories = context.portfolio.stories_of(kind, record.id)
    return Backlinks(
        record_tally(context, kind, record.id) if kind in FACETS else (),
        tuple(initiative_card(context, initiative) for initiative in initiatives),
        tuple(story_card(context, story) for story in stories),
        conflict_views(context, record.conflicts),
        source_lines(context, record.sources),
    )
