"""The state of the portfolio: what is missing, what ends, what comes. Never public."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.report.dates import time_sections
from shk.features.report.gaps import gap_sections
from shk.features.report.sections import HealthItem, HealthSection
from shk.features.report.texts import text_sections
from shk.i18n.messages import N_
from shk.model.portfolio.publication import public_portfolio
from shk.site.head import Head
from shk.site.link import day_moment

if TYPE_CHECKING:
    from shk.model.portfolio.external_link import LinkAnswer
    from shk.site.context import Context
    from shk.site.link import Moment


@dataclass(frozen=True)
class HealthView:
    """The page, the terminal's tables and the JSON all show this."""

    head: Head
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    day: Moment
    """The day it is told for."""
    sections: tuple[HealthSection, ...]
    """What was looked at, in the order in which it is worth mending."""


def health_view(context: Context, answers: tuple[LinkAnswer, ...] | None = None) -> HealthView:
    """The state of the portfolio on a day.

    Args:
        context: the whole portfolio, with what is not public.
        answers: what other sites answered; None when they were not asked.
    """
    title = context.text(N_("State of the portfolio"))
    lead = context.text(N_("What is missing, what ends soon and what is on its way."))
    public = public_portfolio(context.portfolio, context.today)
    return HealthView(
        head=Head(title, lead, context.addresses.health),
        lead=lead,
        day=day_moment(context.today, context.messages),
        sections=(
            *time_sections(context, public),
            *gap_sections(context, public),
            *text_sections(context),
            *(() if answers is None else (_dead_links(context, answers),)),
        ),
    )


def _dead_links(context: Context, answers: tuple[LinkAnswer, ...]) -> HealthSection:
    """Links to other sites that lead nowhere any more."""
    return HealthSection(
        key="dead-links",
        title=context.text(N_("Links that lead nowhere")),
        lead=context.text(N_("The other site does not answer, or the page is gone.")),
        items=tuple(
            HealthItem(
                one.link.owner, "", one.link.path, f"{one.link.url} – {context.text(one.told)}"
            )
            for one in answers
            if not one.alive
        ),
    )
