"""The page of a story."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from shk.features.stories.story import related_stories, story_view
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from shk.features.stories.story import StoryView
    from shk.model.schema.story import Story
    from shk.site.context import Context


def view_of(story_id: str, context: Context | None = None) -> StoryView:
    """The view of a story of the small portfolio."""
    context = context or small_context()
    return story_view(context, context.portfolio.stories[story_id])


def with_story(story_id: str, **changes: Any) -> Context:  # noqa: ANN401 - any field of a story
    """The small portfolio with one story changed, shown in a preview."""
    portfolio = small_portfolio()
    changed = portfolio.stories[story_id].model_copy(update=changes)
    stories: dict[str, Story] = {**portfolio.stories, story_id: changed}
    full_text = dataclasses.replace(portfolio, stories=MappingProxyType(stories))
    return dataclasses.replace(small_context(portfolio=full_text), preview=True)


def test_goals_come_from_the_initiatives_when_it_names_none() -> None:
    view = view_of("picnic")
    assert [link.title for link in view.goals] == ["Growing", "Meeting"]
    assert [link.uri for link in view.areas] == ["focus-areas/gardens/", "focus-areas/harbour/"]


def test_a_story_of_two_focus_areas_has_no_hue() -> None:
    assert view_of("picnic").meta.hue == ""
    assert view_of("well").meta.hue == "warm"


def test_byline_tells_who_when_and_about_what_time() -> None:
    view = view_of("picnic")
    assert view.authors == ("Robin Dahl",)
    assert (view.published.text, view.published.machine) == ("10 June 2024", "2024-06-10")
    assert view.about == "spring 2024"
    assert view_of("well").about == ""


def test_steps_without_effects_are_left_out() -> None:
    steps = view_of("picnic").effects
    assert [step.kind for step in steps] == ["output"]
    assert steps[0].effects[0].source.title == "Report 2024"
    assert view_of("well").effects == ()


def test_facts_name_parties_and_places_once() -> None:
    view = view_of("picnic")
    assert [link.title for link in view.parties] == ["Town", "Growers' club"]
    assert [link.title for link in view.places] == ["Hill", "Quay"]


def test_what_comes_next_is_the_latest_plan_of_each_initiative() -> None:
    plans = view_of("picnic").plans
    results = [
        (plan.initiative.title, plan.year, *(line.text for line in plan.plans)) for plan in plans
    ]
    assert results == [
        ("Plots on the hill", 2024, "Find more water."),
        ("Plots on the quay", 2024, "Plant trees."),
    ]


def test_related_stories_do_not_include_the_story_itself() -> None:
    context = small_context()
    stories = related_stories(context, context.portfolio.stories["picnic"])
    assert [item.id for item in stories] == ["well"]


def test_ribbon_only_in_a_preview() -> None:
    context = with_story("well", draft=True)
    assert view_of("well", context).meta.ribbon == "Draft"
    assert view_of("well", dataclasses.replace(context, preview=False)).meta.ribbon == ""


def test_place_in_the_site() -> None:
    meta = view_of("well").meta
    assert meta.uri == "stories/well/"
    assert meta.section == "stories/"
    assert [crumb.uri for crumb in meta.crumbs] == ["stories/"]


def test_a_story_is_never_changed_before_it_was_published() -> None:
    story = small_context().portfolio.stories["picnic"]
    day = timedelta(days=1)
    before = story.model_copy(update={"changed": story.date - day})
    after = story.model_copy(update={"changed": story.date + day})
    assert before.last_changed == story.date
    assert after.last_changed == story.date + day
    assert story.model_copy(update={"changed": None}).last_changed == story.date
