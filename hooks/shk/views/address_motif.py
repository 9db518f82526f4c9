"""A motif for a page that stands nowhere in the portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.views.pictures import listed_motif, seed_of

if TYPE_CHECKING:
    from shk.drawing.motif import Motif


def address_motif(uri: str) -> Motif:
    """A motif made of nothing but the page's address, the same on every machine."""
    seed = seed_of(uri)
    return listed_motif(uri, seed % 11, 1 + seed % 3, seed % 4)
