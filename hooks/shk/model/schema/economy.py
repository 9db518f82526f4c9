"""The economy: blocks that are budgeted and reported by themselves, and their rows."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from shk.i18n.messages import N_
from shk.model.schema.record import (
    Example,
    FocusAreaId,
    InitiativeId,
    LedgerBlockId,
    PartyId,
    Text,
    described,
)
from shk.model.schema.reference import Translatable
from shk.model.schema.when import Moment

CURRENCY_PATTERN = "^[A-Z]{3}$"
"""A currency as ISO 4217 writes it."""

CurrencyCode = Annotated[str, StringConstraints(pattern=CURRENCY_PATTERN)]
"""Three capital letters."""

Amount = Annotated[int, Field(ge=-10_000_000_000, le=10_000_000_000)]
"""A whole number in the currency of the block."""


class LedgerBlock(Translatable):
    """A part of the economy that is budgeted and reported by itself."""

    currency: Annotated[CurrencyCode, Example("SEK")] = described(
        N_("Currency"), N_("Three letters as ISO 4217 has them.")
    )
    apart: bool = described(
        N_("Left out of the year's total"),
        N_("Yes for money that is not a cost of the year. In the file: true."),
        default=False,
    )


class LedgerRow(Translatable):
    """An item of the economy: what was planned for a time and what it became."""

    block: LedgerBlockId = described(N_("Block"), N_("The block it stands in."))
    when: Moment = described(N_("When"), N_("The year, or the years, that the amounts are for."))
    focus_area: FocusAreaId | None = described(
        N_("Focus area"), N_("The focus area it concerns, if one."), default=None
    )
    party: PartyId | None = described(
        N_("Party"), N_("Who gives or spends the money, if one party."), default=None
    )
    funder: Text | None = described(
        N_("Funder"), N_("Who gives the money, when it is none of the parties."), default=None
    )
    budget: Amount | None = described(
        N_("Budget"), N_("What was planned, or the target."), default=None
    )
    outcome: Amount | None = described(N_("Outcome"), N_("What it became."), default=None)
    approximate: bool = described(
        N_("Approximate"), N_("Yes when the source says about. In the file: true."), default=False
    )
    total: bool = described(
        N_("Total"),
        N_("Yes for the sum that the source states for its block and time. In the file: true."),
        default=False,
    )
    initiatives: tuple[InitiativeId, ...] = described(
        N_("Initiatives"), N_("What came of the money, as far as the sources say."), default=()
    )
