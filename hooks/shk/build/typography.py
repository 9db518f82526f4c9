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
_VERBATIM = re.compile(
    r"<(?=[!/scptkoSCPTKO])(?:!--.*?-->|(?P<closes>/?)"
    r"(?P<name>(?i:script|style|pre|code|textarea|svg|kbd|title|option))\b[^>]*?(?P<empty>/?)>)",
    re.DOTALL,
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


_TEXT = re.compile(r">[^<]+")
"""A text between two tags, and the end of the first of them."""
_TEXT_TO_SET = re.compile(r">[^<]*?(?:[–—]|\d[ -])[^<]*")
"""One with what stands in each that a rule changes; few have it."""


def typeset(html: str, foreign: Mapping[str, str] = MappingProxyType({})) -> str:
    """A finished page with its text set; tags, code and drawings are left as they are.

    Args:
        html: the page.
        foreign: words of other languages that stand in its text, each with its language.
    """
    words = _any_of(foreign) if foreign else None

    def new(match: re.Match[str]) -> str:
        text = _with_rules(match[0]) if _TEXT_TO_SET.match(match[0]) else match[0]
        return words.sub(partial(_marked, foreign), text) if words else text

    texts = _TEXT if words else _TEXT_TO_SET
    html = f">{html}"  # a text begins behind a tag
    parts: list[str] = []
    start = verbatim = 0
    for tag in _VERBATIM.finditer(html):
        if not verbatim:
            parts.append(texts.sub(new, html[start : tag.start()]))
            start = tag.start()
        if tag["name"]:
            verbatim += -1 if tag["closes"] else int(not tag["empty"])
        if not verbatim:
            parts.append(html[start : tag.end() - 1])
            start = tag.end() - 1
    parts.append(html[start:] if verbatim else texts.sub(new, html[start:]))
    return "".join(parts)[1:]


def _any_of(words: Mapping[str, str]) -> re.Pattern[str]:
    """Any of several words as a whole, longest first; a capital at its beginning is the same."""
    every = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, every))})(?!\w)", re.IGNORECASE)


def _marked(languages: Mapping[str, str], match: re.Match[str]) -> str:
    """A word marked with its language."""
    return f'<span lang="{languages[match[0].casefold()]}">{match[0]}</span>'


def _with_rules(text: str) -> str:
    """A piece of text between two tags."""
    for rule, instead in _RULES:
        text = rule.sub(instead, text)
    return text


def common_spaces(text: str) -> str:
    """A text with the spaces that its source has."""
    return text.replace(NO_BREAK, " ")
