"""The years that have a page, each with what can be counted of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.years.figures import YearFigure, year_figures
from shk.features.years.page import LIST_TITLE
from shk.i18n.messages import N_
from shk.model.portfolio.changes import report_years
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.known import year_note
from shk.site.link import Link
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context

LEAD = N_("What each year cost, what changed in it and what did not work.")


@dataclass(frozen=True)
class ListedYear:
    """A year in figures."""

    link: Link
    """The year's page."""
    note: str
    """How much of it is known; empty when it is known to its end."""
    figures: tuple[YearFigure, ...]
    """What can be counted of it; nothing while it is not known to its end."""


@dataclass(frozen=True)
class YearListView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds."""
    years: tuple[ListedYear, ...]
    """The years, latest first."""
    compared: str
    """Each year beside the one before it."""
    summaries: tuple[Link, ...]
    """The other summaries of follow-up in another language than the site's."""


def year_list_view(context: Context) -> YearListView:
    """The list of years."""
    lead, addresses = context.text(LEAD), context.addresses
    years = report_years(context.portfolio, context.today.year)
    return YearListView(
        meta=PageMeta(context.text(LIST_TITLE), lead, addresses.years, section=addresses.follow_up),
        lead=lead,
        years=tuple(_year(context, year) for year in reversed(years)),
        compared=addresses.years_compared,
        summaries=tuple(_summaries(context)) if context.home else (),
    )


def _summaries(context: Context) -> Iterator[Link]:
    """The summaries of the economy and of evaluations, as far as the portfolio has any."""
    for kind in (Kind.LEDGER_ROW, Kind.EVALUATION):
        if context.portfolio.records(kind):
            title = context.text(KIND_INFO[kind].plural)
            yield Link(title, context.addresses.index_of(kind))


def _year(context: Context, year: int) -> ListedYear:
    """A year with what can be counted of it."""
    note = year_note(context, year)
    figures = () if note else tuple(year_figures(context, year))
    return ListedYear(context.link(str(year), context.addresses.year(year)), note, figures)
