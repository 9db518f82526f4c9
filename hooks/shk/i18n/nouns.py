"""A person's role as it stands in a text instead of a name."""

from __future__ import annotations

import re

_DETAIL = re.compile(r",|\s+(?:vid|på|i|inom|för|från|hos|at|of|in|for|with)\s+", re.IGNORECASE)
_WHERE = re.compile(r"\s+(?=[A-ZÅÄÖ][a-zåäö])")
_NO_NOUN = re.compile(r"(?:ig|sk|ad|vice|tf|senior|(?<!för)ande)$", re.IGNORECASE)
_MAN = re.compile("man$")
_VOWEL_OR_WEAK = re.compile("(?:[aeo]|el|er|or)$")
_ACRONYM = re.compile(r"(?:[A-ZÅÄÖ]{2,}|vd|gd)$")
_ADJECTIVE = re.compile("ig$")
_VOICELESS = "sxz"


def bare_role(role: str) -> str:
    """A role without its details after a comma or a preposition: ``Projektledare``."""
    return _DETAIL.split(role.strip(), maxsplit=1)[0].strip()


def definite_role(role: str, language: str) -> str:
    """A role in the definite form, as a text names somebody: projektledaren.

    Details after a comma or a preposition are left out. The form is a good guess
    by the word's ending; who replaces a name is shown it and can write another.

    Args:
        role: the role as written, such as ``Projektledare, universitetet``.
        language: the language it is in; in others than Swedish and English the
            role stays as it is.
    """
    plain = bare_role(role)
    if language == "sv":
        plain = _without_place(plain)
    if not plain:
        return ""
    first, _, rest = plain.partition(" ")
    lower = plain if _ACRONYM.search(first) else f"{first[:1].lower()}{first[1:]} {rest}".strip()
    if language == "en":
        return f"the {lower}"
    return _swedish(lower) if language == "sv" else lower


def genitive(role: str, language: str) -> str:
    """A role in the genitive: projektledarens."""
    if language == "en":
        return f"{role}'s"
    return role if role[-1:] in _VOICELESS else f"{role}s"


def without_article(role: str, language: str) -> str:
    """A role without the article before it, as it stands before a name: project manager."""
    return re.sub("^the ", "", role, flags=re.IGNORECASE) if language == "en" else role


def _without_place(role: str) -> str:
    """A Swedish role without the name of a project or place after its noun."""
    first, *rest = _WHERE.split(role, maxsplit=1)
    return first if rest and not _NO_NOUN.search(first) else role


def _swedish(role: str) -> str:
    """The definite form of a Swedish noun for somebody who does something."""
    before, _, word = role.rpartition(" ")
    if _ADJECTIVE.search(word):
        return f"den {role}a"
    if _ACRONYM.search(word):
        ending = ":n"
    elif _MAN.search(word):
        ending = "nen"
    elif _VOWEL_OR_WEAK.search(word):
        ending = "n"
    else:
        ending = "en"
    full_text = f"{word}{ending}"
    return f"{before} {full_text}".strip()
