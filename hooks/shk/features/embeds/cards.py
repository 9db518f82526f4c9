"""An initiative or a story as a card in a frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.embeds.embed import Frame, embed_meta, licence_link
from shk.features.embeds.height import BODY, SMALL, TITLE, row_height, text_height, total_height
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.cards import InitiativeCard, StoryCard, initiative_card, story_card
from shk.site.link import Link
from shk.site.page_meta import PageMeta
from shk.site.record_links import ribbon_of

if TYPE_CHECKING:
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.story import Story
    from shk.site.context import Context

NAME = N_("Card")
WIDTH = 640
"""The most pixels a card is wide."""
PICTURE = 128
"""Height of a story's picture on a phone."""


@dataclass(frozen=True)
class InitiativeEmbed:
    """An initiative in a frame."""

    meta: PageMeta
    """Title and place of the page."""
    frame: Frame
    """What stands around the card."""
    card: InitiativeCard
    """The initiative in short."""


@dataclass(frozen=True)
class StoryEmbed:
    """A story in a frame."""

    meta: PageMeta
    """Title and place of the page."""
    frame: Frame
    """What stands around the card."""
    card: StoryCard
    """The story in short."""


def initiative_embed(context: Context, initiative: Initiative) -> InitiativeEmbed:
    """An initiative as a card, in the language of the context."""
    card = initiative_card(context, initiative)
    full_page_meta = PageMeta(
        initiative.title, initiative.summary, card.uri, hue=card.hue, ribbon=card.ribbon
    )
    meta = embed_meta(context, full_page_meta, card.uri)
    return InitiativeEmbed(meta, _frame(context, full_page_meta, _initiative_height(card)), card)


def story_embed(context: Context, story: Story) -> StoryEmbed:
    """A story as a card, in the language of the context."""
    card = story_card(context, story)
    uri = context.addresses.of(Kind.STORY, story.id)
    ribbon = ribbon_of(context, story)
    full_page_meta = PageMeta(story.title, story.summary, uri, hue=card.hue, ribbon=ribbon)
    frame = _frame(context, full_page_meta, _story_height(card), story.authors)
    return StoryEmbed(embed_meta(context, full_page_meta, uri), frame, card)


def _frame(
    context: Context, full_page_meta: PageMeta, height: int, authors: tuple[str, ...] = ()
) -> Frame:
    """What stands around a card."""
    link = Link(full_page_meta.title, full_page_meta.uri)
    return Frame(context.text(NAME), link, licence_link(), WIDTH, height, authors)


def _initiative_height(card: InitiativeCard) -> int:
    """How high the card of an initiative is on a phone."""
    phase = f"{card.phase.title}, {card.as_of}" if card.as_of else card.phase.title
    facts = (phase, *(strand.title for strand in card.strands))
    return total_height(
        text_height(card.ribbon, SMALL, 1.55),
        text_height(card.area, SMALL, 1.35),
        text_height(card.title, TITLE, 1.15),
        text_height(card.text, BODY, 1.45),
        row_height(facts, SMALL, 1.55, gap=34) + 13,
        text_height(f"{card.lead}, {card.since} -------------", SMALL, 1.55),
    )


def _story_height(card: StoryCard) -> int:
    """How high the card of a story is on a phone."""
    return total_height(
        PICTURE,
        text_height(card.ribbon, SMALL, 1.55),
        text_height(card.area or "-", SMALL, 1.35),
        text_height(card.title, TITLE, 1.15),
        text_height(card.summary, BODY, 1.55),
        text_height(card.about or card.published.text, SMALL, 1.55),
    )
