"""The part of YAML that content is written in, refusing the rest.

The dialect is small on purpose: no anchors, aliases, tags or second documents,
and every value but null is the text it was written as. So ``no`` stays the word
it is, ``1.50`` keeps its zero and a date stays as it was written; the field that
a value belongs to knows whether it is a number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.resolver import BaseResolver
from yaml.scanner import Scanner

if TYPE_CHECKING:
    from yaml.nodes import Node
    from yaml.tokens import ScalarToken

DEPTH_LIMIT = 20
"""Levels of nesting; the deepest record has five."""

NULL_TAG = "tag:yaml.org,2002:null"
"""What a value that counts as not written is resolved to."""

NULL_WORD = re.compile(r"^(?:~|null|Null|NULL|)$")
"""What is written for such a value."""


class Refused(Exception):  # noqa: N818 - it is caught by the reader and never shown
    """Something outside the dialect.

    Args:
        code: the code of the problem.
        location: where it stands.
        details: what the texts of the code name.
    """

    def __init__(self, code: str, location: yaml.Mark, **details: str) -> None:
        super().__init__(code)
        self.code, self.location, self.details = code, location, details


class YamlSubset(Reader, Scanner, Parser, Composer, BaseResolver):
    """PyYAML's reader without constructors, refusing what the dialect has not.

    Args:
        text: the YAML text.
    """

    def __init__(self, text: str) -> None:
        self.quoted: list[tuple[yaml.Mark, yaml.Mark]] = []
        """Where each quoted text begins and ends; shows which quote was left open."""
        self._text = text
        self._depth = 0
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)
        BaseResolver.__init__(self)

    def scan_flow_scalar(self, style: str) -> ScalarToken:
        """Scan a quoted text and remember its place."""
        token = super().scan_flow_scalar(style)
        self.quoted.append((token.start_mark, token.end_mark))
        return token

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        """Compose one node, refusing anchors, aliases, tags and deep nesting."""
        event = self.peek_event()
        at = event.start_mark
        if isinstance(event, yaml.AliasEvent):
            raise Refused("yaml-alias", at, value=word_at(self._text, at.index + 1))
        if getattr(event, "anchor", None):
            raise Refused("yaml-anchor", at, value=word_at(self._text, at.index + 1))
        if getattr(event, "tag", None):
            raise Refused("yaml-tag", at, value=word_at(self._text, at.index))
        self._depth += 1
        if self._depth > DEPTH_LIMIT:
            raise Refused("yaml-too-deep", at, limit=str(DEPTH_LIMIT))
        node: Node | None = super().compose_node(parent, index)
        self._depth -= 1
        return node


YamlSubset.add_implicit_resolver(NULL_TAG, NULL_WORD, ["~", "n", "N", ""])


def word_at(text: str, position: int) -> str:
    """The word that begins at a position of a text, empty if a space stands there."""
    match = re.compile(r"[^\s,\[\]{}]*").match(text, position)
    return match[0] if match else ""
