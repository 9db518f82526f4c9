"""A field is private until somebody has listed it as public; a new one is red here until then."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from shk.features.field_reference.public_fields import public_fields
from shk.model.schema import envelope, published, upkeep
from shk.model.schema.fields import mark_in, record_type
from shk.model.schema.public_fields import PUBLIC, is_public
from shk.model.schema.record import Confidential, Editorial, Record, Text, described, is_provided
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.reference import Party

if TYPE_CHECKING:
    from collections.abc import Iterator


def inside(model: type[Record]) -> Iterator[type[Record]]:
    """A record and every record in its fields that are not for the work alone."""
    yield model
    for field in model.model_fields.values():
        within = record_type(field.annotation)
        if within and not mark_in(field, Editorial):
            yield from inside(within)


MODELS = tuple(dict.fromkeys(chain.from_iterable(map(inside, RECORD_TYPES.values()))))
"""Every record that open data could tell of."""


def test_every_field_is_listed_or_marked() -> None:
    undecided = [
        f"{model.__name__}.{name}"
        for model in MODELS
        for name, field in model.model_fields.items()
        if not is_provided(field)
        and not is_public(model, name)
        and not mark_in(field, Editorial)
        and not mark_in(field, Confidential)
    ]
    assert undecided == [], "list them in public_fields.py, or mark them Editorial or Confidential"


def test_what_is_marked_as_private_is_not_listed() -> None:
    assert [
        f"{model.__name__}.{name}"
        for model in MODELS
        for name, field in model.model_fields.items()
        if is_provided(field) or any(mark_in(field, mark) for mark in (Editorial, Confidential))
        if is_public(model, name)
    ] == []


def test_a_new_field_stays_in_its_file() -> None:
    class Noted(Party):
        """A party with a note that somebody has added."""

        note: Text | None = described("Note", "For ourselves.", default=None)

    Noted.__name__ = Party.__name__
    assert "note" not in {public_field.name for public_field in public_fields((Noted,))}
    assert {public_field.name for public_field in public_fields((Noted,))} == {
        public_field.name for public_field in public_fields((Party,))
    }


def test_every_listed_field_exists() -> None:
    made = [item for module in (published, envelope, upkeep) for item in vars(module).values()]
    own = {
        item.__name__: item for item in made if isinstance(item, type) and issubclass(item, Record)
    }
    known = own | {model.__name__: model for model in MODELS}
    for name, fields in PUBLIC.items():
        assert fields <= set(known[name].model_fields), name
