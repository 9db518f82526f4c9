"""One field of a record to one field of the form, read from the record class itself.

What is allowed comes from pydantic's JSON Schema; what a field refers to, which words
it chooses from and which record is written in it come from its annotation.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from shk.features.field_reference import MOMENT, TITLES
from shk.i18n.messages import N_
from shk.model.schema.fields import (
    authored_fields,
    mark_in,
    record_type,
    reference_in,
    term_type,
    types_in,
)
from shk.model.schema.image import Image
from shk.model.schema.record import SLUG_PATTERN, Prose
from shk.model.schema.when import When

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.fields import FieldInfo

    from shk.i18n.messages import Messages
    from shk.model.schema.record import Kind, Record

Widget = dict[str, Any]
"""A field as the form's configuration writes it."""

WRONG_SHAPE = N_("Write it as the explanation below the field says.")
"""What the form says of a value that does not have the right shape."""

CHOICES = frozenset({"relation", "select"})
"""Widgets that can take several values by themselves."""

PICTURE_FILE = (Image, "src")
"""The field that names a file of the media folder."""

PARAGRAPH = 100
"""A text that may be longer than this many characters gets several lines."""


@dataclass(frozen=True)
class Target:
    """Where the form finds the records that a field may name."""

    collection: str
    """Name of the collection."""
    file: str
    """Name of the file in the collection; empty where each record is a file."""
    value: str
    """What is written: the id."""
    shown: str
    """What people choose by: the name or title."""


@dataclass(frozen=True)
class Form:
    """Makes fields in one language for one project."""

    messages: Messages
    """The language of labels and hints."""
    targets: Mapping[Kind, Target]
    """Where the records of each kind are; a kind in several files has none."""
    media: str
    """The folder of pictures, from the project folder."""

    def fields(self, model: type[Record]) -> list[Widget]:
        """The fields of a record that an author may write, in their order."""
        raw = model.model_json_schema()["properties"]
        fields = authored_fields(model).items()
        return [self._field(model, key, field, raw[key]) for key, field in fields]

    def _field(self, model: type[Record], key: str, field: FieldInfo, raw: Widget) -> Widget:
        """One field: its name, what it is called, what to write, and its widget."""
        shape = _without_nothing(raw)
        several = shape.get("type") == "array"
        element = shape["items"] if several else shape
        shown = {
            "name": key,
            "label": self.messages.text(field.title or ""),
            "hint": self._hint(field),
            "required": field.is_required(),
        }
        if (model, key) == PICTURE_FILE:
            return {**shown, **self._picture()}
        if inside := record_type(field.annotation):
            return {**shown, **self._nested(inside, shape, several=several)}
        chosen = self._reference(field) or self._terms(field)
        plain = chosen or self._plain(element, field)
        if several and plain["widget"] in CHOICES:
            return {**shown, **plain, "multiple": True, **_least(shape)}
        if several:
            item = {"name": "text", "label": shown["label"], **plain}
            return {**shown, "widget": "list", "field": item, **_least(shape)}
        return {**shown, **plain}

    def _hint(self, field: FieldInfo) -> str:
        """What to write; for a time also how it is written."""
        shown = [field.description or "", *([MOMENT] if When in types_in(field.annotation) else [])]
        return " ".join(self.messages.text(item) for item in shown)

    def _picture(self) -> Widget:
        """A file of the media folder; its path is written from that folder."""
        folder = {"media_folder": f"/{self.media}", "public_folder": ""}
        return {"widget": "image", "choose_url": False, **folder}

    def _nested(self, inside: type[Record], shape: Widget, *, several: bool) -> Widget:
        """A record that is written inside this one, or a list of such."""
        fields = self.fields(inside)
        if not several:
            return {"widget": "object", "fields": fields, "collapsed": "auto"}
        return {
            "widget": "list",
            "label_singular": self.messages.text(TITLES.get(inside.__name__, inside.__name__)),
            "fields": fields,
            "summary": f"{{{{{_summary_field(fields)}}}}}",
            "collapsed": "auto",
            **_least(shape),
        }

    def _reference(self, field: FieldInfo) -> Widget | None:
        """A choice among the records of a kind, by name; the id is what is written."""
        reference = reference_in(field)
        if reference is None:
            return None
        target = self.targets.get(reference.kind)
        if target is None:
            return {
                "widget": "string",
                "pattern": [SLUG_PATTERN, self.messages.text(WRONG_SHAPE)],
            }
        return {
            "widget": "relation",
            "collection": target.collection,
            **({"file": target.file} if target.file else {}),
            "value_field": target.value,
            "display_fields": [target.shown],
            "search_fields": [target.shown],
        }

    def _terms(self, field: FieldInfo) -> Widget | None:
        """A choice among the words of a vocabulary, each with what it means."""
        terms = term_type(field.annotation)
        if terms is None:
            return None
        options = [{"label": term.in_words(self.messages), "value": term.value} for term in terms]
        return {"widget": "select", "options": options}

    def _plain(self, raw: Widget, field: FieldInfo) -> Widget:
        """A yes or no, a day, a number or a text.

        Raises:
            TypeError: the field is of a type that the form has no widget for.
        """
        kind = raw.get("type")
        if kind == "boolean":
            return {"widget": "boolean", "default": bool(field.default)}
        if raw.get("format") == "date":
            now = {"default": "{{now}}"} if field.is_required() else {}
            return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD", **now}
        if kind in ("integer", "number"):
            return _number(raw)
        if kind not in ("string", ["string", "integer"]):
            raise TypeError(f"the form has no widget for {field!r}")
        long = mark_in(field, Prose) or raw.get("maxLength", 0) > PARAGRAPH
        most = {"maxlength": raw["maxLength"]} if "maxLength" in raw else {}
        shape = [raw["pattern"], self.messages.text(WRONG_SHAPE)] if "pattern" in raw else None
        return {
            "widget": "text" if long else "string",
            **most,
            **({"pattern": shape} if shape else {}),
        }


def _without_nothing(raw: Widget) -> Widget:
    """The shape of a field that may also be left out, as if it were written."""
    return next((item for item in raw.get("anyOf", ()) if item.get("type") != "null"), raw)


def _least(shape: Widget) -> Widget:
    """How many there must be at least."""
    return {"min": shape["minItems"]} if "minItems" in shape else {}


def _number(raw: Widget) -> Widget:
    """A number; it is kept as it was written, so that 1.50 stays 1.50."""
    full = raw["type"] == "integer"
    limits = {"min": raw.get("minimum"), "max": raw.get("maximum")}
    return {
        "widget": "number",
        "value_type": "int/string" if full else "float/string",
        "step": 1 if full else 0.0001,
        **{key: limit for key, limit in limits.items() if limit is not None},
    }


def _summary_field(fields: list[Widget]) -> str:
    """The field that identifies a row of a list: the first text, else the first field."""
    texts = (field["name"] for field in fields if field["widget"] in {"string", "text", "relation"})
    named = (
        field["name"] for field in fields if field["name"] in {"title", "name", "word", "text"}
    )
    return str(next(chain(named, texts), fields[0]["name"]))
