"""The fields of a new record as YAML: the given ones, then all others as explained comments."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from shk.features.field_reference.examples import field_examples
from shk.features.field_reference.fields import fields_of
from shk.i18n.messages import N_
from shk.model.schema.fields import (
    authored_fields,
    called,
    is_several,
    record_type,
    reference_in,
    written_order,
)
from shk.model.schema.initiative import Person

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from pydantic.fields import FieldInfo

    from shk.features.field_reference.fields import FieldRow
    from shk.model.schema.record import Record
    from shk.site.context import Context

CHANGE = N_("Change this")
OTHERS = N_(
    "All other fields. Take away the # before one that you need, and write your own value in place"
    " of the example."
)
CHOOSE = N_("One of: {allowed}.")
NAMES = N_("The id of: {kind}.")
INSIDE = N_("Fields inside it: {fields}.")
_WIDTH = 96
_FEW = 12
"""So many ids are listed; of more, the example shows one and the check proposes the nearest."""


def commented_fields(
    context: Context, record: type[Record], written: Mapping[str, str], to_change: Collection[str]
) -> str:
    """The fields of a new record, as lines of YAML.

    Args:
        context: the portfolio, which examples come from, and the language of the comments.
        record: the class of the record.
        written: the lines of each field that has a value, by its key.
        to_change: the keys whose values only hold their place.
    """
    rows = {row.key: row for row in fields_of(context, record).fields}
    fields, shown = authored_fields(record), dict(field_examples(context, record))
    # a name that stands in many files is hard to take away from all of them
    shown |= {key: "" for key, item in fields.items() if record_type(item.annotation) is Person}
    change = context.text(CHANGE)
    given = [
        f"{_comment(f'{change}! {note}') if key in to_change else ''}{written[key]}"
        for key in written_order(record)
        if key in written
        for note in [" ".join(_notes(context, rows[key], fields[key]))]
    ]
    others = [
        "".join(map(_comment, _notes(context, rows[key], fields[key])))
        + "".join(f"#{line}\n" for line in (shown[key] or _bare(key, fields[key])).split("\n"))
        for key in written_order(record)
        if key not in written
    ]
    return "\n".join(("".join(given), _comment(context.text(OTHERS)), *others))


def _notes(context: Context, row: FieldRow, field: FieldInfo) -> Iterator[str]:
    """What a field is called and is for, and the values that it can have."""
    yield f"{row.title}: {row.help}"
    if row.values:
        allowed = ", ".join(f"{item.value} ({item.title})" for item in row.values)
        yield context.text(CHOOSE).replace("{allowed}", allowed)
    if reference := reference_in(field):
        known = context.portfolio.records(reference.kind)
        allowed = ", ".join(f"{key} ({called(item)})" for key, item in known.items())
        few = 0 < len(known) <= _FEW
        text = context.text(CHOOSE if few else NAMES)
        yield text.replace("{allowed}", allowed).replace("{kind}", row.refers)
    if inside := record_type(field.annotation):
        yield context.text(INSIDE).replace("{fields}", _keys(inside))


def _bare(key: str, field: FieldInfo) -> str:
    """A field without a value, with the keys that a record inside it must have."""
    inside = record_type(field.annotation)
    needed = (
        [name for name, part in authored_fields(inside).items() if part.is_required()]
        if inside
        else []
    )
    first = "- " if is_several(field.annotation) else "  "
    return "".join(
        (
            f"{key}:",
            *(f"\n{'  ' if number else first}{name}:" for number, name in enumerate(needed)),
        )
    )


def _keys(record: type[Record]) -> str:
    """The keys of a record, each with those of the record inside it."""
    inside = {key: record_type(field.annotation) for key, field in authored_fields(record).items()}
    return ", ".join(f"{key} ({_keys(item)})" if item else key for key, item in inside.items())


def _comment(text: str) -> str:
    """A text as lines of comment."""
    lines = wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "".join(f"# {line}\n" for line in lines)
