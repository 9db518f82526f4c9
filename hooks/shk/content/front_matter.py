"""A Markdown file's fields and its body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.text import SourceText
from shk.content.yaml_tree import Fields, read_tree
from shk.model.problem import Mark

if TYPE_CHECKING:
    from shk.content.findings import Findings

_FENCE = re.compile(r"^---[ \t]*$")
_HEADING = re.compile(r"^#\s+(?P<title>.+?)\s*#*$")
_CODE_FENCE = re.compile(r"^(```|~~~)")


@dataclass(frozen=True)
class Page:
    """A Markdown file taken apart."""

    path: str
    """The file's path."""
    fields: Fields
    """The front matter."""
    body: str
    """The Markdown below it."""
    body_line: int
    """The line on which the body begins, from 1."""


def split_page(source: SourceText, findings: Findings) -> Page | None:
    """Take a Markdown file apart; problems are noted, None means it can not be used."""
    lines = source.text.split("\n")
    if not _FENCE.match(lines[0]):
        findings.add("front-matter-missing", Mark(source.path))
        return None
    end = next((n for n, line in enumerate(lines[1:], 1) if _FENCE.match(line)), None)
    if end is None:
        findings.add("front-matter-unclosed", _where_it_should_end(lines, source.path))
        return None
    tree = read_tree(
        SourceText(source.path, "\n".join(lines[1:end])), findings, first_line=2
    )
    if not isinstance(tree, Fields):
        _note_no_fields(source.path, tree is None, findings)
        return None
    body = "\n".join(lines[end + 1 :])
    _check_body(body, source.path, end + 2, findings)
    return Page(source.path, tree, body, end + 2)


def _note_no_fields(path: str, nothing_read: bool, findings: Findings) -> None:  # noqa: FBT001 - private
    """Note front matter that holds no fields, unless a problem in it is told already."""
    told = any(one.mark.path == path for one in findings.problems)
    if nothing_read and told:
        return
    findings.add("front-matter-empty" if nothing_read else "front-matter-missing", Mark(path))


def _where_it_should_end(lines: list[str], path: str) -> Mark:
    """The first empty line below the fields, where --- was most likely forgotten."""
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            return Mark(path, number)
    return Mark(path, len(lines))


def _check_body(body: str, path: str, first_line: int, findings: Findings) -> None:
    """Note an empty body, and headings of the first level outside code blocks."""
    if not body.strip():
        findings.add("body-empty", Mark(path, first_line))
    in_code = False
    for number, line in enumerate(body.split("\n"), first_line):
        if _CODE_FENCE.match(line):
            in_code = not in_code
        elif not in_code and (match := _HEADING.match(line)):
            findings.add("body-heading", Mark(path, number), value=match["title"])
