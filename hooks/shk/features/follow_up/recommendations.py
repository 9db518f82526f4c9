"""What evaluations recommend, and what has come of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.follow_up.meta import follow_up_meta
from shk.i18n.messages import N_
from shk.model.schema.follow_up import MethodStep, Recommendation
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.model.schema.vocabulary import RecommendationStatus
from shk.site.evidence import SourceLine, source_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page_meta import PageMeta

LEAD = N_("What an evaluation recommends, step by step, and what a source says has come of it.")
OVERALL = N_("For the whole work")


@dataclass(frozen=True)
class RecommendationLine:
    """A recommendation."""

    id: str
    """Its place on the page."""
    name: str
    """The recommendation in short."""
    text: str
    """What is recommended."""
    status: str
    """Value of the vocabulary, for the style sheet."""
    status_text: str
    """What has come of it, in words."""
    answer: str
    """What on this site answers it; empty when nothing does."""


@dataclass(frozen=True)
class RecommendationGroup:
    """The recommendations of a step."""

    id: str
    """Its heading's id."""
    title: str
    """What the step is called."""
    recommendations: tuple[RecommendationLine, ...]
    """The recommendations, in the order of the data file."""


@dataclass(frozen=True)
class RecommendationsView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page shows."""
    counts: str
    """Of how many a source says what has come, in a sentence."""
    groups: tuple[RecommendationGroup, ...]
    """The steps that have recommendations; those for the whole work first."""
    sources: tuple[SourceLine, ...]
    """The documents that they stand in."""


def recommendations_view(context: Context) -> RecommendationsView:
    """The page of recommendations."""
    title, lead = context.text(KIND_INFO[Kind.RECOMMENDATION].plural), context.text(LEAD)
    values = context.portfolio.register(Recommendation).values()
    return RecommendationsView(
        meta=follow_up_meta(context, Kind.RECOMMENDATION, title, lead),
        lead=lead,
        counts=_counts(context),
        groups=tuple(_groups(context)),
        sources=source_lines(context, (source for item in values for source in item.sources)),
    )


def _counts(context: Context) -> str:
    """Of how many recommendations it is known what has come, in a sentence."""
    values = context.portfolio.register(Recommendation).values()
    known = sum(1 for item in values if item.status is not RecommendationStatus.UNKNOWN)
    text = context.messages.plural(
        "Of %(num)s recommendation, a source says for {known} what has come of it.",
        "Of %(num)s recommendations, a source says for {known} what has come of it.",
        len(values),
    )
    return text.replace("{known}", str(known))


def _groups(context: Context) -> Iterator[RecommendationGroup]:
    """The recommendations by step."""
    values = context.portfolio.register(Recommendation).values()
    steps = context.portfolio.register(MethodStep)
    names: list[tuple[str | None, str]] = [(None, context.text(OVERALL))]
    names += [(key, item.name) for key, item in steps.items()]
    for step, name in names:
        if lines := tuple(_line(context, item) for item in values if item.step == step):
            yield RecommendationGroup(f"step-{step or 'all'}", name, lines)


def _line(context: Context, recommendation: Recommendation) -> RecommendationLine:
    """A recommendation with its status."""
    return RecommendationLine(
        id=recommendation.id,
        name=recommendation.name,
        text=recommendation.text,
        status=recommendation.status.value,
        status_text=context.text(recommendation.status.label),
        answer=recommendation.answer or "",
    )
