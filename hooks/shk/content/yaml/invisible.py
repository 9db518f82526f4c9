"""Signs that look like those of YAML and are others: no-break spaces, zero-width signs, ” for ".

They come from word processors, web pages and telephones. What YAML makes of them is reported
by its reader as something else, a line without a colon or a key that nobody knows, so each
is looked for where a plain sign belongs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from shk.content.source_text import code_point
from shk.i18n.characters import character_name, odd_character

if TYPE_CHECKING:
    from collections.abc import Iterator

INVISIBLE, CURLY, CURLY_SHOWN = "invisible-sign", "yaml-curly-quote", "curly-quote-shown"

_QUOTES = "“”„‟«»‘’‚‛″´"
_OPENED = re.compile(rf"(?:^\s*(?:- +)*|:\s+|[\[,{{]\s*)(?P<quote>[{_QUOTES}])")
_WRAPPED = re.compile(r"[“”„‟«»](?P<inside>[^“”„‟«»]+)[“”„‟«»]")
_LEADING = re.compile(r"[\s\-]*")
_KEY = re.compile(r"[\s\-]*(?P<key>[^:#\"'\[{]*):(?P<after>.?)")
_NEAR = 2
"""How many lines before its place, as PyYAML reports it, what is wrong can stand."""


def sign_place(lines: list[str], near: int) -> tuple[int, int, dict[str, str]] | None:
    """Line and column, from 0, of a sign that stands where YAML needs a plain one, if any.

    Args:
        lines: the lines of the text.
        near: the line where the text could not be read.
    """
    for number in range(min(near, len(lines) - 1), max(-1, near - _NEAR - 1), -1):
        for column in _structural(lines[number]):
            return number, column, character_details(lines[number][column])
    return None


def quote_place(line: str, before: int) -> int | None:
    """The column of a quotation mark that YAML does not know, before a column of its line."""
    opened = [match.start("quote") for match in _OPENED.finditer(line)]
    return next(
        (item for item in reversed(opened) if item <= before), opened[0] if opened else None
    )


def character_details(sign: str) -> dict[str, str]:
    """What the texts of the code name of an invisible sign."""
    return {"value": code_point(sign), "kind": character_name(sign)}


def in_straight_quotes(text: str) -> str:
    """A text as YAML holds it together."""
    return f'"{text}"'


def odd_value_character(value: object) -> tuple[str, dict[str, str]] | None:
    """The code and details for a value that is no id, number or day because of its signs."""
    if not isinstance(value, str):
        return None
    if result := odd_character(value.strip()):
        return INVISIBLE, character_details(result[0])
    plain = value.strip()
    if plain[:1] and (plain[0] in _QUOTES or plain[-1] in _QUOTES):
        sign = plain[0] if plain[0] in _QUOTES else plain[-1]
        return CURLY, {"value": sign, "fixed": in_straight_quotes(plain.strip(_QUOTES))}
    return None


def cut_quote(value: str) -> str:
    """The quotation mark of an item that a comma has cut out of a quoted text; else nothing."""
    results = [item for item in value if item in "“”„‟«»"]
    ends = value[:1] in results or value[-1:] in results
    return results[0] if ends and len(results) % 2 else ""


def is_wrapped(value: str) -> bool:
    """Whether a whole text stands between typographic quotation marks."""
    return bool(_WRAPPED.fullmatch(value.strip()))


def fence_sign(line: str) -> re.Match[str] | None:
    """The sign that can not be seen in a line of three hyphens, if it has one."""
    return odd_character(line) if _plain(line).strip() == "---" else None


def gap_columns(line: str) -> Iterator[int]:
    """The columns of signs that can not be seen where a line begins and after its first colon."""
    lead, key = _LEADING.match(line), _KEY.match(line)
    if lead and (result := odd_character(line[: lead.end() + 1])):
        yield result.start()
    if key and odd_character(key["after"]):
        yield key.start("after")


def _structural(line: str) -> Iterator[int]:
    """The columns of signs that can not be seen before a key, in it, or after its colon."""
    yield from gap_columns(line)
    key = _KEY.match(line)
    if key and (result := odd_character(key["key"])):
        yield key.start("key") + result.start()


def _plain(text: str) -> str:
    """A text without the signs that can not be seen."""
    while result := odd_character(text):
        text = text.replace(result[0], "")
    return text


def plain_key(key: str) -> str:
    """A key without the signs that can not be seen; empty when it is none without them."""
    plain = _plain(key).strip()
    return plain if re.fullmatch(r"\w+", plain) else ""
