"""Statements that those involved have taken a stand on, as votes on a scale."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from shk.features.follow_up.meta import follow_up_meta
from shk.i18n.messages import N_
from shk.model.schema.follow_up import Assessment
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.chart_svg import chart_svg
from shk.site.charts import BarChart, ChartItem, bar_chart
from shk.site.evidence import SourceLine, source_lines
from shk.site.link import Moment, moment_view, when_text
from shk.site.page import MadeFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.schema.follow_up import ScaleStep
    from shk.site.context import Context
    from shk.site.page_meta import PageMeta

LEAD = N_("What those involved think of the work. It is their own view, not a measurement.")
FINDING = N_("{votes} of {all} chose {step}")
VOTES = N_("Votes")


@dataclass(frozen=True)
class AssessmentStep:
    """A step of the scale."""

    name: str
    """What it is called."""
    meaning: str
    """What it stands for; empty if unknown."""
    votes: int
    """How many chose it."""
    reasons: tuple[str, ...]
    """Why, in indirect speech."""


@dataclass(frozen=True)
class AssessmentLine:
    """A statement and the votes on it."""

    id: str
    """Its place on the page."""
    uri: str
    """That place, for other pages."""
    name: str
    """The statement."""
    about: str
    """The time that it is about, in words."""
    when: Moment
    """When the stand was taken."""
    who: str
    """Who took a stand, and how."""
    text: str
    """What has to be known of it; empty when it goes without saying."""
    chart: BarChart | None
    """The votes as bars; None where nobody voted."""
    steps: tuple[AssessmentStep, ...]
    """The scale, best first."""
    wishes: tuple[str, ...]
    """What those involved asked for."""
    sources: tuple[SourceLine, ...]
    """The documents it rests on."""


@dataclass(frozen=True)
class AssessmentsView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page shows."""
    assessments: tuple[AssessmentLine, ...]
    """The statements, in the order of the data file."""


def assessments_view(context: Context) -> AssessmentsView:
    """The page of self-assessments."""
    title, lead = context.text(KIND_INFO[Kind.ASSESSMENT].plural), context.text(LEAD)
    values = context.portfolio.register(Assessment).values()
    return AssessmentsView(
        meta=follow_up_meta(context, Kind.ASSESSMENT, title, lead),
        lead=lead,
        assessments=tuple(_line(context, item) for item in values),
    )


def assessments_of_year(context: Context, year: int) -> tuple[AssessmentLine, ...]:
    """The statements that are about a year, in the order of the data file."""
    values = context.portfolio.register(Assessment).values()
    return tuple(_line(context, item) for item in values if year in item.about.years)


def chart_files(context: Context) -> Iterator[MadeFile]:
    """The votes on each statement as a picture to download."""
    for assessment in context.portfolio.register(Assessment).values():
        if assessment.scale:
            chart = _chart(context, assessment)
            uri = f"{context.addresses.index_of(Kind.ASSESSMENT)}{chart.file}"
            yield MadeFile(uri, partial(chart_svg, chart))


def _line(context: Context, assessment: Assessment) -> AssessmentLine:
    """A statement with its votes."""
    return AssessmentLine(
        id=assessment.id,
        uri=context.addresses.of(Kind.ASSESSMENT, assessment.id),
        name=assessment.name,
        about=when_text(assessment.about, context.messages),
        when=moment_view(assessment.when, context.messages),
        who=assessment.who,
        text=assessment.text or "",
        chart=_chart(context, assessment) if assessment.scale else None,
        steps=tuple(_step(step) for step in assessment.scale),
        wishes=assessment.wishes,
        sources=source_lines(context, assessment.sources),
    )


def _chart(context: Context, assessment: Assessment) -> BarChart:
    """The votes as bars, with the step that most chose as its headline."""
    most = max(assessment.scale, key=lambda step: step.votes)
    everybody = sum(step.votes for step in assessment.scale)
    finding = (
        context.text(FINDING)
        .replace("{votes}", str(most.votes))
        .replace("{all}", str(everybody))
        .replace("{step}", most.name.lower())
    )
    return bar_chart(
        f"{assessment.id}-chart",
        finding,
        context.text(VOTES).lower(),
        (context.text(VOTES),),
        [ChartItem(step.name, (step.votes,)) for step in assessment.scale],
        context.messages,
    )


def _step(step: ScaleStep) -> AssessmentStep:
    """A step of the scale."""
    return AssessmentStep(step.name, step.meaning or "", step.votes, step.reasons)
