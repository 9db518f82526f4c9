"""When a page is to be gone through again."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from shk.model.schema.upkeep import Reviewable


def review_due(page: Reviewable) -> date | None:
    """The last day for the next review of a page; None if nobody has promised one."""
    if page.reviewed is None or page.review_every is None:
        return None
    years, month = divmod(page.reviewed.month - 1 + page.review_every, 12)
    year, month = page.reviewed.year + years, month + 1
    day = min(page.reviewed.day, monthrange(year, month)[1])
    return page.reviewed.replace(year=year, month=month, day=day)


def is_review_overdue(page: Reviewable, today: date) -> bool:
    """Whether the day for the next review of a page has passed."""
    due = review_due(page)
    return due is not None and due < today
