"""Where in a text something is placed: the lines of each block, and what kind it is of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.markdown.code_spans import code_blocks, prose_lines
from shk.content.source_text import composed
from shk.i18n.characters import is_blank
from shk.model.schema.callouts import FactsBox, PlacedEffect, PlacedPicture, Quote
from shk.model.schema.directive import Directive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.schema.directive_words import DirectiveWords
    from shk.model.schema.record import Record

_QUOTED = re.compile(r"^ {0,3}> ?")
_PICTURE = re.compile(
    r"^ {0,3}!\[(?P<alt>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]"
    r"\(\s*(?:<(?P<angled>[^<>\n]+)>|(?P<src>(?:[^<>()\n]|\([^()\n]*\))+?))"
    r"(?:\s+[\"'](?P<title>.*)[\"'])?\s*\)\s*\\?$"
)
_BOLD = re.compile(r"^(?:\*\*|__)(?P<word>[^*_:]+):?(?P<heading>[^*_]*)(?:\*\*|__):?(?P<rest>.*)$")
_MARKS = '”“"»«'
_SAID_BY = re.compile(r"^\s*(?:—|–|--)\s*(?P<who>.*)$")


@dataclass(frozen=True)
class Line:
    """A line of a block."""

    text: str
    """What it says, without the sign that makes it part of the block."""
    number: int
    """Its line of the body, from 0."""
    column: int
    """How many signs before the text were taken off."""


@dataclass(frozen=True)
class Block:
    """Something placed in a text."""

    kind: type[Record]
    """What it becomes."""
    first: int
    """Its first line; lines of the body count from 0."""
    last: int
    """Its last line."""
    lines: tuple[Line, ...]
    """Its lines; of a fenced block those between the fences."""
    info: str = ""
    """What stands after the opening fence of a fenced block."""
    closed: bool = True
    """Whether it has an end."""
    content: tuple[str, ...] = ()
    """The lines of Markdown in it."""
    named: tuple[str, ...] = ()
    """What stands in its own place: a heading; who and as what; a file, what it shows."""
    fields: tuple[Line, ...] = ()
    """The lines at its end that are keys and values."""


def text_blocks(body: str, words: DirectiveWords) -> tuple[Block, ...]:
    """Everything placed in a text, in its order.

    Args:
        body: Markdown.
        words: the words that a block is known by.
    """
    result = (*_fenced(body, words), *_written(body, words))
    return tuple(sorted(result, key=lambda item: item.first))


def _fenced(body: str, words: DirectiveWords) -> Iterator[Block]:
    """Blocks between two fences: views and effects."""
    kinds: dict[str, type[Record]] = dict.fromkeys(words.fences, Directive)
    kinds |= dict.fromkeys(words.effect_fences, PlacedEffect)
    for code_block in code_blocks(body):
        if kind := kinds.get(composed(code_block.info).partition(" ")[0]):
            lines = code_block.code.split("\n") if code_block.code else []
            inside = tuple(Line(text, code_block.first + n, 0) for n, text in enumerate(lines, 1))
            yield Block(
                kind, code_block.first, code_block.last, inside, code_block.info, code_block.closed
            )


def _written(body: str, words: DirectiveWords) -> Iterator[Block]:
    """Blocks of Markdown: facts and quotes with ``>`` before each line, and pictures."""
    if ">" not in body and "![" not in body:
        return  # as most texts, which need not be taken apart
    for lines in _groups(body):
        if _QUOTED.match(lines[0].text):
            inside = tuple(
                Line(line.text[len(sign[0]) :], line.number, len(sign[0]))
                for line in lines
                if (sign := _QUOTED.match(line.text))
            )
            yield _quoted(inside, words)
        elif match := _PICTURE.match(lines[0].text):
            yield _picture(tuple(lines), match, words)


def _groups(body: str) -> Iterator[list[Line]]:
    """Lines of prose that belong together: paragraphs, and blocks of ``>``."""
    group: list[Line] = []
    for number, text in prose_lines(body, 0):
        line = Line(text, number, 0)
        follows = group and number == group[-1].number + 1 and text.strip()
        alike = group and bool(_QUOTED.match(text)) == bool(_QUOTED.match(group[-1].text))
        if group and not (follows and alike):
            yield group
            group = []
        if text.strip():
            group.append(line)
    if group:
        yield group


def _quoted(lines: tuple[Line, ...], words: DirectiveWords) -> Block:
    """A block of ``>``: facts when it begins with that word in bold, else a quote."""
    start = next((n for n, line in enumerate(lines) if line.text.strip()), 0)
    bold = _BOLD.match(lines[start].text.strip())
    if bold and bold["word"].strip().lower() in words.facts:
        return _facts(lines, bold["heading"].strip() or bold["rest"].strip(), start + 1, words)
    said = [n for n, line in enumerate(lines) if _SAID_BY.match(line.text)]
    if said:
        return _quote(lines, said[-1])
    named = (bold["word"].strip(),) if bold else ()
    return Block(Quote, lines[0].number, lines[-1].number, lines, named=named)


def _facts(lines: tuple[Line, ...], heading: str, start: int, words: DirectiveWords) -> Block:
    """A box of facts, whose text begins at a line."""
    end = _fields_at(lines, FactsBox, words, start)
    return Block(
        FactsBox,
        lines[0].number,
        lines[-1].number,
        lines,
        content=tuple(line.text for line in lines[start:end]),
        named=(heading,),
        fields=lines[end:],
    )


def _quote(lines: tuple[Line, ...], end: int) -> Block:
    """A quote, whose words end before the line of the one who said them."""
    match = _SAID_BY.match(lines[end].text)
    who, _, role = (match["who"] if match else "").partition(",")
    return Block(
        Quote,
        lines[0].number,
        lines[-1].number,
        lines,
        content=_unquoted([line.text for line in lines[:end]]),
        named=(_ended(who), _ended(role)),
        fields=tuple(line for line in lines[end + 1 :] if line.text.strip()),
    )


def _picture(lines: tuple[Line, ...], match: re.Match[str], words: DirectiveWords) -> Block:
    """A picture that stands by itself, with its caption."""
    end = _fields_at(lines, PlacedPicture, words, 1)
    caption = (match["title"] or "", *(line.text for line in lines[1:end]))
    src = "angled" if match["angled"] else "src"
    return Block(
        PlacedPicture,
        lines[0].number,
        lines[-1].number,
        lines,
        content=tuple(item for item in caption if item),
        named=(match[src].strip(), match["alt"].strip(), str(match.start(src) + 1)),
        fields=lines[end:],
    )


def _fields_at(
    lines: tuple[Line, ...], kind: type[Record], words: DirectiveWords, start: int
) -> int:
    """Where the keys and values of a block begin.

    That is the first line in its last paragraph that has a key of it, or one so
    like it that nothing else can be meant.
    """
    empty = [n for n, line in enumerate(lines) if not line.text.strip()]
    after = max([start, *(n + 1 for n in empty if n + 1 < len(lines))])
    for number in range(after, len(lines)):
        key, _, value = lines[number].text.partition(":")
        if value and words.means_key(key, kind):
            return number
    return len(lines)


def _unquoted(lines: list[str]) -> tuple[str, ...]:
    """What was said without quotation marks around all of it; the page has its own."""
    results = [n for n, line in enumerate(lines) if line.strip()]
    if results:
        first, last = lines[results[0]].lstrip(), lines[results[-1]].rstrip()
        if (
            first[0] in _MARKS
            and last[-1] in _MARKS
            and (results[0] < results[-1] or len(first) > 1)
        ):
            lines[results[0]] = first[1:]
            lines[results[-1]] = lines[results[-1]].rstrip()[:-1]
    return tuple(lines)


def _ended(text: str) -> str:
    """A name or role without the sign that breaks the line after it."""
    ended = text.strip().removesuffix("\\").strip()
    return "" if is_blank(ended) else ended
