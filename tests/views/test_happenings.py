"""Everything with a time, as one sorted list."""

from __future__ import annotations

import re
from dataclasses import replace

from shk.views.happenings import EntryKind, all_happenings, area_ids, happenings_of
from tests.portfolios import empty_portfolio, small_portfolio


def test_everything_is_there_once_and_in_order() -> None:
    portfolio = small_portfolio()
    found = all_happenings(portfolio)
    milestones = sum(len(one.milestones) for one in portfolio.initiatives.values())
    assert len(found) == 5 + 1 + milestones + 2 + 6
    assert [one.when for one in found] == sorted(one.when for one in found)


def test_anchors_are_unique_and_ascii() -> None:
    anchors = [one.anchor for one in all_happenings(small_portfolio())]
    assert len(set(anchors)) == len(anchors)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", one) for one in anchors)


def test_the_anchor_of_a_milestone_comes_from_its_time() -> None:
    anchors = {one.anchor for one in all_happenings(small_portfolio())}
    assert {
        "milestone-hill-plots--spring-2024",
        "milestone-hill-plots--2024-05-02",
        "milestone-quay-plots--2024",
        "milestone-soil-study--2022-to-2023",
    } <= anchors


def test_milestones_at_the_same_time_are_numbered() -> None:
    portfolio = small_portfolio()
    hill = portfolio.initiatives["hill-plots"]
    twice = hill.model_copy(update={"milestones": (hill.milestones[1],) * 2})
    changed = replace(portfolio, initiatives={**portfolio.initiatives, "hill-plots": twice})
    anchors = [one.anchor for one in happenings_of(changed, twice)]
    assert "milestone-hill-plots--2024-05-02" in anchors
    assert "milestone-hill-plots--2024-05-02--2" in anchors


def test_a_story_stands_at_the_time_it_tells_of() -> None:
    found = {one.anchor: one for one in all_happenings(small_portfolio())}
    assert found["story-picnic"].when.season == "spring"
    assert found["story-well"].when.start.isoformat() == "2025-04-01"


def test_an_initiative_has_its_own_and_nothing_else() -> None:
    portfolio = small_portfolio()
    kinds = [one.kind for one in happenings_of(portfolio, portfolio.initiatives["soil-study"])]
    assert kinds == [EntryKind.START, EntryKind.MILESTONE, EntryKind.END]


def test_focus_areas_of_activities() -> None:
    portfolio = small_portfolio()
    found = {one.anchor: area_ids(portfolio, one) for one in all_happenings(portfolio)}
    assert found["activity-open-gate"] == ("gardens",)
    assert found["activity-yearly-meeting"] == ()
    assert found["story-picnic"] == ("gardens", "harbour")


def test_nothing_comes_of_nothing() -> None:
    assert all_happenings(empty_portfolio()) == ()
