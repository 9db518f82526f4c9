"""The pages of follow-up, each only where the portfolio has something to show on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.follow_up.assessments import assessments_view
from shk.features.follow_up.evaluation import evaluation_view
from shk.features.follow_up.goals import partner_goals_view
from shk.features.follow_up.recommendations import recommendations_view
from shk.features.follow_up.wheel import wheel_view
from shk.features.follow_up.year import LEAD as YEAR_LEAD
from shk.features.follow_up.year import TITLE as YEAR_TITLE
from shk.features.follow_up.year import follow_up_year_view, follow_up_years
from shk.features.indicators import AS_FAR, has_indicators_page
from shk.i18n.messages import N_
from shk.model.portfolio.changes import report_years
from shk.model.schema.follow_up import Recommendation
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.changes import all_changes
from shk.site.link import Link
from shk.site.page import page
from shk.site.ways import Way, ways_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from shk.site.context import Context
    from shk.site.page import PageSpec, PageView
    from shk.site.ways import WaysView

TITLE = N_("Follow-up")
LEAD = N_(
    "How the partnership follows its own work: its goals, what those involved think, what an"
    " evaluation found and what it recommends."
)
WHEEL_TITLE = N_("Steering wheel")
CHANGES_WAY = N_("Every effect of the work, how it is known, and what did not work.")
YEARS_WAY = N_("What each year cost, what changed in it and what did not work.")
WAYS = {
    Kind.PARTNER_GOAL: N_("What the partnership has set out to reach, year by year."),
    Kind.ASSESSMENT: N_("Where those involved have taken a stand, and why."),
    Kind.EVALUATION: N_("What was asked, how it was done and what it can not say."),
    Kind.FINDING: N_("What was found in each step of the work, for each focus area."),
    Kind.RECOMMENDATION: N_("What is recommended, and what has come of it."),
    Kind.LEDGER_ROW: N_("What the work was planned to cost and what it cost."),
    Kind.INDICATOR: AS_FAR,
}
"""The kinds with a page of follow-up, and what each page shows."""


PAGES: Mapping[Kind, tuple[str, Callable[[Context], PageView]]] = {
    Kind.PARTNER_GOAL: ("follow_up/partner_goals.html", partner_goals_view),
    Kind.ASSESSMENT: ("follow_up/assessments.html", assessments_view),
    Kind.EVALUATION: ("follow_up/evaluation.html", evaluation_view),
    Kind.FINDING: ("follow_up/wheel.html", wheel_view),
    Kind.RECOMMENDATION: ("follow_up/recommendations.html", recommendations_view),
}
"""The template and the view of the page of each kind."""


def _more_ways(context: Context) -> Iterator[Way]:
    """The ways to what the whole portfolio has led to, and to each year in short."""
    addresses = context.addresses
    if all_changes(context):
        link = Link(context.text(N_("Changes")), addresses.changes)
        yield Way(link, context.text(CHANGES_WAY))
    if years := report_years(context.portfolio, context.today.year):
        link = Link(context.text(N_("Year by year")), addresses.years)
        further = [Link(str(year), addresses.year(year)) for year in reversed(years)]
        further.append(Link(context.text(N_("Two years side by side")), addresses.years_compared))
        yield Way(link, context.text(YEARS_WAY), further=tuple(further))


def follow_up_pages(context: Context) -> Iterator[PageSpec]:
    """Every page of follow-up that the portfolio has something for."""
    addresses, portfolio = context.addresses, context.portfolio
    if any(portfolio.records(kind) for kind in WAYS):
        yield page(context, addresses.follow_up, "follow_up/follow_up.html", _follow_up_view)
    for kind, (template, view) in PAGES.items():
        if portfolio.records(kind):
            yield page(context, addresses.index_of(kind), template, view)
    if portfolio.records(Kind.EVALUATION):
        for language in context.all_languages[1:]:
            url, (template, view) = (
                language.addresses.index_of(Kind.EVALUATION),
                PAGES[Kind.EVALUATION],
            )
            yield page(language, url, template, view)
    for year in follow_up_years(context):
        url = addresses.follow_up_of(year)
        yield page(context, url, "follow_up/year.html", follow_up_year_view, year)


def _follow_up_view(context: Context) -> WaysView:
    """The page that leads to the others."""
    ways = (_way(context, kind) for kind in WAYS if _has_page(context, kind))
    title, lead = context.text(TITLE), context.text(LEAD)
    years = (_year_way(context, year) for year in reversed(follow_up_years(context)))
    every = (*_more_ways(context), *ways, *years)
    return ways_view(context, title, lead, context.addresses.follow_up, every)


def _has_page(context: Context, kind: Kind) -> bool:
    """Whether a kind has its page."""
    if kind is Kind.INDICATOR:
        return has_indicators_page(context)
    return bool(context.portfolio.records(kind))


def _year_way(context: Context, year: int) -> Way:
    """The way to the follow-up of a year."""
    title, lead = (context.text(it).replace("{year}", str(year)) for it in (YEAR_TITLE, YEAR_LEAD))
    return Way(Link(title, context.addresses.follow_up_of(year)), lead)


def _way(context: Context, kind: Kind) -> Way:
    """The way to the page of a kind."""
    title = WHEEL_TITLE if kind is Kind.FINDING else KIND_INFO[kind].plural
    link = Link(context.text(title), context.addresses.index_of(kind))
    count = ""
    if kind is Kind.RECOMMENDATION:
        number = len(context.portfolio.register(Recommendation))
        count = context.messages.plural("%(num)s recommendation", "%(num)s recommendations", number)
    return Way(link, context.text(WAYS[kind]), count)
