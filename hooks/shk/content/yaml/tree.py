"""YAML to a tree in which every key and value knows its line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from shk.content.source_text import CONTROL_CHARACTER, code_point
from shk.content.yaml.errors import Fault, fault_of
from shk.content.yaml.events import quick_node
from shk.content.yaml.subset import NULL_TAG, Dialect, Refused
from shk.content.yaml_signs import (
    CURLY,
    INVISIBLE,
    cut_quote,
    in_straight_quotes,
    plain_key,
    quote_place,
    sign_details,
    sign_place,
    value_sign,
)
from shk.i18n.signs import is_blank, odd_sign
from shk.model.diagnostics.diagnostic import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.diagnostics_sink import Findings
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
    mark: Mark
    plain: bool = False
    """Whether it is written without straight quotes or an indicator of a block."""


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
    if outcome is None:
        return None
    hidden = tuple(_hidden_indents(outcome))
    for at, sign in hidden:
        findings.add(INVISIBLE, _mark(source.path, at, shift), **sign_details(sign))
    return None if hidden else _grow(outcome, source, shift, findings)


def _read_node(text: str) -> Node | Fault | None:
    """PyYAML's node of a text, or what is wrong with the text."""
    plain = CONTROL_CHARACTER.sub(" ", text)
    if (node := quick_node(plain)) is not None:
        return node
    dialect = Dialect(plain)
    try:
        return dialect.get_single_node()
    except Refused as refused:
        return Fault(refused.code, refused.mark.line, refused.mark.column, refused.details)
    except yaml.MarkedYAMLError as error:
        return _named(fault_of(error, dialect, text), text)
    except (ValueError, OverflowError):  # PyYAML makes a character of any \U number
        at = dialect.get_mark()
        return Fault("yaml-syntax", at.line, at.column, {"reason": "no such character"})


def _named(fault: Fault, text: str) -> Fault:
    """A fault by the name of the sign it comes of, when one stands there for a plain one."""
    lines = text.split("\n")
    if found := sign_place(lines, fault.line):
        return Fault(INVISIBLE, *found)
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
            sign = odd_sign(key.value) if isinstance(key.value, str) else None
            if sign and (sign[0].isspace() or not plain_key(key.value)):
                yield key.start_mark, sign[0]
            yield from _hidden_indents(value)
    elif isinstance(node, SequenceNode):
        for one in node.value:
            yield from _hidden_indents(one)


def _note_cut_quotes(node: SequenceNode, path: str, shift: int, findings: Findings) -> None:
    """Note a text in brackets that a comma has cut in two, since its quotes are none of YAML's."""
    for one in node.value:
        if isinstance(one, ScalarNode) and one.style is None and (sign := cut_quote(one.value)):
            at = _mark(path, one.start_mark, shift)
            findings.add(CURLY, at, value=sign, fixed=in_straight_quotes("…"))
            return


def _mark(path: str, mark: yaml.Mark, shift: int) -> Mark:
    """PyYAML counts from 0; people count from 1."""
    return Mark(path, mark.line + 1 + shift, mark.column + 1)


def _grow(node: Node, source: SourceText, shift: int, findings: Findings) -> Tree:
    """Turn PyYAML's nodes into our tree; empty values are left out."""
    mark = _mark(source.path, node.start_mark, shift)
    if isinstance(node, ScalarNode):
        text = _without_control_characters(node.value, mark, findings)
        _note_lost_words(node, source, shift, findings)
        value = None if node.tag == NULL_TAG else text
        return Leaf(value, mark, plain=node.style is None)
    if isinstance(node, SequenceNode):
        if node.flow_style:
            _note_cut_quotes(node, source.path, shift, findings)
        grown = (_grow(one, source, shift, findings) for one in node.value)
        return Items(tuple(one for one in grown if not is_missing(one)), mark)
    return _grow_fields(node, source, shift, findings)


def _grow_fields(node: Node, source: SourceText, shift: int, findings: Findings) -> Fields:
    """Turn a mapping into fields, noting keys that stand twice."""
    assert isinstance(node, MappingNode)  # noqa: S101 - PyYAML has three kinds of node
    fields: dict[str, Tree] = {}
    keys: dict[str, Mark] = {}
    for key_node, value_node in node.value:
        at = _mark(source.path, key_node.start_mark, shift)
        key = key_node.value
        if not isinstance(key, str) or not key.strip() or CONTROL_CHARACTER.search(key):
            findings.add("yaml-key", at)
            continue
        if key in keys:
            findings.add("yaml-duplicate-key", at, value=key, first=str(keys[key].line))
            continue
        if sign := odd_sign(key):
            here = Mark(source.path, at.line, at.column + sign.start())
            findings.add(INVISIBLE, here, **sign_details(sign[0]))
            key = plain_key(key)
        keys[key] = at
        value = _grow(value_node, source, shift, findings)
        if not is_missing(value):
            fields[key] = value
    return Fields(fields, keys, _mark(source.path, node.start_mark, shift))


def _note_lost_words(node: ScalarNode, source: SourceText, shift: int, findings: Findings) -> None:
    """Note words after a text that YAML takes for a comment, such as ``#together``."""
    end = node.end_mark
    if node.style is None and (found := _HASHTAG.match(source.text, end.index)):
        column = end.column + found.start("lost") + 1 - end.index
        at = Mark(source.path, end.line + 1 + shift, column)
        if opened := cut_quote(node.value):
            here = _mark(source.path, node.start_mark, shift)
            findings.add(CURLY, here, value=opened, fixed=in_straight_quotes("…"))
            return
        findings.add("yaml-comment", at, value=found["lost"])


def _without_control_characters(text: str, mark: Mark, findings: Findings) -> str:
    """Note characters that came in as an escape, such as a backslash and a 0."""
    if found := CONTROL_CHARACTER.search(text):
        findings.add("control-character", mark, value=code_point(found[0]))
    return CONTROL_CHARACTER.sub(" ", text)


def is_missing(tree: Tree) -> bool:
    """A text that shows nothing, or null, counts as not written; forms save empty fields so."""
    return isinstance(tree, Leaf) and (tree.value is None or is_blank(tree.value))


def note_not_fields(tree: Tree, allowed: str, findings: Findings) -> None:
    """Note a value that stands where fields belong, by the sign that keeps it from being fields.

    Args:
        tree: what stands there.
        allowed: the fields that can stand there.
        findings: where problems are noted.
    """
    found = value_sign(tree.value) if isinstance(tree, Leaf) else None
    code, details = found or ("value-not-fields", {"allowed": allowed})
    findings.add(code, tree.mark, **details)


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
