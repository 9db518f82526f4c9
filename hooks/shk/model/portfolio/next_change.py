"""When what is public changes next without anybody changing a file."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING

from shk.model.portfolio.known import with_status
from shk.model.portfolio.picture_consent import consent_ended
from shk.model.portfolio.publication import first_public_day, hidden_reason
from shk.model.portfolio.review import review_due

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.authored import Authored
    from shk.model.schema.callouts import Quote
    from shk.model.schema.image import Image
    from shk.model.schema.upkeep import Reviewable
    from shk.model.schema.vocabulary import Status

_DAY = timedelta(days=1)


def next_change(
    portfolio: Portfolio,
    today: date,
    images: Iterable[Image] = (),
    quotes: Iterable[Quote] = (),
) -> date | None:
    """The first day after today on which something public changes by itself.

    A page, picture or quote comes or goes, a plan has passed or a review is overdue. All
    that is public follows from these, so no other day needs to be asked about.

    Args:
        portfolio: the whole portfolio, what is not public included.
        today: the day the site is built for.
        images: every naming of a picture, for those that stand in texts.
        quotes: every quote that stands in a text.

    Returns:
        The day, or None if nothing is to come.
    """
    days = [
        *_days_of_plans(portfolio, today),
        *(day for _, page in portfolio.authored() for day in _days_of_page(page, today)),
        *(day for page in portfolio.written.values() for day in _days_of_review(page, today)),
        *(day for image in images for day in _days_of_picture(image, today)),
        *(quote.expires + _DAY for quote in quotes if quote.expires and today <= quote.expires),
    ]
    return min(days, default=None)


def _days_of_plans(portfolio: Portfolio, today: date) -> Iterator[date]:
    """The first day after today on which something with a date gets another status by itself."""
    times = [activity.when for activity in portfolio.activities.values()]
    for initiative in portfolio.initiatives.values():
        times += [milestone.when for milestone in initiative.milestones]
        times += [plan.when or year.after for year in initiative.years for plan in year.next]
        times += [item for item in (initiative.period.start, initiative.period.end) if item]
    days = {day for time in times for day in (time.start, time.end, time.end + _DAY) if day > today}
    before = _statuses(portfolio, today)
    yield from islice((day for day in sorted(days) if _statuses(portfolio, day) != before), 1)


def _statuses(portfolio: Portfolio, day: date) -> tuple[Status | None, ...]:
    """The status of everything with a date on a day."""
    settled = with_status(portfolio, day)
    initiatives = settled.initiatives.values()
    periods = (initiative.period for initiative in initiatives)
    return (
        *(activity.status for activity in settled.activities.values()),
        *(milestone.status for it in initiatives for milestone in it.milestones),
        *(plan.status for it in initiatives for year in it.years for plan in year.next),
        *(status for period in periods for status in (period.start_status, period.end_status)),
    )


def _days_of_page(page: Authored, today: date) -> Iterator[date]:
    """The days after today on which a page comes, goes loses its picture or is overdue."""
    begin = first_public_day(page)
    candidates = [begin] if begin else []
    candidates += [page.expires + _DAY] if page.expires else []
    for day in candidates:
        if today < day and (hidden_reason(page, day) is None) != (
            hidden_reason(page, day - _DAY) is None
        ):
            yield day
    yield from (day for day in _days_of_review(page, today) if hidden_reason(page, day) is None)
    if page.image:
        for day in _days_of_picture(page.image, today):
            if hidden_reason(page, day) is None:
                yield day


def _days_of_review(page: Reviewable, today: date) -> Iterator[date]:
    """The day after today on which the review of a page is overdue."""
    due = review_due(page)
    if due and today <= due:
        yield due + _DAY


def _days_of_picture(image: Image, today: date) -> Iterator[date]:
    """The day after today on which a picture may not be shown any more."""
    last = image.consent.expires if image.consent else None
    if last and today < last + _DAY and consent_ended(image, last + _DAY):
        yield last + _DAY
