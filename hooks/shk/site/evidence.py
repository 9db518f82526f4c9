"""Effects and sources: what came of the work and how we know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import EffectKind, Stage
from shk.site.link import when_text
from shk.site.record_links import initiative_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.portfolio.portfolio import ReportedEffect
    from shk.model.schema.effect import Evidence, Source
    from shk.model.schema.story import Story
    from shk.site.context import Context
    from shk.site.link import Link

REVIEWED = N_("{stage} by {by}")
AI_REVIEWED = N_("{stage} by {by}, with the help of AI")


@dataclass(frozen=True)
class SourceLine:
    """A document that facts come from, and the places in it."""

    title: str
    """Name of the document."""
    uri: str
    """The document's page."""
    when: str
    """When it was made or decided, in words."""
    places: tuple[str, ...]
    """Sections, pages or headings; empty for the whole document."""


@dataclass(frozen=True)
class EffectLine:
    """One effect in words."""

    text: str
    """What came of it."""
    level: str
    """Where it shows."""
    dimension: str
    """The system dimension."""
    for_whom: str
    """Those who notice it; empty if unknown."""
    stage: str
    """How it is known, in a few words: who stated, decided, saw or reviewed it."""
    stage_meaning: str
    """What that means, in a sentence or two."""
    source: SourceLine
    """The document that reports it."""
    attribution: str
    """What else may have contributed; empty if unknown."""
    negative: bool
    """Whether it did not turn out as hoped."""
    anchor: str = ""
    """Its place on the page, by which others link to it."""
    home: Link | None = None
    """The initiative on whose page it is written, when that is another page."""


@dataclass(frozen=True)
class EffectStep:
    """A step of the effect chain with what is known of it."""

    kind: str
    """Value of the vocabulary, for the style sheet."""
    title: str
    """What the step is called."""
    meaning: str
    """What the step means, in a sentence."""
    effects: tuple[EffectLine, ...]
    """The effects of the step, in the author's order."""


def effect_steps(
    context: Context, effects: Iterable[ReportedEffect], page: Initiative | Story
) -> tuple[EffectStep, ...]:
    """The steps of the chain that something is known about, in the chain's order.

    Args:
        context: the portfolio and the language.
        effects: the effects, in the order they are shown in.
        page: the initiative or story they are reported for on.
    """
    shown = tuple(effects)
    steps = (
        EffectStep(
            kind.value,
            context.text(kind.label),
            context.text(kind.meaning),
            tuple(_effect_line(context, item, page) for item in shown if item.effect.kind is kind),
        )
        for kind in EffectKind
    )
    return tuple(step for step in steps if step.effects)


def effect_anchor(reported_effect: ReportedEffect, page: Initiative | Story | None = None) -> str:
    """The place of an effect on a page: by its id, or by its number among the author's effects.

    Args:
        reported_effect: the effect.
        page: the page; None for the one on which it is written.
    """
    name = reported_effect.effect.id or str(reported_effect.number)
    return (
        f"effect-{name}"
        if page in (None, reported_effect.owner)
        else f"effect-{reported_effect.owner.id}--{name}"
    )


def source_lines(context: Context, sources: Iterable[Source]) -> tuple[SourceLine, ...]:
    """Each document once, with every place in it that is named."""
    places: dict[str, list[str]] = {}
    for source in sources:
        result = places.setdefault(source.document, [])
        if source.where and source.where not in result:
            result.append(source.where)
    return tuple(_source_line(context, document, place) for document, place in places.items())


def _source_line(context: Context, document_id: str, places: Iterable[str]) -> SourceLine:
    """One document with places in it."""
    document = context.portfolio.documents[document_id]
    return SourceLine(
        title=document.name,
        uri=context.addresses.of(Kind.DOCUMENT, document.id),
        when=when_text(document.when, context.messages),
        places=tuple(places),
    )


def _effect_line(
    context: Context, reported_effect: ReportedEffect, page: Initiative | Story
) -> EffectLine:
    """One effect in words."""
    effect, elsewhere = reported_effect.effect, reported_effect.owner.id != page.id
    stage, meaning = known_how(context, effect.evidence)
    return EffectLine(
        anchor=effect_anchor(reported_effect, page),
        text=effect.text,
        level=context.text(effect.level.label),
        dimension=context.text(effect.dimension.label),
        for_whom=effect.for_whom or "",
        stage=stage,
        stage_meaning=meaning,
        source=source_lines(context, (effect.evidence.source,))[0],
        attribution=effect.attribution or "",
        negative=effect.negative,
        home=initiative_link(context, reported_effect.owner)
        if elsewhere and isinstance(reported_effect.owner, Initiative)
        else None,
    )


def known_how(context: Context, evidence: Evidence) -> tuple[str, str]:
    """How an effect is known, in a few words and in a sentence or two."""
    text, stage = context.text, evidence.stage
    label, meaning = text(stage.label), text(stage.meaning)
    if stage is Stage.SELF_ASSESSED:
        return f"{label}, {_answers(context, evidence.respondents)}", meaning
    review = context.portfolio.documents[evidence.source.document].review
    if stage is Stage.REVIEWED and review:
        words = AI_REVIEWED if review.ai_assisted else REVIEWED
        said = text(words).replace("{stage}", label).replace("{by}", review.by)
        return said, f"{meaning} {review.how}"
    if evidence.by:
        return f"{label}: {evidence.by}", meaning
    return label, meaning


def _answers(context: Context, number: int | None) -> str:
    """How many answered about themselves."""
    if number is None:
        return context.text(N_("number of answers unknown"))
    return context.messages.plural("%(num)s answer", "%(num)s answers", number)
