"""Amounts of money in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import get_currency_symbol

from shk.i18n.messages import N_
from shk.i18n.numbers import number_text

if TYPE_CHECKING:
    from shk.model.schema.economy import LedgerBlock
    from shk.site.context import Context

ABOUT = N_("about {amount}")


def amount_text(context: Context, value: int | None, *, approximate: bool = False) -> str:
    """An amount as it is written; empty when it is not known."""
    if value is None:
        return ""
    text = number_text(value, context.messages)
    return context.text(ABOUT).replace("{amount}", text) if approximate else text


def currency_text(context: Context, block: LedgerBlock) -> str:
    """The currency as readers of the language write it."""
    return str(get_currency_symbol(block.currency, locale=context.messages.locale))
