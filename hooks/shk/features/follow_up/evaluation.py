"""Evaluations: what they asked, how they were done and what they can not say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.follow_up.meta import follow_up_meta
from shk.i18n.messages import N_
from shk.model.schema.follow_up import Evaluation, Finding, Recommendation
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.conflicts import conflict_views
from shk.site.evidence import SourceLine, source_lines
from shk.site.link import Link, Moment, moment_view, when_text
from shk.site.record_links import initiative_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.site.conflicts import ConflictView
    from shk.site.context import Context
    from shk.site.page_meta import PageMeta

LEAD = N_("What has been examined, by whom, and how far the answers reach.")


@dataclass(frozen=True)
class EvaluationLine:
    """An evaluation."""

    id: str
    """Its place on the page."""
    name: str
    """What it is called."""
    text: str
    """What it was for; empty if unknown."""
    by: str
    """Who made it."""
    when: Moment
    """When it was made."""
    about: str
    """The time that it is about, in words."""
    questions: tuple[str, ...]
    """What it asked."""
    methods: tuple[str, ...]
    """How it was done."""
    limits: tuple[str, ...]
    """What has to be known to read it right."""
    findings: Link | None
    """The page of what it found, with how many findings there are; None without any."""
    recommendations: Link | None
    """The page of what it recommends; None when it recommends nothing."""
    closer: tuple[Link, ...]
    """The initiatives that it looked at more closely, by title."""
    initiatives: tuple[Link, ...]
    """The other initiatives that its findings name, by title."""
    conflicts: tuple[ConflictView, ...]
    """What the sources do not agree on; in the site's language alone."""
    sources: tuple[SourceLine, ...]
    """The documents it rests on."""


@dataclass(frozen=True)
class EvaluationView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page shows."""
    evaluations: tuple[EvaluationLine, ...]
    """The evaluations, in the order of the data file."""


def evaluation_view(context: Context) -> EvaluationView:
    """The page of evaluations."""
    title, lead = context.text(KIND_INFO[Kind.EVALUATION].title), context.text(LEAD)
    values = context.portfolio.register(Evaluation).values()
    return EvaluationView(
        meta=follow_up_meta(context, Kind.EVALUATION, title, lead),
        lead=lead,
        evaluations=tuple(_line(context, item) for item in values),
    )


def _line(context: Context, evaluation: Evaluation) -> EvaluationLine:
    """An evaluation with the ways to what it found."""
    return EvaluationLine(
        id=evaluation.id,
        name=evaluation.name,
        text=evaluation.text or "",
        by=evaluation.by,
        when=moment_view(evaluation.when, context.messages),
        about=when_text(evaluation.about, context.messages),
        questions=evaluation.questions,
        methods=evaluation.methods,
        limits=evaluation.limits,
        findings=_findings(context, evaluation.id),
        recommendations=_recommendations(context, evaluation.id),
        closer=_titles(context, evaluation.initiatives),
        initiatives=_titles(context, _named(context, evaluation)),
        conflicts=() if context.home else conflict_views(context, evaluation.conflicts),
        sources=source_lines(context, evaluation.sources),
    )


def _findings(context: Context, evaluation_id: str) -> Link | None:
    """The page of what an evaluation found."""
    values = context.portfolio.register(Finding).values()
    number = sum(1 for item in values if item.evaluation == evaluation_id)
    words = context.messages.plural("%(num)s finding", "%(num)s findings", number)
    return context.link(words, context.addresses.index_of(Kind.FINDING)) if number else None


def _recommendations(context: Context, evaluation_id: str) -> Link | None:
    """The page of what an evaluation recommends."""
    values = context.portfolio.register(Recommendation).values()
    number = sum(1 for item in values if item.evaluation == evaluation_id)
    words = context.messages.plural("%(num)s recommendation", "%(num)s recommendations", number)
    uri = context.addresses.index_of(Kind.RECOMMENDATION)
    return context.link(words, uri) if number else None


def _named(context: Context, evaluation: Evaluation) -> set[str]:
    """The initiatives that the findings name and that were not looked at more closely."""
    return {
        initiative
        for item in context.portfolio.register(Finding).values()
        if item.evaluation == evaluation.id
        for initiative in item.initiatives
    } - set(evaluation.initiatives)


def _titles(context: Context, initiatives: Iterable[str]) -> tuple[Link, ...]:
    """Initiatives by title."""
    named = context.by_title(context.portfolio.initiatives[item] for item in initiatives)
    return tuple(initiative_link(context, item) for item in named)
