"""The page of an initiative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.map import neighbourhood
from shk.features.timeline import entries_of_initiative
from shk.i18n.dates import ends_text
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import Part, Phase
from shk.site.calendar_links import dated_activities
from shk.site.cards import StoryCard, story_card
from shk.site.conflicts import ConflictView, conflict_views
from shk.site.evidence import EffectStep, SourceLine, effect_steps, source_lines
from shk.site.icons import Icon, phase_icon, strand_icons
from shk.site.known import phase_as_of
from shk.site.link import Link, Moment, day_moment, when_text
from shk.site.list_pages import ListNav, LongList, story_list
from shk.site.page_meta import PageMeta
from shk.site.pictures import Picture, initiative_motif, picture_view
from shk.site.record_links import (
    challenge_links,
    focus_area_link,
    goal_links,
    initiative_link,
    party_link,
    party_links,
    place_links,
    ribbon_of,
)
from shk.site.review import review_of
from shk.site.upcoming import PlanLine, plan_lines
from shk.site.version_links import VersionLink, alternates, version_links

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.features.map import Neighbourhood
    from shk.features.timeline import Entry
    from shk.geometry.motif import Motif
    from shk.model.schema.initiative import Initiative, Person, Year
    from shk.model.schema.story import Story
    from shk.site.context import Context


@dataclass(frozen=True)
class PersonLine:
    """A person by role."""

    name: str
    """First name and surname, or the role of somebody who is not named."""
    role: str
    """Title or work; empty if unknown, and when it stands in the name's place."""
    organisation: Link | None
    """Where the person works, if known."""
    conflicts: tuple[ConflictView, ...] = ()
    """What the sources do not agree on."""


@dataclass(frozen=True)
class PersonGroup:
    """People with the same part in an initiative."""

    title: str
    """What the part is called."""
    people: tuple[PersonLine, ...]
    """The people, in the author's order."""


@dataclass(frozen=True)
class TieLine:
    """One other initiative and why it belongs here."""

    initiative: Link
    """The initiative at the other end."""
    hue: str
    """The hue of its focus area."""
    because: str
    """The reason, in a sentence."""


@dataclass(frozen=True)
class TieGroup:
    """Ties of the same kind, seen from this initiative."""

    title: str
    """What the tie is called from here."""
    ties: tuple[TieLine, ...]
    """The ties, by the other initiative's title."""


@dataclass(frozen=True)
class YearLine:
    """A year in short."""

    year: int
    """The year."""
    done: tuple[str, ...]
    """What was done."""
    next: tuple[PlanLine, ...]
    """What was planned to come after it."""


def people_groups(context: Context, people: Iterable[Person]) -> tuple[PersonGroup, ...]:
    """People by their part, in the order of the vocabulary; parts without anybody left out."""
    known = tuple(people)
    groups = (
        PersonGroup(
            context.text(part.label),
            tuple(_person_line(context, item) for item in known if item.part is part),
        )
        for part in Part
    )
    return tuple(group for group in groups if group.people)


def tie_groups(context: Context, initiative_id: str) -> tuple[TieGroup, ...]:
    """Relations both ways, by what they are called from this end."""
    groups: dict[str, list[TieLine]] = {}
    ties = {tie.other.id: tie.other for tie in context.portfolio.ties_of(initiative_id)}
    for other in context.by_title(ties.values()):
        for tie in context.portfolio.ties_of(initiative_id):
            if tie.other.id == other.id:
                hue = context.portfolio.focus_areas[other.focus_area].hue
                line = TieLine(initiative_link(context, other), hue, tie.relation.because)
                groups.setdefault(context.text(tie.label), []).append(line)
    return tuple(TieGroup(title, tuple(lines)) for title, lines in groups.items())


def year_lines(context: Context, years: Iterable[Year]) -> tuple[YearLine, ...]:
    """Years in short, latest first."""
    latest_first = sorted(years, key=lambda item: item.year, reverse=True)
    return tuple(
        YearLine(item.year, item.done, plan_lines(context, item.next)) for item in latest_first
    )


def _person_line(context: Context, person: Person) -> PersonLine:
    """A person by role."""
    organisation = person.organisation
    return PersonLine(
        person.name or person.role or "",
        (person.role or "") if person.name else "",
        party_link(context, organisation) if organisation else None,
        conflict_views(context, person.conflicts),
    )


ENDED = N_("The initiative has ended.")


ENDED_WHEN = N_("The initiative ended {when}.")


@dataclass(frozen=True)
class InitiativeView:
    """An initiative with everything that is known of it; absent facts are empty."""

    meta: PageMeta
    """Title and place of the page."""
    question: str
    """The question it explores, or empty."""
    lead: str
    """What it is, in a sentence or two."""
    area: Link
    """Its focus area."""
    goals: tuple[Link, ...]
    """Its societal goals, by their official names."""
    challenges: tuple[Link, ...]
    """The challenges it takes on."""
    strands: tuple[Icon, ...]
    """Practice, research and education, as far as they take part."""
    phase: Icon
    """How far it has come."""
    phase_meaning: str
    """What that phase means, in a sentence."""
    as_of: str
    """When phase and people hold for; empty when that is today or it has ended."""
    period: str
    """From when, and until when if it has ended, in words."""
    ended: bool
    """Whether the period has an end."""
    closing: str
    """That the work has ended and when, in a sentence; empty while it goes on."""
    known_until: str
    """Until when the sources report it, in words; empty when it has an end or is not stated."""
    parties: tuple[Link, ...]
    """Those who carry it."""
    lead_party: Link | None
    """The party that leads it, if a source says so."""
    places: tuple[Link, ...]
    """Where it is."""
    people: tuple[PersonGroup, ...]
    """Those to turn to, by their part in it."""
    ties: tuple[TieGroup, ...]
    """Relations to other initiatives, both ways."""
    entries: tuple[Entry, ...]
    """What has happened, as on the timeline."""
    calendar: str
    """A calendar file with its activities; empty if no day of theirs is known."""
    effects: tuple[EffectStep, ...]
    """The effect chain, steps without effects left out."""
    stories: tuple[StoryCard, ...]
    """The latest stories about it."""
    more_stories: ListNav | None
    """The way to further stories; None if all are here."""
    years: tuple[YearLine, ...]
    """What was done each year and what came next, latest first."""
    sources: tuple[SourceLine, ...]
    """The documents that the facts come from."""
    conflicts: tuple[ConflictView, ...]
    """What the sources do not agree on."""
    updated: Moment | None
    """The day the text was last changed, if known."""
    picture: Picture | None
    """Its picture, if it has one."""
    motif: Motif
    """The drawing that stands in for a picture."""
    neighbours: Neighbourhood | None
    """What stands beside it, drawn; None if nothing does."""
    map: str
    """The portfolio map of its focus area."""
    path: str
    """The file's path, for the edit link."""
    versions: tuple[VersionLink, ...]
    """The way to the same text for other readers; empty if there is only this one."""


def stories_about(context: Context, initiative: Initiative) -> LongList[Story]:
    """The stories about an initiative; their further pages are in the site's own language."""
    uri = (context.home or context).addresses.of(Kind.INITIATIVE, initiative.id)
    base = context.addresses.list_under(uri, Kind.STORY)
    stories = context.portfolio.stories_of(Kind.INITIATIVE, initiative.id)
    return story_list(context, base, uri, stories)


def initiative_view(context: Context, initiative: Initiative) -> InitiativeView:
    """The page of an initiative."""
    stories = stories_about(context, initiative)
    return InitiativeView(
        meta=_meta(context, initiative),
        question=initiative.question or "",
        lead=initiative.summary,
        area=focus_area_link(context, initiative.focus_area),
        goals=goal_links(context, initiative.goals, short=False),
        challenges=challenge_links(context, initiative.challenges),
        strands=strand_icons(context, initiative.strands),
        phase=phase_icon(context, initiative.phase),
        phase_meaning=context.text(initiative.phase.meaning),
        as_of=phase_as_of(context, initiative),
        period=_period_text(context, initiative),
        ended=initiative.period.has_ended,
        closing=_closing(context, initiative),
        known_until=_known_until(context, initiative),
        parties=party_links(context, initiative.parties),
        lead_party=party_link(context, initiative.lead) if initiative.lead else None,
        places=place_links(context, initiative.places),
        people=people_groups(context, initiative.people),
        ties=tie_groups(context, initiative.id),
        entries=entries_of_initiative(context, initiative),
        calendar=_calendar(context, initiative),
        effects=effect_steps(context, context.portfolio.effects_of(initiative), initiative),
        stories=tuple(story_card(context, story) for story in stories.first),
        more_stories=stories.nav(context),
        years=year_lines(context, initiative.years),
        sources=source_lines(context, initiative.sources),
        conflicts=conflict_views(context, initiative.conflicts),
        updated=day_moment(initiative.changed, context.messages) if initiative.changed else None,
        picture=picture_view(context, initiative.image),
        motif=initiative_motif(context, initiative),
        neighbours=neighbourhood(context, initiative),
        map=context.addresses.map_of(initiative.focus_area),
        path=initiative.path,
        versions=version_links(context, Kind.INITIATIVE, initiative),
    )


def _calendar(context: Context, initiative: Initiative) -> str:
    """The calendar file of its activities, if there is one."""
    dated = dated_activities(context, Kind.INITIATIVE, initiative.id)
    return context.addresses.calendar_of(Kind.INITIATIVE, initiative.id) if dated else ""


def _period_text(context: Context, initiative: Initiative) -> str:
    """The start in words, with the end after a dash when there is one."""
    start = when_text(initiative.period.start, context.messages)
    if initiative.period.end is None or not initiative.period.has_ended:
        return start
    end = when_text(initiative.period.end, context.messages)
    return start if end == start else ends_text(start, end)


def _closing(context: Context, initiative: Initiative) -> str:
    """That the work has ended, with the time if it is known."""
    if initiative.phase is not Phase.CLOSED:
        return ""
    end = initiative.period.end
    if end is None:
        return context.text(ENDED)
    return context.text(ENDED_WHEN).replace("{when}", when_text(end, context.messages))


def _known_until(context: Context, initiative: Initiative) -> str:
    """Until when the sources report that it goes on, in words."""
    known = initiative.period.known_until
    return when_text(known, context.messages) if known and not initiative.period.has_ended else ""


def _meta(context: Context, initiative: Initiative) -> PageMeta:
    """Title and place of an initiative's page."""
    index = context.addresses.index_of(Kind.INITIATIVE)
    return PageMeta(
        title=initiative.title,
        description=initiative.summary,
        uri=context.addresses.of(Kind.INITIATIVE, initiative.id),
        crumbs=(
            Link(context.text(N_("Initiatives")), index),
            focus_area_link(context, initiative.focus_area),
        ),
        section=index,
        hue=context.portfolio.focus_areas[initiative.focus_area].hue,
        ribbon=ribbon_of(context, initiative),
        review=review_of(context, initiative),
        alternates=alternates(context, Kind.INITIATIVE, initiative),
    )
