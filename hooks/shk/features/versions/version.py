"""The page of a version: the same story or initiative, for other readers.

One view and one template serve all audiences. What an audience does not need is
empty: the easy version is its text and the way to the whole one, the version for
decision-makers has effects and sources, one in another language has the facts
whose names stay in the site's own language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.stories import updated_moment
from shk.i18n.messages import N_
from shk.model.portfolio.localize import version_for
from shk.model.portfolio.originals import NO_DRIFT, drift_of
from shk.model.schema.full_texts import unnoted_text
from shk.model.schema.record import Kind
from shk.model.schema.story import Story
from shk.model.schema.version import CONTEXT
from shk.model.schema.vocabulary import Audience
from shk.site.evidence import EffectStep, SourceLine, effect_steps, source_lines
from shk.site.link import Link, Moment, day_moment, when_text
from shk.site.page_meta import PageMeta
from shk.site.pictures import Picture, initiative_motif, picture_view, story_motif
from shk.site.record_links import (
    focus_area_link,
    goal_links,
    initiative_link,
    lone_hue,
    party_links,
    place_links,
    ribbon_of,
)
from shk.site.review import review_of
from shk.site.version_links import VersionLink, alternates, version_address, version_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.geometry.motif import Motif
    from shk.model.schema.authored import Authored
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context


READ_FULL = {Kind.STORY: N_("Read the whole story"), Kind.INITIATIVE: N_("Read the whole text")}
"""What leads from a version to the full text, by the kind of the record."""


INDEXES = {Kind.STORY: N_("Stories"), Kind.INITIATIVE: N_("Initiatives")}
"""What the list above the page is called."""


@dataclass(frozen=True)
class Fact:
    """One fact with the pages that report it."""

    title: str
    """What it is."""
    links: tuple[Link, ...]
    """The pages."""


@dataclass(frozen=True)
class VersionView:
    """A version of a story or an initiative; what it does not show is empty."""

    meta: PageMeta
    """Title and place of the page."""
    audience: str
    """Value of the vocabulary, for the style sheet."""
    headline: str
    """The title without the audience."""
    lead: str
    """What changed and for whom."""
    versions: tuple[VersionLink, ...]
    """The way to the full text and the other versions."""
    full: Link
    """The way to the full text, at the end of the page."""
    published: Moment | None
    """The day a story was published."""
    updated: Moment | None
    """The day the text of a story was last changed, if known."""
    about: str
    """The time a story is about, in words; empty if unknown."""
    picture: Picture | None
    """The picture, if there is one and the audience is shown it."""
    motif: Motif | None
    """The drawing that stands in for a picture, unless the audience is shown none."""
    effects: tuple[EffectStep, ...]
    """The effect chain."""
    facts: tuple[Fact, ...]
    """What it belongs to."""
    sources: tuple[SourceLine, ...]
    """The documents that the facts come from."""
    path: str
    """The file's path, for the edit link."""
    is_outdated: bool
    """Whether the full text has changed since the version was written."""
    changed: tuple[str, ...]
    """The headings of the full text whose part has changed, in the site's own language."""


def version_view(
    context: Context, kind: Kind, record: Story | Initiative, audience: Audience
) -> VersionView:
    """The page of a version.

    Args:
        context: in the site's own language.
        kind: initiative or story.
        record: a record that has a section for the audience.
        audience: whom it is for.
    """
    context = context.in_language(audience.language)
    shown = version_for(record, audience) or record
    easy, decision = audience is Audience.EASY, audience is Audience.DECISION
    story = shown if isinstance(shown, Story) else None
    drift = drift_of(record, audience) or NO_DRIFT
    return VersionView(
        meta=_meta(context, kind, shown, audience),
        audience=audience.value,
        headline=shown.title,
        lead=shown.summary,
        versions=version_links(context, kind, record, audience),
        full=_full_link(context, kind, record.id),
        published=day_moment(story.date, context.messages) if story and not easy else None,
        updated=updated_moment(context, story) if story and not easy else None,
        about=when_text(story.about, context.messages) if story and story.about else "",
        picture=None if easy else picture_view(context, shown.image),
        motif=None if easy else _motif(context, shown),
        effects=effect_steps(context, context.portfolio.effects_of(shown), shown)
        if decision
        else (),
        facts=() if easy else _facts(context, shown),
        sources=() if easy else source_lines(context, shown.sources),
        path=shown.path,
        is_outdated=bool(drift),
        changed=tuple(item.title for item in drift.changed if item.title),
    )


def _full_link(context: Context, kind: Kind, record_id: str) -> Link:
    """The way to the full text, in the language of the page it stands on."""
    home = context.in_language("")
    return context.link(context.text(READ_FULL[kind]), home.addresses.of(kind, record_id))


def _motif(context: Context, story: Story | Initiative) -> Motif:
    """The drawing of the full page."""
    return (
        story_motif(context, story)
        if isinstance(story, Story)
        else initiative_motif(context, story)
    )


def _facts(context: Context, story: Story | Initiative) -> tuple[Fact, ...]:
    """What the record belongs to; unknown facts are left out."""
    portfolio = context.portfolio
    if isinstance(story, Story):
        about = tuple(portfolio.initiatives[initiative] for initiative in story.initiatives)
        goals = tuple(goal.id for goal in portfolio.goals_of_story(story))
        areas = tuple(focus_area.id for focus_area in portfolio.focus_areas_of_story(story))
    else:
        about, goals, areas = (story,), story.goals, (story.focus_area,)
    named = () if about == (story,) else tuple(initiative_link(context, item) for item in about)
    parties = dict.fromkeys(party for item in about for party in item.parties)
    places = dict.fromkeys(place for item in about for place in item.places)
    facts = (
        Fact(context.text(N_("Initiative")), named),
        Fact(
            context.text(N_("Focus area")),
            tuple(focus_area_link(context, area) for area in areas),
        ),
        Fact(context.text(N_("Societal goals")), goal_links(context, goals, short=False)),
        Fact(context.text(N_("Parties")), party_links(context, parties)),
        Fact(context.text(N_("Places")), place_links(context, places)),
    )
    return tuple(fact for fact in facts if fact.links)


def _meta(context: Context, kind: Kind, story: Story | Initiative, audience: Audience) -> PageMeta:
    """Title and place of the page; the title distinguishes versions in one language."""
    name = context.messages.text(audience.heading, CONTEXT)
    index = context.addresses.index_of(kind)
    areas = (
        context.portfolio.focus_areas_of_story(story)
        if isinstance(story, Story)
        else (context.portfolio.focus_areas[story.focus_area],)
    )
    return PageMeta(
        title=story.title if audience.language else f"{story.title} ({name})",
        description=story.summary,
        uri=version_address(context, kind, story.id, audience),
        crumbs=(context.link(context.text(INDEXES[kind]), index),),
        section=index,
        hue=lone_hue(areas),
        ribbon=ribbon_of(context, story),
        review=review_of(context, story),
        language=audience.language,
        alternates=alternates(context, kind, story) if audience.language else (),
    )


def all_versions(context: Context) -> Iterator[tuple[Kind, Story | Initiative, Audience]]:
    """Every version there is: its kind, the record with the full text, and whom it is for."""
    portfolio = context.portfolio
    for story in portfolio.stories.values():
        for section in story.sections:
            yield Kind.STORY, story, section.audience
    for initiative in portfolio.initiatives.values():
        for section in initiative.sections:
            yield Kind.INITIATIVE, initiative, section.audience


def body_of(record: Authored, audience: Audience) -> str:
    """The Markdown of a version, by which its page is found again."""
    return next(unnoted_text(item) for item in record.sections if item.audience is audience)
