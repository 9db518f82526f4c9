"""YAML to a tree in which every key and value knows its line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from shk.content.source_text import CONTROL_CHARACTER, code_point
from shk.content.yaml.errors import Fault, fault_of
from shk.content.yaml.subset import NULL_TAG, Dialect, Refused
from shk.model.diagnostics.diagnostic import Mark

if TYPE_CHECKING:
    from shk.content.diagnostics_sink import Findings
    from shk.content.source_text import SourceText

Plain = str | None
"""What a leaf can hold; the field it belongs to knows whether it is a number."""

_HASHTAG = re.compile(r"[ \t]*(?P<lost>#\w[^\s\0]*)")
"""What looks like a word after a text on its line; a space after ``#`` makes a note of it."""


@dataclass(frozen=True)
class Leaf:
    """A single value."""

    value: Plain
    mark: Mark


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[Tree, ...]
    mark: Mark


@dataclass(frozen=True)
class Fields:
    """A group of fields; keys have a place of their own."""

    fields: dict[str, Tree]
    keys: dict[str, Mark]
    mark: Mark


Tree = Leaf | Items | Fields
"""A YAML document or a part of it."""


def read_tree(source: SourceText, findings: Findings, first_line: int = 1) -> Tree | None:
    """Read YAML; a problem is noted and None returned when it can not be read.

    Args:
        source: the YAML text and the path of its file.
        findings: where problems are noted.
        first_line: the line of the file on which the text begins.
    """
    shift = first_line - 1
    outcome = _read_node(source.text)
    if isinstance(outcome, Fault):
        mark = Mark(source.path, outcome.line + 1 + shift, outcome.column + 1)
        findings.add(outcome.code, mark, **outcome.details)
        return None
    return _grow(outcome, source.path, shift, findings) if outcome else None


def _read_node(text: str) -> Node | Fault | None:
    """PyYAML's node of a text, or what is wrong with the text."""
    dialect = Dialect(CONTROL_CHARACTER.sub(" ", text))
    try:
        return dialect.get_single_node()
    except Refused as refused:
        return Fault(refused.code, refused.mark.line, refused.mark.column, refused.details)
    except yaml.MarkedYAMLError as error:
        return fault_of(error, dialect, text)
    except (ValueError, OverflowError):  # PyYAML makes a character of any \U number
        at = dialect.get_mark()
        return Fault("yaml-syntax", at.line, at.column, {"reason": "no such character"})


def _mark(path: str, mark: yaml.Mark, shift: int) -> Mark:
    """PyYAML counts from 0; people count from 1."""
    return Mark(path, mark.line + 1 + shift, mark.column + 1)


def _grow(node: Node, path: str, shift: int, findings: Findings) -> Tree:
    """Turn PyYAML's nodes into our tree; empty values are left out."""
    mark = _mark(path, node.start_mark, shift)
    if isinstance(node, ScalarNode):
        text = _without_control_characters(node.value, mark, findings)
        _note_lost_words(node, path, shift, findings)
        return Leaf(None if node.tag == NULL_TAG else text, mark)
    if isinstance(node, SequenceNode):
        grown = (_grow(one, path, shift, findings) for one in node.value)
        return Items(tuple(one for one in grown if not is_missing(one)), mark)
    return _grow_fields(node, path, shift, findings)


def _grow_fields(node: Node, path: str, shift: int, findings: Findings) -> Fields:
    """Turn a mapping into fields, noting keys that stand twice."""
    assert isinstance(node, MappingNode)  # noqa: S101 - PyYAML has three kinds of node
    fields: dict[str, Tree] = {}
    keys: dict[str, Mark] = {}
    for key_node, value_node in node.value:
        at = _mark(path, key_node.start_mark, shift)
        key = key_node.value
        if not isinstance(key, str) or not key.strip() or CONTROL_CHARACTER.search(key):
            findings.add("yaml-key", at)
            continue
        if key in keys:
            findings.add("yaml-duplicate-key", at, value=key, first=str(keys[key].line))
            continue
        keys[key] = at
        value = _grow(value_node, path, shift, findings)
        if not is_missing(value):
            fields[key] = value
    return Fields(fields, keys, _mark(path, node.start_mark, shift))


def _note_lost_words(node: ScalarNode, path: str, shift: int, findings: Findings) -> None:
    """Note words after a text that YAML takes for a comment, such as ``#together``."""
    end = node.end_mark
    if node.style is None and end.buffer and (found := _HASHTAG.match(end.buffer, end.pointer)):
        at = Mark(path, end.line + 1 + shift, end.column + found.start("lost") + 1 - end.pointer)
        findings.add("yaml-comment", at, value=found["lost"])


def _without_control_characters(text: str, mark: Mark, findings: Findings) -> str:
    """Note characters that came in as an escape, such as a backslash and a 0."""
    if found := CONTROL_CHARACTER.search(text):
        findings.add("control-character", mark, value=code_point(found[0]))
    return CONTROL_CHARACTER.sub(" ", text)


def is_missing(tree: Tree) -> bool:
    """An empty text or null counts as not written; forms save them so."""
    return isinstance(tree, Leaf) and (tree.value is None or not tree.value.strip())


def plain_data(tree: Tree) -> object:
    """The tree as plain dicts, lists and values, for validation."""
    if isinstance(tree, Leaf):
        return tree.value
    if isinstance(tree, Items):
        return [plain_data(one) for one in tree.items]
    return {key: plain_data(value) for key, value in tree.fields.items()}


def place_of(tree: Tree, steps: tuple[int | str, ...]) -> Mark:
    """The place of a part of the tree, or of the nearest part above it."""
    here = tree
    for step in steps:
        if isinstance(here, Fields) and step in here.fields:
            here = here.fields[str(step)]
        elif isinstance(here, Items) and isinstance(step, int) and step < len(here.items):
            here = here.items[step]
        else:
            break
    return here.mark


def key_place(tree: Tree, steps: tuple[int | str, ...]) -> Mark:
    """The place of the last key on the way to a part of the tree."""
    *above, last = steps
    here = tree
    for step in above:
        if isinstance(here, Fields) and step in here.fields:
            here = here.fields[str(step)]
        elif isinstance(here, Items) and isinstance(step, int):
            here = here.items[step]
    if isinstance(here, Fields) and last in here.keys:
        return here.keys[str(last)]
    return here.mark
