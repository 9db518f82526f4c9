"""Which questions a new record needs answered, read off its schema."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, get_origin

from shk.content.validate import field_at
from shk.model.schema.effect import Source
from shk.model.schema.fields import authored_fields, record_type, reference_in, term_type, types_in
from shk.model.schema.image import Image
from shk.model.schema.record import Kind, Record
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic.fields import FieldInfo

    from shk.model.schema.references import Steps
    from shk.model.schema.vocabulary import Term

NEW_KINDS = (Kind.STORY, Kind.INITIATIVE, Kind.ACTIVITY, Kind.PARTY)
"""What can be made by answering questions."""

_KEY_FIELDS: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.STORY: (
            "about",
            "initiatives",
            "goals",
            "authors",
            "image",
            "sources",
            "publish_on",
            "draft",
        ),
        Kind.INITIATIVE: (
            "question",
            "goals",
            "challenges",
            "places",
            "image",
            "sources",
            "publish_on",
            "draft",
        ),
        Kind.ACTIVITY: (
            "text",
            "place",
            "organisers",
            "initiatives",
            "focus_area",
            "participants",
            "source",
        ),
        Kind.PARTY: ("text", "partner", "part_of", "url", "sources"),
    }
)
"""Fields that are asked for beside the required ones."""

TODAY: Steps = ("date",)
"""The field that is the day itself unless another is written."""

DRAFT: Steps = ("draft",)
"""The field that keeps a page from being published."""

_PICTURE_PARTS = ("alt", "credit")


class Answer(StrEnum):
    """How a question is answered."""

    WORDS = "words"
    """In words."""
    FACT = "fact"
    """By a day, a moment, a number or an address."""
    YES_OR_NO = "yes_or_no"
    """By yes or no."""
    TERM = "term"
    """By a word of a vocabulary."""
    RECORD = "record"
    """By a record of the portfolio."""
    PICTURE = "picture"
    """By a file."""


@dataclass(frozen=True)
class Question:
    """One question about a new record."""

    steps: Steps
    """The way to the field, as an author writes it."""
    answer: Answer
    """How it is answered."""
    label: str
    """What the field is called, a source string."""
    help: str
    """What to write in it, a source string."""
    required: bool
    """Whether the record can not be without it."""
    several: bool
    """Whether there can be more than one answer."""
    kind: Kind | None = None
    """The kind of record to choose, for an answer that is one."""
    terms: tuple[Term, ...] = ()
    """The words to choose among, for an answer that is one."""

    @property
    def option(self) -> str:
        """What it is called on a command line: ``focus-area``, ``period-start``, ``goal``."""
        *above, last = (str(step) for step in self.steps)
        if last in _PICTURE_PARTS:
            return last
        name = _singular(last) if self.several else last
        return "-".join((*above, name)).replace("_", "-")


def questions(kind: Kind) -> tuple[Question, ...]:
    """The questions for a new record, in the order in which its fields are written."""
    model = RECORD_TYPES[kind]
    return tuple(item for name in _asked(kind, model) for item in _about(model, (name,)))


def written_order(model: type[Record]) -> tuple[str, ...]:
    """The fields of a record as authors order them.

    First what all records of its sort must have, such as title and summary, then
    what it has of its own, last what all of its sort can have.
    """
    fields = authored_fields(model)
    base = model.__base__
    shared = authored_fields(base) if base and issubclass(base, Record) else {}
    needed = [name for name in shared if fields[name].is_required()]
    own = [name for name in fields if name not in shared]
    return (*needed, *own, *(name for name in shared if name not in needed))


def _asked(kind: Kind, model: type[Record]) -> Iterator[str]:
    """The fields that are asked for; the id is proposed and not asked for here."""
    fields = authored_fields(model)
    for name in written_order(model):
        field = fields[name]
        if name != "id" and (field.is_required() or name in _KEY_FIELDS[kind]):
            yield name


def _about(model: type[Record], steps: Steps) -> Iterator[Question]:
    """The questions about one field; a group of fields is asked for by its required ones."""
    field = field_at(model, steps)
    assert field is not None  # noqa: S101 - the way comes from the schema
    inside = record_type(field.annotation)
    if inside is Image:
        yield _question(steps, field, Answer.PICTURE)
        for name in _PICTURE_PARTS:
            part = field_at(model, (*steps, name))
            assert part is not None  # noqa: S101 - as above
            yield _question((*steps, name), part, Answer.WORDS)
    elif inside is Source:
        yield _question(steps, field, Answer.RECORD, kind=Kind.DOCUMENT)
    elif inside:
        for name, part in authored_fields(inside).items():
            if part.is_required():
                yield from _about(model, (*steps, name))
    else:
        yield _plain(steps, field)


def _plain(steps: Steps, field: FieldInfo) -> Question:
    """The question about a field that holds a value or a list of them."""
    if reference := reference_in(field):
        return _question(steps, field, Answer.RECORD, kind=reference.kind)
    if terms := term_type(field.annotation):
        return _question(steps, field, Answer.TERM, terms=tuple(terms))
    kinds = set(types_in(field.annotation))
    if bool in kinds:
        return _question(steps, field, Answer.YES_OR_NO)
    words = str in kinds and not kinds & {int, When}
    return _question(steps, field, Answer.WORDS if words else Answer.FACT)


def _question(
    steps: Steps,
    field: FieldInfo,
    answer: Answer,
    kind: Kind | None = None,
    terms: tuple[Term, ...] = (),
) -> Question:
    """A question with what the schema says of its field."""
    return Question(
        steps=steps,
        answer=answer,
        label=field.title or str(steps[-1]),
        help=field.description or "",
        required=field.is_required(),
        several=get_origin(field.annotation) is tuple,
        kind=kind,
        terms=terms,
    )


def _singular(name: str) -> str:
    """One of what a field holds several of."""
    return f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s")
