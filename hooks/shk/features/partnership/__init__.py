"""How the partnership works: agreement, organisation, decisions, selection, learning, research."""

from shk.features.partnership.pages import PAGES, TITLE
from shk.features.partnership.pages import partnership_pages as pages

__all__ = ["PAGES", "TITLE", "pages"]
