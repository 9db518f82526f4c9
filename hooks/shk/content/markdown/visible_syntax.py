"""Signs of Markdown that readers of a page will see: one walk over the parsed document.

What an author wrote as a list, table, note or link and what became none is still there as
text when everything has been read. A sign that was escaped is none by then, and code is
left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element


@dataclass(frozen=True)
class Leftover:
    """Something that was written as Markdown and is shown, or lost, as text."""

    code: str
    """The problem code."""
    text: str
    """What readers see, or in a table the row as it is written."""
    details: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the texts of the code name beside it."""


PASTED = "•·▪▫‣◦●○■□∙◆◇➢➤►▸❖\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06e"
"""Signs of lists as word processors and web pages write them, those of symbol fonts too."""

_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
     "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var"}
)  # fmt: skip
_CODE = frozenset({"code", "pre", "script", "style"})
_ESCAPED = re.compile(r"\x02\d+\x03")
_STASHED = re.compile(r"\x02[^\x03]*\x03")
_NO_SIGN = "\x01"

_LIST_LINE = re.compile(
    rf"^(?:(?P<pasted>[{PASTED}]|[–—o]\s(?=\s))(?=\s)"
    r"|(?P<dash>[–—−])(?=\s+\S)|(?P<tick>[✓✔✗→])(?=\s*\S)|(?P<letter>o)(?=\s+\S)"
    r"|(?P<sign>[-*+])(?=[^\W\d_]|\s+\S)|(?P<number>\d{1,3}[.)])(?=\s+\S|[^\W\d_])"
    r"|(?P<point>[a-zA-Z][.)])(?=\s+\S))"
)
_ROW = re.compile(r"^\|.*\|$")
_RULE = re.compile(r"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$")
_REFERENCES = (
    re.compile(r"\[\^[^\]\s]+\]"),
    re.compile(r"(?<!!)\[[^\[\]\n]+\]\[[^\[\]\n]*\]"),
    re.compile(r"(?<![*\w])\*\[[^\]\n]+\](?![\[(*])"),
)
_SIGNS = (
    re.compile(r"^(?:===[!+]?|\?\?\?\+?|!!!|:{3,}|/{3}|\$\$)\s*\S.*$", re.MULTILINE),
    re.compile(r"(?<!\*)\*\*(?=[^\s*])(?:[^*\n]+\*\*)?|(?<=[^\s*])\*\*(?!\*)"),
    re.compile(r"(?<![_\w])__(?=[^\s_])[^\n]*?__(?![_\w])"),
    re.compile(r"\[[^\[\]\n]+\]\s\((?:https?:|mailto:|www\.|\.{0,2}/|[\w./-]+\.\w+)[^()\s]*\)"),
    re.compile(r"\[[^\[\]\n]+\]\([^()\n]*$"),
    re.compile(r"!\[[^\]\n]*\]|\[\[[^\[\]\n]+\]\]"),
    re.compile(r"\{[:#.][^{}\n]*\}"),
    re.compile(r"~~"),
)


_ANY_SIGN = re.compile(r"[\[{]|\*\*|__|~~|^[=?!:/$]", re.MULTILINE)
"""What each of these has; few texts do."""


def leftovers(root: Element) -> Iterator[Leftover]:
    """What readers of a document will see of its Markdown.

    Args:
        root: the document, when its inline signs have been read and those that were
            escaped have not been put back.
    """
    for text in _texts(root):
        lines = [line.strip() for line in text.split("\n")]
        yield from _lines_of_lists(lines)
        yield from _lines_of_tables(lines)
        plain = "\n".join(lines)
        if not _ANY_SIGN.search(plain):
            continue
        for code, patterns in (("reference-missing", _REFERENCES), ("signs-shown", _SIGNS)):
            for pattern in patterns:
                for match in pattern.finditer(plain):
                    yield Leftover(code, match[0])


def _lines_of_lists(lines: list[str]) -> Iterator[Leftover]:
    """The first line of each run of lines that look like a list."""
    before = ""
    for number, line in enumerate(lines):
        match = _LIST_LINE.match(line)
        kind = (match.lastgroup or "") if match else ""
        if match and kind != before and (kind == "pasted" or _kind(lines, number + 1) == kind):
            rest = line[match.end() :].strip()
            yield Leftover("list-shown", line, {"suggestion": f"{_marker(kind, match[0])} {rest}"})
        before = kind


def _kind(lines: list[str], number: int) -> str:
    """What a line looks like, if there is such a line."""
    match = _LIST_LINE.match(lines[number]) if number < len(lines) else None
    return (match.lastgroup or "") if match else ""


def _marker(kind: str, sign: str) -> str:
    """How a list of the same kind is written."""
    return f"{sign[:-1]}." if kind == "number" else "-"


def _lines_of_tables(lines: list[str]) -> Iterator[Leftover]:
    """The first line of each run of lines that look like a table."""
    inside = False
    for number, line in enumerate(lines):
        row = bool(_ROW.match(line))
        follows = number + 1 < len(lines) and bool(_ROW.match(lines[number + 1]))
        result = bool(_RULE.match(line)) or (row and follows)
        if result and not inside:
            yield Leftover("table-shown", line)
        inside = result or (inside and row)


def _texts(root: Element) -> Iterator[str]:
    """The text of each block of a document, code left out."""
    texts: list[str] = []
    yield from _read(root, texts)
    yield "".join(texts)


def _read(element: Element, chunks: list[str]) -> Iterator[str]:
    """Gather the text of a block; what stands in blocks inside it comes by itself."""
    chunks.append(_plain(element.text))
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in _CODE:
            chunks.append(_NO_SIGN)
        elif tag == "br":
            chunks.append("\n")
        elif tag in _INLINE:
            yield from _read(child, chunks)
        elif tag != "img":
            yield "".join(chunks)
            chunks.clear()
            yield from _texts(child)
        chunks.append(_plain(child.tail))


def _plain(text: str | None) -> str:
    """A text whose escaped signs are none, without what is stashed."""
    return _STASHED.sub("", _ESCAPED.sub(_NO_SIGN, text or ""))
