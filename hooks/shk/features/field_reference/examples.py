"""How each field can be written: as the content itself has it, else as the schema shows it.

The shortest value that is public is the example, since an example is to be taken in at a
glance; so no example is written twice, and none outlives what it was taken from. What somebody
agreed to is never an example.
"""

from __future__ import annotations

from datetime import date
from heapq import nsmallest
from itertools import chain, islice
from typing import TYPE_CHECKING

import yaml
from annotated_types import MinLen

from shk.i18n.dates import season_text
from shk.model.schema.fields import mark_in, reference_in, term_type, types_in, written_name
from shk.model.schema.image import Image
from shk.model.schema.record import Confidential, Example, Record, is_provided
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.references import records_in
from shk.model.schema.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic.fields import FieldInfo

    from shk.i18n.messages import Messages
    from shk.site.context import Context

Written = str | int | date | list["Written"] | dict[str, "Written"]
"""A value as YAML has it."""

_DUMPER = yaml.CSafeDumper if yaml.__with_libyaml__ else yaml.SafeDumper
"""libyaml takes a sixth of the time."""
_LIKELY = 3
"""So many values are written to see which takes least; writing all of them is slow."""
LOOKED_AT = 100
"""Records of each kind in which examples are looked for, so that a large portfolio costs no more
than a small one."""


def field_examples(context: Context, record: type[Record]) -> Mapping[str, str]:
    """An example of each field that an author may write, as a line or more of a file.

    Args:
        context: what is public, the language and the day.
        record: the class whose fields they are.

    Returns:
        YAML by the key as it is written; empty for a field that nothing shows.
    """
    known = tuple(islice(_records(context, record), LOOKED_AT))
    return {
        written_name(name, field): _example(context, known, name, field)
        for name, field in record.model_fields.items()
        if not is_provided(field)
    }


def _records(context: Context, record: type[Record]) -> Iterator[Record]:
    """The public records of a class, on their own or inside others."""
    for kind, model in RECORD_TYPES.items():
        result = islice(context.portfolio.records(kind).values(), LOOKED_AT)
        if model is record:
            yield from result
        else:
            inside = chain.from_iterable(records_in(item, record) for item in result)
            yield from (item for item in inside if _may_be_shown(context, item))


def _may_be_shown(context: Context, record: Record) -> bool:
    """Whether a record may be an example; a picture whose consent has ended may not."""
    return not isinstance(record, Image) or record.src in context.pictures


def _example(context: Context, known: tuple[Record, ...], name: str, field: FieldInfo) -> str:
    """The shortest example of one field."""
    values = () if mark_in(field, Confidential) else (getattr(item, name) for item in known)
    shown = {value: None for value in values if value not in (None, ()) and value != field.default}
    if not shown and (made := _made(context, field)) is not None:
        shown = {(made,) if field.default == () else made: None}
    key = written_name(name, field)
    least = _least(field)
    items = [_written(item, context.messages, least) for item in shown]
    results = (_yaml({key: item}) for item in nsmallest(_LIKELY, items, key=_size))
    return min(results, key=lambda item: (item.count("\n"), len(item), item), default="")


def _made(context: Context, field: FieldInfo) -> object:
    """A value for a field that no content has; None for one that has to be read of elsewhere."""
    kinds = set(types_in(field.annotation))
    if shown := mark_in(field, Example):
        return context.text(shown.text)
    if bool in kinds:
        return True
    if date in kinds:
        return context.today
    reference = reference_in(field)
    if reference:
        return next(iter(context.portfolio.records(reference.kind)), None)
    terms = term_type(field.annotation)
    return next(iter(terms)) if terms else None


def _least(field: FieldInfo) -> int:
    """How many items a list must have; 1 unless its field says otherwise."""
    return max((item.min_length for item in field.metadata if isinstance(item, MinLen)), default=1)


def _written(value: object, messages: Messages, least: int = 1) -> Written:
    """A value as an author writes it; a list by its shortest items, as few as there may be."""
    if isinstance(value, Record):
        own = type(value).model_fields
        fields = {written_name(name, item): name for name, item in own.items()}
        shown = {key: name for key, name in fields.items() if not mark_in(own[name], Confidential)}
        result = {key: getattr(value, name) for key, name in shown.items()}
        return {
            key: _written(item, messages, _least(own[shown[key]]))
            for key, item in result.items()
            if item is not None and item is not False and item != ()
        }
    if isinstance(value, tuple):
        values = [_written(item, messages) for item in value]
        likely = nsmallest(least + _LIKELY, values, key=lambda item: _size(item)[1:])
        items = {_yaml(item): item for item in likely} if len(values) > 1 else {"": values[0]}
        shortest = sorted(items, key=lambda text: (len(text), text))
        return [items[text] for text in shortest[:least]]
    if isinstance(value, When):
        return _moment(value, messages)
    return value if isinstance(value, int | date) else str(value)


def _size(value: Written) -> tuple[int, int, str]:
    """About how many lines and letters a value takes as YAML, and its text."""
    text = str(value)
    if isinstance(value, dict | list):
        inside = value.values() if isinstance(value, dict) else value
        return sum(_size(item)[0] for item in inside), len(text), text
    return 1, len(text), text


def _moment(when: When, messages: Messages) -> str | int | date:
    """A moment as an author writes it."""
    match when.precision:
        case Precision.SPAN:
            return "/".join(str(_moment(part, messages)) for part in when.parts)
        case Precision.YEAR:
            return when.start.year
        case Precision.SEASON:
            return season_text(when.season, when.start.year, messages)
        case Precision.MONTH:
            return when.start.isoformat()[:7]
        case Precision.DAY:
            return when.start


def _yaml(value: Written) -> str:
    """YAML in block form, one line a value."""
    text: str = yaml.dump(value, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=10_000)
    return text.rstrip("\n")
