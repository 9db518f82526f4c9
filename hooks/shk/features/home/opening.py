"""What opens the start page: a changed life, for whom and how we know; then the ways in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.portfolio.portfolio import own_effects
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import EffectKind, Level, PlaceKind, Stage
from shk.site.evidence import known_how
from shk.site.link import Link, when_text
from shk.site.record_links import initiative_link, story_link

if TYPE_CHECKING:
    from shk.model.portfolio.portfolio import ReportedEffect
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context

QUESTIONS = 4
"""How many questions lead in."""
STRENGTH = (
    Stage.MEASURED,
    Stage.REVIEWED,
    Stage.CHANGED_PRACTICE,
    Stage.SELF_ASSESSED,
    Stage.TOLD,
    Stage.DECIDED,
)
"""How something is known, the strongest first: a decision says nothing of the result."""


@dataclass(frozen=True)
class ChangedLife:
    """What became different for people, as the site's first words."""

    text: str
    """What changed, in one sentence."""
    for_whom: str
    """The people who notice it."""
    how: str
    """How it is known, in a few words."""
    when: str
    """The time it is stated of, in words; empty if unknown."""
    link: Link
    """The story about it, else the initiative."""
    hue: str
    """The hue of its focus area."""


@dataclass(frozen=True)
class Question:
    """A question that an initiative explores, as a way in."""

    text: str
    """The question."""
    link: Link
    """The initiative."""
    hue: str
    """The hue of its focus area."""


def changed_life(context: Context) -> ChangedLife | None:
    """The change for people that is known best; None while nothing has changed for anybody.

    A lasting change goes before another, one for individuals before one in the system, what
    is known better before what is stated, and what a story is about before the rest.
    """
    effects = [
        own_effect
        for page in context.portfolio.initiatives.values()
        for own_effect in own_effects(page)
        if _is_change(own_effect)
    ]
    best = min(effects, key=lambda item: _rank(context, item), default=None)
    return _life(context, best) if best else None


def _is_change(reported_effect: ReportedEffect) -> bool:
    """Whether something became better for somebody who is named."""
    effect = reported_effect.effect
    return bool(effect.for_whom) and not effect.negative and effect.kind is not EffectKind.OUTPUT


def _stories(context: Context, reported_effect: ReportedEffect) -> tuple[Link, ...]:
    """The stories about an effect."""
    citing = context.portfolio.pages_citing(
        reported_effect.owner.id, reported_effect.effect.id or ""
    )
    stories = context.portfolio.stories
    return tuple(story_link(context, stories[page.id]) for page in citing if page.id in stories)


def _rank(context: Context, reported_effect: ReportedEffect) -> tuple[object, ...]:
    """Sorts changes for people, the one that is known best first."""
    effect = reported_effect.effect
    return (
        effect.level is not Level.INDIVIDUAL,
        not _stories(context, reported_effect),
        STRENGTH.index(effect.evidence.stage),
        effect.kind is not EffectKind.IMPACT,
        reported_effect.owner.id,
        reported_effect.number,
    )


def _life(context: Context, reported_effect: ReportedEffect) -> ChangedLife:
    """A change as the site's first words."""
    owner: Initiative = context.portfolio.initiatives[reported_effect.owner.id]
    stories = _stories(context, reported_effect)
    document = context.portfolio.documents[reported_effect.effect.evidence.source.document]
    return ChangedLife(
        text=reported_effect.effect.text,
        for_whom=reported_effect.effect.for_whom or "",
        how=known_how(context, reported_effect.effect.evidence)[0],
        when=when_text(document.when, context.messages),
        link=stories[0] if stories else initiative_link(context, owner),
        hue=context.portfolio.focus_areas[owner.focus_area].hue,
    )


def place_links(context: Context) -> tuple[Link, ...]:
    """The municipalities in which initiatives have their work, in the order of the data file."""
    return tuple(
        context.record_link(Kind.PLACE, place.id, place.name)
        for place in context.portfolio.places.values()
        if place.kind is PlaceKind.MUNICIPALITY
        and context.portfolio.initiatives_of(Kind.PLACE, place.id)
    )


def questions(context: Context) -> tuple[Question, ...]:
    """Some questions that initiatives explore, one of each focus area in turn."""
    portfolio = context.portfolio
    by_area = [
        [
            initiative
            for initiative in portfolio.initiatives_of(Kind.FOCUS_AREA, area)
            if initiative.question
        ]
        for area in portfolio.focus_areas
    ]
    turns = [result[turn] for turn in range(QUESTIONS) for result in by_area if turn < len(result)]
    return tuple(
        Question(
            turn.question or "",
            initiative_link(context, turn),
            portfolio.focus_areas[turn.focus_area].hue,
        )
        for turn in turns[:QUESTIONS]
    )
