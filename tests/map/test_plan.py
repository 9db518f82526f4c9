"""What stands on a map and in which order."""

from __future__ import annotations

from shk.features.map.plan import map_plan
from tests.portfolios import empty_portfolio, small_context


def test_the_whole_portfolio_has_every_initiative_once() -> None:
    context = small_context()
    plan = map_plan(context, None)
    assert sorted(initiative.id for initiative in plan.initiatives) == sorted(
        context.portfolio.initiatives
    )
    assert plan.guests == ()


def test_an_initiative_without_challenges_hangs_on_its_focus_area() -> None:
    gardens, harbour = map_plan(small_context(), None).areas
    assert [item.id for item in gardens.direct] == ["tool-library"]
    assert harbour.direct == ()


def test_a_focus_area_shows_related_initiatives_of_others_as_guests() -> None:
    plan = map_plan(small_context(), "gardens")
    assert [guest.id for guest in plan.guests] == ["quay-plots"]
    assert {(relation.first.id, relation.other.id) for relation in plan.relations} == {
        ("hill-plots", "soil-study"),
        ("soil-study", "hill-plots"),
        ("hill-plots", "quay-plots"),
        ("tool-library", "hill-plots"),
    }


def test_relations_are_numbered_downwards() -> None:
    plan = map_plan(small_context(), None)
    places = {initiative.id: place for place, initiative in enumerate(plan.initiatives)}
    upper = [
        min(places[relation.first.id], places[relation.other.id]) for relation in plan.relations
    ]
    assert [relation.number for relation in plan.relations] == [1, 2, 3, 4]
    assert upper == sorted(upper)


def test_a_challenge_nobody_takes_on_is_idle() -> None:
    plan = map_plan(small_context(portfolio=empty_portfolio()), None)
    assert plan.initiatives == ()
    assert [[item.id for item in area.idle] for area in plan.areas] == [
        ["dry-soil", "few-plots"],
        ["empty-quays"],
    ]
