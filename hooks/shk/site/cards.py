"""Cards: a story or an initiative in short, with what the filter reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.schema.record import Kind
from shk.site.facets import FacetMark, initiative_marks, story_marks
from shk.site.icons import Icon, phase_icon, strand_icons
from shk.site.known import phase_as_of
from shk.site.link import Moment, day_moment, when_text
from shk.site.pictures import Picture, picture_view, story_motif
from shk.site.record_links import ribbon_of

if TYPE_CHECKING:
    from shk.geometry.motif import Motif
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.story import Story
    from shk.site.context import Context


@dataclass(frozen=True)
class StoryCard:
    """A story in short."""

    title: str
    """The headline."""
    summary: str
    """What changed and for whom."""
    uri: str
    """The story's page."""
    published: Moment
    """The day it was published."""
    about: str
    """The time it is about, in words, or empty."""
    area: str
    """The name of its focus area; empty when it has several or none."""
    goal: str
    """Short name of its first societal goal, or empty."""
    hue: str
    """The hue of its focus area, or empty."""
    picture: Picture | None
    """Its picture, if it has one."""
    motif: Motif
    """The drawing that stands in for a picture."""
    marks: tuple[FacetMark, ...]
    """What the filter reads."""
    ribbon: str
    """Why it is not public yet; empty when it is."""
    language: str = ""
    """The language of title and summary, if it is another than the page's."""


@dataclass(frozen=True)
class InitiativeCard:
    """An initiative in short."""

    title: str
    """Its name."""
    text: str
    """The question it explores, or else its summary."""
    uri: str
    """The initiative's page."""
    area: str
    """The name of its focus area."""
    hue: str
    """The hue of its focus area."""
    phase: Icon
    """How far it has come."""
    strands: tuple[Icon, ...]
    """Practice, research and education, as far as they take part."""
    as_of: str
    """When the phase holds for; empty when that is today or it has ended."""
    lead: str
    """The party that leads it; empty when no source says so."""
    since: str
    """When it began, in words."""
    marks: tuple[FacetMark, ...]
    """What the filter reads."""
    ribbon: str
    """Why it is not public yet; empty when it is."""
    language: str = ""
    """The language of title and text, if it is another than the page's."""


def story_card(context: Context, story: Story) -> StoryCard:
    """A story in short."""
    areas = context.portfolio.focus_areas_of_story(story)
    goals = context.portfolio.goals_of_story(story)
    alone = areas[0] if len(areas) == 1 else None
    return StoryCard(
        title=story.title,
        summary=story.summary,
        uri=context.addresses.of(Kind.STORY, story.id),
        published=day_moment(story.date, context.messages),
        about=when_text(story.about, context.messages) if story.about else "",
        area=alone.name if alone else "",
        goal=goals[0].short if goals and alone else "",
        hue=alone.hue if alone else "",
        picture=picture_view(context, story.image),
        motif=story_motif(context, story),
        marks=story_marks(context, story),
        ribbon=ribbon_of(context, story),
        language=context.language_of(Kind.STORY, story.id),
    )


def initiative_card(context: Context, initiative: Initiative) -> InitiativeCard:
    """An initiative in short."""
    area = context.portfolio.focus_areas[initiative.focus_area]
    return InitiativeCard(
        title=initiative.title,
        text=initiative.question or initiative.summary,
        uri=context.addresses.of(Kind.INITIATIVE, initiative.id),
        area=area.name,
        hue=area.hue,
        phase=phase_icon(context, initiative.phase),
        strands=strand_icons(context, initiative.strands),
        as_of=phase_as_of(context, initiative),
        lead=context.portfolio.parties[initiative.lead].name if initiative.lead else "",
        since=when_text(initiative.period.start, context.messages),
        marks=initiative_marks(context, initiative),
        ribbon=ribbon_of(context, initiative),
        language=context.language_of(Kind.INITIATIVE, initiative.id),
    )


def translated_stories(context: Context) -> tuple[Story, ...]:
    """Stories available in the page's language, newest first."""
    stories = context.portfolio.stories.values()
    return tuple(story for story in stories if not context.language_of(Kind.STORY, story.id))


def translated_initiatives(context: Context) -> tuple[Initiative, ...]:
    """Initiatives available in the page's language, in no order that means anything."""
    return tuple(
        initiative
        for initiative in context.portfolio.initiatives.values()
        if not context.language_of(Kind.INITIATIVE, initiative.id)
    )
