"""A text without what is placed in it: views, effects, boxes, quotes and pictures.

Beside the words that readers see, a quote and a picture hold what the people in them
agreed to, and for how long. Data keeps none of that, so the whole block goes. What is
taken for such a block is anything that could be one: to lose a quote is better than to
publish one that may no longer be shown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_FENCE = re.compile(r"^ {0,3}(?P<sign>`{3,}|~{3,})\s*(?P<info>[^\s`]*)")
_QUOTE = re.compile(r"^ {0,3}>")
_PICTURE = re.compile(r"^ {0,3}!\[")


def without_placed(markdown: str, fences: Collection[str]) -> str:
    """A text without the blocks that are something else than text.

    Args:
        markdown: the text as it was written.
        fences: the words after the opening of a fenced block that place something.
    """
    blocks = ("\n".join(one) for one in _blocks(markdown) if not _is_placed(one[0], fences))
    return "\n\n".join(blocks)


def _is_placed(first: str, fences: Collection[str]) -> bool:
    """Whether a block is placed in the text, by its first line."""
    fence = _FENCE.match(first)
    if fence:
        return fence["info"].casefold() in fences
    return bool(_QUOTE.match(first) or _PICTURE.match(first))


def _blocks(markdown: str) -> Iterator[list[str]]:
    """The lines of each block, which ends at an empty line or where another sort begins."""
    block: list[str] = []
    sign = ""
    for line in markdown.splitlines():
        fence = _FENCE.match(line)
        if sign:
            block.append(line)
            if line.strip().startswith(sign) and not line.strip(f" {sign[0]}"):
                yield block
                block, sign = [], ""
            continue
        if fence or not line.strip() or _begins(line, block):
            if block:
                yield block
            block = []
        if line.strip():
            block.append(line)
        sign = fence["sign"] if fence else ""
    if block:
        yield block


def _begins(line: str, block: list[str]) -> bool:
    """Whether a line begins a quote or a picture in the middle of other text."""
    sort = _QUOTE if _QUOTE.match(line) else _PICTURE if _PICTURE.match(line) else None
    return bool(sort and block and not sort.match(block[0]))
