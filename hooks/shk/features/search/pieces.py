"""The words of an index in pieces, so that a search takes little more than what it asks for.

Words are parted by how they begin, and further where many begin alike. What is in a piece
depends on the words with the same first letter alone; so a change of a few words changes few
pieces, and however an index came about its pieces are the same.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from shk.features.search.postings import Postings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LIMIT = 20_000
"""Characters that a piece has at most, but for a word that has more alone: about 8 kB packed."""
TIMES = "*"
"""Stands between a form and the number of pages that have it, where those are several."""


@dataclass(frozen=True)
class Piece:
    """A part of the words of an index."""

    first: str
    """How its first words begin."""
    last: str
    """How its last words begin; empty for a piece of those that are ``first`` and no longer."""
    content: str
    """What its file holds."""


@dataclass(frozen=True)
class _Row:
    """A word as its piece has it."""

    root: str
    """How all its forms begin."""
    head: str
    """What its forms stand below."""
    text: str
    """What the file holds of it."""


def root_of(head: str) -> str:
    """How all forms of a word begin."""
    return head.partition("/")[0]


def letter_of(head: str) -> str:
    """The letter whose pieces a word is in."""
    return head[0]


def written(head: str, postings: Postings) -> str:
    """A word as its piece has it; what is written needs no escape in JSON."""
    forms = (
        form if count == 1 else f"{form}{TIMES}{count}"
        for form, count in sorted(postings.forms.items())
    )
    names = " ".join((head, *forms))
    return f'["{names}","{postings.pages.decode()}","{postings.weights.decode()}"]'


def pieces_of(words: Mapping[str, str]) -> Iterator[Piece]:
    """The words of an index in pieces, in order.

    Args:
        words: each word as its piece has it, by what its forms stand below; all those with
            the same first letter, if any.
    """
    rows = sorted(
        (_Row(root_of(head), head, text) for head, text in words.items()),
        key=lambda row: (row.root, row.head),
    )
    for letter, items in groupby(rows, key=lambda row: row.root[0]):
        yield from _parted(letter, list(items))


def _parted(prefix: str, rows: list[_Row]) -> list[Piece]:
    """Words that begin alike in one piece, or parted by their next letter."""
    if len(rows) == 1 or _size(rows) <= LIMIT:
        return [Piece(prefix, prefix, _content(rows))]
    pieces: list[Piece] = []
    small: list[tuple[str, list[_Row]]] = []
    for root, group in groupby(rows, key=lambda row: row.root[: len(prefix) + 1]):
        items = list(group)
        if root == prefix:
            pieces.append(Piece(prefix, "", _content(items)))
        elif _size(items) > LIMIT:
            pieces += _joined(small)
            small = []
            pieces += _parted(root, items)
        else:
            if sum(_size(others) for _, others in small) + _size(items) > LIMIT:
                pieces += _joined(small)
                small = []
            small.append((root, items))
    return [*pieces, *_joined(small)]


def _joined(small: list[tuple[str, list[_Row]]]) -> list[Piece]:
    """Small groups of words in one piece."""
    if not small:
        return []
    rows = [row for _, items in small for row in items]
    return [Piece(small[0][0], small[-1][0], _content(rows))]


def _size(rows: Iterable[_Row]) -> int:
    return sum(len(row.text) for row in rows)


def _content(rows: Iterable[_Row]) -> str:
    """What the file of a piece holds, a word a line."""
    lines = ",\n".join(row.text for row in rows)
    return f"[{lines}]"


def words_in(content: str) -> dict[str, str]:
    """The words of a piece as it has them, by what their forms stand below.

    Raises:
        ValueError: it is no piece.
    """
    lines = (line.rstrip(",") for line in content[1:-1].split("\n"))
    return {line[2:].partition(" ")[0]: line for line in lines if line}


def read_word(text: str) -> Postings:
    """What a piece has of a word.

    Raises:
        ValueError: it is none.
    """
    names, pages, weights = json.loads(text)
    forms = {}
    for name in names.split(" ")[1:]:
        form, _, count = name.partition(TIMES)
        forms[form] = int(count or 1)
    return Postings(forms, bytearray(pages.encode()), bytearray(weights.encode()))
