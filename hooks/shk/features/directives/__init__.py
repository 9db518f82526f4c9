"""Views and callouts placed in authored texts."""

from __future__ import annotations

from shk.features.directives.callouts import (
    Placed,
    PlacedFacts,
    PlacedFigure,
    PlacedQuote,
)
from shk.features.directives.placed_text import PlacedText
from shk.features.directives.view import PlacedView

__all__ = ["Placed", "PlacedFacts", "PlacedFigure", "PlacedQuote", "PlacedText", "PlacedView"]
