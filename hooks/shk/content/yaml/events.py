"""The nodes of a YAML text by libyaml, which takes a sixth of the time of PyYAML's own reader.

Only a text within the dialect is read here. At anything else, a mistake or what the
dialect leaves out, this reader gives up, and ``YamlSubset`` reads the text again to report
what is wrong and where. So a problem has one source, and a good text is read quickly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from shk.content.yaml.subset import DEPTH_LIMIT, NULL_TAG, NULL_WORD

if yaml.__with_libyaml__:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not name it

if TYPE_CHECKING:
    from collections.abc import Callable

_TEXT_TAG = "tag:yaml.org,2002:str"
_READ_DIFFERENTLY = re.compile(
    r"[\t\ufeff]"  # libyaml takes a tab inside a text for a space
    r"|(?:^|[\s\[{,:?-])\?(?:\s|$)"  # a key marked with ? has no value at another place
    r"|[|>][+\d-]*#"  # a comment without a space before it
)
"""Where libyaml and PyYAML differ; a text with any of it is left to ``YamlSubset``."""


class _UnfitError(Exception):
    """The text is not one that this reader answers for."""


def quick_node(text: str) -> Node | None:
    """The node of a text, or None if the text is empty or has to be read by ``YamlSubset``.

    Args:
        text: the YAML text, without control characters.
    """
    if not yaml.__with_libyaml__ or _READ_DIFFERENTLY.search(text):
        return None
    try:
        return _Composer(CParser(text).get_event).document()
    except (_UnfitError, yaml.YAMLError, ValueError, OverflowError):
        return None


@dataclass(frozen=True)
class _Composer:
    """Makes nodes of events; raises ``_UnfitError`` at what the dialect has not."""

    following: Callable[[], Any]
    """Takes the next event."""

    def document(self) -> Node:
        """The only document of a stream."""
        self.following()  # the stream begins
        begin = self.following()
        if not isinstance(begin, yaml.DocumentStartEvent) or begin.explicit:
            raise _UnfitError
        node = self.node(self.following(), 1, flow=False)
        end = self.following()
        if not isinstance(end, yaml.DocumentEndEvent) or end.explicit:
            raise _UnfitError
        if not isinstance(self.following(), yaml.StreamEndEvent):
            raise _UnfitError
        return node

    def node(self, event: Any, depth: int, *, flow: bool) -> Node:  # noqa: ANN401 - two kinds of mark
        """The node that begins with an event.

        Args:
            event: its first event.
            depth: how many levels it lies deep, from 1.
            flow: whether it stands in brackets.
        """
        if depth > DEPTH_LIMIT or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise _UnfitError
        start, end = event.start_mark, event.end_mark
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event, flow=flow)
        inside = flow or bool(getattr(event, "flow_style", False))
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := self.following(), yaml.SequenceEndEvent):
                items.append(self.node(item, depth + 1, flow=inside))
            return SequenceNode("", items, start, end, flow_style=event.flow_style)
        if isinstance(event, yaml.MappingStartEvent):
            pairs = []
            while not isinstance(item := self.following(), yaml.MappingEndEvent):
                key = self.node(item, depth + 1, flow=inside)
                pairs.append((key, self.node(self.following(), depth + 1, flow=inside)))
            return MappingNode("", pairs, start, end)
        raise _UnfitError


def _scalar(event: Any, *, flow: bool) -> ScalarNode:  # noqa: ANN401 - as above
    """The node of a single value.

    In brackets the readers do not agree where an empty value stands, and whether a
    question mark ends one.
    """
    plain = bool(event.implicit[0])
    if plain and flow and (not event.value or "?" in event.value):
        raise _UnfitError
    tag = NULL_TAG if plain and NULL_WORD.match(event.value) else _TEXT_TAG
    return ScalarNode(tag, event.value, event.start_mark, event.end_mark, event.style or None)
