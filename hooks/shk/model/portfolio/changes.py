"""Every effect of the portfolio with what it belongs to, and how many there are of each sort."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.portfolio.portfolio import ToldEffect, own_effects
from shk.model.schema.economy import LedgerRow
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import EffectKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.effect import Effect
    from shk.model.schema.story import Story
    from shk.model.schema.when import When


@dataclass(frozen=True)
class Change:
    """An effect with all that it can be counted by."""

    told: ToldEffect
    """The effect and the page on which it is written."""
    when: When
    """The time that it is about, as far as it is known."""
    belongs: Mapping[Kind, tuple[str, ...]]
    """Ids of the focus areas, goals, places, parties and initiatives that it belongs to."""

    @property
    def effect(self) -> Effect:
        """The effect."""
        return self.told.effect

    @property
    def key(self) -> str:
        """What it is known by among all effects: its page, and its id or number there."""
        return f"{self.told.owner.id}--{self.effect.id or self.told.number}"

    @property
    def years(self) -> tuple[int, ...]:
        """The years that it is about."""
        return tuple(self.when.years)

    def follows_from(self, other: Change) -> bool:
        """Whether it came of another effect on its page."""
        return self.told.owner is other.told.owner and other.effect.id in self.effect.follows_from


@dataclass(frozen=True)
class Tally:
    """How many effects there are of each step, and how many did not turn out as hoped."""

    by_step: Mapping[EffectKind, int]
    """Those that turned out as hoped, by step."""
    negative: int
    """Those that did not turn out as hoped, of all steps."""

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.by_step.values()) + self.negative


def tally(changes: Iterable[Change]) -> Tally:
    """Count effects."""
    found = tuple(changes)
    hoped = [one.effect.kind for one in found if not one.effect.negative]
    return Tally({kind: hoped.count(kind) for kind in EffectKind}, len(found) - len(hoped))


def known_of(portfolio: Portfolio, changes: Iterable[Change]) -> frozenset[str]:
    """Ids of the initiatives that something is known of to have changed, for the better or not.

    What was done is no change yet.
    """
    steps = {EffectKind.OUTCOME, EffectKind.IMPACT}
    return frozenset(
        one.told.owner.id
        for one in changes
        if one.effect.kind in steps and one.told.owner.id in portfolio.initiatives
    )


def gather_changes(portfolio: Portfolio) -> tuple[Change, ...]:
    """Every effect, those of initiatives first, in the order of ids and then of the author."""
    return tuple(
        _change(portfolio, told, page)
        for _, page in portfolio.authored()
        for told in own_effects(page)
    )


def _change(portfolio: Portfolio, told: ToldEffect, page: Initiative | Story) -> Change:
    """An effect with what its page belongs to."""
    document = portfolio.documents[told.effect.evidence.source.document]
    return Change(told, told.effect.when or document.time, _belongs(portfolio, page))


def _belongs(portfolio: Portfolio, page: Initiative | Story) -> Mapping[Kind, tuple[str, ...]]:
    """What a page that effects are written on belongs to."""
    if isinstance(page, Initiative):
        return {
            Kind.FOCUS_AREA: (page.focus_area,),
            Kind.GOAL: page.goals,
            Kind.PARTY: page.parties,
            Kind.PLACE: page.places,
            Kind.INITIATIVE: (page.id,),
        }
    areas = portfolio.focus_areas_of_story(page)
    return {Kind.FOCUS_AREA: tuple(one.id for one in areas), Kind.GOAL: page.goals}


def report_years(portfolio: Portfolio, last: int) -> tuple[int, ...]:
    """The years that there is something to report of, and those that were planned for.

    A year counts when an initiative or a focus area tells of it, when the economy has an
    outcome for it, or when an initiative has told what it planned for it.

    Args:
        portfolio: the portfolio.
        last: the latest year, that of the build.
    """
    notes = [one for it in portfolio.initiatives.values() for one in it.years]
    told = {one.year for one in notes}
    told |= {one.after.start.year for one in notes if one.next}
    told |= {one.year for it in portfolio.focus_areas.values() for one in it.years}
    rows = portfolio.register(LedgerRow).values()
    told |= {one.when.start.year for one in rows if one.outcome is not None}
    return tuple(sorted(year for year in told if year <= last))
