"""What a table of the economy shows, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.i18n.numbers import number_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shk.model.schema.economy import LedgerRow
    from shk.site.context import Context

AS_PLANNED = N_("The outcome was as planned: {outcome}")
BELOW = N_("The outcome was {outcome}, {difference} less than planned")
ABOVE = N_("The outcome was {outcome}, {difference} more than planned")
LARGEST = N_("The largest item was {name}: {outcome}")
DIFFERENCE = N_("The rows add up to {sum}; the source states {total}.")


def finding_text(
    context: Context, parts: Sequence[LedgerRow], total: LedgerRow | None, unit: str
) -> str:
    """What a chart shows: how the outcome compares with the plan, else the largest item.

    Args:
        context: the portfolio and the language.
        parts: the items that are drawn, largest first; at least one.
        total: the sum that the source states, if it does.
        unit: the currency as it is written.
    """
    if total is None or total.budget is None or total.outcome is None:
        largest = parts[0]
        text = context.text(LARGEST).replace("{name}", largest.name)
        return text.replace("{outcome}", _money(context, largest.outcome or 0, unit))
    difference = total.outcome - total.budget
    source = AS_PLANNED if not difference else ABOVE if difference > 0 else BELOW
    text = context.text(source).replace("{difference}", _money(context, abs(difference), unit))
    return text.replace("{outcome}", _money(context, total.outcome, unit))


def difference_text(
    context: Context, parts: Sequence[LedgerRow], total: LedgerRow, unit: str
) -> Iterator[str]:
    """That the items do not add up to the sum that the source states, if they do not."""
    amounts = [part.outcome for part in parts]
    known = [amount for amount in amounts if amount is not None]
    if total.outcome is None or len(known) < len(amounts) or sum(known) == total.outcome:
        return
    text = context.text(DIFFERENCE).replace("{sum}", _money(context, sum(known), unit))
    yield text.replace("{total}", _money(context, total.outcome, unit))


def _money(context: Context, value: int, unit: str) -> str:
    """An amount with its currency, kept on one line."""
    return f"{number_text(value, context.messages)}\u00a0{unit}"
