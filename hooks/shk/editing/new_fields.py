"""The fields of a new record that one value or a list fills, and the values given for them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, get_origin

from shk.content.validate import field_at
from shk.editing.yaml_dump import scalar
from shk.model.schema.effect import Source
from shk.model.schema.fields import (
    authored_fields,
    name_field,
    record_type,
    reference_in,
    term_type,
    types_in,
    written_order,
)
from shk.model.schema.image import Image
from shk.model.schema.record import Kind, Record
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic.fields import FieldInfo

    from shk.editing.yaml_dump import Value
    from shk.i18n.messages import Messages
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.references import Steps
    from shk.model.schema.vocabulary import Term

NEW_KINDS = (Kind.STORY, Kind.INITIATIVE, Kind.ACTIVITY, Kind.PARTY)
"""What ``shk new`` makes."""
BELONGS_TO: Mapping[Kind, str] = MappingProxyType(
    {Kind.STORY: "initiatives", Kind.INITIATIVE: "focus_area"}
)
"""The field that places a new page in the portfolio; rows are asked for all they must have."""
TODAY: Steps = ("date",)
"""The field that is the day itself unless another is written."""
DRAFT: Steps = ("draft",)
"""The field that keeps a page from being published."""
PICTURE: Steps = ("image",)
"""The field whose value is a file to copy."""
_PICTURE_PARTS = ("alt", "credit")

Given = str | tuple[str, ...]
"""A value as it was given: one text, or several for a list."""
Answers = dict["Steps", Given]
"""Values by the way to their field; what was left out is not there."""


@dataclass(frozen=True)
class NewField:
    """One field of a new record."""

    steps: Steps
    """The way to the field, as an author writes it."""
    label: str
    """What the field is called, a source string."""
    help: str
    """What to write in it, a source string."""
    required: bool
    """Whether the record can not be without it."""
    several: bool
    """Whether it is a list."""
    types: frozenset[type]
    """The types of its value."""
    kind: Kind | None = None
    """The kind of record that it names."""
    terms: tuple[Term, ...] = ()
    """The words to choose among."""

    @property
    def option(self) -> str:
        """What it is called on a command line: ``focus-area``, ``period-start``, ``goal``."""
        *above, last = (str(step) for step in self.steps)
        if last in _PICTURE_PARTS:
            return last
        name = _singular(last) if self.several else last
        return "-".join((*above, name)).replace("_", "-")


def new_fields(kind: Kind) -> tuple[NewField, ...]:
    """The fields of a new record that an option can fill, in the order in which they are written.

    The id is made of the name. Of a record inside another, only what a required one must have
    is among them, and the file and texts of a picture.
    """
    model = RECORD_TYPES[kind]
    ways = (_inside(model, (name,)) for name in written_order(model) if name != "id")
    return tuple(field for fields in ways for field in fields)


def asked_fields(kind: Kind) -> tuple[NewField, ...]:
    """The fields that a person is asked for.

    A page is asked for its title and what it belongs to: it is a draft, and the rest can wait.
    A row is public at once, so it is asked for all that it must have.
    """
    fields = new_fields(kind)
    if kind not in BELONGS_TO:
        return tuple(field for field in fields if field.required)
    names = (name_field(RECORD_TYPES[kind]), BELONGS_TO[kind])
    return tuple(field for field in fields if field.steps[0] in names)


def as_given(field: NewField, texts: tuple[str, ...]) -> Given | None:
    """Texts as the value of a field; None when nothing was said."""
    if field.steps == PICTURE:  # two spaces in the name of a file are two
        return texts[0].strip() or None if texts else None
    said = tuple(dict.fromkeys(text for item in texts if (text := " ".join(item.split()))))
    if not said:
        return None
    return said if field.several else said[0]


def prefilled(
    kind: Kind, answers: Answers, portfolio: Portfolio, today: date, messages: Messages
) -> Answers:
    """Values for what a new record must have and was not given, for its writer to replace.

    Only a draft has them, since the public would read them; a story is dated today in any case.
    """
    return {
        field.steps: (value,) if field.several else value
        for field in new_fields(kind)
        if field.required and field.steps not in answers
        if field.steps == TODAY or answers.get(DRAFT) == "true"
        if (value := _first_value(field, portfolio, today, messages))
    }


def written(model: type[Record], answers: Answers) -> dict[str, Value]:
    """Answers as the fields of a record, in the order in which authors write them.

    A document that is a source becomes a group of fields, as does the file of a picture.
    """
    fields: dict[str, Value] = {}
    order = written_order(model)
    for steps in sorted(answers, key=lambda item: (order.index(str(item[0])), len(item))):
        _put(fields, [str(step) for step in steps], _value(model, steps, answers[steps]))
    return fields


def _first_value(
    field: NewField, portfolio: Portfolio, today: date, messages: Messages
) -> str | None:
    """The first value that a field can have; for words, what is to be written there."""
    if field.kind:
        return next(iter(portfolio.records(field.kind)), None)
    if field.terms:
        return field.terms[0].value
    if date in field.types:
        return today.isoformat()
    return str(today.year) if When in field.types else messages.text(field.help)


def _inside(model: type[Record], steps: Steps) -> Iterator[NewField]:
    """A field, or those of the record inside it."""
    field = field_at(model, steps)
    assert field is not None  # noqa: S101 - the way comes from the schema
    inside = record_type(field.annotation)
    if inside is Source:
        yield replace(_new_field(steps, field), kind=Kind.DOCUMENT)
    elif inside is None or inside is Image:
        yield _new_field(steps, field)
    parts: tuple[str, ...] = _PICTURE_PARTS if inside is Image else ()
    if inside and inside is not Source and field.is_required():
        parts = tuple(name for name, part in authored_fields(inside).items() if part.is_required())
    for name in parts:
        yield from _inside(model, (*steps, name))


def _new_field(steps: Steps, field: FieldInfo) -> NewField:
    """What the schema says of a field."""
    reference, terms = reference_in(field), term_type(field.annotation)
    return NewField(
        steps=steps,
        label=field.title or str(steps[-1]),
        help=field.description or "",
        required=field.is_required(),
        several=get_origin(field.annotation) is tuple,
        types=frozenset(types_in(field.annotation)),
        kind=reference.kind if reference else None,
        terms=tuple(terms or ()),
    )


def _value(model: type[Record], steps: Steps, given: Given) -> Value:
    """What was given as the value of its field."""
    if not isinstance(given, str):
        return [_value(model, steps, item) for item in given]
    field = field_at(model, steps)
    assert field is not None  # noqa: S101 - fields come from the schema
    inside = record_type(field.annotation)
    text = scalar(given, words=str in set(types_in(field.annotation)))
    if inside is Source:
        return {"document": text}
    return {"src": text} if inside else text


def _put(fields: dict[str, Value], steps: list[str], value: Value) -> None:
    """Put a value into fields, inside a group if the way leads into one."""
    first, *rest = steps
    if not rest:
        fields[first] = value
        return
    inside = fields.setdefault(first, {})
    assert isinstance(inside, dict)  # noqa: S101 - groups are made here alone
    _put(inside, rest, value)


def _singular(name: str) -> str:
    """One of what a field holds several of."""
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name.removesuffix("es") if name.endswith("ases") else name.removesuffix("s")
