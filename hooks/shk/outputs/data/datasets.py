"""Every dataset and every file of open data; the catalogue and the page read this list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.model.record import Kind
from shk.outputs.data.csv_file import columns, csv_file
from shk.outputs.data.geojson import geojson_file
from shk.outputs.data.graphml import graph_file, nodes
from shk.outputs.data.json_file import json_file, schema_file, schema_uri
from shk.outputs.data.source import data_context, dataset_of
from shk.outputs.data.tables import tables
from shk.views.dataset import Dataset, Distribution

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.outputs.artifact import FileArtifact
    from shk.outputs.data.tables import Table
    from shk.views.context import Context

JSON = ("JSON", "application/json")
CSV = ("CSV", "text/csv")
GEOJSON = ("GeoJSON", "application/geo+json")
GRAPHML = ("GraphML", "application/xml")

GRAPH = "portfolio"
"""The name of the dataset that is a graph."""
GRAPH_TITLE = N_("The portfolio as a graph")
GRAPH_DESCRIPTION = N_("What belongs together with what, and why, for programs that draw graphs.")


def datasets(context: Context) -> tuple[Dataset, ...]:
    """Every dataset with its files, in the order in which they are shown.

    Args:
        context: of any language; titles are in it, files are the same for all.
    """
    source = data_context(context)
    listed = (_dataset(context, source, one) for one in tables(source))
    return (*listed, _graph(context, source))


def data_files(context: Context) -> Iterator[FileArtifact]:
    """Every file of open data, with the schemas.

    Args:
        context: of the site; the gate is gone through here once more, for previews.
    """
    source = data_context(context)
    for table in tables(source):
        yield schema_file(table, source)
        for _, one in _files(table, source):
            yield one
    yield graph_file(source)


def _files(table: Table, source: Context) -> Iterator[tuple[tuple[str, str], FileArtifact]]:
    """The files of a dataset, each with the name of its form and its media type."""
    yield JSON, json_file(table, source)
    yield CSV, csv_file(table, source)
    if table.id == dataset_of(Kind.PLACE):
        yield GEOJSON, geojson_file(table, source)


def _dataset(context: Context, source: Context, table: Table) -> Dataset:
    """A dataset with its files."""
    schema = schema_uri(table, source)
    return Dataset(
        id=table.id,
        title=context.text(table.title),
        description=context.text(table.description),
        uri=f"{context.addresses.data}#{table.id}",
        count=len(table.rows),
        parts=table.parts,
        columns=tuple(one.name for one in columns(table.parts)),
        distributions=tuple(
            _distribution(form, one, schema if form is JSON else "")
            for form, one in _files(table, source)
        ),
    )


def _graph(context: Context, source: Context) -> Dataset:
    """The graph, which has nodes instead of records."""
    return Dataset(
        id=GRAPH,
        title=context.text(GRAPH_TITLE),
        description=context.text(GRAPH_DESCRIPTION),
        uri=f"{context.addresses.data}#{GRAPH}",
        count=sum(1 for _ in nodes(source)),
        parts=(),
        columns=(),
        distributions=(_distribution(GRAPHML, graph_file(source)),),
    )


def _distribution(form: tuple[str, str], file: FileArtifact, schema: str = "") -> Distribution:
    """A file as others are told of it."""
    content = file.content if isinstance(file.content, bytes) else file.content.encode()
    return Distribution(form[0], file.uri, form[1], len(content), schema)
