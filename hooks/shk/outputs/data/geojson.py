"""Places as GeoJSON (RFC 7946): points, longitude before latitude, WGS 84."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shk.outputs.artifact import FileArtifact
from shk.outputs.data.json_file import items, json_text

if TYPE_CHECKING:
    from shk.outputs.data.tables import Table
    from shk.views.context import Context


def geojson_file(table: Table, context: Context) -> FileArtifact:
    """The places as features.

    A place without a known position is a feature without a shape, as the standard
    has it, so that the file tells of as many places as the others do.
    """
    uri = context.addresses.data_file(f"{table.id}.geojson")
    features = [_feature(one) for one in items(table, context)]
    return FileArtifact(uri, json_text({"type": "FeatureCollection", "features": features}))


def _feature(place: dict[str, Any]) -> dict[str, Any]:
    """One place; its position is told by its shape alone."""
    position = [place["longitude"], place["latitude"]]
    rest = {key: one for key, one in place.items() if key not in {"latitude", "longitude"}}
    known = None not in position
    return {
        "type": "Feature",
        "id": place["id"],
        "geometry": {"type": "Point", "coordinates": position} if known else None,
        "properties": rest,
    }
