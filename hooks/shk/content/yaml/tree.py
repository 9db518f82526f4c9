"""YAML to a tree in which every key and value knows its line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from shk.content.source_text import CONTROL_CHARACTER, code_point
from shk.content.yaml.errors import Fault, fault_of
from shk.content.yaml.invisible import (
    CURLY,
    INVISIBLE,
    character_details,
    cut_quote,
    in_straight_quotes,
    odd_value_character,
    plain_key,
    quote_place,
    sign_place,
)
from shk.content.yaml.subset import NULL_TAG, Refused, YamlSubset
from shk.i18n.characters import is_blank, odd_character
from shk.model.diagnostics.diagnostic import SourceLocation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.diagnostics import Diagnostics
    from shk.content.source_text import SourceText

Plain = str | None
"""What a leaf can hold; the field it belongs to knows whether it is a number."""

_HASHTAG = re.compile(r"[ \t]*(?P<lost>#\w[^\s\0]*)")
"""What looks like a word after a text on its line; a space after ``#`` makes a note of it."""


_OF_QUOTES = frozenset({"yaml-colon", "yaml-bracket", "yaml-sign", "yaml-syntax"})
"""Faults that a text has when its quotation marks are none of YAML's."""


@dataclass(frozen=True)
class Leaf:
    """A single value."""

    value: Plain
    location: SourceLocation
    plain: bool = False
    """Whether it is written without straight quotes or an indicator of a block."""


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[Tree, ...]
    location: SourceLocation


@dataclass(frozen=True)
class Fields:
    """A group of fields; keys have a place of their own."""

    fields: dict[str, Tree]
    keys: dict[str, SourceLocation]
    location: SourceLocation


Tree = Leaf | Items | Fields
"""A YAML document or a part of it."""


def read_tree(source: SourceText, diagnostics: Diagnostics, first_line: int = 1) -> Tree | None:
    """Read YAML; a problem is noted and None returned when it can not be read.

    Args:
        source: the YAML text and the path of its file.
        diagnostics: where problems are noted.
        first_line: the line of the file on which the text begins.
    """
    shift = first_line - 1
    outcome = _read_node(source.text)
    if isinstance(outcome, Fault):
        location = SourceLocation(source.path, outcome.line + 1 + shift, outcome.column + 1)
        diagnostics.add(outcome.code, location, **outcome.details)
        return None
    if outcome is None:
        return None
    hidden = tuple(_hidden_indents(outcome))
    for at, sign in hidden:
        diagnostics.add(INVISIBLE, _mark(source.path, at, shift), **character_details(sign))
    return None if hidden else _grow(outcome, source.path, shift, diagnostics)


def _read_node(text: str) -> Node | Fault | None:
    """PyYAML's node of a text, or what is wrong with the text."""
    subset = YamlSubset(CONTROL_CHARACTER.sub(" ", text))
    try:
        return subset.get_single_node()
    except Refused as refused:
        return Fault(refused.code, refused.location.line, refused.location.column, refused.details)
    except yaml.MarkedYAMLError as error:
        return _named(fault_of(error, subset, text), text)
    except (ValueError, OverflowError):  # PyYAML makes a character of any \U number
        at = subset.get_mark()
        return Fault("yaml-syntax", at.line, at.column, {"reason": "no such character"})


def _named(fault: Fault, text: str) -> Fault:
    """A fault by the name of the sign it comes of, when one stands there for a plain one."""
    lines = text.split("\n")
    if result := sign_place(lines, fault.line):
        return Fault(INVISIBLE, *result)
    line = lines[fault.line] if fault.line < len(lines) else ""
    column = quote_place(line, fault.column) if fault.code in _OF_QUOTES else None
    if column is None:
        return fault
    return Fault(
        CURLY, fault.line, column, {"value": line[column], "fixed": in_straight_quotes("…")}
    )


def _hidden_indents(node: Node) -> Iterator[tuple[yaml.Mark, str]]:
    """Keys that are none, since a sign that can not be seen indents their lines."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            sign = odd_character(key.value) if isinstance(key.value, str) else None
            if sign and (sign[0].isspace() or not plain_key(key.value)):
                yield key.start_mark, sign[0]
            yield from _hidden_indents(value)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _hidden_indents(item)


def _note_cut_quotes(node: SequenceNode, path: str, shift: int, diagnostics: Diagnostics) -> None:
    """Note a text in brackets that a comma has cut in two, since its quotes are none of YAML's."""
    for item in node.value:
        if isinstance(item, ScalarNode) and item.style is None and (sign := cut_quote(item.value)):
            at = _mark(path, item.start_mark, shift)
            diagnostics.add(CURLY, at, value=sign, fixed=in_straight_quotes("…"))
            return


def _mark(path: str, location: yaml.Mark, shift: int) -> SourceLocation:
    """PyYAML counts from 0; people count from 1."""
    return SourceLocation(path, location.line + 1 + shift, location.column + 1)


def _grow(node: Node, path: str, shift: int, diagnostics: Diagnostics) -> Tree:
    """Turn PyYAML's nodes into our tree; empty values are left out."""
    location = _mark(path, node.start_mark, shift)
    if isinstance(node, ScalarNode):
        text = _without_control_characters(node.value, location, diagnostics)
        _note_truncated_value(node, path, shift, diagnostics)
        value = None if node.tag == NULL_TAG else text
        return Leaf(value, location, plain=node.style is None)
    if isinstance(node, SequenceNode):
        if node.flow_style:
            _note_cut_quotes(node, path, shift, diagnostics)
        grown = (_grow(item, path, shift, diagnostics) for item in node.value)
        return Items(tuple(item for item in grown if not is_missing(item)), location)
    return _grow_fields(node, path, shift, diagnostics)


def _grow_fields(node: Node, path: str, shift: int, diagnostics: Diagnostics) -> Fields:
    """Turn a mapping into fields, noting keys that stand twice."""
    assert isinstance(node, MappingNode)  # noqa: S101 - PyYAML has three kinds of node
    fields: dict[str, Tree] = {}
    keys: dict[str, SourceLocation] = {}
    for key_node, value_node in node.value:
        at = _mark(path, key_node.start_mark, shift)
        key = key_node.value
        if not isinstance(key, str) or not key.strip() or CONTROL_CHARACTER.search(key):
            diagnostics.add("yaml-key", at)
            continue
        if key in keys:
            diagnostics.add("yaml-duplicate-key", at, value=key, first=str(keys[key].line))
            continue
        if sign := odd_character(key):
            here = SourceLocation(path, at.line, at.column + sign.start())
            diagnostics.add(INVISIBLE, here, **character_details(sign[0]))
            key = plain_key(key)
        keys[key] = at
        value = _grow(value_node, path, shift, diagnostics)
        if not is_missing(value):
            fields[key] = value
    return Fields(fields, keys, _mark(path, node.start_mark, shift))


def _note_truncated_value(
    node: ScalarNode, path: str, shift: int, diagnostics: Diagnostics
) -> None:
    """Note words after a text that YAML takes for a comment, such as ``#together``."""
    end = node.end_mark
    if node.style is None and end.buffer and (match := _HASHTAG.match(end.buffer, end.pointer)):
        at = SourceLocation(
            path, end.line + 1 + shift, end.column + match.start("lost") + 1 - end.pointer
        )
        if opened := cut_quote(node.value):
            here = _mark(path, node.start_mark, shift)
            diagnostics.add(CURLY, here, value=opened, fixed=in_straight_quotes("…"))
            return
        diagnostics.add("yaml-comment", at, value=match["lost"])


def _without_control_characters(
    text: str, location: SourceLocation, diagnostics: Diagnostics
) -> str:
    """Note characters that came in as an escape, such as a backslash and a 0."""
    if match := CONTROL_CHARACTER.search(text):
        diagnostics.add("control-character", location, value=code_point(match[0]))
    return CONTROL_CHARACTER.sub(" ", text)


def is_missing(tree: Tree) -> bool:
    """A text that shows nothing, or null, counts as not written; forms save empty fields so."""
    return isinstance(tree, Leaf) and (tree.value is None or is_blank(tree.value))


def note_not_fields(tree: Tree, allowed: str, diagnostics: Diagnostics) -> None:
    """Note a value that stands where fields belong, by the sign that keeps it from being fields.

    Args:
        tree: what stands there.
        allowed: the fields that can stand there.
        diagnostics: where problems are noted.
    """
    result = odd_value_character(tree.value) if isinstance(tree, Leaf) else None
    code, details = result or ("value-not-fields", {"allowed": allowed})
    diagnostics.add(code, tree.location, **details)


def plain_data(tree: Tree) -> object:
    """The tree as plain dicts, lists and values, for validation."""
    if isinstance(tree, Leaf):
        return tree.value
    if isinstance(tree, Items):
        return [plain_data(item) for item in tree.items]
    return {key: plain_data(value) for key, value in tree.fields.items()}


def place_of(tree: Tree, steps: tuple[int | str, ...]) -> SourceLocation:
    """The place of a part of the tree, or of the nearest part above it."""
    here = tree
    for step in steps:
        if isinstance(here, Fields) and step in here.fields:
            here = here.fields[str(step)]
        elif isinstance(here, Items) and isinstance(step, int) and step < len(here.items):
            here = here.items[step]
        else:
            break
    return here.location


def key_place(tree: Tree, steps: tuple[int | str, ...]) -> SourceLocation:
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
    return here.location
