"""Links in Markdown that lead to a page, found where they stand."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from shk.content.markdown.code_spans import prose_lines, without_code
from shk.content.yaml.front_matter import after_front_matter
from shk.editing.text_edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINK = re.compile(
    r"""(?:\]\(\s*<?|^\s{0,3}\[[^\]]+\]:\s*<?|\b(?:href|src)=["'])(?P<target>[^\s()<>"']+)"""
)
"""What stands before a target: an inline link, a definition, or an attribute of HTML."""


def link_edits(
    text: str, path: str, old: str, new: str, addresses: tuple[str, str]
) -> Iterator[Edit]:
    """The edits that make every link to a page follow it.

    Args:
        text: the whole text of a Markdown file.
        path: its path from the project folder.
        old: the path of the page that moves.
        new: where it moves to, in the same folder.
        addresses: its address on the site before and after, with a trailing slash.
    """
    for start, target in _targets(text):
        file, location, rest = _apart(target)
        here = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file)))
        if here == old and file.endswith(posixpath.basename(old)):
            name = posixpath.basename(old)
            moved = file.removesuffix(name) + posixpath.basename(new)
            yield Edit(start, start + len(target), moved + location + rest)
        elif _is_address(file, addresses[0]):
            full_text = f"{file.rstrip('/')}/"
            moved = full_text.removesuffix(addresses[0]) + addresses[1]
            kept = moved if file.endswith("/") else moved.rstrip("/")
            yield Edit(start, start + len(target), kept + location + rest)


def _targets(text: str) -> Iterator[tuple[int, str]]:
    """Every link target outside code, with its position in the text."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    first = after_front_matter(text)
    body = "\n".join(text.split("\n")[first:])
    for number, line in prose_lines(body, first):
        for match in _LINK.finditer(without_code(line)):
            yield starts[number] + match.start("target"), match["target"]


def _apart(target: str) -> tuple[str, str, str]:
    """A target's path, the sign after it and the rest."""
    end = min((target.find(sign) for sign in "?#" if sign in target), default=len(target))
    return target[:end], target[end : end + 1], target[end + 1 :]


def _is_address(path: str, address: str) -> bool:
    """Whether a link leads to an address of the site, from its top or with its host."""
    full_text = f"{path.rstrip('/')}/"
    return full_text.endswith(f"/{address}") and (full_text.startswith("/") or "://" in full_text)
