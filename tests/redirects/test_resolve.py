"""What becomes of old addresses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from shk.features.redirects.resolve import Answer, settle
from tests.portfolios import small_portfolio
from tests.redirects.published import changed_story, published, renamed, row

OLD, NEW = "initiatives/hill-plots/", "initiatives/garden-plots/"


def test_what_is_still_there_needs_no_answer() -> None:
    found = settle(published(small_portfolio()))
    assert dict(found.answers) == {}
    assert found.left == ()


def test_ids_stay_when_titles_change() -> None:
    before = small_portfolio()
    after = changed_story(before, "picnic", title="Quite another headline")
    assert settle(published(after)).left == ()
    assert published(after).current == published(before).current


def test_an_alias_takes_every_address_of_a_page_along() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots", aliases=("hill-plots",))
    found = settle(published(after))
    assert found.left == ()
    assert found.answers[OLD] == Answer(NEW)
    old = {one for one in published(small_portfolio()).current if "hill-plots" in one}
    kept = {key: one.to for key, one in found.answers.items() if key in old}
    assert kept.keys() == old
    assert all(to == key.replace("hill-plots", "garden-plots") for key, to in kept.items())
    assert any(one.endswith(".ics") for one in old)


def test_without_an_alias_all_of_them_are_left() -> None:
    found = settle(published(renamed(small_portfolio(), "hill-plots", "garden-plots")))
    assert OLD in found.left
    assert all("hill-plots" in one for one in found.left)


def test_a_version_that_the_new_page_lacks_leads_to_its_full_text() -> None:
    after = changed_story(small_portfolio(), "well", aliases=("picnic",))
    after = replace(after, stories=MappingProxyType({"well": after.stories["well"]}))
    found = settle(published(after))
    assert found.answers["stories/picnic/easy-to-read/"].to == "stories/well/"


def test_a_row_ends_an_address_and_all_that_belongs_to_it() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots")
    ended = row(f"/{OLD}")
    found = settle(published(after, ended))
    assert found.left == ()
    assert {one.to for one in found.answers.values()} == {None}
    assert found.answers[OLD].row is ended.row


def test_a_row_from_page_to_page_moves_their_parts_too() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots")
    found = settle(published(after, row(f"/{OLD}", f"/{NEW}")))
    assert found.left == ()
    moved = {key: one.to for key, one in found.answers.items() if one.to}
    assert {f"{OLD}feed.atom", OLD} < moved.keys()
    assert all(to == key.replace("hill-plots", "garden-plots") for key, to in moved.items())


def test_the_more_exact_row_wins() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots")
    below = next(
        one for one in sorted(published(small_portfolio()).current)
        if one.startswith(OLD) and one != OLD and one.endswith("/")
    )  # fmt: skip
    found = settle(published(after, row(f"/{below}", "/timeline/"), row(f"/{OLD}")))
    assert found.answers[below].to == "timeline/"
    assert found.answers[OLD].to is None


def test_rows_are_followed_to_the_end_and_never_in_a_circle() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots", aliases=("hill-plots",))
    rows = (
        row("/older/", "/old/"),
        row("/old/", f"/{OLD}"),
        row("/round/", "/and-round/"),
        row("/and-round/", "/round/"),
        row("/lost/", "/nowhere/"),
    )
    found = settle(published(after, *rows))
    assert found.answers["older/"].to == NEW
    assert found.astray == {"round/", "and-round/", "lost/"}
    assert not found.astray & found.answers.keys()


@pytest.mark.parametrize("expires", [date(2025, 5, 31), date(2025, 6, 1)])
def test_a_page_that_has_expired_is_gone_and_one_on_its_last_day_is_not(expires: date) -> None:
    after = changed_story(small_portfolio(), "picnic", expires=expires, aliases=("old-picnic",))
    found = settle(published(after))
    assert found.left == ()
    gone = {key for key, one in found.answers.items() if one.to is None}
    assert ("stories/picnic/" in gone) is (expires < date(2025, 6, 1))


def test_no_answer_is_given_for_an_address_that_the_site_has() -> None:
    found = settle(published(small_portfolio(), row("/stories/", "/initiatives/")))
    assert dict(found.answers) == {}
