"""Addresses that would vanish are told with the line that keeps them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from shk.features.redirects.checks import Files, address_problems, unrecorded_advice
from shk.features.redirects.resolve import resolve_redirects
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


def reported(portfolio: Portfolio, *rows: MovedRow) -> tuple[Problem, ...]:
    """The problems of a portfolio after the small one has been published."""
    result = published(portfolio, *rows)
    return address_problems(
        result, resolve_redirects(result), Files(MOVED, lambda: addresses_of(portfolio))
    )


def without_initiative(portfolio: Portfolio, gone: str) -> Portfolio:
    """A portfolio from which an initiative is gone, and what names it too."""
    full = renamed(portfolio, gone, "x")
    left = {key: initiative for key, initiative in full.initiatives.items() if key != "x"}
    cut = {
        key: item.model_copy(update={"relations": tuple(r for r in item.relations if r.to != "x")})
        for key, item in left.items()
    }

    def named(records: object) -> MappingProxyType[str, object]:
        """Records that name the initiative no more."""
        result = {}
        for key, record in records.items():  # type: ignore[attr-defined]  # a mapping of records
            ids = tuple(ref for ref in record.initiatives if ref != "x")
            result[key] = record.model_copy(update={"initiatives": ids, "cited_effects": ()})
        return MappingProxyType(result)

    return replace(
        full,
        initiatives=MappingProxyType(cut),
        stories=named(full.stories),  # type: ignore[arg-type]  # as above
        activities=named(full.activities),  # type: ignore[arg-type]  # as above
    )


def test_nothing_is_reported_when_nothing_vanishes() -> None:
    assert reported(small_portfolio()) == ()


def test_a_renamed_page_is_reported_once_with_the_alias_to_add_and_where() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots", aliases=("first-plots",))
    (item,) = reported(after)
    assert item.code.code == "address-vanished"
    assert item.location.path == LEDGER
    assert item.details["value"] == "/initiatives/hill-plots/"
    assert item.details["line"] == "aliases: [first-plots, hill-plots]"
    assert item.details["path"] == after.initiatives["garden-plots"].path
    fix = item.fix(load_messages("en"))
    assert "aliases: [first-plots, hill-plots]" in fix
    assert "- {from: /initiatives/hill-plots/, because: …, on: 2025-06-01}" in fix


def test_a_removed_page_names_the_page_most_like_it() -> None:
    result = reported(without_initiative(small_portfolio(), "hill-plots"))
    (item,) = [problem for problem in result if problem.code.code == "address-vanished"]
    assert item.details["path"] == "initiatives/quay-plots.md"
    assert item.details["line"] == "aliases: [hill-plots]"


def test_a_lost_file_proposes_no_page() -> None:
    result = reported(without_initiative(small_portfolio(), "hill-plots"))
    rows = {problem.details["value"]: problem.details["row"] for problem in result}
    assert rows["/calendar/parties/growers.ics"] == (
        "- {from: /calendar/parties/growers.ics, because: …, on: 2025-06-01}"
    )


def test_adding_the_proposed_alias_mends_it() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots", aliases=("hill-plots",))
    assert reported(after) == ()


def test_a_lost_generated_page_proposes_a_row_to_the_nearest_one() -> None:
    before = small_portfolio()
    places = {key: place for key, place in before.places.items() if key != "hill"}
    places["hilltop"] = before.places["hill"].model_copy(update={"id": "hilltop"})
    swapped = {
        key: initiative.model_copy(
            update={"places": tuple("hilltop" if p == "hill" else p for p in initiative.places)}
        )
        for key, initiative in before.initiatives.items()
    }
    activities = {
        key: activity.model_copy(update={"place": "hilltop"})
        if activity.place == "hill"
        else activity
        for key, activity in before.activities.items()
    }
    after = replace(
        before,
        places=MappingProxyType(places),
        initiatives=MappingProxyType(swapped),
        activities=MappingProxyType(activities),
    )
    picture, page = reported(after)
    assert picture.details["value"] == "/indicators/n1-hill.svg"
    assert page.code.code == "address-lost"
    wanted = "- {from: /places/hill/, to: /places/hilltop/, because: …, on: 2025-06-01}"
    assert page.details["row"] == wanted
    assert reported(after, row("/places/hill/", "/places/hilltop/")) == (picture,)


@pytest.mark.parametrize(
    ("fields", "field"),
    [({"draft": True}, "draft"), ({"publish_on": date(2026, 1, 1)}, "publish_on")],
)
def test_a_page_that_is_hidden_again_is_reported_and_nothing_beside_it(
    fields: dict[str, object], field: str
) -> None:
    (item,) = reported(changed_story(small_portfolio(), "picnic", **fields))
    assert (item.code.code, item.field) == ("address-hidden", field)
    assert item.location.path == "stories/picnic.md"


def test_what_expires_is_no_problem() -> None:
    assert reported(changed_story(small_portfolio(), "picnic", expires=date(2025, 5, 1))) == ()


@pytest.mark.parametrize(
    ("written", "code", "field", "suggestion"),
    [
        (row("/stories/", "/initiatives/"), "moved-exists", "from", None),
        (row("/places/hil/", "/places/"), "moved-unpublished", "from", "/places/hill/"),
        (row("/stories/picnik/", "/stories/pcnic/"), "moved-unknown", "to", "/stories/picnic/"),
    ],
)
def test_a_row_that_can_not_be_is_reported(
    written: MovedRow, code: str, field: str, suggestion: str | None
) -> None:
    result = {item.code.code: item for item in reported(small_portfolio(), written)}
    assert result[code].field == field
    assert result[code].details.get("suggestion") == suggestion


def test_new_addresses_are_advice_that_counts_them() -> None:
    result = published(small_portfolio())
    assert unrecorded_advice(result) == ()
    some = replace(result, ledger=ledger_of(sorted(result.current)[2:]))
    (item,) = unrecorded_advice(some)
    assert item.details["count"] == "2"
    assert item.details["value"] == f"/{min(result.current)}"
