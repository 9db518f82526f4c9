"""The pages of follow-up, each only where the portfolio has something to show on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.follow_up.assessments import assessments_view
from shk.features.follow_up.evaluation import evaluation_view
from shk.features.follow_up.goals import partner_goals_view
from shk.features.follow_up.recommendations import recommendations_view
from shk.features.follow_up.wheel import wheel_view
from shk.i18n.messages import N_
from shk.model.schema.follow_up import Recommendation
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.head import Head
from shk.site.known import until_note
from shk.site.link import Link
from shk.site.page import PageArtifact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context

TITLE = N_("Follow-up")
LEAD = N_(
    "How the partnership follows its own work: its goals, what those involved think, what an"
    " evaluation found and what it recommends."
)
WHEEL_TITLE = N_("Steering wheel")
WAYS = {
    Kind.PARTNER_GOAL: N_("What the partnership has set out to reach, year by year."),
    Kind.ASSESSMENT: N_("Where those involved have taken a stand, and why."),
    Kind.EVALUATION: N_("What was asked, how it was done and what it can not say."),
    Kind.FINDING: N_("What was found in each step of the work, for each focus area."),
    Kind.RECOMMENDATION: N_("What is recommended, and what has come of it."),
    Kind.LEDGER_ROW: N_("What the work was planned to cost and what it cost."),
}
"""The kinds with a page of follow-up, and what each page shows."""


@dataclass(frozen=True)
class FollowUpWay:
    """The way to a page of follow-up."""

    link: Link
    """The page."""
    text: str
    """What it shows."""
    count: str
    """How much there is on it, in words; empty when it goes without saying."""


@dataclass(frozen=True)
class FollowUpView:
    """The page that leads to the others."""

    head: Head
    """Title and place of the page."""
    lead: str
    """What follow-up is."""
    known: str
    """Until when the sources tell, in a sentence; empty if that is now."""
    ways: tuple[FollowUpWay, ...]
    """The other pages."""


def follow_up_pages(context: Context) -> Iterator[PageArtifact]:
    """Every page of follow-up that the portfolio has something for."""
    portfolio = context.portfolio
    if any(portfolio.records(kind) for kind in WAYS):
        yield PageArtifact(_follow_up_view(context), "follow_up/follow_up.html")
    if portfolio.records(Kind.PARTNER_GOAL):
        yield PageArtifact(partner_goals_view(context), "follow_up/partner_goals.html")
    if portfolio.records(Kind.ASSESSMENT):
        yield PageArtifact(assessments_view(context), "follow_up/assessments.html")
    if portfolio.records(Kind.EVALUATION):
        yield PageArtifact(evaluation_view(context), "follow_up/evaluation.html")
    if portfolio.records(Kind.FINDING):
        yield PageArtifact(wheel_view(context), "follow_up/wheel.html")
    if portfolio.records(Kind.RECOMMENDATION):
        yield PageArtifact(recommendations_view(context), "follow_up/recommendations.html")


def _follow_up_view(context: Context) -> FollowUpView:
    """The page that leads to the others."""
    title, lead = context.text(TITLE), context.text(LEAD)
    ways = (_way(context, kind) for kind in WAYS if context.portfolio.records(kind))
    return FollowUpView(
        head=Head(title, lead, context.addresses.follow_up),
        lead=lead,
        known=until_note(context),
        ways=tuple(ways),
    )


def _way(context: Context, kind: Kind) -> FollowUpWay:
    """The way to the page of a kind."""
    title = WHEEL_TITLE if kind is Kind.FINDING else KIND_INFO[kind].plural
    link = Link(context.text(title), context.addresses.index_of(kind))
    count = ""
    if kind is Kind.RECOMMENDATION:
        number = len(context.portfolio.register(Recommendation))
        count = context.messages.plural("%(num)s recommendation", "%(num)s recommendations", number)
    return FollowUpWay(link, context.text(WAYS[kind]), count)
