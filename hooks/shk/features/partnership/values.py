"""The value of a field in words and links, by its type alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.economy import money_text
from shk.i18n.numbers import number_text
from shk.model.schema.economy import LedgerBlock, LedgerRow
from shk.model.schema.effect import Source
from shk.model.schema.fields import called, reference_in
from shk.model.schema.partnership import Sum
from shk.model.schema.record_types import KIND_INFO
from shk.model.schema.vocabulary import Term
from shk.model.schema.when import When
from shk.site.evidence import source_lines
from shk.site.link import Link, when_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

    from shk.model.schema.record import Record, Reference
    from shk.site.context import Context


def values(context: Context, field: FieldInfo, value: object) -> tuple[Link, ...]:
    """What a field holds: a link for what has a page, words without an address for all else.

    Args:
        context: the portfolio and the language.
        field: the field, which names the kind its ids belong to.
        value: its value; nothing and an empty list have no words.
    """
    reference = reference_in(field)
    result = value if isinstance(value, tuple) else (value,)
    return tuple(link for item in result for link in _one(context, reference, item))


def _one(context: Context, reference: Reference | None, value: object) -> Iterator[Link]:
    """One value in words, if it has any."""
    match value:
        case None | "":
            return
        case Source():
            (line,) = source_lines(context, (value,))
            yield Link(", ".join((line.title, *line.places)), line.uri)
        case Sum():
            yield _words(
                money_text(context, value.amount, value.currency, approximate=value.approximate)
            )
        case Term():
            yield _words(context.text(value.label))
        case When():
            text = when_text(value, context.messages)
            yield _words(text if value.parts else text.replace(" ", "\u00a0"))
        case int():
            yield _words(number_text(value, context.messages))
        case str() if reference:
            yield _referred(context, reference, value)
        case _:
            yield _words(str(value))


def _referred(context: Context, reference: Reference, record_id: str) -> Link:
    """A record by its name, or an amount of the economy by what it is."""
    record: Record = context.portfolio.records(reference.kind)[record_id]
    title = _ledger_amount(context, record) if isinstance(record, LedgerRow) else called(record)
    if not KIND_INFO[reference.kind].segment:
        return _words(title)
    return context.record_link(reference.kind, record_id, title)


def _ledger_amount(context: Context, row: LedgerRow) -> str:
    """What a row of the economy became, or what was planned for it."""
    amount = row.budget if row.outcome is None else row.outcome
    if amount is None:
        return row.name
    currency = context.portfolio.register(LedgerBlock)[row.block].currency
    return money_text(context, amount, currency, approximate=row.approximate)


def _words(text: str) -> Link:
    """Words that lead nowhere."""
    return Link(text, "")
