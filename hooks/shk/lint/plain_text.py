"""What a reader sees of a Markdown text, every letter still at its own place."""

from __future__ import annotations

import re
from functools import cache

from shk.content.markdown.code_spans import blank_code
from shk.i18n.messages import load_messages
from shk.model.schema.callouts import BOX_KEYS

_HIDDEN = tuple(
    re.compile(pattern, re.MULTILINE | re.DOTALL)
    for pattern in (
        r"<!--.*?-->",
        r"^\s*(?:!!!|\?\?\?|:::).*?$",  # the line that opens a block
        r"^\s*>\s*—.*?$",  # who said a quote
        r"^\s*\[(?!\^)[^\]\n]+\]:.*?$",  # where a link by name leads
        r"(?<=\])\([^)\n]*\)",  # where a link leads
        r"\[\^[^\]\n]+\]",
        r"</?[a-zA-Z][^>]*>",
        r"<?(?:https?://|www\.|mailto:)\S+",
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        r"\{[:#.][^}\n]*\}|\{\s*[\w-]+=[^}\n]*\}",
        r"&\w+;",
        r"[*_~\[\]]+",
    )
)
_FOREIGN = re.compile(r"<(?P<tag>\w+)[^>]*\slang=[^>]*>.*?</(?P=tag)\s*>", re.DOTALL)
_FOREIGN_MARKED = re.compile(r"(?P<sign>\*\*?|_)[^*_\n]+(?P=sign)\{[^}\n]*\blang=[^}\n]*\}")
_NO_SENTENCE = re.compile(r"^\s{0,3}(?:#{1,6}\s|\||[-=*_]{3,}\s*$).*?$", re.MULTILINE)


def visible(body: str) -> str:
    """A Markdown text in which all that a reader does not see is spaces.

    Code counts as not seen, since it is no prose. Lines and columns stay.
    """
    text = without_blocks(body)
    for hidden in _HIDDEN:
        text = hidden.sub(spaces, text)
    return text


def visible_native(body: str) -> str:
    """As ``visible``, without the phrases that are marked as another language."""
    text = without_blocks(body)
    for foreign in (_FOREIGN, _FOREIGN_MARKED):
        text = foreign.sub(spaces, text)
    return visible(text)


def without_box_fields(text: str, language: str) -> str:
    """A text in which the fields of quotes, boxes and pictures are spaces, such as ``Credit:``."""
    return _box_fields(language).sub(spaces, text)


@cache
def _box_fields(language: str) -> re.Pattern[str]:
    """Lines that begin with the name of such a field, in a language or in English."""
    messages = load_messages(language)
    names = {*BOX_KEYS, *(messages.text(box_key, "directive") for box_key in BOX_KEYS)}
    either = "|".join(re.escape(name).replace("_", "[_ ]") for name in sorted(names))
    return re.compile(rf"^[ >]*(?:{either}):.*$", re.MULTILINE | re.IGNORECASE)


def running_text(body: str) -> str:
    """As ``visible``, without headings, tables and rules: what stands in sentences."""
    return visible(_NO_SENTENCE.sub(spaces, without_blocks(body)))


def without_blocks(body: str) -> str:
    """A Markdown text in which code is spaces."""
    return blank_code(body)


def line_and_column(text: str, position: int) -> tuple[int, int]:
    """The line of a position, from 0, and its column, from 1."""
    return text.count("\n", 0, position), position - text.rfind("\n", 0, position)


def spaces(match: re.Match[str]) -> str:
    """Spaces in the place of what was found; line ends stay."""
    return re.sub(r"[^\n]", " ", match[0])
