"""Pages at old addresses: where the page has moved to, or why there is none any more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.language.dates import day_text
from shk.language.messages import N_
from shk.views.head import Head

if TYPE_CHECKING:
    from shk.model.moved import Moved
    from shk.views.context import Context
    from shk.views.link import Link

MOVED = N_("The page has moved")
GONE = N_("The page is no longer here")
EXPIRED = N_("The page is no longer published")
EXPIRED_TEXT = N_("It was to be shown for a time only, and that time has passed.")


@dataclass(frozen=True)
class MovedView:
    """A page that sends its reader on at once."""

    head: Head
    """Title and old address of the page."""
    target: Link
    """Where it leads."""


@dataclass(frozen=True)
class GoneView:
    """A page that tells why there is nothing more at its address."""

    head: Head
    """Title and old address of the page."""
    reason: str
    """Why, as somebody wrote it or as the publication tells."""
    reason_language: str
    """The language of the reason, if it is another than the page's."""
    since: str
    """The day it was decided, in words; empty if it went by itself."""
    target: Link
    """The nearest page there is."""


def moved_view(context: Context, address: str, target: Link) -> MovedView:
    """The page at an address that has moved.

    Args:
        context: in the language of the page it leads to.
        address: the old address.
        target: the page it leads to, by its title.
    """
    title = context.text(MOVED)
    return MovedView(Head(title, target.title, address, language=context.second_language), target)


def gone_view(context: Context, address: str, row: Moved | None, target: Link) -> GoneView:
    """The page at an address that has ended.

    Args:
        context: in the language that the page was in.
        address: the old address.
        row: what was decided; None if the page has expired, of which nothing is told.
        target: the nearest page there is.
    """
    title = context.text(GONE if row else EXPIRED)
    reason = row.because if row else context.text(EXPIRED_TEXT)
    return GoneView(
        head=Head(title, reason, address, language=context.second_language),
        reason=reason,
        reason_language=context.home.language if row and context.home else "",
        since=day_text(row.on, context.messages) if row else "",
        target=target,
    )
