"""A set of open data and the files it can be had as."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shk.views.published_fields import Parts


@dataclass(frozen=True)
class Distribution:
    """One file of a dataset."""

    format: str
    """What the form is called: JSON, CSV, GeoJSON, GraphML."""
    uri: str
    """Its address from the site's root."""
    media_type: str
    """Its media type without parameters."""
    size: int
    """How many bytes it has."""
    schema: str = ""
    """The address of the schema it follows, from the site's root; empty without one."""


@dataclass(frozen=True)
class Dataset:
    """Records of one sort, in one or more forms."""

    id: str
    """Its name in addresses; never changed."""
    title: str
    """What it is called."""
    description: str
    """What it holds, in a sentence."""
    uri: str
    """Its place on the page of open data, from the site's root."""
    count: int
    """How many records it has."""
    parts: Parts
    """The record classes whose fields its records have; none if it has no such fields."""
    columns: tuple[str, ...]
    """The columns of its table, from the left; none if it has no table."""
    distributions: tuple[Distribution, ...]
    """Its files."""
