"""Where the lists, tables and boxes of a text begin and end, by the rules of CommonMark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

COMMONMARK = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table")
COMMONMARK.disable(["inline", "text_join"])
"""The reader that decides what is a list and what is a table; nobody asks it for more."""

CONTAINER = re.compile(r"^ {0,3}(?:(?:!!!|\?\?\?\+?|===!?\+?)\s|\[\^[^\]\n]+\]:|:\s{1,3}(?=\S))")
"""A line that the lines below belong to when they are indented by four."""

FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}(?=[^`]*$)|~{3,})(?P<rest>.*)$")
"""The line that opens or closes a block of code."""
INDENT = " " * 4
"""What goes before the lines of a box."""
_ITEM = re.compile(r"^(?P<indent> *)(?P<sign>[-+*]|\d{1,9}[.)])(?P<gap> *)")
_BEGINS = re.compile(r"[-+*#>=|~`<]|\d{1,9}[.)]")
"""What a line begins with that begins a block."""

_CODE_GAP = 5
"""From so many spaces after the sign of a list on, what stands there is code."""


def containers(lines: list[str]) -> Iterator[tuple[str | None, list[str]]]:
    """Containers, each with the lines in it, and the lines between them with None."""
    number, fence = 0, ""
    while number < len(lines):
        line = lines[number]
        match = FENCE.match(line)
        if match and not fence:
            fence = match["fence"]
        elif match and match["fence"].startswith(fence) and not match["rest"].strip():
            fence = ""
        elif not fence and CONTAINER.match(line):
            end = _contained_until(lines, number + 1)
            yield line, lines[number + 1 : end]
            number = end
            continue
        yield None, [line]
        number += 1


def _contained_until(lines: list[str], start: int) -> int:
    """Where the lines that are indented by four end; empty ones after them stay outside."""
    end = start
    for number in range(start, len(lines)):
        if lines[number].startswith(INDENT):
            end = number + 1
        elif lines[number].strip():
            break
    return end


def blocks(tokens: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Each outermost block with the tokens inside it."""
    start = 0
    while start < len(tokens):
        token = tokens[start]
        end = start
        if token.nesting == 1:
            end = next(
                n
                for n in range(start + 1, len(tokens))
                if tokens[n].level == token.level and tokens[n].nesting == -1
            )
        if token.map:
            yield token, tokens[start + 1 : end]
        start = end + 1


def extent(token: Token, lines: Sequence[str]) -> tuple[int, int]:
    """The first line of a block and the one after its last; empty lines below it stay outside."""
    first, last = token.map or (0, 0)
    while last > first and not lines[last - 1].strip():
        last -= 1
    return first, last


def is_tight(inner: Sequence[Token], level: int) -> bool:
    """Whether the items of a list hold their words without paragraphs around them."""
    own = [item for item in inner if item.type == "paragraph_open" and item.level == level + 2]
    return all(item.hidden for item in own)


def from_the_margin(lines: list[str]) -> list[str]:
    """The lines of an item without its sign and the indent that goes with it."""
    match = _ITEM.match(lines[0]) if lines else None
    if not match:
        return lines
    gap = len(match["gap"])
    empty = match.end() == len(lines[0])
    width = len(match["indent"]) + len(match["sign"]) + (1 if empty or gap >= _CODE_GAP else gap)
    rest = [_inside(line, width) for line in lines[1:]]
    return [lines[0][width:], *rest]


def _inside(line: str, width: int) -> str:
    """A later line of an item without its indent.

    One with less only continues a paragraph (CommonMark calls it lazy); with four spaces in
    front it can not begin anything.
    """
    indent = len(line) - len(line.lstrip(" "))
    if indent >= width or not line.strip():
        return line[width:]
    return f"{INDENT}{line.strip()}" if _BEGINS.match(line.strip()) else line.lstrip()


def indented(lines: Sequence[str]) -> list[str]:
    """Lines with the indent of a container."""
    return [f"{INDENT}{line}" if line.strip() else "" for line in lines]
