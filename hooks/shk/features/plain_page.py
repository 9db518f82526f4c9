"""Pages whose text stands in the page itself: hand-written ones, and the missing page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.search import PLAIN
from shk.i18n.messages import N_
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.site.context import Context

MISSING = N_("There is no page here")
MISSING_TEXT = N_("The page may have moved, or the address is misspelled.")


@dataclass(frozen=True)
class PlainView:
    """A page that only needs a head."""

    meta: PageMeta
    """Title and place of the page."""


def plain_view(title: str, description: str, uri: str) -> PlainView:
    """A hand-written page; when it is in the menu, its address is the menu entry's."""
    return PlainView(PageMeta(title, description, uri, section=uri, search=PLAIN))


def missing_view(context: Context) -> PlainView:
    """The page for addresses that lead nowhere."""
    return PlainView(PageMeta(context.text(MISSING), context.text(MISSING_TEXT), "404.html"))
