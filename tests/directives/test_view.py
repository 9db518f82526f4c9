"""What a directive becomes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from shk.features.directives.view import placed_view
from shk.model.schema.directive import Directive, Order, Show
from tests.portfolios import empty_portfolio, small_context

if TYPE_CHECKING:
    from shk.features.directives.query import Page
    from shk.features.directives.view import PlacedView
    from shk.site.context import Context

CONTEXT = small_context()
Keys = dict[str, str | int]


def view(show: Show, keys: Keys | None = None, context: Context = CONTEXT) -> PlacedView:
    directive = Directive.model_validate({"show": show.value, **(keys or {})})
    return placed_view(context, directive, None, 1)


def stories(page: Page = None, **keys: str | int) -> list[str]:
    directive = Directive.model_validate({"show": "stories", **keys})
    return [story.title for story in placed_view(CONTEXT, directive, page, 1).stories]


def test_the_latest_stories() -> None:
    assert stories() == ["A well for the hill", "The picnic that grew"]
    assert stories(count=1) == ["A well for the hill"]


def test_stories_by_what_they_belong_to() -> None:
    assert stories(goal="meeting") == ["The picnic that grew"]
    assert stories(focus_area="harbour") == ["The picnic that grew"]
    assert stories(initiative="quay-plots") == ["The picnic that grew"]
    assert stories(initiative="hill-plots", year=2025) == ["A well for the hill"]
    assert stories(party="growers", goal="meeting") == ["The picnic that grew"]


def test_a_story_does_not_list_itself() -> None:
    assert stories(CONTEXT.portfolio.stories["well"]) == ["The picnic that grew"]


def test_the_most_relevant_stories_have_something_in_common_with_the_page() -> None:
    initiatives = CONTEXT.portfolio.initiatives
    relevant = Order.RELEVANT.value
    assert stories(initiatives["quay-plots"], order=relevant)[0] == "The picnic that grew"
    assert stories(initiatives["sea-choir"], order=relevant) == ["The picnic that grew"]
    assert stories(initiatives["soil-study"], order=relevant) == [
        "A well for the hill", "The picnic that grew",
    ]  # fmt: skip


def test_the_timeline_is_latest_first_and_ends_today() -> None:
    entries = view(Show.TIMELINE, {"count": 50}).entries
    assert entries[0].title != "Yearly meeting"
    assert "Yearly meeting" not in [entry.title for entry in entries]
    assert [entry.title for entry in view(Show.TIMELINE, {"initiative": "soil-study"}).entries] == [
        "Soil study", "Samples are taken", "Soil study",
    ]  # fmt: skip


def test_entries_have_ids_of_their_own() -> None:
    assert all(entry.id.startswith("view-1-") for entry in view(Show.TIMELINE).entries)


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        ({"focus_area": "harbour", "year": 2025}, "Quay day"),
        ({"party": "college", "year": 2024}, "On seeds"),
        ({"goal": "meeting"}, "Quay day"),
    ],
)
def test_the_timeline_of_something(keys: Keys, title: str) -> None:
    assert title in [entry.title for entry in view(Show.TIMELINE, {"count": 20, **keys}).entries]


def test_a_map_of_the_whole_and_of_a_focus_area() -> None:
    full_map = view(Show.MAP).map
    assert full_map is not None
    assert full_map.counts == ("3 challenges", "5 initiatives")
    assert full_map.full.uri == "portfolio/"
    area = view(Show.MAP, {"focus_area": "harbour"}).map
    assert area is not None
    assert area.miniature is not None
    assert area.counts == ("1 challenge", "2 initiatives")
    assert area.miniature.uri == area.full.uri == "portfolio/harbour/"
    assert area.miniature.arcs == ()


def test_what_is_around_an_initiative() -> None:
    around = view(Show.MAP, {"initiative": "soil-study"}).map
    assert around is not None
    assert around.miniature is None
    assert [challenge.title for challenge in around.challenges] == ["Dry soil"]
    assert {tie.because for group in around.ties for tie in group.ties} == {
        "It studies them.", "They dig the same soil.",
    }  # fmt: skip


def test_effects_by_whose_they_are() -> None:
    (chain,) = view(Show.EFFECTS, {"goal": "growing"}).chains
    assert chain.of is not None
    assert chain.of.title == "Plots on the hill"
    (chain,) = view(Show.EFFECTS, {"story": "picnic"}).chains
    assert chain.of is not None
    assert (chain.of.uri, len(chain.steps)) == ("stories/picnic/", 1)


def test_figures_of_a_year() -> None:
    figures = view(Show.FIGURES).figures
    assert figures is not None
    assert (figures.year, figures.lines[0].value) == (2024, "40")
    assert view(Show.FIGURES, {"year": 2023}).empty == "There are no key figures that fit here yet."
    assert view(Show.FIGURES, {"focus_area": "harbour"}).figures is None


def test_the_fields_of_a_story_unless_another_record_is_named() -> None:
    assert [table.title for table in view(Show.FIELDS).tables] == [
        "Story", "Effect from another page", "Conflict between sources", "What a source says",
    ]  # fmt: skip
    assert [table.title for table in view(Show.FIELDS, {"of": "effect"}).tables] == [
        "Effect", "Evidence",
    ]  # fmt: skip


@pytest.mark.parametrize("show", [item for item in Show if item not in {Show.EFFECTS, Show.FIELDS}])
def test_an_empty_view_says_so_in_words(show: Show) -> None:
    context = small_context(portfolio=empty_portfolio())
    result = view(show, context=context)
    assert result.empty
    assert (result.stories, result.entries, result.map, result.more) == ((), (), None, None)


def test_what_is_not_public_is_as_if_there_was_nothing() -> None:
    assert view(Show.MAP, {"initiative": "a-draft"}).empty
    assert view(Show.EFFECTS, {"story": "a-draft"}).empty


def test_what_is_shown_is_not_said_to_be_empty() -> None:
    early = small_context(today=date(2021, 1, 1))
    assert view(Show.TIMELINE).empty == ""
    assert view(Show.TIMELINE, context=early).empty
