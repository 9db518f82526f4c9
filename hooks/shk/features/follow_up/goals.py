"""The goals that the partnership has for its own work, and how it went."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.features.follow_up.meta import follow_up_meta
from shk.i18n.messages import N_
from shk.model.schema.economy import LedgerBlock, LedgerRow
from shk.model.schema.follow_up import Assessment, GoalYear, PartnerGoal
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.model.schema.vocabulary import GoalStatus
from shk.site.evidence import SourceLine, source_lines
from shk.site.link import Moment, moment_view, when_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.link import Link
    from shk.site.page_meta import PageMeta

LEAD = N_("The goals are for the partnership's own work, and stand in the words as decided.")


@dataclass(frozen=True)
class GoalResult:
    """How it went with a goal in a year."""

    moment: Moment
    """The year, or the day, that the result holds for."""
    target: str
    """What was to be reached; empty when the goal has no figure."""
    status: str
    """Value of the vocabulary, for the style sheet."""
    status_text: str
    """Whether it was reached, in words."""
    status_meaning: str
    """What those words mean, in a sentence."""
    text: str
    """What the sources say of it."""
    further: tuple[Link, ...]
    """The self-assessments and the amounts that the text is about."""
    sources: tuple[SourceLine, ...]
    """The documents it rests on."""


@dataclass(frozen=True)
class PartnerGoalLine:
    """A goal of the partnership."""

    id: str
    """Its place on the page."""
    number: int
    """Its number among the goals."""
    name: str
    """The goal in the words as decided, or as readers of the language understand them."""
    language: str
    """The language of the name, if it is another than the page's."""
    text: str
    """What has to be known of it; empty when it goes without saying."""
    results: tuple[GoalResult, ...]
    """How it went, latest first."""
    sources: tuple[SourceLine, ...]
    """The documents that the goal stands in."""


@dataclass(frozen=True)
class PartnerGoalsView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page shows."""
    counts: str
    """For how many goals a source says that they were reached, in a sentence."""
    goals: tuple[PartnerGoalLine, ...]
    """The goals, in the order of the data file."""


def partner_goals_view(context: Context) -> PartnerGoalsView:
    """The page of the goals of the partnership."""
    title, lead = context.text(KIND_INFO[Kind.PARTNER_GOAL].plural), context.text(LEAD)
    goals = context.portfolio.register(PartnerGoal)
    return PartnerGoalsView(
        meta=follow_up_meta(context, Kind.PARTNER_GOAL, title, lead),
        lead=lead,
        counts=_counts(context),
        goals=tuple(_line(context, goal, number) for number, goal in enumerate(goals.values(), 1)),
    )


@dataclass(frozen=True)
class GoalOfYear:
    """How it went with a goal of the partnership in a year."""

    goal: Link
    """The goal, in the words as decided, among all goals."""
    result: GoalResult
    """How it went."""


def goals_of_year(context: Context, year: int) -> tuple[GoalOfYear, ...]:
    """The goals that have a result for a year, in the order of the data file."""
    goals = context.portfolio.register(PartnerGoal).values()
    return tuple(
        GoalOfYear(
            context.record_link(Kind.PARTNER_GOAL, goal.id, goal.name), _result(context, item)
        )
        for goal in goals
        for item in goal.years
        if item.when.start.year == year
    )


def _counts(context: Context) -> str:
    """How many of the latest results are known, in a sentence."""
    latest = [
        max(item.years, key=lambda year: year.when)
        for item in context.portfolio.register(PartnerGoal).values()
        if item.years
    ]
    known = [item for item in latest if item.status is not GoalStatus.UNKNOWN]
    text = context.messages.plural(
        "Of %(num)s goal, a source says for {known} whether it was reached.",
        "Of %(num)s goals, a source says for {known} whether it was reached.",
        len(latest),
    )
    return text.replace("{known}", str(len(known)))


def _line(context: Context, goal: PartnerGoal, number: int) -> PartnerGoalLine:
    """A goal with its results."""
    return PartnerGoalLine(
        id=goal.id,
        number=number,
        name=goal.name,
        language=context.language_of(Kind.PARTNER_GOAL, goal.id),
        text=goal.text or "",
        results=tuple(
            _result(context, year)
            for year in sorted(goal.years, key=lambda year: year.when, reverse=True)
        ),
        sources=source_lines(context, goal.sources),
    )


def _result(context: Context, year: GoalYear) -> GoalResult:
    """How it went in a year."""
    return GoalResult(
        moment=moment_view(year.when, context.messages),
        target=year.target or "",
        status=year.status.value,
        status_text=context.text(year.status.label),
        status_meaning=context.text(year.status.meaning),
        text=year.text,
        further=tuple(_further(context, year)),
        sources=source_lines(context, year.sources),
    )


def _further(context: Context, year: GoalYear) -> Iterator[Link]:
    """The self-assessments and the amounts that a result is about."""
    said = context.portfolio.register(Assessment)
    for assessment in year.assessments:
        yield context.record_link(Kind.ASSESSMENT, assessment, said[assessment].name)
    rows, blocks = context.portfolio.register(LedgerRow), context.portfolio.register(LedgerBlock)
    for amount in year.amounts:
        row = rows[amount]
        name = (
            row.name
            if row.name == blocks[row.block].name
            else f"{blocks[row.block].name}: {row.name}"
        )
        link = context.record_link(Kind.LEDGER_ROW, amount, name)
        yield replace(link, title=f"{link.title} {when_text(row.when, context.messages)}")
