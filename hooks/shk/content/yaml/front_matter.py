"""A Markdown file's fields and its body."""

from __future__ import annotations

import re

from shk.content.authored_page import Body, Page
from shk.content.diagnostics import Diagnostics
from shk.content.markdown.sections import read_sections
from shk.content.source_text import SourceText
from shk.content.yaml.invisible import INVISIBLE, character_details, fence_sign
from shk.content.yaml.tree import Fields, is_missing, note_not_fields, read_tree
from shk.i18n.characters import is_blank
from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.messages import Messages
from shk.model.diagnostics.diagnostic import SourceLocation

_FENCE = re.compile(r"^---[ \t]*$")


_ENGLISH = Messages(SOURCE_LANGUAGE)


def split_page(
    source: SourceText,
    diagnostics: Diagnostics,
    allowed: str = "",
    messages: Messages = _ENGLISH,
) -> Page | None:
    """Take a Markdown file apart; problems are noted, None means it can not be used.

    Args:
        source: the file's text.
        diagnostics: where problems are noted.
        allowed: the fields it can have, reported when it has none.
        messages: the language of the site, whose words the headings of sections are.
    """
    lines = source.text.split("\n")
    for number in range(len(lines)):
        if sign := fence_sign(lines[number]):
            at = SourceLocation(source.path, number + 1, sign.start() + 1)
            diagnostics.add(INVISIBLE, at, **character_details(sign[0]))
            lines[number] = "---"
        if number and _FENCE.match(lines[number]):
            break
    if not _FENCE.match(lines[0]):
        diagnostics.add("front-matter-missing", SourceLocation(source.path))
        return None
    end = next((n for n, line in enumerate(lines[1:], 1) if _FENCE.match(line)), None)
    if end is None:
        diagnostics.add("front-matter-unclosed", _where_it_should_end(lines, source.path))
        return None
    begin = next((n for n in range(end + 1, len(lines)) if not is_blank(lines[n])), end + 1)
    body = "\n".join(lines[begin:])
    if is_blank(body):
        diagnostics.add("body-empty", SourceLocation(source.path, min(begin + 1, len(lines))))
    texts = read_sections(Body(source.path, body, begin + 1), messages, diagnostics)
    tree = _read_fields(SourceText(source.path, "\n".join(lines[1:end])), diagnostics, allowed)
    return Page(source.path, tree, body, begin + 1, texts) if tree else None


def unread_page(source: SourceText, messages: Messages) -> Page | None:
    """The text of a file whose fields could not be read; None if the two can not be separated.

    Args:
        source: the file's text, whose problems in fields have been noted.
        messages: the language of the site.
    """
    lines = source.text.split("\n")
    first = after_front_matter(source.text)
    if not first and any(_FENCE.match(line) for line in lines):
        return None
    begin = next((n for n in range(first, len(lines)) if not is_blank(lines[n])), first)
    body = Body(source.path, "\n".join(lines[begin:]), begin + 1)
    texts = read_sections(
        body, messages, Diagnostics()
    )  # its headings have been reported, if any can be
    return Page(
        source.path, Fields({}, {}, SourceLocation(source.path)), body.text, body.line, texts
    )


def after_front_matter(text: str) -> int:
    """How many lines the front matter of a text has, its two fences counted; 0 without any."""
    lines = text.split("\n")
    if not _FENCE.match(lines[0]):
        return 0
    return next((n + 1 for n, line in enumerate(lines[1:], 1) if _FENCE.match(line)), 0)


def _read_fields(source: SourceText, diagnostics: Diagnostics, allowed: str) -> Fields | None:
    """Read front matter, noting when it holds no fields."""
    before = diagnostics.count
    tree = read_tree(source, diagnostics, first_line=2)
    if isinstance(tree, Fields):
        return tree
    if tree is not None and not is_missing(tree):
        note_not_fields(tree, allowed, diagnostics)
    elif diagnostics.count == before:
        diagnostics.add("front-matter-empty", SourceLocation(source.path))
    return None


def _where_it_should_end(lines: list[str], path: str) -> SourceLocation:
    """The first empty line below the fields, where --- was most likely forgotten."""
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            return SourceLocation(path, number)
    return SourceLocation(path, len(lines))
