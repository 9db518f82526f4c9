"""Pages that follow up the partnership: its goals, what those involved think, what was found."""

from shk.features.follow_up.pages import follow_up_pages as pages

__all__ = ["pages"]
