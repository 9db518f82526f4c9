"""A tree of fields to a record, reporting each problem at its place."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

from pydantic import StringConstraints, ValidationError

from shk.content.yaml.invisible import (
    CURLY_SHOWN,
    in_straight_quotes,
    is_wrapped,
    odd_value_character,
)
from shk.content.yaml.tree import Fields, Items, key_place, place_of, plain_data
from shk.model.diagnostics.codes import CODES
from shk.model.schema.fields import authored_fields, record_type, reference_in, term_type, types_in
from shk.model.schema.patterns import PATTERNS, guess
from shk.model.schema.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

    from shk.content.diagnostics import Diagnostics
    from shk.content.yaml.tree import Tree
    from shk.model.schema.references import Steps


def allowed_fields(model: type[Record]) -> str:
    """The fields of a record as they are reported."""
    return ", ".join(authored_fields(model))


def field_at(model: type[Record], steps: Steps) -> FieldInfo | None:
    """The field that a way ends in, or None where the schema knows none."""
    field_info: FieldInfo | None = None
    here: type[Record] | None = model
    for step in steps:
        if isinstance(step, int):
            continue
        field_info = authored_fields(here).get(step) if here else None
        here = record_type(field_info.annotation) if field_info else None
    return field_info


def is_text(field: FieldInfo | None) -> bool:
    """Whether a field holds words of the author's own: no id, and nothing of a fixed form."""
    if field is None or reference_in(field):
        return False
    inside = (*field.metadata, *types_in(field.annotation))
    return str in inside and not any(
        isinstance(item, StringConstraints) and item.pattern is not None for item in inside
    )


def model_at(model: type[Record], steps: Steps) -> type[Record] | None:
    """The record class at the end of a way, or None if there stands no record."""
    field = field_at(model, steps)
    return record_type(field.annotation) if field else (None if steps else model)


R = TypeVar("R", bound=Record)


_CODE_OF_TYPE = {
    "string_type": "value-not-text",
    "tuple_type": "value-not-list",
    "bool_parsing": "value-not-yes-or-no",
    "bool_type": "value-not-yes-or-no",
    "int_type": "value-not-number",
    "int_parsing": "value-not-number",
    "int_from_float": "value-not-number",
    "float_type": "value-not-number",
    "float_parsing": "value-not-number",
    "too_short": "value-empty",
    "string_too_long": "value-too-long",
    "string_pattern_mismatch": "value-pattern",
    "greater_than_equal": "value-out-of-range",
    "less_than_equal": "value-out-of-range",
    "enum": "value-unknown",
    "model_type": "value-not-fields",
    "missing": "field-missing",
    "extra_forbidden": "field-unknown",
    "dataclass_type": "date-invalid",
    "is_instance_of": "date-invalid",
    "date_type": "date-not-a-day",
}
"""pydantic's types of error and our codes; our own validators name a code themselves."""


_OF_ONE_VALUE = frozenset(
    {"value-unknown", "value-not-number", "value-not-yes-or-no", "date-invalid", "date-not-a-day"}
)
"""Codes that concern a single value, and would show a list as a program writes it."""


_OF_SIGNS = _OF_ONE_VALUE | {"value-pattern", "value-not-fields", "value-not-list"}
"""Codes that a right value has when one of its signs only looks like a plain one."""


_CULPRIT: Mapping[str, Steps] = {"period-backwards": ("end",)}
"""The field to fix, for codes that are found on the group of fields it stands in."""


def validate(
    model: type[R], fields: Fields, given: Mapping[str, object], diagnostics: Diagnostics
) -> R | None:
    """Make a record; problems are noted, None means there is none.

    Args:
        model: the record's class.
        fields: what the author wrote.
        given: what the loader provides; an author who writes such a key is reported.
        diagnostics: where problems are noted.
    """
    known = authored_fields(model)
    data = plain_data(fields)
    assert isinstance(data, dict)  # noqa: S101 - fields always become a dict
    hidden = [key for key in data if key not in known and key in model.model_fields]
    for key in hidden:
        _note_unknown(model, (key,), fields, diagnostics)
    _note_repeats(model, fields, diagnostics)
    _note_wrapped(model, fields, (), diagnostics)
    try:
        written = {key: value for key, value in data.items() if key not in hidden}
        record = model.model_validate({**written, **given})
    except ValidationError as error:
        errors = error.errors(include_url=False)
        slips = _misspelled(errors, model)
        for item in errors:
            if item["loc"] not in slips:
                _note(item, model, fields, diagnostics)
        return None
    return None if hidden else record


def _misspelled(errors: list[ErrorDetails], model: type[Record]) -> set[Steps]:
    """Fields missing only because their key is misspelled, so that a slip is reported once."""
    missing = {error["loc"] for error in errors if error["type"] == "missing"}
    slips: set[Steps] = set()
    for error in errors:
        if error["type"] == "extra_forbidden":
            *above, key = error["loc"]
            owner = model_at(model, tuple(above))
            meant = nearest(str(key), authored_fields(owner)) if owner else {}
            slips.add((*above, meant.get("suggestion", "")))
    return missing & slips


def _note(
    error: ErrorDetails, model: type[Record], fields: Fields, diagnostics: Diagnostics
) -> None:
    """Note one of pydantic's errors under our code, at its place."""
    steps: Steps = error["loc"]
    code = _code_of(error)
    if code == "field-unknown":
        _note_unknown(model, steps, fields, diagnostics)
    elif code == "field-missing":
        field = field_at(model, steps)
        label = field.title if field and field.title else str(steps[-1])
        at = key_place(fields, steps)
        diagnostics.add(code, at, dotted(steps), value=str(steps[-1]), label=label)
    elif code in _OF_SIGNS and (result := odd_value_character(error["input"])):
        diagnostics.add(result[0], place_of(fields, steps), dotted(steps), **result[1])
    else:
        details = _details(error, model, steps)
        steps = (*steps, *_CULPRIT.get(code, ()))
        diagnostics.add(code, place_of(fields, steps), dotted(steps), **details)


def _code_of(error: ErrorDetails) -> str:
    """Our code for an error; a list where one value belongs is reported as such."""
    kind = error["type"]
    if kind == "too_short" and error.get("ctx", {}).get("min_length", 1) > 1:
        return "list-short"
    code = kind if kind in CODES else _CODE_OF_TYPE.get(kind, "value-wrong")
    if code in _OF_ONE_VALUE and isinstance(error["input"], list | dict):
        return "value-not-text"
    return code


def _note_unknown(
    model: type[Record], steps: Steps, fields: Fields, diagnostics: Diagnostics
) -> None:
    """Note a key that is no field, with the nearest one that is."""
    if result := odd_value_character(steps[-1]):
        diagnostics.add(result[0], key_place(fields, steps), dotted(steps), **result[1])
        return
    owner = model_at(model, steps[:-1])
    known = list(authored_fields(owner)) if owner else []
    diagnostics.add(
        "field-unknown",
        key_place(fields, steps),
        dotted(steps),
        value=str(steps[-1]),
        allowed=", ".join(known),
        **nearest(str(steps[-1]), known),
    )


def _details(error: ErrorDetails, model: type[Record], steps: Steps) -> dict[str, str]:
    """What the texts of a code name: the value, and what would be allowed."""
    value = error.get("input")
    field = field_at(model, steps)
    context = error.get("ctx", {})
    details = {
        "value": _shown(value),
        "length": str(len(str(value).strip())),
        "limit": str(context.get("max_length", context.get("min_length", ""))),
        "range": _range(context),
        "label": field.description or "" if field else "",
    }
    if pattern := str(context.get("pattern", "")):
        details["pattern"] = PATTERNS[pattern].words
        if near := guess(pattern, str(value)):
            details["suggestion"] = near
    if field and (terms := term_type(field.annotation)):
        allowed = [term.value for term in terms]
        details |= {"allowed": ", ".join(allowed)} | nearest(str(value), allowed)
    elif owner := model_at(model, steps):
        details["allowed"] = allowed_fields(owner)
    return details


def _range(context: Mapping[str, object]) -> str:
    """The bound that a number passed, in signs that need no translation."""
    for sign, name in (("≥", "ge"), ("≤", "le")):
        if name in context:
            bound = context[name]
            return f"{sign} {bound:g}" if isinstance(bound, float) else f"{sign} {bound}"
    return ""


def _note_repeats(model: type[Record], fields: Fields, diagnostics: Diagnostics) -> None:
    """Note values that stand twice in a list of plain values."""
    for key, tree in fields.fields.items():
        if key not in authored_fields(model):
            continue
        seen: set[str] = set()
        for number, value in _plain_items(plain_data(tree)):
            if value in seen:
                at = place_of(fields, (key, number))
                diagnostics.add("duplicate-item", at, dotted((key, number)), value=value)
            seen.add(value)


def _note_wrapped(model: type[Record], tree: Tree, steps: Steps, diagnostics: Diagnostics) -> None:
    """Note texts whose quotation marks were meant for YAML, and are shown to readers."""
    if isinstance(tree, Fields):
        for key, value in tree.fields.items():
            _note_wrapped(model, value, (*steps, key), diagnostics)
    elif isinstance(tree, Items):
        for number, item in enumerate(tree.items):
            _note_wrapped(model, item, (*steps, number), diagnostics)
    elif tree.plain and tree.value and is_wrapped(tree.value) and is_text(field_at(model, steps)):
        fixed = in_straight_quotes(tree.value.strip())
        diagnostics.add(CURLY_SHOWN, tree.location, dotted(steps), value=tree.value[0], fixed=fixed)


def _plain_items(data: object) -> Iterable[tuple[int, str]]:
    """The plain values of a list with their positions; nothing for anything else."""
    if not isinstance(data, list):
        return ()
    return ((n, datum_) for n, datum_ in enumerate(data) if isinstance(datum_, str))


def _shown(value: object) -> str:
    """A value as it is reported, cut so that a message stays readable."""
    text = str(value).replace("\n", " ")
    return text if len(text) <= 60 else f"{text[:59]}…"  # noqa: PLR2004 - one line of a terminal


def nearest(word: str, allowed: Iterable[str]) -> dict[str, str]:
    """The allowed word most like the one written, as a detail; empty if none is near."""
    close = get_close_matches(word, list(allowed), n=1, cutoff=0.6)
    return {"suggestion": close[0]} if close else {}


def dotted(steps: Steps) -> str:
    """The way to a value as it is reported: ``effects.1.kind``, positions from 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in steps)
