"""Characters that people do not see: what is blank, what breaks a line, what each is called."""

from __future__ import annotations

import re
import unicodedata

from shk.i18n.messages import N_

_NAMES = {
    "\u00a0": N_("no-break space"),
    "\u202f": N_("no-break space"),
    "\u2007": N_("no-break space"),
    "\ufeff": N_("byte order mark"),
    "\u200b": N_("zero-width space"),
    "\u2060": N_("zero-width space"),
    "\u00ad": N_("soft hyphen"),
}
"""What the characters that are met most often are called; source strings."""

_OTHER_SPACE = N_("space of another width")
_OTHER_SIGN = N_("invisible character")

_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs in Unicode's lists that show nothing, such as the blank of Braille."""

_BREAKS = re.compile("[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")
_ODD = re.compile("[^\\S \t\n]|[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e"
                  "\u2060-\u2064\u2066-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0]")  # fmt: skip
_INSIDE_WORDS = re.compile("[\u00ad\u200b\u2060\ufeff]")


def is_blank(text: str) -> bool:
    """Whether a text shows nothing: only white space, format signs and blank letters."""
    return all(_shows_nothing(item) for item in text)


def one_line(text: str) -> str:
    """A text on one line: line breaks, tabs and runs of spaces become a space each.

    A no-break space stays, since it is typography.
    """
    return _BREAKS.sub(" ", text).strip(" ")


def odd_character(text: str) -> re.Match[str] | None:
    """The first character of a text that looks like nothing, or like a plain space, and is none."""
    return _ODD.search(text)


def character_name(sign: str) -> str:
    """What an invisible character is called, as a source string."""
    return _NAMES.get(sign) or (_OTHER_SPACE if sign.isspace() else _OTHER_SIGN)


def without_soft_hyphens(text: str) -> str:
    """A text whose words hold no sign that shows nothing: soft hyphens, zero-width spaces."""
    return _INSIDE_WORDS.sub("", text)


def _shows_nothing(sign: str) -> bool:
    """Whether one character shows nothing by itself."""
    if sign.isspace() or sign in _BLANK_LETTERS or "\ufe00" <= sign <= "\ufe0f":
        return True
    return unicodedata.category(sign) in {"Cc", "Cf"}
