"""Everything with a time, as one sorted list."""

from __future__ import annotations

import re
from dataclasses import replace

from shk.model.portfolio.events import EntryKind, all_happenings, area_ids, happenings_of, party_ids
from shk.model.schema.initiative import Milestone
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


def test_the_anchor_of_a_milestone_comes_from_its_title() -> None:
    anchors = {one.anchor for one in all_happenings(small_portfolio())}
    assert {
        "milestone-hill-plots--families-sow",
        "milestone-hill-plots--gates-open",
        "milestone-quay-plots--boxes-are-built",
        "milestone-soil-study--samples-are-taken",
    } <= anchors


def with_milestones(milestones: list[dict[str, str]]) -> list[str]:
    """The anchors of an initiative's milestones."""
    portfolio = small_portfolio()
    hill = portfolio.initiatives["hill-plots"]
    made = tuple(Milestone.model_validate(one) for one in milestones)
    changed = hill.model_copy(update={"milestones": made})
    found = all_happenings(
        replace(portfolio, initiatives={**portfolio.initiatives, "hill-plots": changed})
    )
    return [one.anchor for one in found if one.anchor.startswith("milestone-hill-plots--")]


def test_a_link_to_a_milestone_holds_when_its_date_is_set_right() -> None:
    first = with_milestones([{"when": "2024", "title": "Gården öppnar!"}])
    assert first == with_milestones([{"when": "2025-03-01", "title": "Gården öppnar!"}])
    assert first == ["milestone-hill-plots--garden-oppnar"]


def test_milestones_of_the_same_name_are_numbered() -> None:
    twice = [{"when": "2024", "title": "Picnic"}, {"when": "2025", "title": "Picnic"}]
    assert with_milestones(twice) == [
        "milestone-hill-plots--picnic",
        "milestone-hill-plots--picnic--2",
    ]


def test_only_known_days_can_be_put_in_a_calendar() -> None:
    found = {one.anchor for one in all_happenings(small_portfolio()) if one.in_calendar}
    assert found == {
        "milestone-hill-plots--gates-open",
        "milestone-hill-plots--first-picnic",
        "activity-open-gate",
        "activity-harvest-forum",
        "activity-yearly-meeting",
    }


def test_the_parties_behind_something_are_those_who_carry_or_arranged_it() -> None:
    portfolio = small_portfolio()
    found = {one.anchor: party_ids(portfolio, one) for one in all_happenings(portfolio)}
    assert found["start-sea-choir"] == ("college", "town")
    assert found["activity-seed-lecture"] == ("college",)
    assert found["activity-quay-day"] == ("town", "college")
    assert found["activity-yearly-meeting"] == ()


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
