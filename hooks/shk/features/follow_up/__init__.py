"""Follow-up: goals of the partnership, self-assessments, evaluations and what they recommend."""

from shk.features.follow_up.pages import follow_up_pages

__all__ = ["follow_up_pages"]
