"""A page that leads to others, each with a sentence of what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.site.known import until_note
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.site.context import Context
    from shk.site.link import Link


@dataclass(frozen=True)
class Way:
    """The way to a page."""

    link: Link
    """The page."""
    text: str
    """What it shows."""
    count: str = ""
    """How much there is on it, in words; empty when it goes without saying."""
    further: tuple[Link, ...] = ()
    """Pages below it."""


@dataclass(frozen=True)
class WaysView:
    """A page that leads to others."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the others have in common."""
    known: str
    """Until when the sources report, in a sentence; empty if that is now."""
    ways: tuple[Way, ...]
    """The other pages."""


def ways_view(context: Context, title: str, lead: str, url: str, ways: Iterable[Way]) -> WaysView:
    """A page that leads to others.

    Args:
        context: the portfolio and the language.
        title: what the page is called, in the language.
        lead: what the others have in common, in the language.
        url: its address.
        ways: the other pages.
    """
    return WaysView(PageMeta(title, lead, url), lead, until_note(context), tuple(ways))
