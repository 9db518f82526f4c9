"""The gate that decides what is public on a day."""

from __future__ import annotations

import dataclasses
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.model.portfolio.publication import Hidden, hidden_reason, public_portfolio
from shk.model.schema.image import Consent, Image
from tests.portfolios import small_portfolio

if TYPE_CHECKING:
    from shk.model.portfolio.portfolio import Portfolio

TODAY = date(2025, 6, 1)


def with_page(portfolio: Portfolio, name: str, record_id: str, **changes: Any) -> Portfolio:  # noqa: ANN401 - any field
    """The portfolio with other values in one of its pages."""
    pages = dict(getattr(portfolio, name))
    pages[record_id] = pages[record_id].model_copy(update=changes)
    full: dict[str, Any] = {name: MappingProxyType(pages)}
    return dataclasses.replace(portfolio, **full)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, None),
        ({"draft": True}, Hidden.DRAFT),
        ({"publish_on": date(2025, 6, 1)}, None),
        ({"publish_on": date(2025, 6, 2)}, Hidden.LATER),
        ({"expires": date(2025, 6, 1)}, None),
        ({"expires": date(2025, 5, 31)}, Hidden.EXPIRED),
        ({"draft": True, "expires": date(2025, 5, 31)}, Hidden.DRAFT),
    ],
)
def test_reasons(changes: dict[str, object], reason: Hidden | None) -> None:
    page = small_portfolio().stories["well"].model_copy(update=changes)
    assert hidden_reason(page, TODAY) is reason


@given(
    st.booleans(),
    st.none() | st.dates(date(2025, 5, 1), date(2025, 7, 1)),
    st.none() | st.dates(date(2025, 5, 1), date(2025, 7, 1)),
)
def test_a_page_is_public_exactly_between_its_days(
    draft: bool,  # noqa: FBT001 - drawn by hypothesis
    first: date | None,
    last: date | None,
) -> None:
    page = (
        small_portfolio()
        .stories["well"]
        .model_copy(update={"draft": draft, "publish_on": first, "expires": last})
    )
    public = not draft and (first or TODAY) <= TODAY <= (last or TODAY)
    assert (hidden_reason(page, TODAY) is None) == public


def test_all_is_public_when_nothing_is_hidden() -> None:
    assert public_portfolio(small_portfolio(), TODAY) == small_portfolio()


def test_nothing_public_names_a_hidden_initiative() -> None:
    full_page = with_page(small_portfolio(), "initiatives", "hill-plots", draft=True)
    public = public_portfolio(full_page, TODAY)
    assert "hill-plots" not in public.initiatives
    assert public.stories["picnic"].initiatives == ("quay-plots",)
    assert public.stories["well"].initiatives == ()
    assert public.activities["open-gate"].initiatives == ()
    assert "hill-plots" not in {
        relation.to
        for initiative in public.initiatives.values()
        for relation in initiative.relations
    }
    assert all(
        tie.other.id != "hill-plots"
        for initiative in public.initiatives
        for tie in public.ties_of(initiative)
    )


def test_hidden_story_is_gone_from_look_ups() -> None:
    full_page = with_page(small_portfolio(), "stories", "well", publish_on=date(2025, 6, 2))
    assert list(public_portfolio(full_page, TODAY).stories) == ["picnic"]
    assert list(public_portfolio(full_page, date(2025, 6, 2)).stories) == ["well", "picnic"]


@pytest.mark.parametrize(
    ("expires", "shown"),
    [(None, True), (date(2025, 6, 1), True), (date(2025, 5, 31), False)],
)
def test_picture_goes_when_consent_ends(expires: date | None, shown: bool) -> None:  # noqa: FBT001 - a row of the table
    picture = Image(src="a.jpg", alt="b", consent=Consent(basis="agreement", expires=expires))
    full_page = with_page(small_portfolio(), "stories", "well", image=picture)
    assert (public_portfolio(full_page, TODAY).stories["well"].image is not None) is shown


def test_the_whole_portfolio_is_not_touched() -> None:
    full_page = with_page(small_portfolio(), "initiatives", "hill-plots", draft=True)
    public_portfolio(full_page, TODAY)
    assert "hill-plots" in full_page.initiatives
