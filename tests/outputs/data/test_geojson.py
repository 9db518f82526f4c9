"""Places are points of RFC 7946, as a strict reader of it agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geojson_pydantic import Feature, FeatureCollection, Point

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
