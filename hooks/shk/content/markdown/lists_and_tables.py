"""Lists and tables as CommonMark and an editor's preview have them, for Python-Markdown.

Python-Markdown has rules of its own: a list or table needs an empty line before it, a nested
list four spaces, a number a full stop, and code between fences the margin. A text that an
editor and a code host show as a list would be run together on the page. So markdown-it, which
follows CommonMark, finds the lists and tables of a text. Each list gives way to a mark, and
the list is made of its items where the mark stands; tables get the empty lines they need.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from shk.content.markdown.commonmark import (
    COMMONMARK,
    FENCE,
    INDENT,
    blocks,
    containers,
    extent,
    from_the_margin,
    indented,
    is_tight,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown import Markdown
    from markdown_it.token import Token

BEFORE_FENCES = 27
"""Priority of the preprocessor: after tabs are spaces (30), before fences (25) and HTML (20)."""

AFTER_HTML = 25
"""Priority of the postprocessor: after HTML is back in its place (30)."""

BEFORE_LISTS = 95
"""Priority of the block processor: before every one that could take a mark for its own."""

_WORTH_A_LOOK = re.compile(r"^[ >]*(?:[-+*]|\d{1,9}[.)])(?:\s|$)|^.*\|", re.MULTILINE)
_QUOTED = re.compile(r"^ {0,3}> ?")
_MARK = re.compile(r"^ {0,3}\x02shk-list:(\d+)\x03\s*$")
_LEFT_MARK = re.compile(r"\x02shk-list:(\d+)\x03")
_TASK = re.compile(r"^\[(?P<done>[ xX])\](?=\s+\S)")
_BOXES = {" ": "\u2610", "x": "\u2611", "X": "\u2611"}
"""Ballot boxes, empty and checked: a box that nobody can click needs no form."""


@dataclass(frozen=True)
class _Item:
    """What one item of a list holds."""

    text: str
    """Its Markdown, from the margin, with marks for the lists in it."""


@dataclass(frozen=True)
class _List:
    """A list as CommonMark reads it."""

    ordered: bool
    """Whether its items have numbers."""
    start: int
    """The first number."""
    tight: bool
    """Whether its items stand without space between them."""
    items: tuple[_Item, ...]
    """Its items."""
    source: str
    """The list as it was written."""


class ListMarks(Preprocessor):
    """Puts marks in the place of lists, and empty lines around tables."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.lists: list[_List] = []

    def run(self, lines: list[str]) -> list[str]:
        """The text with marks."""
        self.lists.clear()
        return self._marked(lines) if _WORTH_A_LOOK.search("\n".join(lines)) else lines

    def _marked(self, lines: list[str]) -> list[str]:
        """Lines with a mark for each list; what belongs to a container is read by itself."""
        texts: list[str] = []
        plain: list[str] = []
        for opening, inside in containers(lines):
            if opening is None:
                plain += inside
                continue
            texts += self._with_placeholders(plain)
            plain = []
            texts.append(opening)
            texts += self._contained(opening, inside)
        return texts + self._with_placeholders(plain)

    def _contained(self, opening: str, inside: list[str]) -> list[str]:
        """The lines of a container, their lists marked and their fences read."""
        if not inside:
            return []
        marked = self._marked([line.removeprefix(INDENT) for line in inside])
        if any(FENCE.match(line) for line in marked):
            marked = self._prepared(marked)
        apart = bool(marked and _MARK.match(marked[0]) and not opening.strip().startswith("!!!"))
        return ["", *indented(marked)] if apart else indented(marked)

    def _with_placeholders(self, lines: list[str]) -> list[str]:
        """Lines that belong to no container, with a mark for each list."""
        if not any(_WORTH_A_LOOK.match(line) for line in lines):
            return lines
        texts: list[str] = []
        end = 0
        tokens = COMMONMARK.parse("\n".join(lines))
        for token, inner in blocks(tokens):
            first, last = extent(token, lines)
            if token.type not in _REWRITTEN or first < end:
                continue
            texts += lines[end:first]
            rewritten = self._rewritten(token, inner, lines[first:last], first)
            apart = token.type != "blockquote_open"
            texts += ["", *rewritten, ""] if apart else rewritten
            end = last
        return texts + lines[end:]

    def _rewritten(
        self, token: Token, inner: Sequence[Token], lines: list[str], first: int
    ) -> list[str]:
        """A list as its mark; a table as it is; a quote with marks in it."""
        if token.type == "table_open":
            return lines
        if token.type == "blockquote_open":
            return [f"> {line}" for line in self._marked([_QUOTED.sub("", line) for line in lines])]
        return [self._mark(token, inner, lines, first)]

    def _mark(self, token: Token, inner: Sequence[Token], lines: list[str], first: int) -> str:
        """Remember a list, and what stands in its place."""
        items = []
        for block, _ in blocks(inner):
            begin, end = block.map or (0, 0)
            text = "\n".join(self._item(lines[begin - first : end - first]))
            items.append(_Item(_TASK.sub(lambda box: _BOXES[box["done"]], text)))
        self.lists.append(
            _List(
                ordered=token.type == "ordered_list_open",
                start=int(token.attrs.get("start", 1)),
                tight=is_tight(inner, token.level),
                items=tuple(items),
                source="\n".join(lines),
            )
        )
        return f"\x02shk-list:{len(self.lists) - 1}\x03"

    def _item(self, lines: list[str]) -> list[str]:
        """The lines of an item from the margin, with marks, and read as the text around it."""
        return self._prepared(self._marked(from_the_margin(lines)))

    def _prepared(self, lines: list[str]) -> list[str]:
        """Lines after the preprocessors that come later, which see only what stands outside."""
        for preprocessor in list(self.md.preprocessors)[self._place() + 1 :]:
            lines = preprocessor.run(lines)
        return lines

    def _place(self) -> int:
        """How many preprocessors come before this one."""
        return list(self.md.preprocessors).index(self)


class MarkedLists(BlockProcessor):
    """Makes a list in the place of its mark."""

    def __init__(self, md: Markdown, marks: ListMarks) -> None:
        super().__init__(md.parser)
        self._marks = marks

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Python-Markdown's form
        """Whether a block is a mark."""
        return bool(_MARK.match(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make the list."""
        match = _MARK.match(blocks.pop(0))
        if match and int(match[1]) < len(self._marks.lists):
            self._make(parent, self._marks.lists[int(match[1])])

    def _make(self, parent: Element, candidate: _List) -> None:
        """Make a list below an element."""
        made = SubElement(parent, "ol" if candidate.ordered else "ul")
        if candidate.ordered and candidate.start != 1:
            made.set("start", str(candidate.start))
        for item in candidate.items:
            element = SubElement(made, "li")
            holder = Element("div")  # in an li, Python-Markdown takes code for a part of a list
            self.parser.state.set("item")
            self.parser.parseChunk(holder, item.text.strip("\n"))
            self.parser.state.reset()
            element.extend(list(holder))
            if candidate.tight:
                _without_paragraphs(element)


class UnreadLists(Postprocessor):
    """Gives marks that stand in HTML, where no Markdown is read, their lists back as written."""

    def __init__(self, md: Markdown, marks: ListMarks) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, text: str) -> str:
        """The text without marks."""
        lists = self._marks.lists

        def written(match: re.Match[str]) -> str:
            number = int(match[1])
            return lists[number].source if number < len(lists) else ""

        return _LEFT_MARK.sub(written, text)


_REWRITTEN = frozenset({"bullet_list_open", "ordered_list_open", "table_open", "blockquote_open"})


def _without_paragraphs(item: Element) -> None:
    """Let the words of an item stand in it by themselves."""
    before: Element | None = None
    for child in list(item):
        if child.tag != "p" or child.attrib:
            before = child
            continue
        text = child.text or ""
        if before is None:
            item.text = (item.text or "") + text
        else:
            before.tail = (before.tail or "") + text
        item.remove(child)
