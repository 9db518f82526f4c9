"""The state of the portfolio: what is missing, what ends, what comes. Never public."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.report.dates import time_sections
from shk.features.report.gaps import gap_sections
from shk.features.report.sections import ReportItem, ReportSection
from shk.features.report.texts import text_sections
from shk.i18n.messages import N_
from shk.model.portfolio.publication import public_portfolio
from shk.site.link import day_moment
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.model.portfolio.external_link import LinkAnswer
    from shk.site.context import Context
    from shk.site.link import Moment


@dataclass(frozen=True)
class ReportView:
    """The page, the terminal's tables and the JSON all show this."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    day: Moment
    """The day of the report."""
    sections: tuple[ReportSection, ...]
    """What was looked at, in the order in which it is worth mending."""


def report_view(context: Context, answers: tuple[LinkAnswer, ...] | None = None) -> ReportView:
    """The state of the portfolio on a day.

    Args:
        context: the whole portfolio, with what is not public.
        answers: what other sites answered; None when they were not asked.
    """
    title = context.text(N_("State of the portfolio"))
    lead = context.text(N_("What is missing, what ends soon and what is on its way."))
    public = public_portfolio(context.portfolio, context.today)
    return ReportView(
        meta=PageMeta(title, lead, context.addresses.report),
        lead=lead,
        day=day_moment(context.today, context.messages),
        sections=(
            *time_sections(context, public),
            *gap_sections(context, public),
            *text_sections(context),
            *(() if answers is None else (_dead_links(context, answers),)),
        ),
    )


def _dead_links(context: Context, answers: tuple[LinkAnswer, ...]) -> ReportSection:
    """Links to other sites that lead nowhere any more."""
    return ReportSection(
        key="dead-links",
        title=context.text(N_("Links that lead nowhere")),
        lead=context.text(N_("The other site does not answer, or the page is gone.")),
        items=tuple(
            ReportItem(
                answer.link.owner,
                "",
                answer.link.path,
                f"{answer.link.url} – {context.text(answer.text)}",
            )
            for answer in answers
            if not answer.alive
        ),
    )
