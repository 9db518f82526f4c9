"""Everything with a time, as one sorted list."""

from __future__ import annotations

import re
from dataclasses import replace

from shk.model.portfolio.events import EntryKind, all_events, area_ids, events_of, party_ids
from shk.model.schema.initiative import Milestone
from tests.portfolios import empty_portfolio, small_portfolio


def test_everything_is_there_once_and_in_order() -> None:
    portfolio = small_portfolio()
    events = all_events(portfolio)
    milestones = sum(len(initiative.milestones) for initiative in portfolio.initiatives.values())
    assert len(events) == 5 + 1 + milestones + 2 + 6
    assert [item.when for item in events] == sorted(item.when for item in events)


def test_anchors_are_unique_and_ascii() -> None:
    anchors = [event.anchor for event in all_events(small_portfolio())]
    assert len(set(anchors)) == len(anchors)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", anchor) for anchor in anchors)


def test_the_anchor_of_a_milestone_comes_from_its_title() -> None:
    anchors = {event.anchor for event in all_events(small_portfolio())}
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
    made = tuple(Milestone.model_validate(milestone) for milestone in milestones)
    changed = hill.model_copy(update={"milestones": made})
    events = all_events(
        replace(portfolio, initiatives={**portfolio.initiatives, "hill-plots": changed})
    )
    return [item.anchor for item in events if item.anchor.startswith("milestone-hill-plots--")]


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
    anchors = {event.anchor for event in all_events(small_portfolio()) if event.in_calendar}
    assert anchors == {
        "milestone-hill-plots--gates-open",
        "milestone-hill-plots--first-picnic",
        "activity-open-gate",
        "activity-harvest-forum",
        "activity-yearly-meeting",
    }


def test_the_parties_behind_something_are_those_who_carry_or_arranged_it() -> None:
    portfolio = small_portfolio()
    result = {event.anchor: party_ids(portfolio, event) for event in all_events(portfolio)}
    assert result["start-sea-choir"] == ("college", "town")
    assert result["activity-seed-lecture"] == ("college",)
    assert result["activity-quay-day"] == ("town", "college")
    assert result["activity-yearly-meeting"] == ()


def test_a_story_stands_at_the_time_it_tells_of() -> None:
    result = {event.anchor: event for event in all_events(small_portfolio())}
    assert result["story-picnic"].when.season == "spring"
    assert result["story-well"].when.start.isoformat() == "2025-04-01"


def test_an_initiative_has_its_own_and_nothing_else() -> None:
    portfolio = small_portfolio()
    kinds = [event.kind for event in events_of(portfolio, portfolio.initiatives["soil-study"])]
    assert kinds == [EntryKind.START, EntryKind.MILESTONE, EntryKind.END]


def test_focus_areas_of_activities() -> None:
    portfolio = small_portfolio()
    result = {event.anchor: area_ids(portfolio, event) for event in all_events(portfolio)}
    assert result["activity-open-gate"] == ("gardens",)
    assert result["activity-yearly-meeting"] == ()
    assert result["story-picnic"] == ("gardens", "harbour")


def test_nothing_comes_of_nothing() -> None:
    assert all_events(empty_portfolio()) == ()
