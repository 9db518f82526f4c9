"""Records as plain values: what JSON can hold, and nothing that is not open data."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from shk.model.published import PublishedMoment
from shk.model.record import Record
from shk.model.when import When
from shk.views.link import when_text
from shk.views.published_fields import public_fields

if TYPE_CHECKING:
    from shk.language.messages import Messages

Item = dict[str, Any]
"""A published record."""


def item(rows: tuple[Record, ...], messages: Messages) -> Item:
    """One published record, with every field that records of its sort have.

    Args:
        rows: a record of each part, in the order of the parts.
        messages: the language of moments in words.
    """
    fields = public_fields(tuple(type(one) for one in rows))
    return {field.key: value(getattr(rows[field.part], field.name), messages) for field in fields}


def value(found: object, messages: Messages) -> Any:  # noqa: ANN401 - what JSON can hold
    """What a field holds, as JSON has it."""
    if isinstance(found, Record):
        return item((found,), messages)
    if isinstance(found, When):
        return item((published_moment(found, messages),), messages)
    if isinstance(found, tuple):
        return [value(one, messages) for one in found]
    if isinstance(found, Enum):
        return found.value
    if isinstance(found, date):
        return found.isoformat()
    return found


def published_moment(when: When, messages: Messages) -> PublishedMoment:
    """A moment in words and days."""
    return PublishedMoment.model_validate(
        {
            "text": when_text(when, messages),
            "first_day": when.start.isoformat(),
            "last_day": when.end.isoformat(),
            "precision": when.precision.name.lower(),
        }
    )
