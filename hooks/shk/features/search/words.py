"""Words as the search knows them: what counts as one, how it is compared, what it is a form of.

The browser cuts texts and questions into words by the same rules (``assets/search-words.js``);
stems are known here alone, since the index names all forms of a word together.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_RUN = re.compile(r"[\w$+#]+")
SIGNS = "$+#"
"""Signs that are part of a word: C++, C#, $100; alone they are none."""
JOINED = re.compile(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)+")
"""Words with hyphens between them, which readers also write as one: e-mail, email."""
HYPHEN = re.compile(r"[-\u2010\u2011]")
"""What joins them."""

_ALIKE = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "đ": "d", "ł": "l", "ı": "i"})
"""Letters that are no others with an accent, as those write them who have no key for them."""
_STEMMERS = {
    "ca": "catalan", "da": "danish", "de": "german", "en": "english", "es": "spanish",
    "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish",
    "hu": "hungarian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "nl": "dutch",
    "nn": "norwegian", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""Languages whose forms are known, by their subtag, each with the stemmer for it."""
_ROOT = 2
"""Letters that a form shares with its stem, else it stands alone."""
_MOST = 200_000
"""Words that are remembered, so that memory has a bound."""


def small(text: str) -> str:
    """A text in small letters, each with its accents in one character."""
    # a Turkish capital I has a dot, which would be a sign of its own above the small letter
    return unicodedata.normalize("NFC", text).lower().replace("i\u0307", "i")


def words_in_text(text: str) -> list[str]:
    """The words of a text, in turn: letters and digits, with the signs that are part of words."""
    runs = _RUN.findall(text.replace("_", " "))
    if not any(sign in text for sign in SIGNS):
        return runs
    return [run for run in runs if run.strip(SIGNS)]


@lru_cache(_MOST)
def plain_word(form: str) -> str:
    """A word in small letters without accents: as it is compared with what a reader types."""
    if form.isascii():
        return form
    parts = unicodedata.normalize("NFD", form)
    bare = "".join(letter for letter in parts if unicodedata.category(letter)[0] != "M")
    return bare.translate(_ALIKE)


def head_of(form: str, language: str) -> str:
    """What a form stands below in the index of a language: how all forms of it begin, and the stem.

    All forms below one head begin alike, so that a word is found by its beginning; a form that
    does not begin like its stem stands alone.
    """
    return _heads(language)(form)


@cache
def _heads(language: str) -> Callable[[str], str]:
    """Gives the head of a form in a language."""
    stem_of = _stemmer(language)

    @lru_cache(_MOST)
    def head(form: str) -> str:
        stem, plain = stem_of(form), plain_word(form)
        root = _shared(plain, plain_word(stem))
        if len(root) < min(_ROOT, len(plain)):
            root = plain
        return root if root == stem else f"{root}/{stem}"

    return head


def _stemmer(language: str) -> Callable[[str], str]:
    """The stemmer of a language; where none is known a word is its own stem."""
    name = _STEMMERS.get(language.partition("-")[0].lower())
    if name is None:
        return str
    # the class itself: the library would take another one, where that is installed
    module = import_module(f"snowballstemmer.{name}_stemmer")
    stem: Callable[[str], str] = getattr(module, f"{name.capitalize()}Stemmer")().stemWord
    return stem


def _shared(first: str, other: str) -> str:
    """How both begin."""
    for place, (left, right) in enumerate(zip(first, other, strict=False)):
        if left != right:
            return first[:place]
    return min(first, other, key=len)
