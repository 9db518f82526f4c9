"""The file of outlines, if there is one: GeoJSON (RFC 7946) with a named source."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints, ValidationError

from shk.content.source_text import read_source, relative_path
from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.boundary import NO_BOUNDARIES, Boundaries, Boundary

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from shk.content.diagnostics import Diagnostics
    from shk.model.schema.boundary import Ring

FILE = "outlines.geojson"
"""Name of the file, in the folder of reference data."""

NO_JSON = N_("a sign is missing there, or one too many")
WRONG_FIELD = N_("it is missing, or holds something else than it should")

_Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_Longitude = Annotated[float, Field(ge=-180, le=180)]
_Latitude = Annotated[float, Field(ge=-90, le=90)]
_Ring = Annotated[list[tuple[_Longitude, _Latitude]], Field(min_length=4)]


class _Properties(BaseModel):
    """What a feature is called."""

    name: _Words


class _Polygon(BaseModel):
    """One part with its holes."""

    type: Literal["Polygon"]
    coordinates: list[_Ring]


class _MultiPolygon(BaseModel):
    """Several parts with their holes."""

    type: Literal["MultiPolygon"]
    coordinates: list[list[_Ring]]


class _Feature(BaseModel):
    """A named shape."""

    type: Literal["Feature"]
    properties: _Properties
    geometry: Annotated[_Polygon | _MultiPolygon, Field(discriminator="type")]


class _Collection(BaseModel):
    """The whole file."""

    type: Literal["FeatureCollection"]
    source: _Words
    features: Annotated[list[_Feature], Field(min_length=1)]


def read_boundaries(folder: Path, root: Path, diagnostics: Diagnostics) -> Boundaries:
    """Read the outlines of municipalities; none when there is no file or it has a problem.

    Args:
        folder: where the reference data lies.
        root: the project folder.
        diagnostics: where problems are noted.
    """
    file = folder / FILE
    if not file.exists():
        return NO_BOUNDARIES
    source = read_source(file, root, diagnostics)
    if source is None:
        return NO_BOUNDARIES
    path = relative_path(file, root)
    try:
        read = _Collection.model_validate(json.loads(source.text))
    except json.JSONDecodeError as error:
        at = SourceLocation(path, error.lineno, error.colno)
        diagnostics.add("outlines-shape", at, value="JSON", reason=NO_JSON)
    except RecursionError:
        diagnostics.add("outlines-shape", SourceLocation(path), value="JSON", reason=NO_JSON)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        diagnostics.add("outlines-shape", SourceLocation(path), value=where, reason=WRONG_FIELD)
    else:
        return Boundaries(read.source, tuple(_outline(feature) for feature in read.features))
    return NO_BOUNDARIES


def _outline(feature: _Feature) -> Boundary:
    """A feature as a noun of ours."""
    geometry = feature.geometry
    parts = [geometry.coordinates] if isinstance(geometry, _Polygon) else geometry.coordinates
    return Boundary(feature.properties.name, _rings(ring for part in parts for ring in part))


def _rings(rings: Iterable[list[tuple[float, float]]]) -> tuple[Ring, ...]:
    """Rings that can not change."""
    return tuple(tuple(ring) for ring in rings)
