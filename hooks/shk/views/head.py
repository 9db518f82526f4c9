"""What a page tells the shell around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shk.views.link import Link


@dataclass(frozen=True)
class Head:
    """Title, address and place of a page."""

    title: str
    """The page's title, without the name of the site."""
    description: str
    """One or two sentences for search engines and shared links."""
    uri: str
    """The page's address from the site's root; empty for the start page."""
    crumbs: tuple[Link, ...] = ()
    """The pages above it, topmost first; the start page is left out."""
    section: str = ""
    """The address of the menu entry it belongs to, or empty."""
    hue: str = ""
    """The hue of its focus area, when it belongs to one."""
    ribbon: str = ""
    """Why the page is not public yet, shown in previews only."""
    search: tuple[str, ...] = ()
    """What the search can narrow it by, ``type:story``, ``year:2024``; none keeps the page out."""
