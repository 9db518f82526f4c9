"""Confidential lines of quotes and pictures, found in any text whatever surrounds them.

``blocks`` reads a quote or picture where Markdown has one. This module knows nothing of
Markdown's structure: it looks for ``Key: value`` wherever it stands, so that a line is found
that a list, an indentation or a table keeps from being read. Which keys are confidential is
marked in the records of ``model/schema/callouts.py``.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from shk.content.markdown.code_spans import code_blocks, without_code
from shk.model.schema.callouts import BOXES
from shk.model.schema.fields import mark_in
from shk.model.schema.record import Confidential

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from shk.model.schema.directive_words import DirectiveWords

CONSENT, EXPIRES, REGISTER = "consent", "expires", "register_id"
"""The confidential fields of a box; a test holds them to the records."""

_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_INSIDE = rf"(?:[*_`~\\{_INVISIBLE}]|</?[A-Za-z][^<>]*>)*"
"""What can stand between two letters of a word and is not seen, or only as bold."""
_GAP = r"(?:[\s_-]|&nbsp;|&#160;|%20)+"
_COLON = r"(?:[:\uff1a\ufe55\ua789\u2236]|&#58;|&#x3a;|&colon;)"
_SPACE = rf"(?:[\s{_INVISIBLE}]|&nbsp;|&#160;)*"
_VALUE = re.compile(r"(?:(?!<(?:br|p|/p|/td|/li|/div)\b)[^\n|])*", re.IGNORECASE)
_CONTAINER = re.compile(
    r"(?:[\s>*_`~|:+•·▪◦➢–—?!\\\"'-]|\d+[.)]|[A-Za-z][.)](?=\s)|\[\^?[^\]\n]*\]:?|</?[A-Za-z][^<>]*>"
    rf"|&nbsp;|&gt;|[{_INVISIBLE}])*"
)
"""What can stand before a line that a list, box, table or element holds."""
_HEADING = re.compile(r"\s*#+\s*$")
_DAY = re.compile(r"\W*\d{4}(?:-\d\d?(?:-\d\d?)?)?")
_MARKDOWN_FENCES = frozenset({"md", "markdown"})

BOX_SIGN = re.compile(
    r"!\[|<(?:img|blockquote|figure)\b"
    r"|^(?:[\s*+•·▪◦|:-]|\d+[.)]|\[\^[^\]]*\]:|</?[A-Za-z][^<>]*>)*>"
    r"|^(?:[\s>*+|:]|-(?!-)|\d+[.)]|\[\^[^\]]*\]:|</?[A-Za-z][^<>]*>)*(?:—|–|--)\s*\w",
    re.IGNORECASE,
)
"""The marks of a line of a quote or a picture: its sign, or who said it."""
_BLANK = re.compile(rf"[\s{_INVISIBLE}]*$")


@dataclass(frozen=True)
class KeyLine:
    """A confidential key with its value, somewhere in a text."""

    number: int
    """Its line of the text, from 0."""
    column: int
    """The column of the key, from 1."""
    field: str
    """The field of the record: ``consent``, ``register_id`` or ``expires``."""
    key: str
    """The key as it was written."""
    value: str
    """The value, without marks around it and with single spaces."""
    first: bool
    """Whether nothing but signs of lists, boxes and elements stands before it on its line."""
    heading: bool
    """Whether it begins a heading."""


@dataclass(frozen=True)
class ConfidentialKeys:
    """The keys of confidential lines, in the site's language and in English."""

    words: DirectiveWords
    """The words that an author writes."""

    @cached_property
    def fields(self) -> Mapping[str, str]:
        """The field of each key, the key in small letters and without gaps."""
        return {_plain_key(word): name for word, name in self._spellings}

    @cached_property
    def _spellings(self) -> tuple[tuple[str, str], ...]:
        """Every way that a key is written, with its field."""
        names = {
            name: record
            for record in BOXES
            for name, field in record.model_fields.items()
            if mark_in(field, Confidential)
        }
        return tuple(
            dict.fromkeys(
                (word, name)
                for name, record in names.items()
                for word in (self.words.keys_of(record)[name], name)
            )
        )

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A key with its colon, however it is marked up."""
        words = [word for word, _ in self._spellings]
        colon = rf"{_INSIDE}{_SPACE}{_COLON}"
        if all(word[0].isascii() and word[1].isalpha() for word in words):
            return re.compile(rf"(?P<key>{_quickly_found(words)})(?i:{colon})", re.DOTALL)
        keys = "|".join(map(_spelled, words))
        return re.compile(rf"(?<![^\W_])(?P<key>{keys}){colon}", re.IGNORECASE)

    def lines_of(self, text: str) -> tuple[KeyLine, ...]:
        """Every confidential key of a text, in order."""
        return _lines_of(text, self)

    def is_date(self, line: KeyLine) -> bool:
        """Whether a line says the day that a consent ends."""
        return line.field == EXPIRES and bool(_DAY.match(line.value))


@lru_cache(maxsize=8)
def keys_in(words: DirectiveWords) -> ConfidentialKeys:
    """The keys in a language, made once."""
    return ConfidentialKeys(words)


@lru_cache(maxsize=2048)
def _lines_of(text: str, keys: ConfidentialKeys) -> tuple[KeyLine, ...]:
    """Every confidential key of a text; texts are asked for by the check and by the build."""
    return tuple(_read(text, keys))


def _read(text: str, keys: ConfidentialKeys) -> Iterator[KeyLine]:
    """Read a text."""
    for match in keys.pattern.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        head = text[start : match.start()]
        value = _VALUE.match(text, match.end())
        heading = bool(_HEADING.match(head))
        yield KeyLine(
            number=text.count("\n", 0, match.start()),
            column=len(head) + 1,
            field=keys.fields[_plain_key(match["key"])],
            key=" ".join(match["key"].split()),
            value=plain_value(value[0] if value else ""),
            first=heading or bool(_CONTAINER.fullmatch(head)),
            heading=heading,
        )


def plain_value(written: str) -> str:
    """A value as it is compared: no marks or elements, single spaces, at most 100 characters."""
    bare = re.sub(r"<[^<>]*>", "", html.unescape(written))
    bare = re.sub(rf"[*_`~\\{_INVISIBLE}]", "", bare)
    return " ".join(bare.split()).strip("\"'“”,;{}[]() ")[:100]


def _spelled(word: str) -> str:
    """A pattern for a word, however its letters are marked up."""
    return _INSIDE.join(_GAP if item in " _" else _letter(item) for item in word)


def _quickly_found(words: Iterable[str]) -> str:
    """A pattern for any of several words, however their letters are marked up.

    It begins with a set of letters, which a search goes to at once, and looks at the next sign
    before all else: beginning with the words themselves it takes three times as long.
    """
    first, second = (_alike({word[place] for word in words}) for place in (0, 1))
    rest = "|".join(rf"(?<={word[0]}){_INSIDE}{_spelled(word[1:])}" for word in words)
    return rf"[{first}](?=[{second}*_`~\\<&{_INVISIBLE}])(?<![^\W_].)(?i:{rest})"


def _alike(letters: set[str]) -> str:
    """Letters and all that are the same but for their case."""
    every = "".join(map(chr, range(0x10000)))
    return "".join(re.findall(f"[{''.join(sorted(letters))}]", every, re.IGNORECASE))


def _letter(letter: str) -> str:
    """A pattern for a letter; one outside ASCII also as HTML and JSON write it."""
    if letter.isascii():
        return re.escape(letter)
    both = {letter.lower(), letter.upper()}
    numbers = {f"&#{ord(item)};" for item in both} | {f"&#x{ord(item):x};" for item in both}
    escapes = {re.escape(f"\\u{ord(item):04x}") for item in both}
    named = {f"&{html.entities.codepoint2name.get(ord(item), 'x')};" for item in both}
    return f"(?:{'|'.join(sorted({letter} | numbers | escapes | named))})"


def _plain_key(written: str) -> str:
    """A key in small letters, without gaps and marks."""
    bare = re.sub(r"<[^<>]*>|%20", "", html.unescape(written))
    bare = re.sub(r"\\u([0-9a-fA-F]{4})", lambda item: chr(int(item[1], 16)), bare)
    return "".join(item for item in bare.lower() if item.isalnum())


@dataclass(frozen=True)
class Group:
    """Lines that stand together, without an empty one between them."""

    first: int
    last: int


def group_around(lines: list[str], number: int) -> Group:
    """The group of lines that a confidential line belongs to.

    A picture or quote that is parted from its lines by an empty one belongs to them.
    """
    first = last = number
    while first > 0 and not _BLANK.match(lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and not _BLANK.match(lines[last + 1]):
        last += 1
    if not any(BOX_SIGN.search(line) for line in lines[first : last + 1]):
        above = first - 1
        while above > 0 and _BLANK.match(lines[above]):
            above -= 1
        if 0 <= above < first and not _BLANK.match(lines[above]):
            begin = group_around_bare(lines, above)
            if any(BOX_SIGN.search(line) for line in lines[begin : above + 1]):
                first = begin
    return Group(first, last)


def group_around_bare(lines: list[str], number: int) -> int:
    """The first line of the lines that stand together with one, those below left aside."""
    while number > 0 and not _BLANK.match(lines[number - 1]):
        number -= 1
    return number


def box_lines(text: str, keys: ConfidentialKeys, *, strict: bool) -> tuple[KeyLine, ...]:
    """The confidential keys of a text that can only belong to a quote or picture.

    Prose may use the words: what counts is a day, a number, or company such as a picture,
    the sign of a quote or a second key.

    Args:
        text: any text.
        keys: what to look for.
        strict: whether a line that begins with a key counts without company.
    """
    result = keys.lines_of(text)
    if not result:
        return ()
    lines = text.split("\n")
    return tuple(item for item in result if _belongs(item, result, lines, keys, strict=strict))


def _belongs(
    line: KeyLine,
    key_lines: tuple[KeyLine, ...],
    lines: list[str],
    keys: ConfidentialKeys,
    *,
    strict: bool,
) -> bool:
    """Whether a key can only belong to a quote or picture."""
    if not line.value:
        return False
    group = group_around(lines, line.number)
    near = [
        item for item in key_lines if group.first <= item.number <= group.last and item is not line
    ]
    signed = any(BOX_SIGN.search(item) for item in lines[group.first : group.last + 1])
    another = any(item.field != line.field and item.value for item in near)
    shown = keys.is_date(line) or (line.field == REGISTER and any(c.isdigit() for c in line.value))
    if line.first and not line.heading:
        return strict or shown or signed or another
    if _is_code(line, lines) and not any(_in_one_span(line, item, lines) for item in near):
        return False
    capital = line.key[:1].isupper()
    return (shown or capital) and (signed or another)


def _is_code(line: KeyLine, lines: list[str]) -> bool:
    """Whether a key stands between backticks on its line."""
    return not without_code(lines[line.number])[line.column - 1 :][:1].strip()


def _in_one_span(line: KeyLine, other: KeyLine, lines: list[str]) -> bool:
    """Whether two keys stand between the same backticks: a box on one line, and no two words."""
    if line.number != other.number or not _is_code(other, lines):
        return False
    first, last = sorted((line.column, other.column))
    return "`" not in lines[line.number][first - 1 : last]


def without_examples(body: str) -> str:
    """A text of a guide without the boxes that it shows as code; its lines keep their numbers.

    An example is a fenced block whose word says what it is: ``md`` for a box, any word for
    fields of front matter. Code without a word, and code by indentation, is no example:
    boxes are pasted so by mistake.
    """
    lines = body.split("\n")
    for block in code_blocks(body):
        if _is_example(block.info, block.code, closed=block.closed):
            for number in range(block.first, block.last + 1):
                lines[number] = ""
    return "\n".join(lines)


def examples_in(body: str) -> tuple[str, ...]:
    """The code of the boxes that a guide shows as examples."""
    return tuple(
        code_block.code
        for code_block in code_blocks(body)
        if _is_example(code_block.info, code_block.code, closed=code_block.closed)
    )


def _is_example(info: str, code: str, *, closed: bool) -> bool:
    """Whether a fenced block shows how something is written."""
    word = info.split(maxsplit=1)[0].casefold() if info.split() else ""
    if not closed or not word:
        return False
    boxed = any(BOX_SIGN.search(part) for part in code.split("\n"))
    return word in _MARKDOWN_FENCES or not boxed
