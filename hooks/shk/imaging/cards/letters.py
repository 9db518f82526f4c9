"""Which letters of a title a typeface has: what would be a gap on a card is found before."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import ImageFont

_LEFT_OUT = frozenset({"So", "Sk", "Mn", "Me", "Cf"})
"""Categories of signs that a title can be read without: emoji, and what joins or parts others."""

_NO_CHARACTER = "\U0010ffff"
"""Drawn as what a typeface lacks is drawn, since no typeface has it."""


def drawable(text: str, font: ImageFont.FreeTypeFont) -> str:
    """A text without the emoji and other symbols that a typeface lacks.

    Args:
        text: the text.
        font: the typeface, at any size.

    Raises:
        ValueError: something else is lacking, such as a letter, or nothing is left.
    """
    lacking = {one for one in set(text) if not one.isspace() and not _has(font, one)}
    if needed := sorted(one for one in lacking if unicodedata.category(one) not in _LEFT_OUT):
        raise ValueError(f"the typeface has no “{needed[0]}”")
    kept = " ".join("".join("" if one in lacking else one for one in text).split())
    if not kept:
        raise ValueError("the typeface has none of its signs")
    return kept


@lru_cache(maxsize=4096)
def _has(font: ImageFont.FreeTypeFont, sign: str) -> bool:
    """Whether a typeface draws a sign; one that only joins or parts others is not drawn."""
    if unicodedata.category(sign) in {"Cf", "Mn", "Me"}:
        return False
    return _drawn(font, sign) != _drawn(font, _NO_CHARACTER)


@lru_cache(maxsize=4096)
def _drawn(font: ImageFont.FreeTypeFont, sign: str) -> tuple[float, bytes]:
    """The width and the dots of a sign."""
    return font.getlength(sign), bytes(font.getmask(sign))
