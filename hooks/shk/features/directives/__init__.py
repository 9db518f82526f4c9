"""Views and callouts placed in authored texts."""

from __future__ import annotations

from shk.features.directives.callouts import (
    Placed,
    PlacedFacts,
    PlacedFigure,
    PlacedQuote,
    placed_block,
)
from shk.features.directives.view import PlacedView

__all__ = ["Placed", "PlacedFacts", "PlacedFigure", "PlacedQuote", "PlacedView", "placed_block"]
