"""How a text reads: its words, and LIX, the Swedish measure of how heavy it is."""

from __future__ import annotations

import re

_HIDDEN = re.compile(r"```.*?```|<[^>]*>|\]\([^)]*\)|[*_`\[\]]", re.DOTALL)
_WORD = re.compile(r"[^\W_]+(?:[-’:@.][^\W_]+)*")
_END = re.compile(r"[.!?:]+(?=\s|$)")


def prose(body: str) -> list[str]:
    """The paragraphs and list items of a body, without headings, tables and markup."""
    lines = [
        "" if line.lstrip().startswith(("#", "|")) else line
        for line in _HIDDEN.sub("", body).splitlines()
    ]
    parts = re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )", "\n".join(lines))
    return [re.sub(r"^\s*(?:[-*]|\d+\.) ", "", part).strip() for part in parts if part.strip()]


def words(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


def body_words(body: str) -> int:
    """How many words a reader meets, headings and tables included."""
    return len(words(_HIDDEN.sub("", body)))


def lix(body: str) -> float:
    """LIX: words in a sentence plus the percentage of words with more than six letters.

    A paragraph or list item that has no full stop counts as one sentence. Under 40
    is easy, over 50 is heavy. After C. H. Björnsson, Läsbarhet (1968).
    """
    parts = prose(body)
    result = [word for part in parts for word in words(part)]
    sentences = sum(max(1, len(_END.findall(part))) for part in parts)
    long = sum(1 for word in result if len(word) > 6)
    return len(result) / sentences + 100 * long / len(result)
