"""The colours of cards, read off the stylesheet of the site, so that they stand once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from shk.i18n.messages import N_
from shk.images.social_cards.fault import CardFaultError

NO_COLOUR = N_("the stylesheet has no colour {value}")
_RULE = re.compile(r":root\s*\{(.*?)\}", re.DOTALL)
_TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{6})\b")


@dataclass(frozen=True)
class Palette:
    """The colours of one card, each as ``#rrggbb``."""

    paper: str
    """The ground."""
    ink: str
    """The title."""
    soft_ink: str
    """The name of the site."""
    hue: str
    """The lines of the drawing."""
    hue_soft: str
    """The ground of the drawing."""
    hue_ink: str
    """The words above the title."""


@lru_cache(maxsize=64)
def read_palette(stylesheet: str, hue: str) -> Palette:
    """The light colours of a hue.

    Args:
        stylesheet: the site's tokens; the first ``:root`` holds the light colours.
        hue: a hue of the theme; empty, or one the theme lacks, for the neutral one.

    Raises:
        CardFaultError: the stylesheet lacks a colour that every card needs.
    """
    rule = _RULE.search(stylesheet)
    tokens = dict(_TOKEN.findall(rule[1])) if rule else {}
    try:
        paper, ink, soft = tokens["paper"], tokens["ink"], tokens["ink-soft"]
        if hue in tokens:
            hues = (tokens[hue], tokens[f"{hue}-soft"], tokens[f"{hue}-ink"])
        else:
            hues = (soft, mixed(tokens["line"], paper, 0.45), ink)
    except KeyError as missing:
        raise CardFaultError(NO_COLOUR, value=f"--{missing.args[0]}") from None
    return Palette(paper, ink, soft, *hues)


def mixed(text: str, other: str, share: float) -> str:
    """A colour between two, as ``color-mix(in srgb, …)`` makes it.

    Args:
        text: the colour that is ``share`` of the mixture.
        other: the rest.
        share: from 0 to 1.
    """
    pairs = zip(bytes.fromhex(text[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)
