"""The economy: what the work costs, what it was planned to cost, and what is planned."""

from shk.features.economy.page import EconomyView, economy_view

__all__ = ["EconomyView", "economy_view"]
