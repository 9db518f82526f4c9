"""The lines of a Markdown body that are no code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CODE_FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,})(?P<rest>.*)$")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")


def prose_lines(body: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Each line outside fenced code blocks, with its number in the file.

    Args:
        body: Markdown.
        first_line: the line of the file on which the body begins.
    """
    fence = ""
    for number, line in enumerate(body.split("\n"), first_line):
        match = _CODE_FENCE.match(line)
        if not fence and match:
            fence = match["fence"]
        elif fence and match and match["fence"].startswith(fence) and not match["rest"].strip():
            fence = ""
        elif not fence:
            yield number, line


def without_code(line: str) -> str:
    """A line in which code is spaces, so that what stands elsewhere keeps its column."""
    return _CODE_SPAN.sub(lambda match: " " * len(match[0]), line)
