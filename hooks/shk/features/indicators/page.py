"""The page of indicators, and those of one societal goal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.indicators.multiples import Multiples, multiples
from shk.i18n.messages import N_
from shk.model.schema.indicator import Indicator
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.evidence import SourceLine, source_lines
from shk.site.page_meta import PageMeta
from shk.site.record_links import goal_links

if TYPE_CHECKING:
    from shk.site.context import Context
    from shk.site.link import Link

LEAD = N_(
    "What public statistics say of the places. They show where things are going, not what the"
    " initiatives have led to."
)


AS_FAR = N_("What public statistics say of the places, as far as figures are known.")
"""The same where there may be no figure yet."""


@dataclass(frozen=True)
class IndicatorLine:
    """An indicator with its values."""

    id: str
    """Its place on the page."""
    name: str
    """The title that the publisher gives it."""
    definition: str
    """What is counted and how."""
    text: str
    """What else has to be known of it; empty when nothing."""
    unit: str
    """What a value is in."""
    direction: str
    """Whether a higher value is better, in words."""
    publisher: str
    """Who publishes the figures, with the id that it has there."""
    licence: str
    """The terms on which the figures may be shown."""
    url: str
    """Where the publisher shows it; empty if not given."""
    goals: tuple[Link, ...]
    """The goals that it says something of."""
    values: Multiples
    """Its values as pictures and a table."""
    sources: tuple[SourceLine, ...]
    """The document that reports it."""


@dataclass(frozen=True)
class IndicatorsView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page shows."""
    indicators: tuple[IndicatorLine, ...]
    """The indicators, in the order of the data file."""
    unmeasured: tuple[Link, ...]
    """The societal goals that no indicator says anything of."""


def has_indicators_page(context: Context) -> bool:
    """Whether there are indicators, or none to show where a partnership follows its goals."""
    portfolio = context.portfolio
    measured = bool(portfolio.register(Indicator))
    return measured or bool(portfolio.goals and portfolio.records(Kind.PARTNER_GOAL))


def indicators_view(context: Context) -> IndicatorsView:
    """The page of indicators."""
    named = {goal for item in context.portfolio.register(Indicator).values() for goal in item.goals}
    unmeasured = (goal for goal in context.portfolio.goals if goal not in named)
    lines = indicator_lines(context)
    title = context.text(KIND_INFO[Kind.INDICATOR].plural)
    lead = context.text(LEAD if lines else AS_FAR)
    meta = PageMeta(title, lead, context.addresses.index_of(Kind.INDICATOR))
    return IndicatorsView(meta, lead, lines, goal_links(context, unmeasured, short=False))


def indicator_lines(context: Context, goal: str = "") -> tuple[IndicatorLine, ...]:
    """The indicators of a societal goal, or all of them.

    Args:
        context: the portfolio and the language.
        goal: the id of the goal; empty for all.
    """
    values = context.portfolio.register(Indicator).values()
    return tuple(_line(context, item) for item in values if not goal or goal in item.goals)


def _line(context: Context, indicator: Indicator) -> IndicatorLine:
    """An indicator with its values."""
    return IndicatorLine(
        id=indicator.id,
        name=indicator.name,
        definition=indicator.definition,
        text=indicator.text or "",
        unit=indicator.unit,
        direction=context.text(indicator.direction.label),
        publisher=f"{indicator.publisher}, {indicator.code}",
        licence=indicator.licence,
        url=indicator.url or "",
        goals=goal_links(context, indicator.goals),
        values=multiples(context, indicator),
        sources=source_lines(context, indicator.sources),
    )
