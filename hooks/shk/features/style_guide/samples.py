"""Invented cards, effects, figures and facets for the style page, easy and hard ones.

Nothing here exists. Each component is shown as it usually is, and with what
strains it: a long title, a long name, no picture, a ribbon, nothing at all.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.vocabulary import Dimension, EffectKind, Level, Phase, Stage, Status, Strand
from shk.site.cards import InitiativeCard, StoryCard
from shk.site.evidence import EffectLine, EffectStep, SourceLine
from shk.site.facets import Facet, FacetMark, FacetValue
from shk.site.figures import FigureLine
from shk.site.icons import phase_icon, strand_icons
from shk.site.known import as_of, status_flag
from shk.site.link import Moment
from shk.site.pictures import Picture, listed_motif
from shk.site.upcoming import DateLine

if TYPE_CHECKING:
    from shk.site.context import Context

HUES = ("warm", "cool", "third", "fourth")
"""Every hue a focus area may have."""

SHORT = N_("The boathouse opens every day")
LONG = N_(
    "Neighbours, teachers and the harbour office agreed on how the old boathouse is to be "
    "rebuilt for those who never had a key"
)
LONG_WORD = N_("Intermunicipal neighbourhood-transportation-strategy development")
SUMMARY = N_("Forty people now meet where there was a locked door. They decided the hours.")
QUESTION = N_("How can a house be run by those who use it?")
AREA = N_("A living harbour")
PARTY = N_("The harbour office")
LONG_PARTY = N_("The cooperation committee for waterside neighbourhoods and island traffic")
SAID = N_("We were asked before the drawings were made. That has never happened before.")
PLACE = N_("The boathouse")

_TINT = {"warm": "%23c8532a", "cool": "%230d5a70"}
_SHAPES = (
    "<path d='M0 400V250l150-90 120 70 160-130 170 120v180z'/><circle cx='470' cy='80' r='36'/>"
)


def _picture(context: Context, hue: str) -> Picture:
    """A drawing that stands in for a photograph, held in its address."""
    tint = _TINT[hue]
    src = (
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='600' height='400'>"
        f"<rect width='600' height='400' fill='%23cfc6b6'/><g fill='{tint}'>{_SHAPES}</g></svg>"
    )
    alt = context.text(N_("Invented picture of hills and a sun"))
    return Picture(src, alt, "N. N.", width=600, height=400, sources=(), variants=())


def _story(context: Context, title: str, hue: str, *, picture: bool, ribbon: str = "") -> StoryCard:
    """A story card."""
    return StoryCard(
        title=context.text(title),
        summary=context.text(SUMMARY),
        uri=context.addresses.style,
        published=Moment("3.3.2024", "2024-03-03"),
        about="2023–2024" if ribbon else "",
        area=context.text(AREA) if hue else "",
        goal=context.text(QUESTION) if hue else "",
        hue=hue,
        picture=_picture(context, hue) if picture else None,
        motif=listed_motif(title + hue, len(title) % 5, 2, 3),
        marks=(FacetMark("focus-area", hue),),
        ribbon=ribbon,
    )


def story_cards(context: Context) -> tuple[StoryCard, ...]:
    """With a picture, without one, with a long title, with long words and a ribbon."""
    draft = context.text(N_("Draft"))
    return (
        _story(context, SHORT, "cool", picture=True),
        _story(context, LONG, "warm", picture=False),
        _story(context, LONG_WORD, "cool", picture=False, ribbon=draft),
        _story(context, SHORT, "", picture=False),
    )


def initiative_cards(context: Context) -> tuple[InitiativeCard, ...]:
    """One in each hue and phase but the last; names from short to far too long."""
    titles = (SHORT, LONG, LONG_WORD, PLACE)
    return tuple(
        InitiativeCard(
            title=context.text(title),
            text=context.text(QUESTION if number % 2 == 0 else SUMMARY),
            uri=context.addresses.style,
            area=context.text(AREA),
            hue=hue,
            phase=phase_icon(context, tuple(Phase)[number]),
            strands=strand_icons(context, tuple(Strand)[: 3 - number % 3]),
            as_of=as_of(context, date(2024, 1, 31)) if number else "",
            lead=context.text(LONG_PARTY if number % 2 else PARTY) if number else "",
            since="2024",
            marks=(FacetMark("focus-area", hue),),
            ribbon=context.text(N_("Draft")) if number == len(titles) - 1 else "",
        )
        for number, (title, hue) in enumerate(zip(titles, HUES, strict=True))
    )


def sample_source(context: Context) -> SourceLine:
    """A document with two places in it."""
    title = context.text(N_("The harbour's yearbook"))
    return SourceLine(title, context.addresses.style, "2024", ("12–14", context.text(PLACE)))


def _effect(context: Context, text: str, stage: Stage, *, negative: bool) -> EffectLine:
    """An effect."""
    return EffectLine(
        text=context.text(text),
        level=context.text(Level.INDIVIDUAL.label),
        dimension=context.text(Dimension.CULTURE.label),
        for_whom=context.text(PARTY),
        stage=context.text(stage.label),
        stage_meaning=context.text(stage.meaning),
        source=sample_source(context),
        attribution=context.text(SUMMARY) if negative else "",
        negative=negative,
    )


def effect_chain(context: Context) -> tuple[EffectStep, ...]:
    """All three steps; the second one did not turn out as hoped."""
    stages = (Stage.TOLD, Stage.CHANGED_PRACTICE, Stage.MEASURED)
    return tuple(
        EffectStep(
            kind.value,
            context.text(kind.label),
            context.text(kind.meaning),
            (_effect(context, SUMMARY, stage, negative=kind is EffectKind.OUTCOME),),
        )
        for kind, stage in zip(EffectKind, stages, strict=True)
    )


def figure_lines(context: Context) -> tuple[FigureLine, ...]:
    """Key figures: short, long and with a unit."""
    return (
        FigureLine("40", context.text(SUMMARY), "cool"),
        FigureLine("11\u00a0129\u00a0000 kr", context.text(LONG), "warm"),
        FigureLine("85 %", context.text(QUESTION), ""),
    )


def date_lines(context: Context) -> tuple[DateLine, ...]:
    """Dates: a day, a span with a long name and no place, and one of each other status."""
    uri, kind = context.addresses.style, context.text(N_("Open workshop"))
    day, short = Moment("3.3.2024", "2024-03-03"), context.text(SHORT)
    return (
        DateLine(day, short, kind, "", uri),
        DateLine(Moment("2024–2025", ""), context.text(LONG), kind, context.text(PLACE), uri),
        *(
            DateLine(day, short, kind, "", uri, flag=status_flag(context, status))
            for status in Status
            if not status.certain
        ),
    )


def facets(context: Context) -> tuple[Facet, ...]:
    """A facet over the cards' hues, with a value that nothing has."""
    uri = context.addresses.style
    values = (*((hue, hue, 1) for hue in HUES), ("none", context.text(LONG_PARTY), 0))
    results = tuple(FacetValue(value, title, count, uri, "") for value, title, count in values)
    return (Facet("focus-area", context.text(N_("Focus area")), results),)
