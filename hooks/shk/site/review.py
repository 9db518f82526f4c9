"""Who looks after a page, and whether it is time to go through it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.portfolio.review import is_review_overdue, review_due
from shk.site.link import Link, Moment, day_moment
from shk.site.record_links import party_link

if TYPE_CHECKING:
    from shk.model.schema.upkeep import Reviewable
    from shk.site.context import Context


@dataclass(frozen=True)
class Review:
    """The note on the upkeep of a page."""

    owner: Link | None
    """The party that looks after it, if it is named."""
    reviewed: Moment | None
    """The day it was last gone through, if that is known."""
    overdue: Moment | None
    """The day it should have been gone through again, when that has passed."""


def review_of(context: Context, page: Reviewable) -> Review | None:
    """The note on the upkeep of a page; None when nothing is written about it."""
    if page.owner is None and page.reviewed is None:
        return None
    due = review_due(page)
    late = due is not None and is_review_overdue(page, context.today)
    return Review(
        owner=party_link(context, page.owner) if page.owner else None,
        reviewed=day_moment(page.reviewed, context.messages) if page.reviewed else None,
        overdue=day_moment(due, context.messages) if due and late else None,
    )
