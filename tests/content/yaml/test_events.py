"""The quick reader of YAML reads as the slow one does, or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from shk.content.diagnostics import Diagnostics
from shk.content.source_text import CONTROL_CHARACTER, decode_source
from shk.content.yaml.events import quick_node
from shk.content.yaml.subset import YamlSubset
from tests.content.strategies import broken_texts

if TYPE_CHECKING:
    from yaml.nodes import Node

ROOT = Path(__file__).parents[3]

_FLOW = (
    "{",
    "}",
    "[",
    "]",
    ", ",
    ": ",
    "a",
    "?",
    " ",
    "\n",
    "\n ",
    "'",
    '"',
    "x: ",
    "- ",
    "#b",
    "\n\n",
)
flow_texts = st.lists(st.sampled_from(_FLOW), max_size=12).map("".join)
"""Texts of brackets, where the two readers differ most."""


def shape(node: Node | None) -> object:
    """All that the tree takes from a node."""
    if node is None:
        return None
    at = (node.start_mark.line, node.start_mark.column)
    if isinstance(node, ScalarNode):
        missing = node.tag.endswith(":null")
        return at, missing, node.value, node.style, node.end_mark.line, node.end_mark.index
    if isinstance(node, SequenceNode):
        return at, [shape(item) for item in node.value]
    assert isinstance(node, MappingNode)
    return at, [(shape(key), shape(value)) for key, value in node.value]


@given(st.one_of(broken_texts, flow_texts))
def test_what_is_read_quickly_is_what_the_dialect_reads(text: str) -> None:
    source = decode_source(text.encode("utf-8", "replace"), "f", Diagnostics())
    assert source is not None
    plain = CONTROL_CHARACTER.sub(" ", source.text)
    node = quick_node(plain)
    if node is not None:
        assert shape(node) == shape(YamlSubset(plain).get_single_node())


@pytest.mark.parametrize(
    "text",
    [
        "&a b",
        "*a",
        "!t b",
        "? a",
        "a\tb",
        "[a?b]",
        "{a: }",
        "|#x",
        "---\na",
        "[" * 30,
        "a: b: c",
        "",
    ],
)
def test_what_is_no_part_of_the_dialect_is_left_to_it(text: str) -> None:
    assert quick_node(text) is None


def test_the_data_of_this_repository_is_read_quickly() -> None:
    for file in sorted((ROOT / "docs" / "data").glob("*.yml")):
        text = file.read_text(encoding="utf-8")
        assert shape(quick_node(text)) == shape(YamlSubset(text).get_single_node()), file.name
        assert quick_node(text) is not None, file.name
