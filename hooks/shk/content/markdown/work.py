"""How much work a text makes for those who read its Markdown, counted before it is read.

The readers look ahead from each opening sign to where it could be closed, and begin anew from
the next one. A text of half a megabyte that is made of opening signs would keep them at work
for hours. Here the same distances are added up in one pass, and a text that would take more
than a second or so is refused at the sign where it gets too much. No text that people read
comes near: the largest of this repository takes a hundredth of the limits.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

SIGNS = 10_000
"""Most signs of Markdown and HTML in a file; one takes up to a tenth of a millisecond."""
CELLS = 6_000
"""Most bars between cells of tables in a file."""
STEPS = 100_000_000
"""Most steps of all readers for a file; one takes about ten nanoseconds."""
DEPTH = 24
"""Most quotes and lists in each other."""
INDENT = 4 * DEPTH
"""Most columns that a line is indented."""

_BRACKET, _TAG, _DECLARATION, _FENCE, _LINE, _CODE, _WORD = 28, 5, 28, 3, 8, 2, 5
"""Steps for each character that is looked at: as measured, with room."""
_NOTE = 330
"""Steps for each pair of references to footnotes."""
_REBUILD = 10
"""Characters of a block that are copied in a step, once for each sign in it."""

_TOKEN = re.compile(
    r"(?P<blank>\n[ \t]*(?=\n))"
    r"|(?P<line>^(?P<indent>[ \t]*)(?P<marks>(?:(?:>|[-*+]|\d+[.)])[ \t]*)*)"
    r"(?P<fence>(?:`{3,}|~{3,})(?P<bare>[ \t]*$)?)?(?P<lead>[#=:!\-\[{*+]|<)?)"
    r"|(?P<word>\*\[)|(?P<note>\[\^)|(?P<code>`+)|(?P<open>\[|\()|(?P<close>[\])])"
    r"|(?P<tag><!?)|(?P<end>>)|(?P<cell>\|)|(?P<list>\{)"
    r"|(?P<sign>[*_\\&~]|  (?=\n))",
    re.MULTILINE,
)
_PAIRS = {"]": "[", ")": "("}


@dataclass
class _Work:
    """The work of a text so far."""

    size: int
    signs: int = 0
    cells: int = 0
    steps: float = 0
    notes: int = 0
    words: int = 0
    block: int = 0
    in_block: int = 0
    opened: dict[str, list[int]] = field(default_factory=lambda: {"[": [], "(": []})
    code: dict[int, int] = field(default_factory=dict)
    tags: list[tuple[int, int]] = field(default_factory=list)
    fences: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)


_SIGNS = "\n[](){}<>|*_\\&~`"
"""What each token has one of, but for a line and the two spaces before its end."""
_DEEP_LINE = re.compile(rf"^[ \t>*+.)\d-]{{{DEPTH + 1}}}", re.MULTILINE)
"""A line that could be in too many lists or quotes, or indented too far."""


def is_light(text: str) -> bool:
    """Whether a text would stay within the limits if every sign of it cost as much as any can."""
    signs = 1 + sum(map(text.count, _SIGNS)) + text.count("\n")
    each = 2 * _BRACKET + _LINE + _TAG + _WORD + _CODE + _FENCE
    steps = signs * (each * len(text) + _NOTE * signs) + text.count("{") * len(text) ** 2
    return steps < STEPS and signs < min(SIGNS, CELLS) and not _DEEP_LINE.search(text)


def too_much(text: str) -> int | None:
    """Where a text makes more work than a reader is given, from 0; None if it does not.

    Args:
        text: a Markdown file, its fields and all.
    """
    return None if is_light(text) else counted_work(text)


def counted_work(text: str) -> int | None:
    """As ``too_much``, sign by sign."""
    work = _Work(len(text))
    for match in _TOKEN.finditer(text):
        kind, at = match.lastgroup or "", match.start()
        if match["blank"] is not None:
            _end_block(work, at)
        elif match["line"] is not None:
            if _too_deep(match):
                return at
            _begin_line(work, match)
        else:
            _see(work, kind, match)
        if work.signs > SIGNS or work.cells > CELLS or work.steps > STEPS:
            return at
    at = work.lines[0] if work.lines else work.block
    first = min((*work.opened["["], *(tag for tag, _ in work.tags), at))
    _end_block(work, work.size)
    _end_text(work)
    return first if work.steps > STEPS else None


def _too_deep(expected: re.Match[str]) -> bool:
    """Whether a line begins with more lists and quotes than anybody reads."""
    marks = Counter(expected["marks"])
    deep = sum(marks[item] for item in ">-*+.)")
    return deep > DEPTH or len(expected["indent"].expandtabs(4)) > INDENT


def _begin_line(work: _Work, expected: re.Match[str]) -> None:
    """Count a line; one that begins with a sign makes its block be taken apart."""
    at = expected.start()
    if expected["bare"] is not None and work.fences:
        work.steps += _FENCE * sum(at - fence for fence in work.fences)
        work.fences.clear()
    elif expected["fence"]:
        work.fences.append(at)
    if expected["marks"] or expected["lead"] or expected["fence"]:
        work.signs += 1
        work.lines.append(at)
    if expected["lead"] == "[":
        _open(work, "[", expected.end() - 1)
    elif expected["lead"] == "<":
        work.tags.append((expected.end() - 1, _TAG))
    elif expected["lead"] == "{":
        _see_list(work, expected)


def _open(work: _Work, sign: str, at: int) -> None:
    """Remember an opening sign."""
    work.opened[sign].append(at)


def _see_list(work: _Work, expected: re.Match[str]) -> None:
    """Count what may be a list of attributes, each of which is added to all before it."""
    end = expected.string.find("\n", expected.end())
    work.steps += ((end if end >= 0 else work.size) - expected.end()) ** 2


def _see(work: _Work, kind: str, expected: re.Match[str]) -> None:
    """Count a sign."""
    at, sign = expected.start(), expected[0]
    if kind == "cell":
        work.cells += 1
    elif kind == "end":
        work.steps += sum(each * (at - begun) for begun, each in work.tags)
        work.tags.clear()
    else:
        work.signs += 1
        work.in_block += 1
        if kind == "note":
            work.notes += 1
            work.steps += _NOTE * work.notes
        elif kind == "word":
            work.words += 1
        elif kind == "list":
            _see_list(work, expected)
        _see_pair(work, kind, sign, at)


def _see_pair(work: _Work, kind: str, sign: str, at: int) -> None:
    """Count a sign that opens something or closes it."""
    if kind in {"open", "note"}:
        _open(work, sign[0], at)
    elif kind == "close" and (opened := work.opened[_PAIRS[sign]]):
        work.steps += _BRACKET * (at - opened.pop())
    elif kind == "tag":
        work.tags.append((at, _DECLARATION if sign == "<!" else _TAG))
    elif kind == "code":
        before = work.code.pop(len(sign), None)
        if before is None:
            work.code[len(sign)] = at
        else:
            work.steps += _CODE * (at - before)


def _end_block(work: _Work, at: int) -> None:
    """Add what a block makes: what is open in it is looked for to its end."""
    for opened in work.opened.values():
        work.steps += _BRACKET * sum(at - item for item in opened)
        opened.clear()
    work.steps += _CODE * sum(at - item for item in work.code.values())
    work.code.clear()
    work.steps += _LINE * sum(at - line for line in work.lines)
    work.lines.clear()
    work.steps += work.in_block * (at - work.block) / _REBUILD
    work.block, work.in_block = at, 0


def _end_text(work: _Work) -> None:
    """Add what is looked for to the end of the text."""
    work.steps += sum(each * (work.size - begun) for begun, each in work.tags)
    work.steps += _FENCE * sum(work.size - fence for fence in work.fences)
    work.steps += _WORD * work.words * work.size
