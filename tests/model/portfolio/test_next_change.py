"""The next day on which what is public changes by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from shk.model.portfolio.known import with_status
from shk.model.portfolio.next_change import next_change
from shk.model.portfolio.publication import public_portfolio
from shk.model.schema.callouts import Quote
from shk.model.schema.image import Consent, Image
from tests.model.portfolio.test_publication import with_page
from tests.portfolios import small_portfolio

if TYPE_CHECKING:
    from shk.model.portfolio.portfolio import Portfolio

TODAY = date(2025, 6, 1)
DAY = timedelta(days=1)
DAYS = st.none() | st.dates(TODAY - 5 * DAY, TODAY + 12 * DAY)


def picture(expires: date | None) -> Image:
    """A picture whose consent ends on a day."""
    return Image(src="a.jpg", alt="b", consent=Consent(basis="agreement", expires=expires))


def still() -> Portfolio:
    """The small portfolio without anything that is planned."""
    full = small_portfolio()
    initiatives = {
        key: initiative.model_copy(update={"years": ()})
        for key, initiative in full.initiatives.items()
    }
    return replace(full, activities=MappingProxyType({}), initiatives=MappingProxyType(initiatives))


def test_nothing_is_to_come() -> None:
    assert next_change(still(), TODAY) is None


def test_a_page_comes_on_its_day_and_goes_on_the_day_after_its_last() -> None:
    changes = {"publish_on": date(2025, 6, 5), "expires": date(2025, 6, 9)}
    full_page = with_page(still(), "stories", "well", **changes)
    assert next_change(full_page, TODAY) == date(2025, 6, 5)
    assert next_change(full_page, date(2025, 6, 5)) == date(2025, 6, 10)
    assert next_change(full_page, date(2025, 6, 10)) is None


def test_a_draft_comes_on_no_day() -> None:
    changes = {"draft": True, "publish_on": date(2025, 6, 5), "image": picture(TODAY)}
    assert next_change(with_page(still(), "stories", "well", **changes), TODAY) is None


def test_a_picture_goes_on_the_day_after_its_consent() -> None:
    full_page = with_page(still(), "initiatives", "hill-plots", image=picture(TODAY))
    assert next_change(full_page, TODAY) == TODAY + DAY
    assert next_change(full_page, TODAY + DAY) is None


def test_a_picture_that_stands_in_a_text_counts() -> None:
    assert next_change(still(), TODAY, [picture(TODAY + 3 * DAY)]) == TODAY + 4 * DAY


def test_a_quote_goes_on_the_day_after_its_consent() -> None:
    quote = Quote(who="Kim", role="cook", consent="in writing", expires=TODAY)
    assert next_change(still(), TODAY, quotes=[quote]) == TODAY + DAY
    assert next_change(still(), TODAY + DAY, quotes=[quote]) is None


def test_a_plan_that_has_passed_is_a_change() -> None:
    full = small_portfolio()
    assert next_change(full, TODAY) == date(2025, 6, 20)
    known = full.partnership.model_copy(update={"known_until": date(2025, 1, 31)})
    limited = replace(full, partnership=known)
    assert next_change(limited, TODAY) == date(2025, 6, 21)
    assert next_change(limited, date(2026, 1, 1)) is None


@given(DAYS, DAYS, DAYS, st.booleans(), DAYS)
def test_it_is_the_first_day_on_which_the_public_portfolio_differs(
    first: date | None,
    last: date | None,
    consent: date | None,
    draft: bool,  # noqa: FBT001 - drawn by hypothesis
    other: date | None,
) -> None:
    changes = {"publish_on": first, "expires": last, "draft": draft, "image": picture(consent)}
    full_page = with_page(small_portfolio(), "stories", "well", **changes)
    full_page = with_page(full_page, "initiatives", "hill-plots", publish_on=other)
    assert next_change(full_page, TODAY) == first_difference(full_page)


def first_difference(full_portfolio: Portfolio) -> date | None:
    """The same, by making the public portfolio of each of the days to come."""
    now = with_status(public_portfolio(full_portfolio, TODAY), TODAY)
    days = (TODAY + number * DAY for number in range(1, 20))
    return next(
        (day for day in days if with_status(public_portfolio(full_portfolio, day), day) != now),
        None,
    )
