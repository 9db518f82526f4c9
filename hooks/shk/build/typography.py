"""Sets the text of finished pages: where a line may not break, and one form of ranges.

Sources are written with common spaces and hyphens, and stay so; Markdown twins are made
with common spaces again (``common_spaces``), and the search reads both kinds as spaces.
"""

from __future__ import annotations

import re
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_BREAK = "\N{NO-BREAK SPACE}"
_TOKENS = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_VERBATIM = re.compile(
    r"<(/?)(script|style|pre|code|textarea|svg|kbd|title|option)\b", re.IGNORECASE
)
_RULES = (
    # 2022-2024 and 2022 – 2024 are one range: 2022–2024
    (re.compile(r"(?<![\d–-])((?:19|20)\d\d)(?:-| ?– ?)((?:19|20)\d\d)(?![\d–-])"), r"\1–\2"),
    # a line never begins with a dash
    (re.compile(r"(?<=\S) ([–—])(?= |$)"), rf"{NO_BREAK}\1"),
    # a figure stays with its unit
    (re.compile(r"(?<=\d) (?=(?:%|kr\b|procent\b))"), NO_BREAK),
    # and a large number in one piece
    (re.compile(r"(?<=\d) (?=\d{3}(?: \d{3})*\N{NO-BREAK SPACE}?(?:%|kr\b))"), NO_BREAK),
)


_NEEDED = re.compile(r"[–—]|\d[ -]")
"""What stands in each text that a rule changes; few have it."""


def typeset(html: str, foreign: Mapping[str, str] = MappingProxyType({})) -> str:
    """A finished page with its text set; tags, code and drawings are left as they are.

    Args:
        html: the page.
        foreign: words of other languages that stand in its text, each with its language.
    """
    parts = _TOKENS.split(html)
    words = _any_of(foreign) if foreign else None
    verbatim = 0
    for place, part in enumerate(parts):
        if place % 2:
            if match := _VERBATIM.match(part):
                closes, empty = bool(match[1]), part.endswith("/>")
                verbatim += -1 if closes else int(not empty)
        elif part and not verbatim:
            text = _set(part)
            parts[place] = words.sub(partial(_marked, foreign), text) if words else text
    return "".join(parts)


def _any_of(words: Mapping[str, str]) -> re.Pattern[str]:
    """Any of several words as a whole, longest first; a capital at its beginning is the same."""
    every = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, every))})(?!\w)", re.IGNORECASE)


def _marked(languages: Mapping[str, str], match: re.Match[str]) -> str:
    """A word marked with its language."""
    return f'<span lang="{languages[match[0].casefold()]}">{match[0]}</span>'


def _set(text: str) -> str:
    """A piece of text between two tags."""
    if not _NEEDED.search(text):
        return text
    for rule, instead in _RULES:
        text = rule.sub(instead, text)
    return text


def common_spaces(text: str) -> str:
    """A text with the spaces that its source has."""
    return text.replace(NO_BREAK, " ")
