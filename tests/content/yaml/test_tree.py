"""YAML to a tree with places, and the dialect it is read in."""

from __future__ import annotations

import pytest
from hypothesis import given

from shk.content.diagnostics import Diagnostics
from shk.content.source_text import SourceText, decode_source
from shk.content.yaml.tree import (
    Fields,
    Items,
    Leaf,
    Tree,
    is_missing,
    key_place,
    place_of,
    plain_data,
    read_tree,
)
from shk.model.diagnostics.diagnostic import SourceLocation
from tests.content.strategies import broken_texts


def tree_of(text: str) -> Tree:
    diagnostics = Diagnostics()
    tree = read_tree(SourceText("f", text), diagnostics)
    assert diagnostics.problems == ()
    assert tree is not None
    return tree


def reported(text: str, first_line: int = 1) -> list[tuple[str, int, int, str]]:
    diagnostics = Diagnostics()
    read_tree(SourceText("f", text), diagnostics, first_line)
    return [
        (
            problem.code.code,
            problem.location.line,
            problem.location.column,
            problem.details.get("value", ""),
        )
        for problem in diagnostics.problems
    ]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("true", "true"),
        ("1.50", "1.50"),
        ("007", "007"),
        ("2024-03-15", "2024-03-15"),
        ("12:30", "12:30"),
        ("0x1F", "0x1F"),
        ("1e400", "1e400"),
        ("'null'", "null"),
        ("null", None),
        ("~", None),
        ("", None),
        (">-\n  två\n  rader", "två rader"),
        ("a]", "a]"),
    ],
)
def test_values_stay_as_written(written: str, value: str | None) -> None:
    tree = tree_of(f"k: {written}\nx: y")
    assert isinstance(tree, Fields)
    leaf = tree.fields.get("k", Leaf(None, SourceLocation("f")))
    assert isinstance(leaf, Leaf)
    assert leaf.value == value


def test_empty_values_are_left_out_but_their_keys_are_known() -> None:
    tree = tree_of("a:\nb: ''\nc: '  '\nd: [x, '', ~, y]\n")
    assert plain_data(tree) == {"d": ["x", "y"]}
    assert isinstance(tree, Fields)
    assert list(tree.keys) == ["a", "b", "c", "d"]


def test_every_part_knows_its_place() -> None:
    tree = tree_of("effects:\n  - kind: output\n    evidence: {stage: measured}\n")
    assert place_of(tree, ("effects", 0, "kind")) == SourceLocation("f", 2, 11)
    assert place_of(tree, ("effects", 0, "evidence", "stage")) == SourceLocation("f", 3, 23)
    assert key_place(tree, ("effects", 0, "evidence", "stage")) == SourceLocation("f", 3, 16)


def test_place_of_what_is_not_there_is_the_nearest_above() -> None:
    tree = tree_of("effects:\n  - kind: output\n")
    assert place_of(tree, ("effects", 4, "kind")) == SourceLocation("f", 2, 3)
    assert place_of(tree, ("nothing",)) == SourceLocation("f", 1, 1)
    assert key_place(tree, ("effects", 0, "nothing")) == SourceLocation("f", 2, 5)


def test_lines_count_from_where_the_text_begins() -> None:
    assert reported("a: *b", first_line=7) == [("yaml-alias", 7, 4, "b")]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: &Å b", ("yaml-anchor", 1, 4, "Å")),
        ("- *a", ("yaml-alias", 1, 3, "a")),
        ("a: !<x y", ("yaml-tag", 1, 4, "!<x")),
        ("a: {b: !t c}", ("yaml-tag", 1, 8, "!t")),
        ("a: [b, *c]", ("yaml-alias", 1, 8, "c")),
        ("a: ]", ("yaml-bracket", 1, 4, "]")),
        ("a: `b", ("yaml-sign", 1, 4, "`")),
        ("? [a]\n: b", ("yaml-key", 1, 3, "")),
        ('"\\0": b', ("yaml-key", 1, 1, "")),
        ("a: b\n---\nc: d", ("yaml-many-documents", 2, 1, "")),
        ("a: 1\na: 2", ("yaml-duplicate-key", 2, 1, "a")),
    ],
)
def test_what_the_dialect_refuses(text: str, problem: tuple[str, int, int, str]) -> None:
    assert reported(text) == [problem]


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? "])
@pytest.mark.parametrize("times", [30, 20_000])
def test_depth_is_refused_without_a_deep_stack(opening: str, times: int) -> None:
    assert [item[0] for item in reported(opening * times)] == ["yaml-too-deep"]


def test_twenty_levels_are_allowed() -> None:
    tree = tree_of("[" * 20 + "]" * 20)
    assert isinstance(tree, Items)


def test_duplicate_key_tells_the_line_of_the_first() -> None:
    diagnostics = Diagnostics()
    read_tree(SourceText("f", "a: 1\nb: 2\na: 3"), diagnostics, first_line=2)
    assert dict(diagnostics.problems[0].details) == {"value": "a", "first": "2"}


def test_nothing_is_no_tree() -> None:
    assert read_tree(SourceText("f", "# only a comment\n"), Diagnostics()) is None
    assert is_missing(tree_of("''"))


@given(broken_texts)
def test_any_text_is_a_tree_or_reported(text: str) -> None:
    diagnostics = Diagnostics()
    source = decode_source(text.encode("utf-8", "replace"), "f", diagnostics)
    assert source is not None
    tree = read_tree(source, diagnostics)
    if diagnostics.count == 0 and tree is not None:
        assert place_of(tree, ()) == tree.location
        plain_data(tree)
