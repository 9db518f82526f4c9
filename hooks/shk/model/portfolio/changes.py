"""Every effect of the portfolio with what it belongs to, and how many there are of each sort."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.portfolio.portfolio import ReportedEffect, own_effects
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

    text: ReportedEffect
    """The effect and the page on which it is written."""
    when: When
    """The time that it is about, as far as it is known."""
    belongs: Mapping[Kind, tuple[str, ...]]
    """Ids of the focus areas, goals, places, parties and initiatives that it belongs to,
    and of the document that reports it."""

    @property
    def effect(self) -> Effect:
        """The effect."""
        return self.text.effect

    @property
    def key(self) -> str:
        """What it is known by among all effects: its page, and its id or number there."""
        return f"{self.text.owner.id}--{self.effect.id or self.text.number}"

    @property
    def years(self) -> tuple[int, ...]:
        """The years that it is about."""
        return tuple(self.when.years)

    def follows_from(self, other: Change) -> bool:
        """Whether it came of another effect on its page."""
        return self.text.owner is other.text.owner and other.effect.id in self.effect.follows_from


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
    result = tuple(changes)
    hoped = [item.effect.kind for item in result if not item.effect.negative]
    return Tally({kind: hoped.count(kind) for kind in EffectKind}, len(result) - len(hoped))


def known_of(portfolio: Portfolio, changes: Iterable[Change]) -> frozenset[str]:
    """Ids of the initiatives that something is known of to have changed, for the better or not.

    What was done is no change yet.
    """
    steps = {EffectKind.OUTCOME, EffectKind.IMPACT}
    return frozenset(
        change.text.owner.id
        for change in changes
        if change.effect.kind in steps and change.text.owner.id in portfolio.initiatives
    )


def gather_changes(portfolio: Portfolio) -> tuple[Change, ...]:
    """Every effect, those of initiatives first, in the order of ids and then of the author."""
    return tuple(
        _change(portfolio, own_effect, page)
        for _, page in portfolio.authored()
        for own_effect in own_effects(page)
    )


def _change(
    portfolio: Portfolio, reported_effect: ReportedEffect, page: Initiative | Story
) -> Change:
    """An effect with what its page belongs to."""
    document = portfolio.documents[reported_effect.effect.evidence.source.document]
    belongs = {**_belongs(portfolio, page), Kind.DOCUMENT: (document.id,)}
    return Change(reported_effect, reported_effect.effect.when or document.time, belongs)


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
    return {Kind.FOCUS_AREA: tuple(area.id for area in areas), Kind.GOAL: page.goals}


def report_years(portfolio: Portfolio, last: int) -> tuple[int, ...]:
    """The years that there is something to cover, and those that were planned for.

    A year counts when an initiative or a focus area describes it, when the economy has an
    outcome for it, or when an initiative has stated what it planned for it.

    Args:
        portfolio: the portfolio.
        last: the latest year, that of the build.
    """
    notes = [year for it in portfolio.initiatives.values() for year in it.years]
    years = {note.year for note in notes}
    years |= {note.after.start.year for note in notes if note.next}
    years |= {year.year for it in portfolio.focus_areas.values() for year in it.years}
    rows = portfolio.register(LedgerRow).values()
    years |= {row.when.start.year for row in rows if row.outcome is not None}
    return tuple(sorted(year for year in years if year <= last))
