"""The graph is read by a program for graphs, and says what the portfolio says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import pytest

from shk.features.open_data.graphml import NODE_KINDS
from shk.model.schema.record import Kind
from shk.model.schema.references import references

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.site.context import Context


@pytest.fixture
def graph(files: Mapping[str, str]) -> nx.MultiDiGraph:
    """The graph as networkx reads it."""
    return nx.parse_graphml(files["portfolio.graphml"], force_multigraph=True)


def test_records_are_nodes(graph: nx.MultiDiGraph, source: Context) -> None:
    kinds = [item for item in Kind if item in NODE_KINDS]
    expected = {f"{kind.value}:{key}" for kind in kinds for key in source.portfolio.records(kind)}
    assert set(graph.nodes) == expected
    assert graph.nodes["initiative:hill-plots"] == {
        "kind": "initiative",
        "title": "Plots on the hill",
        "iri": "https://town.example/initiatives/hill-plots/",
    }


def test_relations_are_edges_with_their_kind_and_reason(graph: nx.MultiDiGraph) -> None:
    ties = graph.get_edge_data("initiative:hill-plots", "initiative:soil-study")
    assert list(ties.values()) == [{"type": "learns_with", "reason": "They dig the same soil."}]
    back = graph.get_edge_data("initiative:soil-study", "initiative:hill-plots")
    assert [item["type"] for item in back.values()] == ["research_on"]


def test_every_reference_is_an_edge_once(graph: nx.MultiDiGraph, source: Context) -> None:
    expected = {
        (f"{kind.value}:{key}", f"{reference.kind.value}:{target}")
        for kind in Kind
        if kind in NODE_KINDS
        for key, record in source.portfolio.records(kind).items()
        for _, reference, target in references(record)
        if reference.kind in NODE_KINDS
    }
    assert {(start, end) for start, end, _ in graph.edges(keys=True)} == expected
    results = [(start, end, data["type"]) for start, end, data in graph.edges(data=True)]
    assert len(results) == len(set(results))
    assert ("initiative:hill-plots", "party:town", "people.organisation") in results
    assert ("initiative:hill-plots", "focus_area:gardens", "focus_area") in results
