"""What each pattern of a field asks for, in words, and what was meant by a text without it.

A pattern is a regular expression; messages say what it means. A test holds this table
to the patterns that the records have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.letters import ascii_words
from shk.i18n.messages import N_
from shk.model.schema.economy import CURRENCY_PATTERN
from shk.model.schema.publisher import EMAIL_PATTERN
from shk.model.schema.record import HTTPS_PATTERN, SLUG_PATTERN
from shk.model.schema.redirect import ADDRESS_PATTERN, REASON_PATTERN
from shk.model.schema.reference import HUE_PATTERN, LANGUAGE_PATTERN, MARK_PATTERN
from shk.model.schema.statement import CRITERION_PATTERN
from shk.model.schema.version import MADE_FROM_PATTERN

if TYPE_CHECKING:
    from collections.abc import Callable

_LIKE_LETTERS = str.maketrans({"æ": "a", "ø": "o", "ß": "ss", "ð": "d", "đ": "d", "ł": "l"})
"""Letters that Unicode does not take apart into a plain one and an accent."""


@dataclass(frozen=True)
class Pattern:
    """A form that a text must have."""

    words: str
    """What it asks for, a source string that stands after “Write”."""
    guess: Callable[[str], str]
    """What was meant by a text without the form; empty or without the form too if none is near."""


def _slug(text: str) -> str:
    """Words in small plain letters, with hyphens between."""
    return "-".join(ascii_words(text.casefold().translate(_LIKE_LETTERS)))


def _https(text: str) -> str:
    """An address with https in front and no spaces."""
    bare = re.sub(r"^(?:https?:)?/*", "", text.strip(), flags=re.IGNORECASE)
    return f"https://{bare}" if "." in bare and "@" not in bare else ""


def _address(text: str) -> str:
    """An address from the site's root: without the host, with slashes at both ends."""
    path = re.sub(r"^https?://[^/]*", "", text.strip(), flags=re.IGNORECASE).split("?")[0]
    parts = [_part(part) for part in path.split("#")[0].strip("/").split("/")]
    joined = "/".join(part for part in parts if part)
    return f"/{joined}" if "." in parts[-1] else f"/{joined}/" if joined else "/"


def _part(text: str) -> str:
    """A part of an address, with plain letters and hyphens for spaces."""
    return text if re.fullmatch(r"[A-Za-z0-9._~%-]+", text) else _slug(text)


def _email(text: str) -> str:
    """An address for e-mail, alone."""
    match = re.search(r"[^\s@<>:]+@[^\s@<>]+\.[^\s@<>]+", text.replace("(at)", "@"))
    return match[0] if match else ""


def _mark(text: str) -> str:
    """The first letters of the words, or the first of the only one."""
    words = re.findall(r"\w+", text)
    letters = "".join(word[0] for word in words) if len(words) > 1 else "".join(words)
    return letters[:4].upper()


def _small(text: str) -> str:
    """A name or a code in small letters."""
    return text.strip().lower()


def _currency(text: str) -> str:
    """A code of three letters in capitals."""
    return text.strip().upper()


def _nothing(_text: str) -> str:
    """Nothing that could be meant."""
    return ""


PATTERNS = {
    SLUG_PATTERN: Pattern(N_("a–z, 0–9 and single hyphens between, such as two-words"), _slug),
    HTTPS_PATTERN: Pattern(
        N_("a whole address that begins with https://, without spaces, quotes and braces"), _https
    ),
    ADDRESS_PATTERN: Pattern(N_("an address of the site, with a slash in front"), _address),
    EMAIL_PATTERN: Pattern(N_("an address for e-mail, such as name@example.org"), _email),
    MARK_PATTERN: Pattern(N_("one to four characters without spaces"), _mark),
    HUE_PATTERN: Pattern(N_("warm, cool, third or fourth"), _small),
    CURRENCY_PATTERN: Pattern(N_("three capital letters, such as EUR or SEK"), _currency),
    CRITERION_PATTERN: Pattern(N_("the number of a criterion of WCAG, such as 1.4.3"), _nothing),
    MADE_FROM_PATTERN: Pattern(N_("the marks that shk versions --record writes"), _nothing),
    LANGUAGE_PATTERN: Pattern(N_("two or three small letters, such as en or fi"), _small),
    REASON_PATTERN: Pattern(N_("a sentence with words in it"), _nothing),
}
"""The table, by regular expression."""


def guess(pattern: str, text: str) -> str:
    """What was meant by a text without the form of a pattern; empty if nothing is near.

    Args:
        pattern: the regular expression.
        text: what was written.
    """
    near = PATTERNS[pattern].guess(text)
    return near if near and near != text and re.search(pattern, near) else ""
