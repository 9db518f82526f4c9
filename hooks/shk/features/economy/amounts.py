"""Amounts of money in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import get_currency_symbol

from shk.i18n.messages import N_
from shk.i18n.numbers import number_text

if TYPE_CHECKING:
    from shk.site.context import Context

ABOUT = N_("about {amount}")


def amount_text(context: Context, value: int | None, *, approximate: bool = False) -> str:
    """An amount as it is written; empty when it is not known."""
    if value is None:
        return ""
    text = number_text(value, context.messages)
    return context.text(ABOUT).replace("{amount}", text) if approximate else text


def currency_text(context: Context, currency: str) -> str:
    """A currency, three letters as ISO 4217 has them, as readers of the language write it."""
    return str(get_currency_symbol(currency, locale=context.messages.locale))


def money_text(context: Context, value: int, currency: str, *, approximate: bool = False) -> str:
    """An amount with its currency, kept on one line."""
    unit = currency_text(context, currency)
    return f"{amount_text(context, value, approximate=approximate)}\u00a0{unit}"
