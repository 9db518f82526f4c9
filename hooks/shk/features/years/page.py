"""The page of a year: cost, changes, what did not work, and what the initiatives did."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.changes import ChangeLine, change_line
from shk.features.economy import EconomyYear, economy_year
from shk.features.follow_up import (
    AssessmentLine,
    GoalOfYear,
    assessments_of_year,
    goals_of_year,
)
from shk.features.map import MapMiniature, year_miniature
from shk.features.timeline import AreaWork, area_work, timeline_years
from shk.features.years.figures import YearFigure, changes_of_year, year_figures
from shk.i18n.messages import N_
from shk.model.portfolio.changes import report_years
from shk.model.schema.economy import LedgerRow
from shk.model.schema.follow_up import Assessment, PartnerGoal
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import EffectKind, Stage
from shk.site.cards import StoryCard, story_card
from shk.site.changes import NEGATIVE, STEPS
from shk.site.evidence import SourceLine, source_lines
from shk.site.facets import YEAR
from shk.site.known import year_note
from shk.site.link import Link
from shk.site.page_meta import PageMeta
from shk.site.record_links import initiative_link
from shk.site.upcoming import DateLine, PlanLine, date_line, plan_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.portfolio.changes import Change
    from shk.model.schema.effect import Source
    from shk.site.context import Context

LIST_TITLE = N_("Year by year")
TITLE = N_("The year {year} in short")
LEAD = N_(
    "What {year} cost, what changed, what did not work, and what was done. Every number leads"
    " to what it counts."
)
CHANGED = frozenset({EffectKind.OUTCOME.value, EffectKind.IMPACT.value})
"""The sorts of effects that are a change, and not only something done."""
PLAN_LEAD = N_("What was planned for {year}, and as much as is known of what came of it.")


@dataclass(frozen=True)
class StageLine:
    """How many effects of a year are known in a way."""

    title: str
    """How they are known."""
    meaning: str
    """What that means, in a sentence."""
    count: int
    """How many they are."""
    share: int
    """Their share of all, in whole per cent, for the bar."""
    uri: str
    """The list of all that are known so; empty where there are none."""


@dataclass(frozen=True)
class PlannedWork:
    """What an initiative had planned for a year."""

    initiative: Link
    """The initiative."""
    plans: tuple[PlanLine, ...]
    """What was planned, and what became of it."""


@dataclass(frozen=True)
class YearView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    year: int
    """The year."""
    lead: str
    """What the page holds."""
    note: str
    """How much of the year is known; empty when it is known to its end."""
    figures: tuple[YearFigure, ...]
    """What can be counted of it."""
    previous: Link | None
    """The year before."""
    following: Link | None
    """The year after."""
    compared: str
    """Each year beside the one before it."""
    full_page: Link | None
    """The year with all that is known of it, on a summary in another language; else None."""
    report: str
    """The same to print and to file, as a PDF."""
    timeline: str
    """The year month by month; empty if nothing has a date in it."""
    economy: EconomyYear | None
    """What it cost; None while no outcome is known."""
    economy_page: str
    """All of the economy."""
    changed: tuple[ChangeLine, ...]
    """What lasts and what changed."""
    negative: tuple[ChangeLine, ...]
    """What did not turn out as hoped."""
    done: tuple[ChangeLine, ...]
    """What was done."""
    stages: tuple[StageLine, ...]
    """How all of that is known."""
    changes: str
    """The list of all effects of the year."""
    planned: tuple[PlannedWork, ...]
    """What was planned for the year, while it is not known to its end."""
    work: tuple[AreaWork, ...]
    """What the initiatives did, by focus area; nothing for a year that is only planned."""
    miniature: MapMiniature | None
    """The map as it was in the year; None when nothing is known to have gone on."""
    stories: tuple[StoryCard, ...]
    """Stories about the year."""
    activities: tuple[DateLine, ...]
    """Activities of the year, earliest first."""
    goals: tuple[GoalOfYear, ...]
    """How it went with the partnership's own goals."""
    assessments: tuple[AssessmentLine, ...]
    """What those involved thought of the year."""
    sources: tuple[SourceLine, ...]
    """The documents that all of this comes from."""


def year_view(context: Context, year: int) -> YearView:
    """The page of a year."""
    years = report_years(context.portfolio, context.today.year)
    at, note = years.index(year), year_note(context, year)
    own, figures = changes_of_year(context, year), tuple(year_figures(context, year))
    lines, shown = _changes(context, own), _is_known(context, year)
    addresses = context.addresses
    going = next(figure.value for figure in figures if figure.id == "going")
    return YearView(
        meta=year_meta(context, year),
        year=year,
        lead=_lead(context, year),
        note=note,
        figures=figures if shown else (),
        previous=_link(context, years[at - 1]) if at else None,
        following=_link(context, years[at + 1]) if at + 1 < len(years) else None,
        compared=addresses.years_compared,
        full_page=_full_page(context, year),
        report=addresses.year_report(year),
        timeline=addresses.timeline_of(year) if year in timeline_years(context) else "",
        economy=economy_year(context, year),
        economy_page=addresses.index_of(Kind.LEDGER_ROW),
        changed=tuple(line for line in lines if line.sort in CHANGED),
        negative=tuple(line for line in lines if line.sort == NEGATIVE),
        done=tuple(line for line in lines if line.sort == EffectKind.OUTPUT.value),
        stages=tuple(_stages(context, year, own)),
        changes=addresses.changes_of(YEAR, str(year)) if own else "",
        planned=tuple(_planned(context, year)) if note else (),
        work=area_work(context, year) if shown else (),
        miniature=year_miniature(context, year) if going and shown else None,
        stories=_stories(context, year),
        activities=_activities(context, year),
        goals=goals_of_year(context, year),
        assessments=assessments_of_year(context, year),
        sources=source_lines(context, year_sources(context, year)),
    )


def _full_page(context: Context, year: int) -> Link | None:
    """The year with all that is known of it, when this is a summary in another language."""
    if context.home is None:
        return None
    title = context.text(N_("All that is known of {year}")).replace("{year}", str(year))
    return context.link(title, context.home.addresses.year(year))


def _stories(context: Context, year: int) -> tuple[StoryCard, ...]:
    """Stories about a year."""
    stories = (story for story in context.portfolio.stories.values() if year in story.time.years)
    return tuple(story_card(context, item) for item in stories)


def _activities(context: Context, year: int) -> tuple[DateLine, ...]:
    """Activities of a year, earliest first."""
    activities = (
        activity
        for activity in context.portfolio.activities.values()
        if year in activity.when.years
    )
    return tuple(date_line(context, item) for item in activities)


def year_meta(context: Context, year: int) -> PageMeta:
    """Title and place of a year's page."""
    above = Link(context.text(LIST_TITLE), context.addresses.years)
    return PageMeta(
        title=context.text(TITLE).replace("{year}", str(year)),
        description=_lead(context, year),
        uri=context.addresses.year(year),
        crumbs=(above,),
        section=context.addresses.follow_up,
    )


def _lead(context: Context, year: int) -> str:
    """What the page of a year holds."""
    text = context.text(LEAD if _is_known(context, year) else PLAN_LEAD)
    return text.replace("{year}", str(year))


def _is_known(context: Context, year: int) -> bool:
    """Whether anything but plans is known of a year."""
    notes = [item for it in context.portfolio.initiatives.values() for item in it.years]
    known = any(note.year == year for note in notes) or bool(changes_of_year(context, year))
    return known or economy_year(context, year) is not None


def _link(context: Context, year: int) -> Link:
    """A year by its number."""
    return Link(str(year), context.addresses.year(year))


def _changes(context: Context, own: tuple[Change, ...]) -> tuple[ChangeLine, ...]:
    """The effects as lines, what lasts first, by focus area."""
    order = {area: place for place, area in enumerate(context.portfolio.focus_areas)}

    def key(change: Change) -> tuple[int, int]:
        areas = (order[it] for it in change.belongs[Kind.FOCUS_AREA])
        return STEPS.index(change.effect.kind), min(areas, default=len(order))

    return tuple(change_line(context, item) for item in sorted(own, key=key))


def _stages(context: Context, year: int, own: tuple[Change, ...]) -> Iterator[StageLine]:
    """How the effects of a year are known, every way stated, those without any too."""
    counts = Counter(item.effect.evidence.stage for item in own)
    for stage in Stage if own else ():
        count = counts[stage]
        yield StageLine(
            context.text(stage.label),
            context.text(stage.meaning),
            count,
            round(100 * count / len(own)),
            context.addresses.changes_of(YEAR, str(year), stage.value) if count else "",
        )


def _planned(context: Context, year: int) -> Iterator[PlannedWork]:
    """What the initiatives had planned for a year, by title."""
    for item in context.by_title(context.portfolio.initiatives.values()):
        plans = [
            plan
            for note in item.years
            for plan in note.next
            if year in (plan.when or note.after).years
        ]
        if plans:
            yield PlannedWork(initiative_link(context, item), plan_lines(context, plans))


def year_sources(context: Context, year: int) -> Iterator[Source]:
    """Where all that is stated of a year comes from, without places in the documents."""
    own = changes_of_year(context, year)
    portfolio = context.portfolio
    sources: list[Source] = [item.effect.evidence.source for item in own]
    for area in portfolio.focus_areas.values():
        sources += [it for item in area.years if item.year == year for it in item.sources]
    for row in portfolio.register(LedgerRow).values():
        if row.when.start.year == year and row.outcome is not None:
            sources += row.sources
    for goal in portfolio.register(PartnerGoal).values():
        sources += [
            it for item in goal.years if item.when.start.year == year for it in item.sources
        ]
    for said in portfolio.register(Assessment).values():
        sources += said.sources if year in said.about.years else ()
    for source in sources:
        yield source.model_copy(update={"where": None})
