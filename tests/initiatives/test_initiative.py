"""The page of an initiative; facts that are absent are empty."""

from __future__ import annotations

import dataclasses
from datetime import date
from types import MappingProxyType

from shk.features.initiatives.initiative import InitiativeView, initiative_view
from tests.portfolios import small_context, small_portfolio


def view_of(initiative_id: str) -> InitiativeView:
    """The view of an initiative of the small portfolio."""
    context = small_context()
    return initiative_view(context, context.portfolio.initiatives[initiative_id])


def test_place_in_the_portfolio() -> None:
    view = view_of("hill-plots")
    assert view.area.title == "Gardens for all"
    assert [link.title for link in view.goals] == ["More people grow"]
    assert [link.title for link in view.challenges] == ["Dry soil", "Few plots"]
    assert view.meta.hue == "warm"
    assert view.map == "portfolio/gardens/"


def test_status_line() -> None:
    view = view_of("soil-study")
    assert view.phase.symbol == "phase-closed"
    assert view.phase_meaning == "The work has ended."
    assert view.period == "2022 – 20 December 2023"
    assert view.ended
    assert [strand.symbol for strand in view.strands] == ["sign-research", "sign-education"]
    assert not view_of("hill-plots").ended


def test_an_initiative_that_has_ended_says_so() -> None:
    assert view_of("soil-study").closing == "The initiative ended 20 December 2023."
    assert view_of("hill-plots").closing == ""
    context = small_context()
    study = context.portfolio.initiatives["soil-study"]
    open_end = study.model_copy(update={"period": study.period.model_copy(update={"end": None})})
    assert initiative_view(context, open_end).closing == "The initiative has ended."


def test_a_person_who_is_not_named_is_reported_by_role() -> None:
    context = small_context()
    plots = context.portfolio.initiatives["hill-plots"]
    unnamed = plots.people[0].model_copy(update={"name": None})
    view = initiative_view(context, plots.model_copy(update={"people": (unnamed,)}))
    (line,) = view.people[0].people
    assert (line.name, line.role) == ("Gardener", "")


def test_people_by_part() -> None:
    groups = view_of("soil-study").people
    assert [(group.title, group.people[0].name) for group in groups] == [
        ("Researcher", "Alex Berg"),
        ("Student", "Sam Ek"),
    ]
    assert groups[0].people[0].organisation is not None
    assert groups[1].people[0].organisation is None


def test_ties_both_ways_with_their_reasons() -> None:
    ties = view_of("hill-plots").ties
    results = {
        (group.title, tie.initiative.title, tie.because) for group in ties for tie in group.ties
    }
    assert results == {
        ("Twin of", "Plots on the quay", "The same question by the sea."),
        ("Learns with", "Soil study", "They dig the same soil."),
        ("Is researched by", "Soil study", "It studies them."),
        ("Continues in", "Tool library", "The need came up."),
    }


def test_tie_seen_from_the_other_end() -> None:
    ties = view_of("tool-library").ties
    assert [group.title for group in ties] == ["Builds on"]
    assert ties[0].ties[0].hue == "warm"


def test_effects_tell_what_did_not_work() -> None:
    steps = view_of("hill-plots").effects
    assert [step.kind for step in steps] == ["output", "outcome"]
    assert [effect.negative for effect in steps[1].effects] == [False, True]
    assert steps[1].effects[0].dimension == "Culture and values"


def test_years_latest_first() -> None:
    assert [line.year for line in view_of("hill-plots").years] == [2025, 2024]


def test_absent_facts_are_empty() -> None:
    view = view_of("tool-library")
    assert (view.goals, view.challenges, view.places, view.people) == ((), (), (), ())
    assert (view.effects, view.stories, view.years, view.sources) == ((), (), (), ())
    assert view.question == ""
    assert view.updated is None
    assert view.picture is None


def test_sources_gather_places_of_a_document() -> None:
    sources = view_of("hill-plots").sources
    assert [(line.title, line.places) for line in sources] == [("Report 2024", ("Gardens",))]


def test_last_updated_and_path() -> None:
    portfolio = small_portfolio()
    item = portfolio.initiatives["sea-choir"].model_copy(update={"changed": date(2025, 5, 4)})
    full_text = dataclasses.replace(
        portfolio, initiatives=MappingProxyType({**portfolio.initiatives, "sea-choir": item})
    )
    view = initiative_view(small_context(portfolio=full_text), item)
    assert view.updated is not None
    assert view.updated.machine == "2025-05-04"
    assert view.path == "initiatives/sea-choir.md"


def test_motif_is_the_same_in_every_build() -> None:
    assert view_of("sea-choir").motif == view_of("sea-choir").motif
    assert view_of("sea-choir").motif != view_of("quay-plots").motif
