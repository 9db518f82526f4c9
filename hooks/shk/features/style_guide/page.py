"""The style page: every component in its states. Built in previews only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.style_guide import samples
from shk.i18n.messages import N_
from shk.model.schema.vocabulary import Phase, Strand
from shk.site.icons import phase_icon, strand_icons
from shk.site.page_meta import PageMeta
from shk.site.pictures import listed_motif

if TYPE_CHECKING:
    from shk.geometry.motif import Motif
    from shk.site.cards import InitiativeCard, StoryCard
    from shk.site.context import Context
    from shk.site.evidence import EffectStep, SourceLine
    from shk.site.facets import Facet
    from shk.site.figures import FigureLine
    from shk.site.icons import Icon
    from shk.site.upcoming import DateLine

STEPS = ("step-5", "step-4", "step-3", "step-2", "step-1", "step-0", "step--1")
"""The type scale, largest first."""
SPACES = tuple(f"space-{number}" for number in range(1, 9))
"""The steps of space."""
NEUTRALS = ("paper", "surface", "ink", "ink-soft", "line", "edge", "focus")
"""Colours outside the hues."""
MOTIFS = 6
"""How many motifs are drawn, each reaching further than the one before."""


@dataclass(frozen=True)
class StyleView:
    """Everything the style page shows; all of it invented."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page is for."""
    steps: tuple[str, ...]
    """Names of the type sizes."""
    spaces: tuple[str, ...]
    """Names of the spaces."""
    neutrals: tuple[str, ...]
    """Names of the colours outside the hues."""
    hues: tuple[str, ...]
    """Names of the hues."""
    long_title: str
    """A headline that is far too long."""
    long_word: str
    """A headline with words that are far too long."""
    question: str
    """A question."""
    text: str
    """Two sentences."""
    said: str
    """What somebody said."""
    signs: tuple[Icon, ...]
    """Every strand and phase."""
    story_cards: tuple[StoryCard, ...]
    """Story cards in their states."""
    initiative_cards: tuple[InitiativeCard, ...]
    """Initiative cards in their states."""
    steps_of_effect: tuple[EffectStep, ...]
    """An effect chain with all its steps."""
    source: SourceLine
    """A source with places in it."""
    figure_lines: tuple[FigureLine, ...]
    """Key figures."""
    dates: tuple[DateLine, ...]
    """Dates."""
    facets: tuple[Facet, ...]
    """A filter."""
    result: str
    """The line in which the filter reports its result."""
    motifs: tuple[Motif, ...]
    """Motifs from near to far."""


def style_view(context: Context) -> StyleView:
    """The style page."""
    text = context.text
    lead = text(N_("Every part of the site, in its states. The page is only seen in previews."))
    return StyleView(
        meta=PageMeta(text(N_("Style")), lead, context.addresses.style),
        lead=lead,
        steps=STEPS,
        spaces=SPACES,
        neutrals=NEUTRALS,
        hues=samples.HUES,
        long_title=text(samples.LONG),
        long_word=text(samples.LONG_WORD),
        question=text(samples.QUESTION),
        text=text(samples.SUMMARY),
        said=text(samples.SAID),
        signs=(
            *strand_icons(context, tuple(Strand)),
            *(phase_icon(context, item) for item in Phase),
        ),
        story_cards=samples.story_cards(context),
        initiative_cards=samples.initiative_cards(context),
        steps_of_effect=samples.effect_chain(context),
        source=samples.sample_source(context),
        figure_lines=samples.figure_lines(context),
        dates=samples.date_lines(context),
        facets=samples.facets(context),
        result=text(N_("Showing {shown} of {total} cards")),
        motifs=tuple(
            listed_motif(f"motif-{number}", number, 1 + number % 3, number)
            for number in range(MOTIFS)
        ),
    )
