"""The portfolio as a graph in GraphML: records are nodes, what they refer to are edges."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import partial
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from shk.features.field_reference import public_fields
from shk.features.open_data.source import iri
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.model.schema.references import references
from shk.site.page import MadeFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.schema.record import Record
    from shk.site.context import Context

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
"""The namespace of GraphML; a name, not an address that is asked."""

NODE_KINDS = tuple(kind for kind, info in KIND_INFO.items() if info.in_graph)
"""Kinds whose records are part of the portfolio itself; others describe it."""

RELATIONS = "relations"
"""The field whose references have a kind and a reason of their own."""


@dataclass(frozen=True, order=True)
class Node:
    """A record in the graph."""

    id: str
    """Kind and id; ids of two kinds may be the same."""
    kind: str
    """The kind of record."""
    title: str
    """What it is called."""
    iri: str
    """Its permanent address."""


@dataclass(frozen=True)
class Edge:
    """A reference in the graph."""

    source: str
    """The node that refers."""
    target: str
    """The node that it refers to."""
    type: str
    """The kind of the relation, or the field that holds the reference."""
    reason: str = ""
    """The reason, if there is one."""


def nodes(context: Context) -> Iterator[Node]:
    """Every record of the portfolio itself, kind by kind."""
    for kind in NODE_KINDS:
        for key, record in context.portfolio.records(kind).items():
            title = getattr(record, "title", "") or getattr(record, "name", "")
            yield Node(_node_id(kind, key), kind.value, title, iri(context, kind, key))


def edges(context: Context) -> Iterator[Edge]:
    """Every reference between nodes, each once, in the order of the nodes."""
    result: dict[Edge, None] = {}
    for kind in NODE_KINDS:
        for key, record in context.portfolio.records(kind).items():
            result.update(dict.fromkeys(_edges_of(_node_id(kind, key), record)))
    yield from result


def _edges_of(source: str, record: Record) -> Iterator[Edge]:
    """What one record refers to in the fields that open data contains."""
    public = {public_field.key for public_field in public_fields((type(record),))}
    for steps, reference, target in references(record):
        if KIND_INFO[reference.kind].in_graph and steps[0] != RELATIONS and steps[0] in public:
            name = ".".join(step for step in steps if isinstance(step, str))
            yield Edge(source, _node_id(reference.kind, target), name)
    if isinstance(record, Initiative):
        for relation in record.relations:
            target = _node_id(Kind.INITIATIVE, relation.to)
            yield Edge(source, target, relation.kind.value, relation.because)


def _node_id(kind: Kind, record_id: str) -> str:
    """What a node is called."""
    return f"{kind.value}:{record_id}"


def graph_file(context: Context) -> MadeFile:
    """The graph as a file.

    Args:
        context: what the data is made from.
    """
    return MadeFile(context.addresses.data_file("portfolio.graphml"), partial(_graph, context))


def _graph(context: Context) -> str:
    """What the file holds."""
    root = ET.Element("graphml", {"xmlns": NAMESPACE})
    for owner, record in (("node", Node), ("edge", Edge)):
        for name in _attributes(record):
            about = {"for": owner, "attr.name": name, "attr.type": "string"}
            ET.SubElement(root, "key", {"id": f"{owner}-{name}", **about})
    graph = ET.SubElement(root, "graph", {"id": "portfolio", "edgedefault": "directed"})
    for node in nodes(context):
        _add(graph, "node", {"id": node.id}, node)
    for number, edge in enumerate(edges(context), 1):
        ends = {"id": f"e{number}", "source": edge.source, "target": edge.target}
        _add(graph, "edge", ends, edge)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _attributes(record: type[Node | Edge]) -> tuple[str, ...]:
    """What a node or an edge holds beside its id and ends."""
    ends = {"id", "source", "target"}
    return tuple(field.name for field in fields(record) if field.name not in ends)


def _add(graph: ET.Element, owner: str, names: dict[str, str], node: Node | Edge) -> None:
    """Put a node or an edge into the graph, with what it says."""
    element = ET.SubElement(graph, owner, names)
    for name in _attributes(type(node)):
        if shown := getattr(node, name):
            ET.SubElement(element, "data", {"key": f"{owner}-{name}"}).text = shown
