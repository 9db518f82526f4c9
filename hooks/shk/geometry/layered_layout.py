"""Orders the nodes of a layered graph so that few of its edges cross.

The method is that of Sugiyama, Tagawa and Toda, "Methods for visual
understanding of hierarchical system structures" (IEEE Transactions on Systems,
Man, and Cybernetics 11, 1981): sweep over the layers, back and forth, and sort
each by the barycentre of its neighbours in the layer before. Neighbours in a
layer are then exchanged while that helps (greedy switching, Eades and Kelly
1986). Since such sweeps stop at the first good order they meet, they start
from several: as given, and outwards from one node after another. Parts
of the graph that nothing joins are ordered each by itself and never mingle.

There is no chance in it: the same input always gives the same drawing.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from shk.geometry.graph import both_ways, components, outward

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from shk.geometry.graph import Beside

Layers = tuple[tuple[str, ...], ...]
"""The nodes of each layer from first to last."""

SWEEPS = 8
"""Times back and forth from each start, at most."""

EFFORT = 2000
"""Nodes placed over all starts: the more nodes a part has, the fewer starts it gets."""


def order_layers(
    layers: Sequence[Sequence[str]],
    edges: Iterable[tuple[str, str]],
    ties: Iterable[tuple[str, str]] = (),
) -> Layers:
    """Order each layer so that few edges cross.

    Args:
        layers: the nodes of each layer, in the order that settles what else is equal.
        edges: pairs of nodes in layers beside each other, the earlier layer first.
        ties: pairs of nodes of the same layer that had better stand near each
            other; they decide between orders with as few crossings.

    Returns:
        The same layers with the same nodes.

    Raises:
        ValueError: a node stands in two layers, or an edge does not join two
            layers beside each other.
    """
    return _ordered(tuple(tuple(layer) for layer in layers), tuple(edges), tuple(ties))


@lru_cache(maxsize=256)
def _ordered(
    given: Layers, pairs: tuple[tuple[str, str], ...], bonds: tuple[tuple[str, str], ...]
) -> Layers:
    """The order of one graph; several maps of a site show the same one."""
    _check(given, pairs)
    beside = both_ways(dict.fromkeys(pairs))
    ordered: list[list[str]] = [[] for _ in given]
    for part in components((node for layer in given for node in layer), beside):
        nodes = set(part)
        own = tuple(tuple(node for node in layer if node in nodes) for layer in given)
        for layer, order in zip(ordered, _best(own, beside, bonds), strict=True):
            layer.extend(order)
    return tuple(tuple(layer) for layer in ordered)


def count_crossings(
    upper: Sequence[str], lower: Sequence[str], edges: Iterable[tuple[str, str]]
) -> int:
    """Count how many pairs of straight edges between two layers cross.

    Edges that share an end do not cross. The crossings are the inversions of
    the lower ends when the edges are sorted by the upper (Barth, Mutzel and
    Jünger, "Simple and efficient bilayer cross counting", 2004).
    """
    above = {node: place for place, node in enumerate(upper)}
    below = {node: place for place, node in enumerate(lower)}
    ends = sorted((above[first], below[last]) for first, last in edges)
    seen: list[int] = []
    crossings = 0
    for _, place in ends:
        crossings += len(seen) - bisect_right(seen, place)
        insort(seen, place)
    return crossings


def _check(layers: Layers, edges: Iterable[tuple[str, str]]) -> None:
    """Refuse what is no layered graph."""
    layer_of: dict[str, int] = {}
    for index, layer in enumerate(layers):
        for node in layer:
            if node in layer_of:
                raise ValueError(f"{node!r} stands twice")
            layer_of[node] = index
    for first, last in edges:
        if layer_of.get(first, -2) + 1 != layer_of.get(last, -2):
            raise ValueError(f"{first!r} to {last!r} does not join layers beside each other")


def _best(given: Layers, beside: Beside, ties: Sequence[tuple[str, str]]) -> Layers:
    """The best order of a connected part over all starts; the earliest if several are."""
    tried = (layers for start in _starts(given, beside) for layers in _sweeps(start, beside))
    return min(tried, key=lambda layers: (_crossings(layers, beside), _length(layers, ties)))


def _starts(given: Layers, beside: Beside) -> Iterator[Layers]:
    """Orders to start from: as given, and outwards from as many nodes as effort allows."""
    yield given
    nodes = [node for layer in given for node in layer]
    for node in nodes[: EFFORT // len(nodes)]:
        place = {item: index for index, item in enumerate(outward(node, beside))}
        yield tuple(tuple(sorted(layer, key=place.__getitem__)) for layer in given)


def _sweeps(start: Layers, beside: Beside) -> Iterator[Layers]:
    """The orders met while sweeping from a start, until sweeps change nothing."""
    current = start
    yield current
    for _ in range(SWEEPS):
        before = current
        for index in range(1, len(current)):
            current = _improved(current, index, index - 1, beside)
        for index in reversed(range(len(current) - 1)):
            current = _improved(current, index, index + 1, beside)
        if current == before:
            return
        yield current


def _crossings(layers: Layers, beside: Beside) -> int:
    """Crossings between all layers."""
    total = 0
    for upper, lower in pairwise(layers):
        below = set(lower)
        edges = (
            (item, other) for item in upper for other in beside.get(item, ()) if other in below
        )
        total += count_crossings(upper, lower, edges)
    return total


def _length(layers: Layers, ties: Iterable[tuple[str, str]]) -> int:
    """How far apart tied nodes stand in all, counted in places."""
    place = {node: index for layer in layers for index, node in enumerate(layer)}
    return sum(
        abs(place[tie] - place[other]) for tie, other in ties if tie in place and other in place
    )


def _improved(layers: Layers, index: int, against: int, beside: Beside) -> Layers:
    """The layers with one of them sorted by another beside it, which stays."""
    places = {node: place for place, node in enumerate(layers[against])}
    ends: defaultdict[str, list[int]] = defaultdict(list)
    for node in layers[index]:
        ends[node] = sorted(places[item] for item in beside.get(node, ()) if item in places)
    better = _switched(_by_barycentre(layers[index], ends), ends)
    return (*layers[:index], better, *layers[index + 1 :])


def _by_barycentre(order: Sequence[str], ends: Mapping[str, Sequence[int]]) -> list[str]:
    """Sort by the mean place of neighbours; nodes without any keep their places."""
    moving = [node for node in order if ends[node]]
    moving.sort(key=lambda node: sum(ends[node]) / len(ends[node]))
    following = iter(moving)
    return [next(following) if ends[node] else node for node in order]


def _switched(order: list[str], ends: Mapping[str, Sequence[int]]) -> tuple[str, ...]:
    """Exchange neighbours while that takes crossings away."""
    for _ in range(SWEEPS):
        changed = False
        for place in range(len(order) - 1):
            first, second = order[place], order[place + 1]
            if _inversions(ends[first], ends[second]) > _inversions(ends[second], ends[first]):
                order[place], order[place + 1] = second, first
                changed = True
        if not changed:
            break
    return tuple(order)


def _inversions(first: Sequence[int], second: Sequence[int]) -> int:
    """Crossings of two nodes' edges when the first stands before the second."""
    return sum(1 for item in first for other in second if item > other)
