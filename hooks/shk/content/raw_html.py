"""HTML in Markdown texts: what will not be on the page is told, with its place.

What is removed is read off the text as Markdown renders it, so that nothing is
removed in silence and nothing that is shown as code is told of. Where it stands
is then looked for in what the author wrote.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from typing import TYPE_CHECKING

import markdown

from shk.content.html_parts import NO_ALT, REMOVED, UNCLOSED, HtmlParts, Part, open_comment
from shk.content.markup import clean_html, is_own_picture, is_safe_link
from shk.content.prose import code_blocks, without_code
from shk.model.problem import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.findings import Findings

EXTENSIONS = ("admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html",
              "tables")  # fmt: skip
"""Extensions that decide what is HTML and what is code; the others make only what is allowed."""

_WORTH_A_LOOK = re.compile(r"<|!\[\s*\]|\{|\]\(\s*<?(?://|[^)\s/]*[:&])|\]:\s*<?(?://|[^\s/]*[:&])")
_AUTOLINK = re.compile(r"<(?P<target>(?i:https?|ftp)://[^\s<>]*|[^\s<>@!/]+@[^\s<>]+)>")
_TARGETS = (
    re.compile(r"(?P<picture>!?)\[(?:[^\[\]]|\[[^\]]*\])*\]\(\s*<?(?P<target>[^)\s>]*)"),
    re.compile(r"(?P<picture>)^ {0,3}\[[^\]]+\]:\s*<?(?P<target>[^\s>]+)", re.MULTILINE),
    re.compile(rf"(?P<picture>){_AUTOLINK.pattern}"),
)
_ATTRIBUTE_LIST = re.compile(r"\{:?[ ]*(?P<list>[^}\n]*)\}")
_ATTRIBUTE_NAME = re.compile(r"(?P<name>[A-Za-z_][\w:-]*)=|(?P<dot>\.)")


def check_html(path: str, body: str, first_line: int, findings: Findings) -> None:
    """Note each piece of a text that its page will not have.

    Args:
        path: the file the text stands in.
        body: Markdown.
        first_line: the line of the file on which the body begins.
        findings: where problems are noted.
    """
    if not _WORTH_A_LOOK.search(body):
        return
    wanted = _not_shown(body)
    source = _without_code(body)
    places = _places(source) if wanted else {}
    for part in wanted:
        at = next(places.get(part.key, iter(())), None) or _first(source, part)
        mark = Mark(path, at.line + first_line - 1, at.column)
        findings.add(part.code, mark, value=part.value)


def _places(source: str) -> dict[tuple[str, str], Iterator[Part]]:
    """What is not allowed in a text as it was written, alike ones together, in their order."""
    found: defaultdict[tuple[str, str], list[Part]] = defaultdict(list)
    for part in sorted(_written(source), key=lambda one: (one.line, one.column)):
        found[part.key].append(part)
    return {key: iter(parts) for key, parts in found.items()}


def _first(source: str, part: Part) -> Part:
    """The first place that could be meant, for what can not be found again as it is told."""
    tag = re.match(r"</\w+", part.value)
    found = re.search(re.escape(tag[0]), source, re.IGNORECASE) if tag else None
    found = found or re.search(r"<|\{|\]\(", source)
    return _at(source, found.start() if found else 0, "", "")


def _not_shown(body: str) -> list[Part]:
    """What a page with this text leaves out, read off the text as it is rendered."""
    rendered = markdown.Markdown(extensions=list(EXTENSIONS)).convert(body)
    before = HtmlParts().read(rendered)
    parts = list(before.parts)
    if open_comment(_without_code(body)) is not None:
        parts = [Part(UNCLOSED, "<!--")]
    elif not parts:
        after = HtmlParts().read(clean_html(rendered))
        if "".join("".join(before.text).split()) != "".join("".join(after.text).split()):
            parts = [Part(UNCLOSED, "<")]
    return parts


def _written(source: str) -> Iterator[Part]:
    """What is not allowed in a text as it was written, in any order."""
    yield from HtmlParts().read(_AUTOLINK.sub(lambda one: " " * len(one[0]), source)).parts
    comment = open_comment(source)
    if comment is not None:
        yield _at(source, comment, UNCLOSED, "<!--")
    for pattern in _TARGETS:
        for match in pattern.finditer(source):
            yield from _address(source, match)
    for block in _ATTRIBUTE_LIST.finditer(source):
        for match in _ATTRIBUTE_NAME.finditer(block["list"]):
            name = match["name"] or "class"
            yield _at(source, block.start("list") + match.start(), REMOVED, f" {name}>")


def _address(source: str, match: re.Match[str]) -> Iterator[Part]:
    """The target of a link or picture, when it is none that can be followed."""
    target = html.unescape(match["target"])
    if not is_safe_link(target):
        yield _at(source, match.start("target"), "link-unsafe", target)
    if match["picture"] and not is_own_picture(target):
        yield _at(source, match.start("target"), "picture-elsewhere", target)
    if match["picture"] and match[0].startswith("![]"):
        yield _at(source, match.start(), NO_ALT, target)


def _at(source: str, position: int, code: str, value: str) -> Part:
    """A part at a position of the text."""
    line = source.count("\n", 0, position) + 1
    return Part(code, value, line, position - source.rfind("\n", 0, position))


def _without_code(body: str) -> str:
    """The text with spaces for code, so that all else keeps its place."""
    lines = [without_code(line) for line in body.split("\n")]
    for block in code_blocks(body):
        for number in range(block.first, block.last + 1):
            lines[number] = ""
    return re.sub(r"\\<", "  ", "\n".join(lines))
