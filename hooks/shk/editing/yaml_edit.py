"""Where the keys and values of a YAML text begin and end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from shk.content.yaml.subset import NULL_TAG, YamlSubset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.nodes import Node

    from shk.model.schema.references import Steps


@dataclass(frozen=True)
class Span:
    """A part of a text."""

    start: int
    """Where it begins, in characters."""
    end: int
    """Where it ends."""


@dataclass(frozen=True)
class Pair:
    """A key with its value."""

    key: Span
    """The key."""
    value: Span
    """The value, without what stands after it on the line."""


class YamlPlaces:
    """The places in a YAML text that is known to be readable.

    Args:
        text: the whole text of the file.
        start: where the YAML in it begins.
        end: where it ends; the end of the text if not given.
    """

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self._start = start
        self._root: Node | None = YamlSubset(text[start:end]).get_single_node()

    def value(self, steps: Steps) -> Span | None:
        """A value, or None if there is none at the end of the way."""
        node = self._node(steps)
        return self._span(node) if node else None

    def pairs(self, steps: Steps) -> dict[str, Pair]:
        """The keys of a group of fields with their values, in their order; keys without one too."""
        node = self._node(steps)
        if not isinstance(node, MappingNode):
            return {}
        return {key.value: Pair(self._span(key), self._span(item)) for key, item in node.value}

    def items(self, steps: Steps) -> tuple[Span, ...]:
        """The items of a list."""
        node = self._node(steps)
        return tuple(map(self._span, _items(node))) if node else ()

    def is_flow(self, steps: Steps) -> bool:
        """Whether a list or group is written between brackets."""
        return bool(getattr(self._node(steps), "flow_style", False))

    def column(self, position: int) -> int:
        """How many characters stand before a position on its line."""
        return position - self.text.rfind("\n", 0, position) - 1

    def groups(self) -> Iterator[tuple[str, dict[str, str], Span]]:
        """Every group of fields: the key it stands below, its plain values, and its place."""
        stack: list[tuple[str, Node]] = [("", self._root)] if self._root else []
        while stack:
            name, node = stack.pop()
            if isinstance(node, SequenceNode):
                stack += [(name, item) for item in node.value]
            elif isinstance(node, MappingNode):
                stack += [(key.value, item) for key, item in node.value]
                pairs = ((key.value, item) for key, item in node.value)
                plain = {key: pair.value for key, pair in pairs if isinstance(pair, ScalarNode)}
                yield name, plain, self._span(node)

    def nested_lists(self) -> Iterator[tuple[int, int]]:
        """The columns of each block list's key and of its hyphens."""
        stack = [self._root] if self._root else []
        while stack:
            node = stack.pop()
            if isinstance(node, SequenceNode):
                stack += node.value
            elif isinstance(node, MappingNode):
                for key, item in node.value:
                    stack.append(item)
                    if isinstance(item, SequenceNode) and not item.flow_style:
                        yield key.start_mark.column, item.start_mark.column

    def _node(self, steps: Steps) -> Node | None:
        """The node at the end of a way; empty items of a list are not counted."""
        node = self._root
        for step in steps:
            if isinstance(node, MappingNode):
                node = next((item for key, item in node.value if key.value == step), None)
            elif isinstance(node, SequenceNode) and isinstance(step, int):
                items = _items(node)
                node = items[step] if step < len(items) else None
            else:
                return None
        return node

    def _span(self, node: Node) -> Span:
        """A node's place; PyYAML lets blocks run on to whatever comes next."""
        first, last = node.start_mark.index + self._start, node.end_mark.index + self._start
        if isinstance(node, ScalarNode) and node.style in {"|", ">"}:
            last = first + len(self.text[first:last].rstrip())
        elif isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
            below = node.value[-1]
            last = self._span(below[1] if isinstance(below, tuple) else below).end
        return Span(first, last)


def _items(node: Node | None) -> list[Node]:
    """The items of a list that count as written."""
    if not isinstance(node, SequenceNode):
        return []
    return [
        item
        for item in node.value
        if not (isinstance(item, ScalarNode) and (item.tag == NULL_TAG or not item.value.strip()))
    ]
