"""The picture of a page: a photograph with its credit, or a motif drawn for it."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.drawing.motif import Motif, Standing, draw_motif
from shk.model.vocabulary import Phase

if TYPE_CHECKING:
    from shk.model.image import Image
    from shk.model.initiative import Initiative
    from shk.model.story import Story
    from shk.views.context import Context

MEDIA = "media/"
"""The address under which the pictures of the media folder are published."""


@dataclass(frozen=True)
class Picture:
    """A photograph or drawing made by somebody."""

    src: str
    """Address from the site's root."""
    alt: str
    """Text alternative; empty when it is decorative."""
    credit: str
    """Who made it; empty when not told."""


def picture_view(image: Image | None) -> Picture | None:
    """The picture of a record, or None when it has none."""
    if image is None:
        return None
    return Picture(f"{MEDIA}{image.src}", image.alt or "", image.credit or "")


def initiative_motif(context: Context, one: Initiative) -> Motif:
    """The motif of an initiative: its goal, strands and phase."""
    goals = tuple(context.portfolio.goals)
    row = goals.index(one.goals[0]) if one.goals else len(goals)
    reach = tuple(Phase).index(one.phase)
    return draw_motif(Standing(row, len(one.strands), reach, seed_of(one.id)))


def story_motif(context: Context, story: Story) -> Motif:
    """The motif of a story: its first goal, its initiatives and its effects."""
    goals = tuple(context.portfolio.goals.values())
    told = context.portfolio.goals_of_story(story)
    row = goals.index(told[0]) if told else len(goals)
    springs = max(1, len({one.kind for one in story.effects}))
    return draw_motif(Standing(row, springs, min(4, len(story.effects)), seed_of(story.id)))


def listed_motif(record_id: str, row: int, springs: int, reach: int) -> Motif:
    """The motif of a record of the reference data."""
    return draw_motif(Standing(row, springs, reach, seed_of(record_id)))


def seed_of(record_id: str) -> int:
    """A number that stays the same for an id on every machine."""
    return zlib.crc32(record_id.encode())
