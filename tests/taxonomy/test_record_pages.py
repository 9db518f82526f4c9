"""The pages of focus areas, goals, challenges and parties, and their lists."""

from __future__ import annotations

import pytest

from shk.features.taxonomy.index_pages import taxonomy_index_view
from shk.features.taxonomy.record_pages import (
    challenge_view,
    focus_area_view,
    goal_view,
    party_view,
)
from shk.model.schema.record import Kind
from tests.portfolios import empty_portfolio, small_context


def test_focus_area_lists_goals_with_counts() -> None:
    context = small_context()
    view = focus_area_view(context, context.portfolio.focus_areas["gardens"])
    assert [(line.goal.title, line.counts) for line in view.goals] == [
        ("More people grow", "2 initiatives"),
        ("Harvests are shared", "1 initiative"),
    ]
    assert [link.title for link in view.challenges] == ["Dry soil", "Few plots"]
    assert len(view.backlinks.initiatives) == 3
    assert len(view.backlinks.stories) == 2
    assert view.map == "portfolio/gardens/"


def test_goal_shows_challenges_of_its_initiatives() -> None:
    context = small_context()
    view = goal_view(context, context.portfolio.goals["growing"])
    assert (view.meta.title, view.name) == ("Growing", "More people grow")
    assert [link.title for link in view.challenges] == ["Dry soil", "Few plots"]
    assert [card.title for card in view.backlinks.initiatives] == [
        "Plots on the hill",
        "Soil study",
    ]


def test_challenge_shows_goals_that_stand_to_gain() -> None:
    context = small_context()
    view = challenge_view(context, context.portfolio.challenges["dry-soil"])
    assert [link.title for link in view.goals] == ["Growing", "Sharing"]
    assert view.area.title == "Gardens for all"
    assert view.text == ""


def test_party_with_parts_and_activities() -> None:
    context = small_context()
    view = party_view(context, context.portfolio.parties["college"])
    assert [link.title for link in view.parts] == ["Soil lab"]
    assert [line.title for line in view.dates] == ["On seeds"]
    assert view.partner
    assert view.kind == "University"


def test_party_that_belongs_to_another() -> None:
    context = small_context()
    view = party_view(context, context.portfolio.parties["lab"])
    assert view.part_of is not None
    assert view.part_of.title == "College"
    assert [card.title for card in view.backlinks.initiatives] == ["Soil study"]


def test_index_groups_by_focus_area() -> None:
    view = taxonomy_index_view(small_context(), Kind.GOAL)
    assert [(group.title, group.hue, len(group.entries)) for group in view.groups] == [
        ("Gardens for all", "warm", 2),
        ("A living harbour", "cool", 1),
    ]
    assert view.meta.uri == "goals/"


def test_index_of_parties_has_partners_first_and_others_by_name() -> None:
    view = taxonomy_index_view(small_context(), Kind.PARTY)
    assert [[entry.mark for entry in group.entries] for group in view.groups] == [
        ["T", "C"],
        ["GC", "SL"],
    ]


def test_index_says_when_there_are_no_initiatives() -> None:
    view = taxonomy_index_view(small_context(portfolio=empty_portfolio()), Kind.CHALLENGE)
    counts = {entry.counts for group in view.groups for entry in group.entries}
    assert counts == {"No initiatives yet"}


def test_index_of_focus_areas_keeps_each_in_its_hue() -> None:
    view = taxonomy_index_view(small_context(), Kind.FOCUS_AREA)
    assert [group.hue for group in view.groups] == ["warm", "cool"]


def test_a_kind_without_a_list_is_refused() -> None:
    with pytest.raises(KeyError):
        taxonomy_index_view(small_context(), Kind.FIGURE)
