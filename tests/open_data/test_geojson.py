"""Places are points of RFC 7946, as a strict reader of it agrees."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from geojson_pydantic import Feature, FeatureCollection, Point
from jsonschema import Draft202012Validator, FormatChecker

if TYPE_CHECKING:
    from collections.abc import Mapping

Places = FeatureCollection[Feature[Point, dict[str, Any]]]


def test_places_are_features(files: Mapping[str, str]) -> None:
    places = Places.model_validate_json(files["places.geojson"])
    hill = places.features[0]
    assert hill.geometry is not None
    assert tuple(hill.geometry.coordinates) == (16.5, 59.4)
    assert hill.id == "hill"
    assert hill.properties is not None
    assert hill.properties["iri"] == "https://town.example/places/hill/"
    assert "latitude" not in hill.properties


def test_a_place_without_a_position_has_no_shape(files: Mapping[str, str]) -> None:
    quay = Places.model_validate_json(files["places.geojson"]).features[1]
    assert (quay.id, quay.geometry) == ("quay", None)


def faults(files: Mapping[str, str], data: object) -> list[str]:
    """Where data breaks the published schema."""
    schema = json.loads(files["schema/places.geojson.json"])
    assert schema["$id"] == "https://town.example/data/v1/schema/places.geojson.json"
    Draft202012Validator.check_schema(schema)
    iter_errors = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(data)
    return [".".join(map(str, item.path)) for item in iter_errors]


def test_features_follow_their_schema(files: Mapping[str, str]) -> None:
    assert faults(files, json.loads(files["places.geojson"])) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("type",), "Feature"),
        (("features", 0, "geometry", "coordinates"), [16.5]),
        (("features", 0, "geometry", "type"), "Polygon"),
        (("features", 1, "geometry"), "unknown"),
        (("features", 0, "properties", "name"), 7),
    ],
)
def test_spoiled_features_break_it(
    files: Mapping[str, str], path: tuple[str | int, ...], value: object
) -> None:
    data = json.loads(files["places.geojson"])
    inner: Any = data
    for item in path[:-1]:
        inner = inner[item]
    inner[path[-1]] = value
    assert len(faults(files, data)) == 1


def test_a_feature_without_a_field_breaks_it(files: Mapping[str, str]) -> None:
    data = json.loads(files["places.geojson"])
    del data["features"][0]["properties"]["iri"]
    assert faults(files, data) == ["features.0.properties"]
