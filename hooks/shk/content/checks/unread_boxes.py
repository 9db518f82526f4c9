"""Quotes and pictures that stand where they are not read, and lines about consent that do.

``blocks`` reads a quote or picture that begins at the margin. One in a list item, a box, a
table or code would be published as it was written, with what its lines say about consent, and
also after the consent has ended. So each is an error, wherever it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.checks.confidential import (
    BOX_SIGN,
    box_lines,
    group_around,
    keys_in,
    without_examples,
)
from shk.content.markdown.blocks import text_blocks
from shk.content.markdown.code_spans import prose_lines, without_code
from shk.content.validate import dotted, field_at
from shk.content.yaml.tree import Items, Leaf
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.callouts import PlacedPicture, Quote
from shk.model.schema.fields import mark_in
from shk.model.schema.record import Confidential

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.content.checks.confidential import ConfidentialKeys, KeyLine
    from shk.content.diagnostics import Diagnostics
    from shk.content.located_record import LocatedRecord, Markdown
    from shk.content.markdown.blocks import Block
    from shk.content.yaml.tree import Tree
    from shk.model.schema.directive_words import DirectiveWords
    from shk.model.schema.record import Record
    from shk.model.schema.references import Steps

_QUOTE_SIGN = re.compile(
    r"(?:\s|[*+•·▪–-]\s|\d+[.)]\s|[A-Za-z][.)]\s|:\s|\[\^[^\]]*\]:|!!!\s|\?\?\?\+?\s)*(?P<sign>>)"
)
"""The sign of a quote, in a list or by itself."""
_HTML_QUOTE = re.compile(r"<blockquote\b", re.IGNORECASE)
_PICTURE = re.compile(r"!\[|<img\b", re.IGNORECASE)
_ANY_KEY = re.compile(r"[\s>*_+|:•·-]*(?P<key>[^\W\d_][^:\n<>|]{1,30}?)[\s*_]*:\s*\S")


@dataclass(frozen=True)
class _Text:
    """A text and what is read of it."""

    lines: list[str]
    """Its lines, examples of a guide as empty ones."""
    read: frozenset[int]
    """The lines of quotes, pictures and boxes of facts that are read."""
    keys: frozenset[tuple[int, int]]
    """Line and column of each confidential key that is read."""


def check_unread_boxes(
    text: Markdown, words: DirectiveWords, diagnostics: Diagnostics
) -> frozenset[int]:
    """Note each quote and picture that is not read where it stands.

    Args:
        text: the text.
        words: the words that a block is known by.
        diagnostics: where problems are noted.

    Returns:
        The lines of the file that belong to one, for checks that would report the same.
    """
    body = text.body if text.about else without_examples(text.body)
    keys = keys_in(words)
    result = _Text(body.split("\n"), *_read_lines(text.body, words))
    shown: set[int] = set()
    lost: set[int] = set()
    for number, column, sign in (
        *_confidential(body, result, keys, strict=text.about),
        *_quotes(result, body),
        *_pictures(result, body, words),
    ):
        group = group_around(result.lines, number)
        if group.first not in shown:
            place = _opening(result, group.first, group.last) or (number, column, sign)
            shown.add(group.first)
            at = SourceLocation(text.path, text.line + place[0], place[1])
            diagnostics.add("box-unread", at, value=place[2])
        lost |= set(range(group.first, group.last + 1))
    return frozenset(text.line + item for item in lost - result.read)


def _read_lines(
    body: str, words: DirectiveWords
) -> tuple[frozenset[int], frozenset[tuple[int, int]]]:
    """The lines of blocks that are read, and the places of their keys."""
    blocks = [text_block for text_block in text_blocks(body, words) if not text_block.info]
    lines = {n for block in blocks for n in range(block.first, block.last + 1)}
    keys = {
        place for block in blocks if block.kind in (Quote, PlacedPicture) for place in _keys(block)
    }
    return frozenset(lines), frozenset(keys)


def _keys(block: Block) -> Iterator[tuple[int, int]]:
    """Line and column of each key at the end of a block."""
    for line in block.fields:
        yield line.number, line.column + len(line.text) - len(line.text.lstrip()) + 1


def _confidential(
    body: str, reading: _Text, keys: ConfidentialKeys, *, strict: bool
) -> Iterator[tuple[int, int, str]]:
    """Each confidential line that no block reads as its own."""
    for box_line in box_lines(body, keys, strict=strict):
        if (box_line.number, box_line.column) not in reading.keys:
            yield box_line.number, box_line.column, _shown(box_line)


def _quotes(reading: _Text, body: str) -> Iterator[tuple[int, int, str]]:
    """Each line of a quote that no block reads."""
    for number, line in prose_lines(body, 0):
        if number in reading.read:
            continue
        if match := _QUOTE_SIGN.match(line):
            yield number, match.start("sign") + 1, ">"
        elif match := _HTML_QUOTE.search(without_code(line)):
            yield number, match.start() + 1, match[0] + ">"


def _pictures(reading: _Text, body: str, words: DirectiveWords) -> Iterator[tuple[int, int, str]]:
    """Each picture that is read as no block although lines of one stand below it."""
    prose = dict(prose_lines(body, 0))
    for number, line in prose.items():
        match = _PICTURE.search(without_code(line))
        if not match or number in reading.read:
            continue
        for below in range(number + 1, group_around(reading.lines, number).last + 1):
            key = _ANY_KEY.match(prose.get(below, ""))
            if key and words.means_key(key["key"], PlacedPicture):
                yield number, match.start() + 1, match[0]
                break


def _opening(reading: _Text, first: int, last: int) -> tuple[int, int, str] | None:
    """The first sign of a quote or picture in lines of which none is read."""
    if reading.read & set(range(first, last + 1)):
        return None
    for number in range(first, last + 1):
        line = reading.lines[number]
        if match := _QUOTE_SIGN.match(line):
            return number, match.start("sign") + 1, ">"
        if match := _PICTURE.search(line):
            return number, match.start() + 1, match[0]
        if BOX_SIGN.search(line):
            return number, len(line) - len(line.lstrip()) + 1, line.strip()[:1]
    return None


def _shown(line: KeyLine) -> str:
    """A confidential line as it is reported: its key alone."""
    return f"{line.key}:"


def check_texts_of_fields(
    entries: Iterable[LocatedRecord], words: DirectiveWords, diagnostics: Diagnostics
) -> None:
    """Note lines about consent in texts of fields, which are published as they are.

    Args:
        entries: the records.
        words: the words that a block is known by.
        diagnostics: where problems are noted.
    """
    keys = keys_in(words)
    for entry in entries:
        for steps, leaf in _texts(entry.fields, type(entry.record)):
            if lines := box_lines(leaf.value or "", keys, strict=False):
                diagnostics.add(
                    "consent-in-field", leaf.location, dotted(steps), value=_shown(lines[0])
                )


def _texts(tree: Tree, model: type[Record], steps: Steps = ()) -> Iterator[tuple[Steps, Leaf]]:
    """Every value that is published, with the way to it."""
    field = field_at(model, steps)
    if field and mark_in(field, Confidential):
        return
    if isinstance(tree, Leaf):
        yield steps, tree
    elif isinstance(tree, Items):
        for number, item in enumerate(tree.items):
            yield from _texts(item, model, (*steps, number))
    else:
        for key, item in tree.fields.items():
            yield from _texts(item, model, (*steps, key))
