"""Each year beside the one before it: what has changed between two dates."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from shk.features.changes import ChangeLine, change_line
from shk.features.years.figures import (
    YearFigure,
    changes_of_year,
    cost_figures,
    going_in,
    year_figures,
)
from shk.features.years.page import LIST_TITLE
from shk.i18n.messages import N_
from shk.i18n.numbers import number_text
from shk.model.portfolio.changes import report_years
from shk.model.schema.vocabulary import EffectKind
from shk.site.known import year_note
from shk.site.link import Link
from shk.site.page_meta import PageMeta
from shk.site.record_links import initiative_link

if TYPE_CHECKING:
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context

TITLE = N_("Two years side by side")
LEAD = N_(
    "What has changed from one year to the next: what it cost, what was under way, what began"
    " and what ended, and what it led to."
)


@dataclass(frozen=True)
class ComparedFigure:
    """Something that can be counted of two years."""

    label: str
    """What is counted."""
    earlier: YearFigure | None
    """The number of the earlier year; None where it has none."""
    later: YearFigure | None
    """The number of the later year; None where it has none."""
    difference: str
    """How much more or less the later one is; empty where one of them is not known."""


@dataclass(frozen=True)
class Comparison:
    """Two years side by side."""

    id: str
    """Its heading's id."""
    earlier: Link
    """The earlier year."""
    later: Link
    """The later year."""
    note: str
    """That the later year is not known to its end; then nothing is compared."""
    figures: tuple[ComparedFigure, ...]
    """What can be counted of both."""
    began: tuple[Link, ...]
    """Initiatives that began in the later year."""
    ended: tuple[Link, ...]
    """Initiatives that are known to have ended in the later year."""
    went_on: tuple[Link, ...]
    """Initiatives that were under way in both years."""
    changed: tuple[ChangeLine, ...]
    """What changed in the later year, for the better or not."""


@dataclass(frozen=True)
class ComparisonView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds."""
    pairs: tuple[Comparison, ...]
    """Each year beside the one before it, latest first."""


def comparison_view(context: Context) -> ComparisonView:
    """The page of two years side by side."""
    title, lead = context.text(TITLE), context.text(LEAD)
    crumb = Link(context.text(LIST_TITLE), context.addresses.years)
    years = report_years(context.portfolio, context.today.year)
    return ComparisonView(
        meta=PageMeta(
            title,
            lead,
            context.addresses.years_compared,
            crumbs=(crumb,),
            section=context.addresses.follow_up,
        ),
        lead=lead,
        pairs=tuple(_comparison(context, *pair) for pair in pairwise(years))[::-1],
    )


def _comparison(context: Context, earlier: int, later: int) -> Comparison:
    """Two years side by side."""
    addresses, note = context.addresses, year_note(context, later)
    before, after = going_in(context, earlier), going_in(context, later)
    kept = [item for item in after if item in before]
    return Comparison(
        id=f"{earlier}-{later}",
        earlier=Link(str(earlier), addresses.year(earlier)),
        later=Link(str(later), addresses.year(later)),
        note=note,
        figures=() if note else _figures(context, earlier, later),
        began=() if note else _links(context, [item for item in after if _began(item, later)]),
        ended=() if note else _links(context, [item for item in after if _ended(item, later)]),
        went_on=() if note else _links(context, kept),
        changed=() if note else _changed(context, later),
    )


def _figures(context: Context, earlier: int, later: int) -> tuple[ComparedFigure, ...]:
    """What can be counted of two years, in the order of the later one's page."""
    before, after = _counted(context, earlier), _counted(context, later)
    return tuple(
        ComparedFigure(
            (after.get(key) or before[key]).label,
            before.get(key),
            after.get(key),
            _difference(context, before.get(key), after.get(key)),
        )
        for key in dict.fromkeys((*after, *before))
    )


def _counted(context: Context, year: int) -> dict[str, YearFigure]:
    """What can be counted of a year; the cost by part, since years may have other parts."""
    result = (*cost_figures(context, year), *year_figures(context, year))
    return {item.id: item for item in result if item.id != "cost"}


def _difference(context: Context, earlier: YearFigure | None, later: YearFigure | None) -> str:
    """How much more or less the later number is."""
    if not earlier or not later or earlier.value is None or later.value is None:
        return ""
    difference = later.value - earlier.value
    text = number_text(abs(difference), context.messages)
    return f"+{text}" if difference > 0 else f"−{text}" if difference < 0 else "0"


def _began(initiative: Initiative, year: int) -> bool:
    """Whether an initiative began in a year."""
    return initiative.period.start.start.year == initiative.period.start.end.year == year


def _ended(initiative: Initiative, year: int) -> bool:
    """Whether an initiative is known to have ended in a year."""
    end = initiative.period.end
    return bool(end and initiative.period.has_ended and end.end.year == year)


def _links(context: Context, initiatives: list[Initiative]) -> tuple[Link, ...]:
    """Initiatives by title."""
    return tuple(initiative_link(context, item) for item in context.by_title(initiatives))


def _changed(context: Context, year: int) -> tuple[ChangeLine, ...]:
    """What changed in a year, and what did not turn out as hoped."""
    return tuple(
        change_line(context, change)
        for change in changes_of_year(context, year)
        if change.effect.negative or change.effect.kind is not EffectKind.OUTPUT
    )
