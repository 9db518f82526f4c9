"""A title to the last part of an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from shk.i18n.letters import ascii_words
from shk.i18n.windows_names import is_device

if TYPE_CHECKING:
    from collections.abc import Container

LONGEST = 60
"""Letters of a proposed address; words after that are left out, a longer word is cut."""

_LETTERS = str.maketrans(
    {
        "æ": "a",
        "ø": "o",
        "ß": "ss",
        "ð": "d",
        "đ": "d",
        "þ": "th",
        "ł": "l",
        "ı": "i",
        "œ": "o",
        "&": " ",
    }
)
"""Letters that Unicode does not take apart into a plain one and an accent."""

_INSIDE_WORDS = re.compile("['’ʼ]")


def slug_of(title: str) -> str:
    """The address for a title, in lower-case ASCII; empty if no letter is left.

    å and ä become a, ö becomes o and é becomes e; an apostrophe is left out.
    """
    plain = _INSIDE_WORDS.sub("", title.casefold().translate(_LETTERS))
    words = ascii_words(plain)
    kept = [word[:LONGEST] for word in words[:1]]
    for word in words[1:]:
        if len("-".join((*kept, word))) > LONGEST:
            break
        kept.append(word)
    return "-".join(kept)


def free_slug(title: str, taken: Container[str], otherwise: str) -> str:
    """An address for a title that nothing has yet.

    Args:
        title: the title.
        taken: addresses that are not free.
        otherwise: what to make it from when the title has no letter for it.
    """
    wanted = slug_of(title) or otherwise
    if wanted not in taken and not is_device(wanted):
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
