"""The portfolio: what follows from its records."""

from __future__ import annotations

import dataclasses

import pytest
from pydantic import ValidationError

from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import RelationKind
from tests.portfolios import empty_portfolio, small_portfolio


def test_a_relation_is_a_tie_from_both_ends() -> None:
    portfolio = small_portfolio()
    ties = portfolio.ties_of("tool-library")
    assert [(tie.other.id, tie.outgoing, tie.label) for tie in ties] == [
        ("hill-plots", True, RelationKind.BUILDS_ON.label)
    ]
    seen = [tie for tie in portfolio.ties_of("hill-plots") if tie.other.id == "tool-library"]
    assert [(item.outgoing, item.label) for item in seen] == [
        (False, RelationKind.BUILDS_ON.inverse)
    ]


def test_every_tie_has_its_other_end() -> None:
    portfolio = small_portfolio()
    ties = [
        (initiative, tie)
        for initiative in portfolio.initiatives
        for tie in portfolio.ties_of(initiative)
    ]
    assert len(ties) == 2 * sum(
        len(initiative.relations) for initiative in portfolio.initiatives.values()
    )
    for item, tie in ties:
        back = portfolio.ties_of(tie.other.id)
        assert any(
            other.other.id == item and other.relation is tie.relation
            and other.outgoing is not tie.outgoing
            for other in back
        )  # fmt: skip


def test_no_ties_for_what_stands_alone_or_is_not_there() -> None:
    portfolio = small_portfolio()
    assert portfolio.ties_of("sea-choir") == ()
    assert portfolio.ties_of("nothing") == ()


@pytest.mark.parametrize(
    ("kind", "record_id", "initiatives"),
    [
        (Kind.FOCUS_AREA, "harbour", ["quay-plots", "sea-choir"]),
        (Kind.GOAL, "growing", ["hill-plots", "soil-study"]),
        (Kind.CHALLENGE, "dry-soil", ["hill-plots", "soil-study"]),
        (Kind.PARTY, "lab", ["soil-study"]),
        (Kind.PLACE, "quay", ["quay-plots", "sea-choir"]),
        (Kind.DOCUMENT, "report-2024", ["hill-plots"]),
        (Kind.PLACE, "nowhere", []),
        (Kind.GOAL, "quay", []),
    ],
)
def test_initiatives_of_a_record(kind: Kind, record_id: str, initiatives: list[str]) -> None:
    portfolio = small_portfolio()
    assert [
        initiative.id for initiative in portfolio.initiatives_of(kind, record_id)
    ] == initiatives


def test_stories_stand_under_what_their_initiatives_do_newest_first() -> None:
    portfolio = small_portfolio()
    assert [story.id for story in portfolio.stories_of(Kind.PLACE, "hill")] == ["well", "picnic"]
    assert [story.id for story in portfolio.stories_of(Kind.FOCUS_AREA, "harbour")] == ["picnic"]
    assert [story.id for story in portfolio.stories_of(Kind.INITIATIVE, "hill-plots")] == [
        "well",
        "picnic",
    ]


def test_activities_of_a_record_earliest_first() -> None:
    portfolio = small_portfolio()
    assert [activity.id for activity in portfolio.activities_of(Kind.FOCUS_AREA, "harbour")] == [
        "quay-day",
        "song-panel",
    ]
    assert [activity.id for activity in portfolio.activities_of(Kind.PLACE, "hill")] == [
        "open-gate"
    ]


def test_goals_of_a_story_are_its_own_or_those_of_its_initiatives() -> None:
    portfolio = small_portfolio()
    picnic = portfolio.stories["picnic"]
    assert [goal.id for goal in portfolio.goals_of_story(picnic)] == ["growing", "meeting"]
    own = picnic.model_copy(update={"goals": ("sharing",)})
    assert [goal.id for goal in portfolio.goals_of_story(own)] == ["sharing"]


def test_focus_areas_of_a_story_follow_from_initiatives_or_goals() -> None:
    portfolio = small_portfolio()
    picnic = portfolio.stories["picnic"]
    assert [focus_area.id for focus_area in portfolio.focus_areas_of_story(picnic)] == [
        "gardens",
        "harbour",
    ]
    alone = picnic.model_copy(update={"initiatives": (), "goals": ("meeting",)})
    assert [focus_area.id for focus_area in portfolio.focus_areas_of_story(alone)] == ["harbour"]
    bare = picnic.model_copy(update={"initiatives": (), "goals": ()})
    assert portfolio.focus_areas_of_story(bare) == ()


def test_nothing_follows_from_nothing() -> None:
    portfolio = empty_portfolio()
    assert portfolio.initiatives_of(Kind.FOCUS_AREA, "gardens") == ()
    assert portfolio.stories_of(Kind.FOCUS_AREA, "gardens") == ()
    assert portfolio.activities_of(Kind.FOCUS_AREA, "gardens") == ()


def test_nothing_can_be_changed() -> None:
    portfolio = small_portfolio()
    with pytest.raises(dataclasses.FrozenInstanceError):
        portfolio.stories = {}  # type: ignore[misc]
    with pytest.raises(ValidationError):
        portfolio.stories["well"].title = "x"  # type: ignore[misc]
    with pytest.raises(TypeError):
        portfolio.initiatives["x"] = portfolio.initiatives["hill-plots"]  # type: ignore[index]


def test_what_has_texts_is_reported_with_its_kind() -> None:
    portfolio = small_portfolio()
    results = [(kind, item.id) for kind, item in portfolio.authored()]
    assert results == [
        *((Kind.INITIATIVE, key) for key in portfolio.initiatives),
        *((Kind.STORY, key) for key in portfolio.stories),
    ]
