"""Views and effects that would be shown as code: inside a list or box, or by another name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from shk.content.markdown.code_spans import code_blocks, prose_lines
from shk.content.source_text import composed
from shk.content.validate import nearest
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.callouts import PlacedEffect
from shk.model.schema.directive import Directive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.diagnostics import Diagnostics
    from shk.content.located_record import Markdown
    from shk.model.schema.directive_words import DirectiveWords

_INSIDE = re.compile(
    r"^(?P<before>(?:\s*(?:>|[-*+](?=\s)|\d+[.)](?=\s)))*\s*)(?:`{3,}|~{3,})\s*(?P<word>\w+)\s*$"
)
_LIST_ITEM = re.compile(r"^ {0,3}(?:[-*+]|\d+[.)])\s")
_KEY = re.compile(r"^\s*(?P<key>[^\s:]+)\s*:")


def check_misplaced_blocks(text: Markdown, words: DirectiveWords, diagnostics: Diagnostics) -> None:
    """Note each block that readers would get as code, and not as what it asks for.

    A block counts only when it stands on its own. One that is shown as code on
    purpose, inside a longer fence or indented outside a list, is left alone.

    Args:
        text: the text.
        words: the words that a block is known by.
        diagnostics: where problems are noted.
    """
    known = (*words.fences, *words.effect_fences)
    for number, column, word in _inside_others(text):
        if composed(word).casefold() in known:
            diagnostics.add("view-inside", SourceLocation(text.path, number, column), value=word)
    for block in code_blocks(text.body):
        word = composed(block.info).partition(" ")[0]
        fence = _fence_of(block.code, words)
        near = nearest(word.casefold(), known) if word else {"suggestion": fence}
        if fence and near and block.closed and word not in known:
            opening = SourceLocation(text.path, text.line + block.first)
            diagnostics.add("view-word", opening, value=word, fence="```", **near)


def _inside_others(text: Markdown) -> Iterator[tuple[int, int, str]]:
    """Line, column and word of each opening fence in a list or after ``>``."""
    in_list = False
    for number, line in prose_lines(text.body, text.line):
        if line.strip() and not line.startswith("    "):
            in_list = bool(_LIST_ITEM.match(line)) or (in_list and line.startswith(" "))
        match = _INSIDE.match(line)
        if match and (in_list or ">" in match["before"]):
            yield number, len(match["before"]) + 1, match["word"]


def _fence_of(code: str, words: DirectiveWords) -> str:
    """The directive that lines of code would be, by their first key; or nothing."""
    match = _KEY.match(code)
    key = composed(match["key"]) if match else ""
    if key in ("show", words.keys_of(Directive)["show"]):
        return words.fences[0]
    if key in ("number", words.keys_of(PlacedEffect)["number"]):
        return words.effect_fences[0]
    return ""
