"""Places as GeoJSON (RFC 7946): points, longitude before latitude, WGS 84."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from shk.features.open_data.json import items, json_text
from shk.features.open_data.json_schema import ITEM, file_schema
from shk.site.page import MadeFile

if TYPE_CHECKING:
    from shk.features.field_reference import Schema
    from shk.features.open_data.tables import Table
    from shk.site.context import Context

POSITION = frozenset({"latitude", "longitude"})
"""The fields of a place that its shape replaces."""


def geojson_file(table: Table, context: Context) -> MadeFile:
    """The places as features.

    A place without a known position is a feature without a shape, as the standard
    has it, so that the file describes as many places as the others do.
    """

    def text() -> str:
        features = [_feature(item) for item in items(table, context)]
        return json_text({"type": "FeatureCollection", "features": features})

    return MadeFile(context.addresses.data_file(f"{table.id}.geojson"), text)


def geojson_schema_file(table: Table, context: Context) -> MadeFile:
    """The schema of the file of features: the standard's frame around the fields of a place."""
    uri = context.addresses.data_file(f"schema/{table.id}.geojson.json")
    return MadeFile(uri, partial(_schema, table, context, uri))


def _schema(table: Table, context: Context, uri: str) -> str:
    """What the schema says."""
    schema = file_schema(table, context.address + uri, context.messages)
    place = _without_position(schema["$defs"][ITEM])
    definitions = {**schema["$defs"], ITEM: _feature_of(place)}
    shown = {key: schema[key] for key in ("$schema", "$id", "title", "description")}
    features = {"type": "array", "items": {"$ref": f"#/$defs/{ITEM}"}}
    frame = _frame("FeatureCollection", {"features": features})
    return json_text({**shown, **frame, "$defs": definitions})


def _without_position(place: Schema) -> Schema:
    """A record's schema without the fields that are its shape."""
    fields = {key: item for key, item in place["properties"].items() if key not in POSITION}
    return {**place, "properties": fields, "required": list(fields)}


def _feature_of(place: Schema) -> Schema:
    """The schema of a feature: a point, or a place whose position nobody knows."""
    numbers = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
    point = _frame("Point", {"coordinates": numbers})
    shape = {"anyOf": [point, {"type": "null"}]}
    return _frame("Feature", {"id": {"type": "string"}, "geometry": shape, "properties": place})


def _frame(kind: str, members: Schema) -> Schema:
    """The schema of an object of the standard, which names its type and has all its members."""
    return {
        "type": "object",
        "properties": {"type": {"const": kind}, **members},
        "required": ["type", *members],
    }


def _feature(place: dict[str, Any]) -> dict[str, Any]:
    """One place; only its geometry holds its position."""
    position = [place["longitude"], place["latitude"]]
    rest = {key: item for key, item in place.items() if key not in POSITION}
    known = None not in position
    return {
        "type": "Feature",
        "id": place["id"],
        "geometry": {"type": "Point", "coordinates": position} if known else None,
        "properties": rest,
    }
