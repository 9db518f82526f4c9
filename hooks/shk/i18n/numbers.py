"""Numbers as a reader of the language writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import format_decimal

if TYPE_CHECKING:
    from shk.i18n.messages import Messages


def number_text(value: float, messages: Messages) -> str:
    """A number with the language's grouping: 11 129 000, with no-break spaces."""
    return str(format_decimal(value, locale=messages.locale))
