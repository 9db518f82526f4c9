"""What can be counted of a year; every number leads to what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from shk.features.economy import economy_year, year_cost
from shk.features.follow_up import goals_of_year
from shk.features.timeline import under_way
from shk.i18n.messages import N_
from shk.i18n.numbers import number_text
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import GoalStatus
from shk.site.changes import all_changes, tally_counts
from shk.site.facets import YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.portfolio.changes import Change
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context

GOING = N_("Initiatives under way")
STORIES = N_("Stories about the year")
ACTIVITIES = N_("Activities")
GOALS = N_("Goals of the partnership reached")
COST = N_("Cost in {unit}")


@dataclass(frozen=True)
class YearFigure:
    """Something that can be counted of a year."""

    id: str
    """What it is known by, the same for every year."""
    label: str
    """What is counted."""
    value: int | None
    """The number; None where it is not known."""
    text: str
    """The number in words."""
    uri: str
    """What it counts; empty where there is nothing."""


def changes_of_year(context: Context, year: int) -> tuple[Change, ...]:
    """The effects that are about a year."""
    return tuple(change for change in all_changes(context) if year in change.years)


def going_in(context: Context, year: int) -> tuple[Initiative, ...]:
    """The initiatives that are known to have been under way in a year."""
    initiatives = context.portfolio.initiatives.values()
    return under_way(context, initiatives, date(year, 1, 1), date(year, 12, 31))


def year_figures(context: Context, year: int) -> Iterator[YearFigure]:
    """All that can be counted of a year, in the order of its page."""
    yield from _cost(context, year)
    going = going_in(context, year)
    here = (context.home or context).addresses.year(year)
    yield _figure(context, "going", GOING, len(going), f"{here}#work")
    own = changes_of_year(context, year)
    for tally_count in tally_counts(context, own, YEAR, str(year)):
        yield YearFigure(
            tally_count.sort,
            tally_count.label,
            tally_count.count,
            str(tally_count.count),
            tally_count.uri,
        )
    stories = [story for story in context.portfolio.stories.values() if year in story.time.years]
    yield _figure(context, "stories", STORIES, len(stories), f"{here}#stories")
    activities = [
        activity
        for activity in context.portfolio.activities.values()
        if year in activity.when.years and activity.status and activity.status.certain
    ]
    yield _figure(context, "activities", ACTIVITIES, len(activities), f"{here}#activities")
    yield from _goals(context, year)


def _figure(context: Context, figure_id: str, label: str, value: int, uri: str) -> YearFigure:
    """A number with its label."""
    text = number_text(value, context.messages)
    return YearFigure(figure_id, context.text(label), value, text, uri if value else "")


def _cost(context: Context, year: int) -> Iterator[YearFigure]:
    """What the year cost, where its blocks can be added up."""
    if cost := year_cost(context, year):
        label = context.text(COST).replace("{unit}", cost[1])
        uri = f"{context.addresses.index_of(Kind.LEDGER_ROW)}#y{year}"
        yield YearFigure("cost", label, cost[0], number_text(cost[0], context.messages), uri)


def cost_figures(context: Context, year: int) -> Iterator[YearFigure]:
    """What each part of the economy came to, those left out of the year's total too."""
    result = economy_year(context, year)
    for table in result.tables if result else ():
        if table.sum is not None:
            label = f"{table.title}, {table.unit}"
            uri = f"{context.addresses.index_of(Kind.LEDGER_ROW)}#{table.id}"
            text = number_text(table.sum, context.messages)
            yield YearFigure(
                f"cost-{table.id.removesuffix(str(year))}", label, table.sum, text, uri
            )


def _goals(context: Context, year: int) -> Iterator[YearFigure]:
    """How many of the partnership's own goals a source says were reached."""
    result = goals_of_year(context, year)
    if not result:
        return
    met = sum(item.result.status == GoalStatus.MET.value for item in result)
    unknown = sum(item.result.status == GoalStatus.UNKNOWN.value for item in result)
    known = unknown < len(result)
    of = context.messages.plural("of %(num)s goal", "of %(num)s goals", len(result))
    text = context.text(N_("not known"))
    if known:
        text = ", ".join(item for item in (f"{met} {of}", _unknown(context, unknown)) if item)
    uri = context.addresses.index_of(Kind.PARTNER_GOAL)
    yield YearFigure("goals", context.text(GOALS), met if known else None, text, uri)


def _unknown(context: Context, number: int) -> str:
    """How many goals no source says anything of, in words; empty where there are none."""
    plural = context.messages.plural
    return plural("%(num)s not known", "%(num)s not known", number) if number else ""
