"""The fields of a record that are open data, with what its class says about each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from shk.features.field_reference.fields import TITLES
from shk.i18n.messages import N_
from shk.model.schema.envelope import Licence
from shk.model.schema.fields import is_several, mark_in, record_type, types_in, written_name
from shk.model.schema.full_texts import cached_property
from shk.model.schema.public_fields import is_public
from shk.model.schema.published import FullText, PublishedMoment, PublishedVersion
from shk.model.schema.record import Record
from shk.model.schema.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

Parts = tuple[type[Record], ...]
"""The record classes whose fields make one published record, first to last."""

OWN_TITLES = {
    Licence.__name__: N_("Licence"),
    PublishedMoment.__name__: N_("Moment"),
    PublishedVersion.__name__: TITLES["Version"],
}
"""What records that only open data has are called, by the names of their classes."""


def record_title(model: type[Record]) -> str:
    """What a record inside a published record is called, a source string."""
    return {**TITLES, **OWN_TITLES}.get(model.__name__, model.__name__)


@dataclass(frozen=True)
class PublicField:
    """A field that is published."""

    part: int
    """Which of the parts it belongs to, from 0."""
    name: str
    """The attribute of that part's record."""
    key: str
    """What it is called in the data."""
    info: FieldInfo
    """What its record says about it."""

    @cached_property
    def inside(self) -> type[Record] | None:
        """The class of the records inside it; a moment is one too."""
        if self.is_moment:
            return PublishedMoment
        return record_type(self.info.annotation)

    @cached_property
    def is_moment(self) -> bool:
        """Whether it holds a moment."""
        return When in types_in(self.info.annotation)

    @cached_property
    def several(self) -> bool:
        """Whether it is a list."""
        return is_several(self.info.annotation)

    @cached_property
    def optional(self) -> bool:
        """Whether it may be null; a list is empty instead."""
        return type(None) in types_in(self.info.annotation) and not self.several

    @cached_property
    def full_text(self) -> bool:
        """Whether it holds the text of a whole page."""
        return mark_in(self.info, FullText) is not None


@cache
def public_fields(parts: Parts) -> tuple[PublicField, ...]:
    """The published fields of the parts, in their order; a key counts where it first stands."""
    fields: dict[str, PublicField] = {}
    for number, part in enumerate(parts):
        for name, info in part.model_fields.items():
            if is_public(part, name):
                key = written_name(name, info)
                fields.setdefault(key, PublicField(number, name, key, info))
    return tuple(fields.values())


def records_inside(parts: Parts) -> tuple[type[Record], ...]:
    """The classes of the records inside one published record, however deep, each once."""
    return tuple(dict.fromkeys(_walk(parts)))


def _walk(parts: Parts) -> Iterator[type[Record]]:
    """Every class inside, as often as it comes."""
    for field in public_fields(parts):
        if inside := field.inside:
            yield inside
            yield from _walk((inside,))
