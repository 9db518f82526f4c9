"""Effects and sources: what came of the work and how we know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import EffectKind
from shk.site.link import when_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.schema.effect import Effect, Source
    from shk.site.context import Context


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
    """The system dimension; empty when not told."""
    for_whom: str
    """Those who notice it; empty when not told."""
    stage: str
    """How well it is known, in a word or two."""
    stage_meaning: str
    """What that word means, in a sentence."""
    source: SourceLine
    """The document that tells of it."""
    attribution: str
    """What else may have contributed; empty when not told."""
    negative: bool
    """Whether it did not turn out as hoped."""
    anchor: str = ""
    """Its place on the page, by which others link to it."""


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


def effect_steps(context: Context, effects: Iterable[Effect]) -> tuple[EffectStep, ...]:
    """The steps of the chain that something is known about, in the chain's order."""
    told = tuple(effects)
    steps = (
        EffectStep(
            kind.value,
            context.text(kind.label),
            context.text(kind.meaning),
            tuple(
                _effect_line(context, one, number)
                for number, one in enumerate(told, 1)
                if one.kind is kind
            ),
        )
        for kind in EffectKind
    )
    return tuple(step for step in steps if step.effects)


def effect_anchor(number: int) -> str:
    """The place of an effect on its page, by its number among the author's effects."""
    return f"effect-{number}"


def source_lines(context: Context, sources: Iterable[Source]) -> tuple[SourceLine, ...]:
    """Each document once, with every place in it that is named."""
    places: dict[str, list[str]] = {}
    for one in sources:
        found = places.setdefault(one.document, [])
        if one.where and one.where not in found:
            found.append(one.where)
    return tuple(_source_line(context, document, found) for document, found in places.items())


def _source_line(context: Context, document_id: str, places: Iterable[str]) -> SourceLine:
    """One document with places in it."""
    document = context.portfolio.documents[document_id]
    return SourceLine(
        title=document.name,
        uri=context.addresses.of(Kind.DOCUMENT, document.id),
        when=when_text(document.when, context.messages),
        places=tuple(places),
    )


def _effect_line(context: Context, effect: Effect, number: int) -> EffectLine:
    """One effect in words."""
    stage = effect.evidence.stage
    return EffectLine(
        anchor=effect_anchor(number),
        text=effect.text,
        level=context.text(effect.level.label),
        dimension=context.text(effect.dimension.label) if effect.dimension else "",
        for_whom=effect.for_whom or "",
        stage=context.text(stage.label),
        stage_meaning=context.text(stage.meaning),
        source=source_lines(context, (effect.evidence.source,))[0],
        attribution=effect.attribution or "",
        negative=effect.negative,
    )
