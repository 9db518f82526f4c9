"""Layers are ordered so that few edges cross, always in the same way."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.geometry.layered_layout import count_crossings, order_layers

UPPER = tuple("abcdef")
LOWER = tuple("uvwxyz")
EDGES = st.lists(st.tuples(st.sampled_from(UPPER), st.sampled_from(LOWER)), max_size=20)


def crossings_one_by_one(
    upper: tuple[str, ...], lower: tuple[str, ...], edges: list[tuple[str, str]]
) -> int:
    """Compare every pair of edges, as the definition says."""
    return sum(
        (upper.index(combination[0]) - upper.index(other[0]))
        * (lower.index(combination[1]) - lower.index(other[1]))
        < 0
        for combination, other in combinations(edges, 2)
    )


@given(EDGES)
def test_counts_as_the_definition(edges: list[tuple[str, str]]) -> None:
    assert count_crossings(UPPER, LOWER, edges) == crossings_one_by_one(UPPER, LOWER, edges)


@given(EDGES)
def test_never_makes_it_worse_and_loses_no_node(edges: list[tuple[str, str]]) -> None:
    upper, lower = order_layers((UPPER, LOWER), edges)
    assert sorted(upper) == list(UPPER)
    assert sorted(lower) == list(LOWER)
    unique = list(dict.fromkeys(edges))
    assert count_crossings(upper, lower, unique) <= count_crossings(UPPER, LOWER, unique)


@given(EDGES)
def test_the_same_input_gives_the_same_order(edges: list[tuple[str, str]]) -> None:
    assert order_layers((UPPER, LOWER), edges) == order_layers((UPPER, LOWER), list(edges))


def test_untangles_a_ladder() -> None:
    edges = [("a", "z"), ("b", "y"), ("c", "x"), ("d", "w")]
    upper, lower = order_layers((UPPER[:4], LOWER[2:]), edges)
    assert count_crossings(upper, lower, edges) == 0


def test_a_tree_has_no_crossings() -> None:
    edges = [("a", "u"), ("a", "x"), ("b", "x"), ("b", "v"), ("c", "v"), ("c", "z"), ("d", "z")]
    upper, lower = order_layers((UPPER, LOWER), edges)
    assert count_crossings(upper, lower, edges) == 0


def test_parts_do_not_mingle() -> None:
    edges = [("a", "u"), ("c", "u"), ("b", "v"), ("d", "v")]
    upper, _ = order_layers((UPPER[:4], LOWER[:2]), edges)
    assert upper == ("a", "c", "b", "d")


def test_keeps_the_order_given_when_nothing_crosses() -> None:
    edges = list(zip(UPPER, LOWER, strict=True))
    assert order_layers((UPPER, LOWER), edges) == (UPPER, LOWER)


def test_orders_three_layers() -> None:
    edges = [("a", "v"), ("b", "u"), ("u", "x"), ("v", "y")]
    first, second, third = order_layers((("a", "b"), ("u", "v"), ("x", "y")), edges)
    assert count_crossings(first, second, edges[:2]) == 0
    assert count_crossings(second, third, edges[2:]) == 0


def test_ties_decide_between_equals() -> None:
    edges = [("a", "u"), ("a", "v"), ("b", "v"), ("b", "w"), ("c", "w"), ("c", "u")]
    ties = [("u", "w")]
    upper, lower = order_layers((UPPER[:3], LOWER[:3]), edges)
    tied_upper, tied_lower = order_layers((UPPER[:3], LOWER[:3]), edges, ties)
    assert count_crossings(tied_upper, tied_lower, edges) == count_crossings(upper, lower, edges)
    assert abs(tied_lower.index("u") - tied_lower.index("w")) == 1


def test_nothing_is_ordered_to_nothing() -> None:
    assert order_layers(((), ()), ()) == ((), ())
    assert count_crossings((), (), ()) == 0


@pytest.mark.parametrize("edge", [("a", "b"), ("u", "a"), ("a", "?"), ("?", "?")])
def test_refuses_edges_that_skip_or_lead_nowhere(edge: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="does not join"):
        order_layers((("a", "b"), ("u",)), [edge])


def test_refuses_a_node_in_two_places() -> None:
    with pytest.raises(ValueError, match="stands twice"):
        order_layers((("a",), ("a",)), [])
