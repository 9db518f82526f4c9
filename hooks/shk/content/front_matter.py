"""A Markdown file's fields and its body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from shk.content.authored_page import Body, Page
from shk.content.sections import read_sections
from shk.content.source_text import SourceText
from shk.content.yaml.tree import Fields, is_missing, read_tree
from shk.i18n.messages import SOURCE_LANGUAGE, Messages
from shk.model.diagnostics.diagnostic import Mark

if TYPE_CHECKING:
    from shk.content.diagnostics_sink import Findings


_FENCE = re.compile(r"^---[ \t]*$")


_ENGLISH = Messages(SOURCE_LANGUAGE)


def split_page(
    source: SourceText,
    findings: Findings,
    allowed: str = "",
    messages: Messages = _ENGLISH,
) -> Page | None:
    """Take a Markdown file apart; problems are noted, None means it can not be used.

    Args:
        source: the file's text.
        findings: where problems are noted.
        allowed: the fields it can have, told when it has none.
        messages: the language of the site, whose words the headings of sections are.
    """
    lines = source.text.split("\n")
    if not _FENCE.match(lines[0]):
        findings.add("front-matter-missing", Mark(source.path))
        return None
    end = next((n for n, line in enumerate(lines[1:], 1) if _FENCE.match(line)), None)
    if end is None:
        findings.add("front-matter-unclosed", _where_it_should_end(lines, source.path))
        return None
    begin = next((n for n in range(end + 1, len(lines)) if lines[n].strip()), end + 1)
    body = "\n".join(lines[begin:])
    if not body.strip():
        findings.add("body-empty", Mark(source.path, min(begin + 1, len(lines))))
    texts = read_sections(Body(source.path, body, begin + 1), messages, findings)
    tree = _read_fields(SourceText(source.path, "\n".join(lines[1:end])), findings, allowed)
    return Page(source.path, tree, body, begin + 1, texts) if tree else None


def after_front_matter(text: str) -> int:
    """How many lines the front matter of a text has, its two fences counted; 0 without any."""
    lines = text.split("\n")
    if not _FENCE.match(lines[0]):
        return 0
    return next((n + 1 for n, line in enumerate(lines[1:], 1) if _FENCE.match(line)), 0)


def _read_fields(source: SourceText, findings: Findings, allowed: str) -> Fields | None:
    """Read front matter, noting when it holds no fields."""
    before = findings.count
    tree = read_tree(source, findings, first_line=2)
    if isinstance(tree, Fields):
        return tree
    if tree is not None and not is_missing(tree):
        findings.add("value-not-fields", tree.mark, allowed=allowed)
    elif findings.count == before:
        findings.add("front-matter-empty", Mark(source.path))
    return None


def _where_it_should_end(lines: list[str], path: str) -> Mark:
    """The first empty line below the fields, where --- was most likely forgotten."""
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            return Mark(path, number)
    return Mark(path, len(lines))
