"""Values to YAML in the style of our content: block form, quotes only where needed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from shk.content.yaml.subset import NULL_TAG, YamlSubset

Value = str | Sequence["Value"] | Mapping[str, "Value"]
"""What a record is written from; numbers, days and yes or no are their texts."""

_INDENT = 2


def scalar(text: str, *, words: bool = False) -> str:
    """A text as a YAML value on one line.

    Args:
        text: the text; line ends become spaces.
        words: whether the field holds words, so that ``2024`` and ``no`` are put
            in quotes for readers of YAML that would make a number of them.
    """
    line = " ".join(text.split())
    if _reads_as(line) and not (words and _is_no_text(line)):
        return line
    return json.dumps(line, ensure_ascii=False)


def block(fields: Mapping[str, Value], indent: int = 0, step: int = _INDENT) -> str:
    """Fields as YAML lines.

    Args:
        fields: keys and values; texts are already in the form ``scalar`` gives.
        indent: how many spaces stand before each line.
        step: how much further the hyphens of a list stand than its key: 0 or 2.
    """
    return "".join(_pair(key, value, indent, step) for key, value in fields.items())


def flow(value: Value) -> str:
    """A value between brackets on one line, for files that write their rows so."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(map(flow, value)) + "]"


def _pair(key: str, value: Value, indent: int, step: int) -> str:
    """One field as lines."""
    before = " " * indent
    if isinstance(value, str):
        return f"{before}{key}: {value}\n"
    if isinstance(value, Mapping):
        return f"{before}{key}:\n{block(value, indent + _INDENT, step)}"
    items = "".join(_item(item, indent + step, step) for item in value)
    return f"{before}{key}:\n{items}"


def _item(value: Value, indent: int, step: int) -> str:
    """One item of a list as lines."""
    before = " " * indent
    if isinstance(value, str):
        return f"{before}- {value}\n"
    assert isinstance(value, Mapping)  # noqa: S101 - records hold no lists of lists
    lines = block(value, indent + _INDENT, step)
    return f"{before}- {lines[indent + _INDENT :]}"


def _reads_as(line: str) -> bool:
    """Whether a text is read back as it is, both on a line and inside brackets."""
    try:
        node = YamlSubset(f"a: {line}\nb: [{line}, x]\n").get_single_node()
    except Exception:  # noqa: BLE001 - whatever the reader says, quotes are the answer
        return False
    if not isinstance(node, MappingNode) or len(node.value) != 2:  # noqa: PLR2004 - a and b
        return False
    (_, alone), (_, listed) = node.value
    both = [alone, *(listed.value if isinstance(listed, SequenceNode) else [])]
    expected = [line, line, "x"]
    return [
        item.value if isinstance(item, ScalarNode) and item.tag != NULL_TAG else None
        for item in both
    ] == expected


def _is_no_text(line: str) -> bool:
    """Whether a common reader of YAML would take a text for something else."""
    try:
        read = yaml.safe_load(line)
    except (yaml.YAMLError, ValueError):
        return True
    return not isinstance(read, str)
