"""When a page is to be gone through again."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

import pytest

from shk.model.portfolio.next_change import next_change
from shk.model.portfolio.review import is_review_overdue, review_due
from tests.model.portfolio.test_next_change import still
from tests.model.portfolio.test_publication import with_page
from tests.portfolios import ABOUT, small_portfolio

STORY = small_portfolio().stories["well"]


@pytest.mark.parametrize(
    ("reviewed", "months", "due"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 8, 31), 6, date(2025, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 12, 1), 60, date(2029, 12, 1)),
    ],
)
def test_months_are_counted_from_the_last_review(reviewed: date, months: int, due: date) -> None:
    page = STORY.model_copy(update={"reviewed": reviewed, "review_every": months})
    assert review_due(page) == due
    assert not is_review_overdue(page, due)
    assert is_review_overdue(page, due + timedelta(days=1))


def test_a_page_without_a_promise_is_never_overdue() -> None:
    page = STORY.model_copy(update={"reviewed": date(2000, 1, 1)})
    assert review_due(page) is None
    assert not is_review_overdue(page, date(2025, 1, 1))


def test_the_site_is_built_again_on_the_day_a_page_is_overdue() -> None:
    given = {"reviewed": date(2025, 1, 10), "review_every": 6}
    portfolio = with_page(still(), "stories", "well", **given)
    assert next_change(portfolio, date(2025, 6, 1)) == date(2025, 7, 11)
    assert next_change(portfolio, date(2025, 7, 10)) == date(2025, 7, 11)
    assert next_change(portfolio, date(2025, 7, 11)) is None


def test_the_site_is_built_again_on_the_day_a_hand_written_page_is_overdue() -> None:
    given = {"reviewed": date(2025, 1, 10), "review_every": 6}
    page = ABOUT.model_copy(update=given)
    portfolio = dataclasses.replace(still(), written={page.address: page})
    assert next_change(portfolio, date(2025, 7, 10)) == date(2025, 7, 11)
    assert next_change(portfolio, date(2025, 7, 11)) is None
