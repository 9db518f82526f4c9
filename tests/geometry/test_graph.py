"""Walks through a graph."""

from __future__ import annotations

from shk.geometry.graph import both_ways, components, outward


def test_neighbours_know_each_other() -> None:
    beside = both_ways([("a", "b"), ("a", "c")])
    assert dict(beside) == {"a": ["b", "c"], "b": ["a"], "c": ["a"]}


def test_outward_meets_the_nearest_first() -> None:
    beside = both_ways([("a", "b"), ("b", "d"), ("a", "c"), ("d", "e")])
    assert outward("a", beside) == ("a", "b", "c", "d", "e")


def test_outward_of_a_lonely_node_is_itself() -> None:
    assert outward("a", {}) == ("a",)


def test_parts_come_in_the_order_of_the_nodes() -> None:
    beside = both_ways([("c", "a"), ("b", "d")])
    assert components("abcde", beside) == (("a", "c"), ("b", "d"), ("e",))
