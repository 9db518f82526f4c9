"""Walks through an undirected graph: its connected parts, and the way out from a node."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Beside = dict[str, list[str]]
"""The neighbours of each node that has any."""


def both_ways(edges: Iterable[tuple[str, str]]) -> Beside:
    """The neighbours of each node, in the order of the edges."""
    beside: Beside = defaultdict(list)
    for edge, other in edges:
        beside[edge].append(other)
        beside[other].append(edge)
    return beside


def outward(start: str, beside: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """All that can be reached from a node, nearest first; the node itself leads."""
    result = {start: None}
    waiting = deque((start,))
    while waiting:
        for node in beside.get(waiting.popleft(), ()):
            if node not in result:
                result[node] = None
                waiting.append(node)
    return tuple(result)


def components(
    nodes: Iterable[str], beside: Mapping[str, Sequence[str]]
) -> tuple[tuple[str, ...], ...]:
    """The connected parts of a graph, in the order in which the nodes meet them."""
    parts: list[tuple[str, ...]] = []
    met: set[str] = set()
    for node in nodes:
        if node not in met:
            part = outward(node, beside)
            met.update(part)
            parts.append(part)
    return tuple(parts)
