"""What an author may write in each record, read from the record classes themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.fields import (
    authored_fields,
    is_several,
    record_type,
    reference_in,
    term_type,
)
from shk.model.schema.record_types import KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from pydantic.fields import FieldInfo

    from shk.model.schema.record import Record
    from shk.site.context import Context

TITLES = {
    **{kind.record.__name__: kind.title for kind in KINDS},
    "AccessibilityFault": N_("Known fault"),
    "AccessibilityStatement": N_("Accessibility statement"),
    "AreaYear": N_("Year of a focus area"),
    "CitedEffect": N_("Effect from another page"),
    "Access": N_("How to get a document"),
    "Clause": N_("Clause"),
    "Conflict": N_("Conflict between sources"),
    "Consent": N_("Consent"),
    "Directive": N_("View in a text"),
    "Effect": N_("Effect"),
    "EvaluationGloss": N_("Evaluation in English"),
    "Evidence": N_("Evidence"),
    "FaultGloss": N_("Known fault in English"),
    "FactsBox": N_("Box of facts"),
    "Gloss": N_("Name in English"),
    "GoalGloss": N_("Goal in English"),
    "GoalYear": N_("Result of a goal"),
    "Image": N_("Picture"),
    "Member": N_("Member"),
    "Milestone": N_("Milestone"),
    "Moved": N_("Old address"),
    "Partnership": N_("Partnership"),
    "PartnershipGloss": N_("Partnership in English"),
    "Period": N_("Period"),
    "Person": N_("Person"),
    "Plan": N_("Plan"),
    "PlacedEffect": N_("Effect in a text"),
    "PlacedPicture": N_("Picture in a text"),
    "Point": N_("Point"),
    "Publisher": N_("Publisher"),
    "Quote": N_("Quote"),
    "Relation": N_("Relation"),
    "Review": N_("Review"),
    "ScaleStep": N_("Step of a scale"),
    "Session": N_("Meeting"),
    "Signatory": N_("Signatory"),
    "Source": N_("Source"),
    "Statement": N_("What a source says"),
    "StatementGloss": N_("Accessibility statement in English"),
    "Sum": N_("Sum of money"),
    "SurveyAnswer": N_("Answer to a survey"),
    "Turn": N_("Turn"),
    "Version": N_("Version"),
    "WalkStep": N_("Step of the walk through the map"),
    "Synonym": N_("Word for the search"),
    "ForeignWords": N_("Words of another language"),
    "WrittenPage": N_("Hand-written page"),
    "Year": N_("Year"),
}
"""What each record is called, by the name of its class; a test holds it to the classes."""


@dataclass(frozen=True)
class FieldValueRow:
    """A value that can be chosen."""

    value: str
    """As it is written."""
    title: str
    """What readers see."""
    meaning: str
    """What it means; empty when the word says it all."""


@dataclass(frozen=True)
class FieldRow:
    """One field of a record."""

    key: str
    """As it is written."""
    title: str
    """What it is called."""
    help: str
    """What to write in it."""
    required: bool
    """Whether it must be written."""
    several: bool
    """Whether it is a list."""
    values: tuple[FieldValueRow, ...]
    """What can be chosen; empty for free text."""
    refers: str
    """What kind of record it names by id; empty otherwise."""
    nested: str
    """Anchor of the record that is written inside it; empty otherwise."""
    nested_title: str
    """What that record is called; empty otherwise."""


@dataclass(frozen=True)
class RecordFields:
    """The fields of one kind of record."""

    name: str
    """Name of the record class; the anchor on the page."""
    title: str
    """What the record is called."""
    fields: tuple[FieldRow, ...]
    """The fields that an author may write."""
    example: str = ""
    """How it is written in a text; empty for what is written in fields."""


def record_fields(context: Context, roots: Iterable[type[Record]]) -> tuple[RecordFields, ...]:
    """The fields of records and of all records nested in them, each record once."""
    fromkeys = dict.fromkeys(item for root in roots for item in with_nested(root))
    return tuple(fields_of(context, item) for item in fromkeys)


def fields_of(context: Context, record: type[Record]) -> RecordFields:
    """The fields of one record, without those of the records inside it."""
    return RecordFields(
        record.__name__,
        context.text(TITLES[record.__name__]),
        tuple(_field_row(context, name, field) for name, field in authored_fields(record).items()),
    )


def with_nested(
    record: type[Record], closed: Collection[type[Record]] = ()
) -> Iterator[type[Record]]:
    """A record class, then those inside it, in the order of the fields.

    Args:
        record: the class to begin with.
        closed: classes inside it that are left out, with what is inside them.
    """
    yield record
    for field in authored_fields(record).values():
        nested = record_type(field.annotation)
        if nested and nested not in closed:
            yield from with_nested(nested, closed)


def _field_row(context: Context, key: str, field: FieldInfo) -> FieldRow:
    """One field in words."""
    terms, nested = term_type(field.annotation), record_type(field.annotation)
    refers = reference_in(field)
    return FieldRow(
        key=key,
        title=context.text(field.title or ""),
        help=context.text(field.description or ""),
        required=field.is_required(),
        several=is_several(field.annotation),
        values=tuple(
            FieldValueRow(term.value, context.text(term.label), context.text(term.meaning))
            for term in (terms or ())
        ),
        refers=context.text(refers.kind.label) if refers else "",
        nested=nested.__name__ if nested else "",
        nested_title=context.text(TITLES[nested.__name__]) if nested else "",
    )
