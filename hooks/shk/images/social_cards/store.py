"""Cards kept between builds, by their text and how they are drawn."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import PIL

if TYPE_CHECKING:
    from shk.images.social_cards.draw import Typefaces
    from shk.images.social_cards.spec import CardFacts

FOLDER = Path(".cache", "shk", "cards")
"""Where cards are kept, from the project folder; may be thrown away at any time."""

DRAWING = 2
"""Version of the drawing; raised when the same facts come out as another picture."""

_DIGITS = 20


@dataclass(frozen=True)
class Design:
    """All that cards have in common."""

    stylesheet: str
    """The site's colours, as its stylesheet."""
    faces: Typefaces
    """The site's typefaces."""

    def digest(self) -> str:
        """Changes whenever all cards are to be drawn anew: colours, typefaces, drawing, Pillow."""
        shown = hashlib.sha256(self.stylesheet.encode())
        shown.update(f"{PIL.__version__} {DRAWING}".encode())
        for file in (self.faces.head, self.faces.text):
            shown.update(file.read_bytes())
        return shown.hexdigest()


def card_name(facts: CardFacts, design: str) -> str:
    """The file name of a card, the same for the same facts and design on every machine.

    Args:
        facts: what it says; a picture's address identifies its content.
        design: the digest of the design.
    """
    shown = hashlib.sha256(f"{design}{astuple(facts)!r}".encode()).hexdigest()[:_DIGITS]
    return f"{shown}.{'jpg' if facts.picture else 'png'}"
