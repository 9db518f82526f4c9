"""What can be chosen for a field: records of the portfolio or words of a vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.collation import sort_key
from shk.model.schema.fields import called
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.editing.new_fields import NewField
    from shk.i18n.messages import Messages
    from shk.model.portfolio.portfolio import Portfolio

_SORTED = frozenset({Kind.INITIATIVE, Kind.STORY, Kind.PARTY, Kind.PLACE})
"""Kinds that are sorted by name; the others stand in the order of their file."""


@dataclass(frozen=True)
class Choice:
    """One thing to choose."""

    value: str
    """What is written in the file."""
    label: str
    """What it is called."""
    note: str = ""
    """What it means, in a sentence."""


def choices(field: NewField, portfolio: Portfolio, messages: Messages) -> tuple[Choice, ...]:
    """What can be chosen; empty for a field that is filled in freely."""
    if field.kind is None:
        return tuple(
            Choice(term.value, messages.text(term.label), messages.text(term.meaning))
            for term in field.terms
        )
    records = portfolio.records(field.kind).items()
    results = tuple(Choice(key, called(record)) for key, record in records)
    if field.kind not in _SORTED:
        return results
    return tuple(sorted(results, key=lambda item: sort_key(item.label, messages.language)))


def chosen(text: str, offered: Sequence[Choice]) -> tuple[str, ...] | None:
    """The values a person means by numbers, values or names between commas.

    Returns:
        None when one of them is none of the choices.
    """
    result = []
    for word in (part.strip() for part in text.split(",")):
        if not word:
            continue
        if word.isdigit() and 0 < int(word) <= len(offered):
            result.append(offered[int(word) - 1].value)
            continue
        folded = word.casefold()
        named = [
            item for item in offered if folded in {item.value.casefold(), item.label.casefold()}
        ]
        if not named:
            return None
        result.append(named[0].value)
    return tuple(dict.fromkeys(result))
