"""Sorting as a reader of the language expects it.

Babel and Python have no collation, and ICU would be a compiled dependency for
a few hundred titles; the tailorings below are those of CLDR for the letters
that come after z.
"""

from __future__ import annotations

import unicodedata

_LAST_LETTERS = {
    "sv": "åäö",
    "fi": "åäö",
    "nb": "æøå",
    "da": "æøå",
    "de": "",
    "en": "",
}
"""Letters that come after z, in their order, by language."""


def sort_key(text: str, language: str) -> tuple[tuple[int, ...], str]:
    """A key that sorts texts in the order of the language, capitals ignored.

    Letters of other languages sort as their base letter: é as e.
    """
    last = _LAST_LETTERS.get(language, "")
    weights: list[int] = []
    for letter in unicodedata.normalize("NFC", text).casefold():
        if letter in last:
            weights.append(0x10FFFF - len(last) + last.index(letter))
        else:
            base = unicodedata.normalize("NFD", letter)[0]
            weights.append(ord(base))
    return tuple(weights), text
