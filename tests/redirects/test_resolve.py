"""What becomes of old addresses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from shk.features.redirects.resolve import Answer, resolve_redirects
from tests.portfolios import small_portfolio
from tests.redirects.published import changed_story, published, renamed, row

OLD, NEW = "initiatives/hill-plots/", "initiatives/garden-plots/"


def test_what_is_still_there_needs_no_answer() -> None:
    redirects = resolve_redirects(published(small_portfolio()))
    assert dict(redirects.answers) == {}
    assert redirects.left == ()


def test_ids_stay_when_titles_change() -> None:
    before = small_portfolio()
    after = changed_story(before, "picnic", title="Quite another headline")
    assert resolve_redirects(published(after)).left == ()
    assert published(after).current == published(before).current


def test_an_alias_takes_every_address_of_a_page_along() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots", aliases=("hill-plots",))
    redirects = resolve_redirects(published(after))
    assert redirects.left == ()
    assert redirects.answers[OLD] == Answer(NEW)
    old = {item for item in published(small_portfolio()).current if "hill-plots" in item}
    kept = {key: answer.to for key, answer in redirects.answers.items() if key in old}
    assert kept.keys() == old
    assert all(to == key.replace("hill-plots", "garden-plots") for key, to in kept.items())
    assert any(item.endswith(".ics") for item in old)


def test_without_an_alias_all_of_them_are_left() -> None:
    redirects = resolve_redirects(
        published(renamed(small_portfolio(), "hill-plots", "garden-plots"))
    )
    assert OLD in redirects.left
    assert all("hill-plots" in item for item in redirects.left)


def test_a_version_that_the_new_page_lacks_leads_to_its_full_text() -> None:
    after = changed_story(small_portfolio(), "well", aliases=("picnic",))
    after = replace(after, stories=MappingProxyType({"well": after.stories["well"]}))
    redirects = resolve_redirects(published(after))
    assert redirects.answers["stories/picnic/easy-to-read/"].to == "stories/well/"


def test_a_row_ends_an_address_and_all_that_belongs_to_it() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots")
    ended = row(f"/{OLD}")
    redirects = resolve_redirects(published(after, ended))
    assert redirects.left == ()
    assert {answer.to for answer in redirects.answers.values()} == {None}
    assert redirects.answers[OLD].row is ended.row


def test_a_row_from_page_to_page_moves_their_parts_too() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots")
    redirects = resolve_redirects(published(after, row(f"/{OLD}", f"/{NEW}")))
    assert redirects.left == ()
    moved = {key: answer.to for key, answer in redirects.answers.items() if answer.to}
    assert {f"{OLD}feed.atom", OLD} < moved.keys()
    assert all(to == key.replace("hill-plots", "garden-plots") for key, to in moved.items())


def test_the_more_exact_row_wins() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots")
    below = next(
        item for item in sorted(published(small_portfolio()).current)
        if item.startswith(OLD) and item != OLD and item.endswith("/")
    )  # fmt: skip
    redirects = resolve_redirects(published(after, row(f"/{below}", "/timeline/"), row(f"/{OLD}")))
    assert redirects.answers[below].to == "timeline/"
    assert redirects.answers[OLD].to is None


def test_rows_are_followed_to_the_end_and_never_in_a_circle() -> None:
    after = renamed(small_portfolio(), "hill-plots", "garden-plots", aliases=("hill-plots",))
    rows = (
        row("/older/", "/old/"),
        row("/old/", f"/{OLD}"),
        row("/round/", "/and-round/"),
        row("/and-round/", "/round/"),
        row("/lost/", "/nowhere/"),
    )
    redirects = resolve_redirects(published(after, *rows))
    assert redirects.answers["older/"].to == NEW
    assert redirects.astray == {"round/", "and-round/", "lost/"}
    assert not redirects.astray & redirects.answers.keys()


@pytest.mark.parametrize("expires", [date(2025, 5, 31), date(2025, 6, 1)])
def test_a_page_that_has_expired_is_gone_and_one_on_its_last_day_is_not(expires: date) -> None:
    after = changed_story(small_portfolio(), "picnic", expires=expires, aliases=("old-picnic",))
    redirects = resolve_redirects(published(after))
    assert redirects.left == ()
    gone = {key for key, answer in redirects.answers.items() if answer.to is None}
    assert ("stories/picnic/" in gone) is (expires < date(2025, 6, 1))


def test_no_answer_is_given_for_an_address_that_the_site_has() -> None:
    redirects = resolve_redirects(published(small_portfolio(), row("/stories/", "/initiatives/")))
    assert dict(redirects.answers) == {}


def test_parts_of_a_list_that_has_become_shorter_lead_to_the_list() -> None:
    now = published(small_portfolio())
    ended = ("stories/page/2/", "stories/page/2/index.md", "stories/feed-3.atom", "stories/page/x/")
    places = {**now.ledger.places, **dict.fromkeys(ended, next(iter(now.ledger.places.values())))}
    ledger = replace(now.ledger, places=MappingProxyType(places))
    redirects = resolve_redirects(replace(now, ledger=ledger))
    assert {old: answer.to for old, answer in redirects.answers.items()} == {
        "stories/page/2/": "stories/",
        "stories/page/2/index.md": "stories/index.md",
        "stories/feed-3.atom": "stories/feed.atom",
    }
    assert redirects.left == ("stories/page/x/",)
