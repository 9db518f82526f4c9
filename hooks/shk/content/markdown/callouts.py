"""Blocks of Markdown placed in a text, to checked records: facts, quotes and pictures."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from shk.content.located_record import LocatedRecord
from shk.content.markdown.code_spans import prose_lines
from shk.content.source_text import composed
from shk.content.validate import allowed_fields, nearest, validate
from shk.content.yaml.tree import Fields, Leaf
from shk.i18n.characters import is_blank
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.callouts import FactsBox, PlacedPicture, Quote

if TYPE_CHECKING:
    from shk.content.diagnostics import Diagnostics
    from shk.content.located_record import Markdown
    from shk.content.markdown.blocks import Block
    from shk.content.yaml.tree import Tree
    from shk.model.schema.directive_words import DirectiveWords
    from shk.model.schema.record import Record

_WHO_AND_ROLE = 2
_FIELD = re.compile(r"^(?P<indent>\s*)(?P<key>[^:]*[^:\s])\s*:\s*(?P<value>.*?)\s*\\?$")


def read_box(
    text: Markdown, block: Block, words: DirectiveWords, diagnostics: Diagnostics
) -> tuple[Record, LocatedRecord] | None:
    """Read facts, a quote or a picture; problems are noted and None returned when it has one.

    Returns:
        The record in English names, and in the author's own words for later checks.
    """
    before = diagnostics.count
    opening = SourceLocation(text.path, text.line + block.first)
    given, known = _own_place(text, block, opening, words, diagnostics)
    fields = _fields(text, block, words, diagnostics)
    if block.kind is not PlacedPicture:
        _check_content(text, block, opening, diagnostics)
    record = validate(words.model(block.kind), fields, given, diagnostics)
    if record is None or diagnostics.count > before:
        return None
    result = words.canonical(record, block.kind)
    if isinstance(result, Quote):
        _check_quote(result, opening, words, diagnostics)
    full_fields = Fields({**fields.fields, **known}, fields.keys, opening)
    return result, LocatedRecord(record, full_fields)


def _own_place(
    text: Markdown,
    block: Block,
    opening: SourceLocation,
    words: DirectiveWords,
    diagnostics: Diagnostics,
) -> tuple[dict[str, object], dict[str, Tree]]:
    """What a block says without a key, and where it does."""
    if block.kind is FactsBox:
        return ({"heading": block.named[0]} if block.named[0] else {}), {}
    if block.kind is PlacedPicture:
        return _picture(text, block, opening)
    who, role = block.named if len(block.named) == _WHO_AND_ROLE else ("", "")
    if not (who and role):
        meant = nearest(block.named[0].lower(), words.facts) if len(block.named) == 1 else {}
        shown = {key: f"**{item.capitalize()}**" for key, item in meant.items()}
        at = SourceLocation(text.path, text.line + block.last)
        diagnostics.add("quote-who", opening if shown else at, facts=words.facts[0], **shown)
    return {"who": who or "?", "role": role or "?"}, {}


def _picture(
    text: Markdown, block: Block, opening: SourceLocation
) -> tuple[dict[str, object], dict[str, Tree]]:
    """The file a picture names, as it is named below the folder of pictures.

    One that lies elsewhere, and one without a text alternative, are reported with all
    other pictures and HTML of the text.
    """
    _, alt, column = block.named
    location = SourceLocation(text.path, opening.line, int(column))
    src = picture_src(text, block)
    return {"src": src, "alt": alt or "?"}, {"src": Leaf(src, location)}


def picture_src(text: Markdown, block: Block) -> str:
    """The file of a picture of its own, as it is named below the folder of pictures."""
    path = composed(unquote(block.named[0]))
    return posixpath.relpath(posixpath.join(posixpath.dirname(text.path), path), text.media)


def _fields(
    text: Markdown, block: Block, words: DirectiveWords, diagnostics: Diagnostics
) -> Fields:
    """The keys and values at the end of a block, the keys in the language's own words."""
    fields: dict[str, Tree] = {}
    keys: dict[str, SourceLocation] = {}
    for line in block.fields:
        match = _FIELD.match(line.text)
        column = line.column + len(line.text) - len(line.text.lstrip()) + 1
        at = SourceLocation(text.path, text.line + line.number, column)
        if match is None:
            allowed = allowed_fields(words.model(block.kind))
            diagnostics.add("box-line", at, value=line.text.strip(), allowed=allowed)
            continue
        key = words.spoken_key(match["key"], block.kind)
        if key in keys:
            first = str(keys[key].line)
            diagnostics.add("yaml-duplicate-key", at, value=match["key"], first=first)
            continue
        keys[key] = at
        if not is_blank(match["value"]):
            place = SourceLocation(text.path, at.line, line.column + match.start("value") + 1)
            fields[key] = Leaf(match["value"], place)
    return Fields(fields, keys, SourceLocation(text.path, text.line + block.first))


def _check_content(
    text: Markdown, block: Block, opening: SourceLocation, diagnostics: Diagnostics
) -> None:
    """Note a block that says nothing, and a heading in one."""
    if block.kind is Quote and not (len(block.named) == _WHO_AND_ROLE and all(block.named)):
        return  # it is reported that nobody has said it
    content = "\n".join(block.content)
    if is_blank(content):
        diagnostics.add("box-empty", opening)
    for number, line in prose_lines(content, 0):
        if re.match(r"^ {0,3}#{1,6}\s", line):
            skipped = len(block.lines) - len(block.content) - len(block.fields)
            skipped = skipped if block.kind is FactsBox else 0
            place = block.lines[skipped + number]
            at = SourceLocation(text.path, text.line + place.number, place.column + 1)
            diagnostics.add("box-heading", at, value=line.strip().lstrip("#").strip())


def _check_quote(
    quote: Quote, opening: SourceLocation, words: DirectiveWords, diagnostics: Diagnostics
) -> None:
    """Note a quote from nowhere, and one that nobody agreed to."""
    keys = words.keys_of(Quote)
    if not quote.source and not quote.said:
        diagnostics.add("quote-source", opening, source=keys["source"], said=keys["said"])
    elif not quote.source and not quote.consent:
        diagnostics.add("quote-consent", opening, value=quote.who, key=keys["consent"])
