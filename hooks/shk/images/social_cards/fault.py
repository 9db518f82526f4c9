"""Why a card can not be drawn."""

from __future__ import annotations

from shk.i18n.phrase import Worded


class CardFaultError(Worded, ValueError):
    """What a card is to show can not be drawn; the phrases say why in a few words."""
