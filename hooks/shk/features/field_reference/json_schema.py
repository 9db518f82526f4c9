"""JSON Schema of the records: for editors that complete and explain, and for open data.

pydantic makes the schema; here it comes to speak the reader's language, loses what
an author may not write, and learns the words and ids that can be chosen. The dialect
is Draft 2020-12; ``enumDescriptions`` is an annotation that editors show and
validators pass by.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from shk.features.field_reference.fields import TITLES, with_nested
from shk.i18n.messages import N_
from shk.model.schema.fields import authored_fields, called, reference_in, term_type, types_in
from shk.model.schema.when import When

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.fields import FieldInfo

    from shk.i18n.messages import Messages
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.record import Kind, Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The dialect that every schema names."""

MOMENT = N_(
    "Write a day (2024-03-15), a month (2024-03), a season (spring 2024), a year (2024),"
    " or two of them with / between."
)
"""How a moment is written, for those who point at the field."""
DAY = N_("Write a day: 2024-03-15.")
"""How a day is written."""

Ids = dict["Kind", dict[str, str]]
"""The ids that exist, each with the name of its record, by kind."""
Schema = dict[str, Any]
"""A JSON Schema as it is written."""


def known_ids(portfolio: Portfolio, kinds: Mapping[Kind, object]) -> Ids:
    """Every id of a portfolio with the name of its record, for the kinds asked for."""
    return {
        kind: {key: called(record) for key, record in portfolio.records(kind).items()}
        for kind in kinds
    }


def record_schema(model: type[Record], messages: Messages, ids: Ids | None = None) -> Schema:
    """The schema of one record, as an author writes it.

    Args:
        model: the class of the record.
        messages: the language of titles and descriptions.
        ids: the ids that references may name; None allows any text.
    """
    return {"$schema": DIALECT, **_Words(messages, ids or {}).full(model)}


def list_schema(model: type[Record], messages: Messages, ids: Ids | None = None) -> Schema:
    """The schema of a file that holds a list of records; arguments as ``record_schema``."""
    full = _Words(messages, ids or {}).full(model)
    defs = {model.__name__: full, **full.pop("$defs", {})}
    return {
        "$schema": DIALECT,
        "title": full["title"],
        "type": "array",
        "items": {"$ref": f"#/$defs/{model.__name__}"},
        "$defs": defs,
    }


class _Words:
    """Makes schemas in one language, with the ids that can be chosen."""

    def __init__(self, messages: Messages, ids: Ids) -> None:
        self._messages = messages
        self._ids = ids

    def full(self, model: type[Record]) -> Schema:
        """A record's schema with those of the records inside it under ``$defs``."""
        raw = model.model_json_schema()
        parts = raw.get("$defs", {})
        inside = dict.fromkeys(islice(with_nested(model), 1, None))
        defs = {item.__name__: self._record(item, parts[item.__name__]) for item in inside}
        return {**self._record(model, raw), **({"$defs": defs} if defs else {})}

    def _record(self, model: type[Record], raw: Schema) -> Schema:
        """One record: its fields that an author may write, no others."""
        fields = authored_fields(model)
        return {
            "title": self._messages.text(TITLES.get(model.__name__, model.__name__)),
            "type": "object",
            "properties": {key: self._field(raw, key, field) for key, field in fields.items()},
            "required": [key for key, field in fields.items() if field.is_required()],
            "additionalProperties": False,
        }

    def _field(self, raw: Schema, key: str, field: FieldInfo) -> Schema:
        """One field: what it is called, what to write in it, and what is allowed."""
        schema: Schema = {
            "title": self._messages.text(field.title or ""),
            "description": self._help(field),
        }
        shape = self._shape(raw["properties"][key], field)
        shape = {name: item for name, item in shape.items() if name not in schema}
        if shape.get("default") in (None, []):
            shape.pop("default", None)
        return schema | shape

    def _help(self, field: FieldInfo) -> str:
        """What to write, and for a time also how it is written."""
        shown = [field.description or ""]
        if When in types_in(field.annotation):
            shown.append(MOMENT)
        elif "date" in {getattr(type_, "__name__", "") for type_ in types_in(field.annotation)}:
            shown.append(DAY)
        return " ".join(self._messages.text(item) for item in shown)

    def _shape(self, raw: Schema, field: FieldInfo) -> Schema:
        """What a field may hold; words and ids are named in place."""
        if "anyOf" in raw:
            return self._or_nothing(raw, field)
        if "items" in raw:
            return {**raw, "items": self._shape(raw["items"], field)}
        if "$ref" in raw and (terms := term_type(field.annotation)):
            return self._chosen({term.value: term.in_words(self._messages) for term in terms})
        reference = reference_in(field)
        ids = self._ids.get(reference.kind) if reference else None
        return {**raw, **self._chosen(ids)} if ids and raw.get("type") == "string" else raw

    def _or_nothing(self, raw: Schema, field: FieldInfo) -> Schema:
        """A field that may also be left empty."""
        first = self._shape(raw["anyOf"][0], field)
        rest = {key: item for key, item in raw.items() if key != "anyOf"}
        if "$ref" in first:
            return {**rest, "anyOf": [first, {"type": "null"}]}
        kinds = first["type"] if isinstance(first["type"], list) else [first["type"]]
        first = {**first, "type": [*kinds, "null"]}
        if "enum" in first:
            first["enum"] = [*first["enum"], None]
            first["enumDescriptions"] = [*first["enumDescriptions"], ""]
        return {**rest, **first}

    def _chosen(self, texts: Mapping[str, str]) -> Schema:
        """A choice of words, each with what it means."""
        return {"type": "string", "enum": list(texts), "enumDescriptions": list(texts.values())}
