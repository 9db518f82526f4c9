"""The page of a story."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.cards import InitiativeCard, StoryCard, initiative_card, story_card
from shk.site.conflicts import ConflictView, conflict_views
from shk.site.evidence import EffectStep, SourceLine, effect_steps, source_lines
from shk.site.link import Link, Moment, day_moment, when_text
from shk.site.page_meta import PageMeta
from shk.site.pictures import Picture, picture_view, story_motif
from shk.site.record_links import (
    focus_area_link,
    goal_links,
    lone_hue,
    party_links,
    place_links,
    ribbon_of,
)
from shk.site.review import review_of
from shk.site.upcoming import PlanOfYear, plans_of
from shk.site.version_links import VersionLink, alternates, version_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.geometry.motif import Motif
    from shk.model.schema.story import Story
    from shk.site.context import Context

RELATED = 2
"""How many other stories are shown at the end."""


@dataclass(frozen=True)
class StoryView:
    """A story with everything around its text."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What changed and for whom."""
    areas: tuple[Link, ...]
    """Its focus areas."""
    goals: tuple[Link, ...]
    """Its societal goals, by their short names."""
    published: Moment
    """The day it was published."""
    updated: Moment | None
    """The day the text was last changed, if known."""
    about: str
    """The time it is about, in words; empty if unknown."""
    authors: tuple[str, ...]
    """Who wrote it."""
    picture: Picture | None
    """Its picture, if it has one."""
    motif: Motif
    """The drawing that stands in for a picture."""
    effects: tuple[EffectStep, ...]
    """The effect chain, steps without effects left out."""
    parties: tuple[Link, ...]
    """Those who carry its initiatives."""
    places: tuple[Link, ...]
    """Where its initiatives are."""
    initiatives: tuple[InitiativeCard, ...]
    "The initiatives it is about."
    plans: tuple[PlanOfYear, ...]
    """What was planned to come next in them."""
    related: tuple[StoryCard, ...]
    """Other stories to read."""
    sources: tuple[SourceLine, ...]
    """The documents that the facts come from."""
    conflicts: tuple[ConflictView, ...]
    """What the sources do not agree on."""
    path: str
    """The file's path, for the edit link."""
    versions: tuple[VersionLink, ...]
    """The way to the same story for other readers; empty if there is only this one."""


def story_view(context: Context, story: Story) -> StoryView:
    """The page of a story."""
    portfolio = context.portfolio
    results = tuple(portfolio.initiatives[initiative] for initiative in story.initiatives)
    areas = portfolio.focus_areas_of_story(story)
    return StoryView(
        meta=_meta(context, story),
        lead=story.summary,
        areas=tuple(focus_area_link(context, area.id) for area in areas),
        goals=goal_links(context, (goal.id for goal in portfolio.goals_of_story(story))),
        published=day_moment(story.date, context.messages),
        updated=updated_moment(context, story),
        about=when_text(story.about, context.messages) if story.about else "",
        authors=story.authors,
        picture=picture_view(context, story.image),
        motif=story_motif(context, story),
        effects=effect_steps(context, portfolio.effects_of(story), story),
        parties=party_links(
            context, dict.fromkeys(id_ for item in results for id_ in item.parties)
        ),
        places=place_links(context, dict.fromkeys(id_ for item in results for id_ in item.places)),
        initiatives=tuple(initiative_card(context, item) for item in results),
        plans=plans_of(context, results),
        related=tuple(
            story_card(context, related_story) for related_story in related_stories(context, story)
        ),
        sources=source_lines(context, story.sources),
        conflicts=conflict_views(context, story.conflicts),
        path=story.path,
        versions=version_links(context, Kind.STORY, story),
    )


def updated_moment(context: Context, story: Story) -> Moment | None:
    """The day a story's text was last changed, never before it was published."""
    return day_moment(story.last_changed, context.messages) if story.changed else None


def related_stories(context: Context, story: Story) -> tuple[Story, ...]:
    """Other stories: those of the same initiative first, then goal, then area, then the newest.

    Each look-up stops as soon as there are enough, so that a story's page costs
    the same with ten stories as with thousands.
    """
    stories: dict[str, Story] = {}
    for near in (*_circles(context, story), context.portfolio.stories.values()):
        for item in islice(near, RELATED + len(stories) + 1):
            if item.id != story.id:
                stories.setdefault(item.id, item)
        if len(stories) >= RELATED:
            break
    return tuple(stories.values())[:RELATED]


def _circles(context: Context, story: Story) -> Iterator[tuple[Story, ...]]:
    """The stories around a story, nearest circle first, newest first within each."""
    portfolio = context.portfolio
    for initiative in story.initiatives:
        yield portfolio.stories_of(Kind.INITIATIVE, initiative)
    for goal in portfolio.goals_of_story(story):
        yield portfolio.stories_of(Kind.GOAL, goal.id)
    for area in portfolio.focus_areas_of_story(story):
        yield portfolio.stories_of(Kind.FOCUS_AREA, area.id)


def _meta(context: Context, story: Story) -> PageMeta:
    """Title and place of a story's page."""
    index = context.addresses.index_of(Kind.STORY)
    areas = context.portfolio.focus_areas_of_story(story)
    return PageMeta(
        title=story.title,
        description=story.summary,
        uri=context.addresses.of(Kind.STORY, story.id),
        crumbs=(Link(context.text(N_("Stories")), index),),
        section=index,
        hue=lone_hue(areas),
        ribbon=ribbon_of(context, story),
        review=review_of(context, story),
        alternates=alternates(context, Kind.STORY, story),
    )
