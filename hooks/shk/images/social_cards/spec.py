"""What a card says and is set in; two cards with the same facts are the same picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from shk.geometry.motif import Motif

WIDTH, HEIGHT = 1200, 630
"""Size of a card in pixels, which the hosts that show cards ask for."""


@dataclass(frozen=True)
class CardFacts:
    """The words and the drawing of one card."""

    title: str
    """The page's title."""
    kicker: tuple[str, ...]
    """What stands above it: where the page belongs, such as its section; the first always."""
    site: str
    """The name of the site."""
    language: str
    """Code of the language that long words are hyphenated in."""
    hue: str
    """The hue of the page's focus area, or empty for the neutral one."""
    motif: Motif
    """The drawing that stands beside the words."""
    picture: str = ""
    """The address of the page's picture, which takes the drawing's place; empty for none."""


@dataclass(frozen=True)
class Typefaces:
    """The font files of the site, WOFF2 or TrueType, variable in weight."""

    head: Path
    """Of headlines."""
    text: Path
    """Of everything else."""
