"""Words in the letters that an address can have."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile("[a-z0-9]+")


def ascii_words(text: str) -> list[str]:
    """The words of a text in lower-case ASCII, so å and ä become a; what is no letter parts them.

    A letter that Unicode does not take apart into a plain one and an accent, such as ø, is lost.
    """
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return _WORD.findall(plain.lower())
