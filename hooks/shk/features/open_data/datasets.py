"""Every dataset and every file of open data; the catalogue and the page read this list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.open_data.csv import columns, csv_file
from shk.features.open_data.dataset import GUARDED_TEXTS, Dataset, Distribution
from shk.features.open_data.geojson import geojson_file, geojson_schema_file
from shk.features.open_data.graphml import graph_file, nodes
from shk.features.open_data.json import json_file, schema_file
from shk.features.open_data.source import data_context
from shk.features.open_data.tables import tables
from shk.i18n.messages import N_
from shk.model.schema.full_texts import memo
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.features.open_data.tables import Table
    from shk.site.context import Context
    from shk.site.page import MadeFile

JSON = ("JSON", "application/json")
CSV = ("CSV", "text/csv")
GEOJSON = ("GeoJSON", "application/geo+json")
GRAPHML = ("GraphML", "application/xml")

GRAPH = "portfolio"
"""The name of the dataset that is a graph."""
GRAPH_TITLE = N_("The portfolio as a graph")
GRAPH_DESCRIPTION = N_("What belongs together with what, and why, for programs that draw graphs.")


@dataclass(frozen=True)
class _File:
    """A file of a dataset."""

    form: tuple[str, str]
    """The name of its form and its media type."""
    artifact: MadeFile
    """The file itself."""
    schema: MadeFile | None = None
    """What it can be judged by, where there is a way to say it."""


@dataclass(frozen=True)
class _Made:
    """All that is published of a portfolio."""

    source: Context
    """What it is made from."""
    tables: tuple[tuple[Table, tuple[_File, ...]], ...]
    """Each table with its files."""
    graph: _File
    """The graph of all of it."""


def datasets(context: Context) -> tuple[Dataset, ...]:
    """Every dataset with its files, in the order in which they are shown.

    Args:
        context: of any language; titles are in it, files are the same for all.
    """
    made = _made(context.in_language(""))
    listed = (_dataset(context, table, files) for table, files in made.tables)
    return (*listed, _graph(context, made))


def described_datasets(context: Context) -> tuple[Dataset, ...]:
    """As `datasets`, of which nothing is measured: no file has to be made for it."""
    made = _made(context.in_language(""))
    listed = (_dataset(context, table, files, measured=False) for table, files in made.tables)
    return (*listed, _graph(context, made, measured=False))


def data_files(context: Context) -> Iterator[MadeFile]:
    """Every file of open data, with the schemas.

    Args:
        context: of the site; the gate is gone through here once more, for previews.
    """
    made = _made(context.in_language(""))
    for item in (*(file for _, files in made.tables for file in files), made.graph):
        yield item.artifact
        if item.schema:
            yield item.schema


@memo(1)
def _made(home: Context) -> _Made:
    """Make it all, once for the pages, the catalogue and the files of a build."""
    source = data_context(home)
    made = tuple((table, tuple(_files(table, source))) for table in tables(source))
    return _Made(source, made, _File(GRAPHML, graph_file(source)))


def _files(table: Table, source: Context) -> Iterator[_File]:
    """The files of a dataset."""
    yield _File(JSON, json_file(table, source), schema_file(table, source))
    yield _File(CSV, csv_file(table, source))
    if table.id == KIND_INFO[Kind.PLACE].dataset:
        schema = geojson_schema_file(table, source)
        yield _File(GEOJSON, geojson_file(table, source), schema)


def _dataset(
    context: Context, table: Table, files: tuple[_File, ...], *, measured: bool = True
) -> Dataset:
    """A dataset with its files."""
    return Dataset(
        id=table.id,
        title=context.text(table.title),
        description=context.text(table.description),
        uri=f"{context.addresses.data}#{table.id}",
        count=table.count if measured else 0,
        parts=table.parts,
        columns=tuple(column.name for column in columns(table.parts)),
        distributions=tuple(_distribution(file, measured=measured) for file in files),
    )


def _graph(context: Context, made: _Made, *, measured: bool = True) -> Dataset:
    """The graph, which has nodes instead of records."""
    return Dataset(
        id=GRAPH,
        title=context.text(GRAPH_TITLE),
        description=context.text(GRAPH_DESCRIPTION),
        uri=f"{context.addresses.data}#{GRAPH}",
        count=sum(1 for _ in nodes(made.source)) if measured else 0,
        parts=(),
        columns=(),
        distributions=(_distribution(made.graph, measured=measured),),
    )


def _distribution(file: _File, *, measured: bool) -> Distribution:
    """A file as it is described to others."""
    name, media_type = file.form
    held = file.artifact.content if measured else b""
    content = held if isinstance(held, bytes) else held.encode()
    schema = file.schema.uri if file.schema else ""
    description = GUARDED_TEXTS if file.form == CSV else ""
    return Distribution(name, file.artifact.uri, media_type, len(content), schema, description)
