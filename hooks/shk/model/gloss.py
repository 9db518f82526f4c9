"""What records are called in another language, beside the words that were decided."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from shk.model.reference import Gloss, PartnershipGloss

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.record import Record

    R = TypeVar("R", bound=Record)

GLOSSES: Mapping[str, str] = MappingProxyType({"en": "in_english"})
"""The field that holds what a record is called, by language."""

GLOSS_TYPES = (Gloss, PartnershipGloss)
"""The records that are written in another language than the site's."""


def gloss_of(record: Record, language: str) -> Gloss | PartnershipGloss | None:
    """What a record is called in a language, if that is told."""
    name = GLOSSES.get(language)
    found: Gloss | PartnershipGloss | None = getattr(record, name) if name else None
    return found


def glossed(record: R, language: str) -> R:
    """A record as it is called in a language: with the words of its gloss, else as it is.

    What the gloss does not tell is the site's own, but for the explanation, which is
    left out rather than shown in another language.
    """
    gloss = gloss_of(record, language)
    if gloss is None:
        return record
    told = {name: getattr(gloss, name) for name in type(gloss).model_fields}
    return record.model_copy(
        update={name: value for name, value in told.items() if value or name == "text"}
    )
