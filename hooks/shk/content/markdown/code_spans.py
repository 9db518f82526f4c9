"""The lines of a Markdown body that are no code, and the blocks of code between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CODE_FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}(?=[^`]*$)|~{3,})(?P<rest>.*)$")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")


@dataclass(frozen=True)
class CodeBlock:
    """A block of code between two fences."""

    info: str
    """What stands after the opening fence."""
    first: int
    """The line of the opening fence; lines of the body count from 0."""
    last: int
    """The line of the closing fence, or the body's last one when it is never closed."""
    code: str
    """The lines between them."""
    closed: bool
    """Whether there is a closing fence."""


def code_blocks(body: str) -> Iterator[CodeBlock]:
    """Each fenced code block; one that stands inside another is part of it.

    The rules are CommonMark's: up to three spaces before a fence, and a closing
    fence of the same sign, at least as long, with nothing after it.
    """
    if "```" not in body and "~~~" not in body:
        return
    lines = body.split("\n")
    opening: re.Match[str] | None = None
    first = 0
    for number, line in enumerate(lines):
        match = _CODE_FENCE.match(line)
        if opening is None:
            opening, first = match, number
        elif match and _closes(match, opening):
            code = "\n".join(lines[first + 1 : number])
            yield CodeBlock(opening["rest"].strip(), first, number, code, closed=True)
            opening = None
    if opening:
        code = "\n".join(lines[first + 1 :])
        yield CodeBlock(opening["rest"].strip(), first, len(lines) - 1, code, closed=False)


def _closes(match: re.Match[str], opening: re.Match[str]) -> bool:
    """Whether a fence is the other half of an opening one."""
    return match["fence"].startswith(opening["fence"]) and not match["rest"].strip()


def prose_lines(body: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Each line outside fenced code blocks, with its number in the file.

    Args:
        body: Markdown.
        first_line: the line of the file on which the body begins.
    """
    code = {n for block in code_blocks(body) for n in range(block.first, block.last + 1)}
    for number, line in enumerate(body.split("\n")):
        if number not in code:
            yield number + first_line, line


def without_code(line: str) -> str:
    """A line in which code is spaces, so that what stands elsewhere keeps its column."""
    return line if "`" not in line else _CODE_SPAN.sub(lambda match: " " * len(match[0]), line)


def blank_code(body: str) -> str:
    """A text with spaces for code, so that all else keeps its line and column."""
    lines = [without_code(line) for line in body.split("\n")]
    for block in code_blocks(body):
        for number in range(block.first, block.last + 1):
            lines[number] = " " * len(lines[number])
    return "\n".join(lines)
