"""A picture that was looked at: its size, and the names under which it is published."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from shk.i18n.letters import ascii_words

MEDIA = "media/"
"""The address under which pictures are published."""

WIDTHS = (480, 800, 1200, 1600, 2000)
"""Widths in pixels that are made of a picture: a card, a phone, a phone of double density, a
desk, and a desk of double density. None is wider than the picture itself."""

ENDINGS = ("avif", "webp", "jpg")
"""Forms that are made of a picture, smallest files first; a browser takes the first it knows."""

_APART = 1.1
"""Two widths nearer to each other than this are one."""

_VARIANT = re.compile(
    rf"{MEDIA}(?P<stem>[a-z0-9-]+)-(?P<digest>[0-9a-f]{{16}})-(?P<width>\d+)\.(?P<ending>[a-z]+)"
)


@dataclass(frozen=True)
class Variant:
    """One of the files that are made of a picture."""

    stem: str
    """What the picture's file is called, as an address."""
    digest: str
    """What the picture holds and how it is encoded, 16 hexadecimal digits."""
    width: int
    """Width in pixels."""
    ending: str
    """One of ``ENDINGS``."""

    @property
    def uri(self) -> str:
        """Its address from the site's root; it changes whenever its bytes do."""
        return f"{MEDIA}{self.stem}-{self.digest}-{self.width}.{self.ending}"


@dataclass(frozen=True)
class PictureFile:
    """A picture of the media folder that can be shown."""

    src: str
    """Its path below the media folder, as authored."""
    width: int
    """Width in pixels as it is seen, after the camera's turn."""
    height: int
    """Height in pixels, likewise."""
    digest: str
    """What it holds and how it is encoded, 16 hexadecimal digits."""

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths that are made of it, narrowest first; it is never made larger."""
        widest = min(self.width, WIDTHS[-1])
        return (*(width for width in WIDTHS if width * _APART < widest), widest)

    @property
    def stem(self) -> str:
        """What its file is called, in letters that an address can have."""
        return address_stem(self.src)

    def height_at(self, width: int) -> int:
        """The height of a variant, at least one pixel."""
        return max(1, round(self.height * width / self.width))

    def variant(self, width: int, ending: str) -> Variant:
        """One of the files that are made of it."""
        return Variant(self.stem, self.digest, width, ending)


def address_stem(src: str) -> str:
    """The name of a file without folder and ending: ``torg/Öppen dag.JPG`` is ``oppen-dag``."""
    name, _ = posixpath.splitext(posixpath.basename(src))
    return "-".join(ascii_words(name))[:60].rstrip("-") or "picture"


def named_variants(text: str) -> set[Variant]:
    """Every variant whose address stands in a text, such as a page or a feed."""
    return {
        Variant(match["stem"], match["digest"], int(match["width"]), match["ending"])
        for match in _VARIANT.finditer(text)
    }
