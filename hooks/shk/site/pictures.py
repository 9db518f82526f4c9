"""The picture of a page: a photograph with its credit, or a motif drawn for it."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from shk.geometry.motif import Motif, Standing, draw_motif
from shk.model.portfolio.picture_consent import consent_ended
from shk.model.schema.picture_file import ENDINGS
from shk.model.schema.vocabulary import Phase

if TYPE_CHECKING:
    from shk.model.schema.image import Image
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.picture_file import PictureFile
    from shk.model.schema.story import Story
    from shk.site.context import Context


_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}


FALLBACK_WIDTH = 800
"""The width for browsers that do not choose among several."""


@dataclass(frozen=True)
class Variant:
    """One of the files a browser chooses among."""

    uri: str
    """Address from the site's root."""
    width: int
    """Width in pixels."""


@dataclass(frozen=True)
class PictureSource:
    """The same picture in one form, in several widths."""

    type: str
    """The form's media type."""
    variants: tuple[Variant, ...]
    """The files, narrowest first."""


@dataclass(frozen=True)
class Picture:
    """A photograph or drawing made by somebody."""

    src: str
    """Address from the site's root, of the file for browsers that do not choose."""
    alt: str
    """Text alternative; empty when it is decorative."""
    credit: str
    """Who made it; empty if unknown."""
    width: int
    """Width in pixels of the widest file, so that the page keeps room for it."""
    height: int
    """Height in pixels, likewise."""
    sources: tuple[PictureSource, ...]
    """Smaller forms than the last one, the smallest first."""
    variants: tuple[Variant, ...]
    """Files of the form that every browser knows, narrowest first."""

    @property
    def portrait(self) -> bool:
        """Whether it is higher than wide; such a one stands beside the text, not below it."""
        return self.height > self.width


def picture_view(context: Context, image: Image | None) -> Picture | None:
    """A picture as a page shows it; None when there is none, or when it may not be shown.

    Args:
        context: holds the pictures that may be shown on the day of the build.
        image: what the record says about it.
    """
    file = context.pictures.get(image.src) if image else None
    if image is None or file is None or consent_ended(image, context.today):
        return None
    *smaller, known = _sources(file)
    nearest = min(known.variants, key=lambda item: abs(item.width - FALLBACK_WIDTH))
    widest = file.widths[-1]
    return Picture(
        src=nearest.uri,
        alt=image.alt or "",
        credit=image.credit or "",
        width=widest,
        height=file.height_at(widest),
        sources=tuple(smaller),
        variants=known.variants,
    )


@lru_cache(maxsize=4096)
def _sources(file: PictureFile) -> tuple[PictureSource, ...]:
    """All files made of a picture, a form after the other; a card names them as its page does."""
    return tuple(
        PictureSource(
            _TYPES[ending],
            tuple(Variant(file.variant(width, ending).uri, width) for width in file.widths),
        )
        for ending in ENDINGS
    )


def initiative_motif(context: Context, initiative: Initiative) -> Motif:
    """The motif of an initiative: its goal, strands and phase."""
    goals = tuple(context.portfolio.goals)
    row = goals.index(initiative.goals[0]) if initiative.goals else len(goals)
    reach = tuple(Phase).index(initiative.phase)
    return draw_motif(Standing(row, len(initiative.strands), reach, seed_of(initiative.id)))


def story_motif(context: Context, story: Story) -> Motif:
    """The motif of a story: its first goal, its initiatives and its effects."""
    goals = tuple(context.portfolio.goals.values())
    shown = context.portfolio.goals_of_story(story)
    row = goals.index(shown[0]) if shown else len(goals)
    springs = max(1, len({effect.kind for effect in story.effects}))
    return draw_motif(Standing(row, springs, min(4, len(story.effects)), seed_of(story.id)))


def listed_motif(record_id: str, row: int, springs: int, reach: int) -> Motif:
    """The motif of a record of the reference data."""
    return draw_motif(Standing(row, springs, reach, seed_of(record_id)))


def seed_of(record_id: str) -> int:
    """A number that stays the same for an id on every machine."""
    return zlib.crc32(record_id.encode())


def address_motif(uri: str) -> Motif:
    """A motif made of nothing but the page's address, the same on every machine."""
    seed = seed_of(uri)
    return listed_motif(uri, seed % 11, 1 + seed % 3, seed % 4)
