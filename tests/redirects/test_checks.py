"""Addresses that would vanish are told with the line that keeps them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from shk.features.redirects.checks import Files, address_problems, unrecorded_advice
from shk.features.redirects.resolve import settle
from shk.i18n.messages import load_messages
from tests.portfolios import small_portfolio
from tests.redirects.published import (
    LEDGER,
    addresses_of,
    changed_story,
    ledger_of,
    published,
    renamed,
    row,
)

if TYPE_CHECKING:
    from shk.model.diagnostics.diagnostic import Problem
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.redirect import MovedRow

MOVED = "docs/data/moved.yml"


def told(portfolio: Portfolio, *rows: MovedRow) -> tuple[Problem, ...]:
    """The problems of a portfolio after the small one has been published."""
    found = published(portfolio, *rows)
    return address_problems(found, settle(found), Files(MOVED, lambda: addresses_of(portfolio)))


def without_initiative(portfolio: Portfolio, gone: str) -> Portfolio:
    """A portfolio from which an initiative is gone, and what names it too."""
    whole = renamed(portfolio, gone, "x")
    left = {key: one for key, one in whole.initiatives.items() if key != "x"}
    cut = {
        key: one.model_copy(update={"relations": tuple(r for r in one.relations if r.to != "x")})
        for key, one in left.items()
    }

    def named(records: object) -> MappingProxyType[str, object]:
        """Records that name the initiative no more."""
        found = {}
        for key, one in records.items():  # type: ignore[attr-defined]  # a mapping of records
            ids = tuple(ref for ref in one.initiatives if ref != "x")
            found[key] = one.model_copy(update={"initiatives": ids, "cited_effects": ()})
        return MappingProxyType(found)

    return replace(
        whole,
        initiatives=MappingProxyType(cut),
        stories=named(whole.stories),  # type: ignore[arg-type]  # as above
        activities=named(whole.activities),  # type: ignore[arg-type]  # as above
    )


def test_nothing_is_told_when_nothing_vanishes() -> None:
    assert told(small_portfolio()) == ()


def test_a_renamed_page_is_told_once_with_the_alias_to_add_and_where() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots", aliases=("first-plots",))
    (one,) = told(after)
    assert one.code.code == "address-vanished"
    assert one.mark.path == LEDGER
    assert one.details["value"] == "/initiatives/hill-plots/"
    assert one.details["line"] == "aliases: [first-plots, hill-plots]"
    assert one.details["path"] == after.initiatives["garden-plots"].path
    mend = one.mend(load_messages("en"))
    assert "aliases: [first-plots, hill-plots]" in mend
    assert "- {from: /initiatives/hill-plots/, because: …, on: 2025-06-01}" in mend


def test_a_removed_page_names_the_page_most_like_it() -> None:
    found = told(without_initiative(small_portfolio(), "hill-plots"))
    (one,) = [problem for problem in found if problem.code.code == "address-vanished"]
    assert one.details["path"] == "initiatives/quay-plots.md"
    assert one.details["line"] == "aliases: [hill-plots]"


def test_a_lost_file_proposes_no_page() -> None:
    found = told(without_initiative(small_portfolio(), "hill-plots"))
    rows = {problem.details["value"]: problem.details["row"] for problem in found}
    assert rows["/calendar/parties/growers.ics"] == (
        "- {from: /calendar/parties/growers.ics, because: …, on: 2025-06-01}"
    )


def test_adding_the_proposed_alias_mends_it() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots", aliases=("hill-plots",))
    assert told(after) == ()


def test_a_lost_generated_page_proposes_a_row_to_the_nearest_one() -> None:
    before = small_portfolio()
    places = {key: one for key, one in before.places.items() if key != "hill"}
    places["hilltop"] = before.places["hill"].model_copy(update={"id": "hilltop"})
    swapped = {
        key: one.model_copy(
            update={"places": tuple("hilltop" if p == "hill" else p for p in one.places)}
        )
        for key, one in before.initiatives.items()
    }
    activities = {
        key: one.model_copy(update={"place": "hilltop"}) if one.place == "hill" else one
        for key, one in before.activities.items()
    }
    after = replace(
        before,
        places=MappingProxyType(places),
        initiatives=MappingProxyType(swapped),
        activities=MappingProxyType(activities),
    )
    (one,) = told(after)
    assert one.code.code == "address-lost"
    wanted = "- {from: /places/hill/, to: /places/hilltop/, because: …, on: 2025-06-01}"
    assert one.details["row"] == wanted
    assert told(after, row("/places/hill/", "/places/hilltop/")) == ()


@pytest.mark.parametrize(
    ("fields", "field"),
    [({"draft": True}, "draft"), ({"publish_on": date(2026, 1, 1)}, "publish_on")],
)
def test_a_page_that_is_hidden_again_is_told_and_nothing_beside_it(
    fields: dict[str, object], field: str
) -> None:
    (one,) = told(changed_story(small_portfolio(), "picnic", **fields))
    assert (one.code.code, one.field) == ("address-hidden", field)
    assert one.mark.path == "stories/picnic.md"


def test_what_expires_is_no_problem() -> None:
    assert told(changed_story(small_portfolio(), "picnic", expires=date(2025, 5, 1))) == ()


@pytest.mark.parametrize(
    ("written", "code", "field", "suggestion"),
    [
        (row("/stories/", "/initiatives/"), "moved-exists", "from", None),
        (row("/places/hil/", "/places/"), "moved-unpublished", "from", "/places/hill/"),
        (row("/stories/picnik/", "/stories/pcnic/"), "moved-unknown", "to", "/stories/picnic/"),
    ],
)
def test_a_row_that_can_not_be_is_told(
    written: MovedRow, code: str, field: str, suggestion: str | None
) -> None:
    found = {one.code.code: one for one in told(small_portfolio(), written)}
    assert found[code].field == field
    assert found[code].details.get("suggestion") == suggestion


def test_new_addresses_are_advice_that_counts_them() -> None:
    found = published(small_portfolio())
    assert unrecorded_advice(found) == ()
    some = replace(found, ledger=ledger_of(sorted(found.current)[2:]))
    (one,) = unrecorded_advice(some)
    assert one.details["count"] == "2"
    assert one.details["value"] == f"/{min(found.current)}"
