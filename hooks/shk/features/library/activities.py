"""The list of all activities, newest first, year by year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from shk.features.list_pages import part_title, with_marks_file
from shk.i18n.messages import N_
from shk.site.conflicts import ConflictView, conflict_views
from shk.site.evidence import SourceLine, source_lines
from shk.site.facets import Facet, FacetMark, activity_marks, list_facets
from shk.site.known import StatusFlag, status_flag, until_note
from shk.site.link import Link, Moment, moment_view
from shk.site.list_pages import ListNav, activity_list
from shk.site.page_meta import PageMeta
from shk.site.record_links import initiative_link, lone_hue, party_links, place_link

if TYPE_CHECKING:
    from shk.model.schema.activity import Activity
    from shk.site.context import Context

LEAD = N_("What has taken place and what is planned, newest first.")
RESULT = N_("Showing {shown} of {total} activities")


@dataclass(frozen=True)
class ActivityCard:
    """An activity with all that is known of it."""

    id: str
    """Its id on the page, for links straight to it."""
    title: str
    """What it was."""
    kind: str
    """What sort of activity it was."""
    moment: Moment
    """When it was."""
    flag: StatusFlag | None
    """That it is planned, of unknown outcome or called off; None for what took place."""
    text: str
    """More about it, or empty."""
    place: Link | None
    """Where it was, if known."""
    organisers: tuple[Link, ...]
    """Who arranged it."""
    participants: str
    """How many came, in words; empty if unknown."""
    registered: str
    """How many signed up, in words; empty if unknown."""
    initiatives: tuple[Link, ...]
    """The initiatives it belonged to."""
    source: SourceLine | None
    """The document that reports it, if known."""
    conflicts: tuple[ConflictView, ...]
    """What the sources do not agree on."""
    hue: str
    """The hue of its focus area; empty when it has several or none."""
    marks: tuple[FacetMark, ...]
    """What the filter reads."""


@dataclass(frozen=True)
class ActivityYear:
    """The activities of a year."""

    id: str
    """The heading's id on the page."""
    year: int
    """The year in which they began."""
    timeline: str
    """The same year on the timeline."""
    activities: tuple[ActivityCard, ...]
    """The activities, newest first."""


@dataclass(frozen=True)
class ActivityListView:
    """The list of activities."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    years: tuple[ActivityYear, ...]
    """The activities of the page, by year, newest first."""
    nav: ListNav | None
    """The way to the other pages of the list; None if all are here."""
    facets: tuple[Facet, ...]
    """What the list can be narrowed by, on its first page."""
    result: str
    """The result line with ``{shown}`` and ``{total}``, for the filter."""


def activity_list_view(context: Context, number: int = 0) -> ActivityListView:
    """A page of the list of all activities, the first one being 0."""
    listed = activity_list(context)
    newest = listed.parts[number - 1] if number else listed.first
    years = tuple(
        ActivityYear(
            id=f"year-{year}",
            year=year,
            timeline=context.addresses.timeline_of(year),
            activities=tuple(_card(context, item) for item in result),
        )
        for year, result in groupby(newest, key=lambda item: item.when.start.year)
    )
    lead = " ".join(item for item in (context.text(LEAD), until_note(context)) if item)
    meta = PageMeta(listed.title, lead, listed.first_uri)
    if number:
        title, crumbs = part_title(context, listed.title, number), (Link(listed.title, meta.uri),)
        uri = listed.uri(context.addresses, number)
        meta = replace(meta, title=title, uri=uri, crumbs=crumbs)
    marks = (activity_marks(context, activity) for activity in listed.entries)
    return ActivityListView(
        meta=meta,
        lead=lead,
        years=years,
        nav=with_marks_file(listed.nav(context, number), listed.first_uri),
        facets=() if number else list_facets(context, marks),
        result=context.text(RESULT),
    )


def _card(context: Context, activity: Activity) -> ActivityCard:
    """An activity with all that is known of it."""
    portfolio = context.portfolio
    areas = portfolio.focus_areas_of_activity(activity)
    return ActivityCard(
        id=f"activity-{activity.id}",
        title=activity.title,
        kind=context.text(activity.kind.label),
        moment=moment_view(activity.when, context.messages),
        flag=status_flag(context, activity.status),
        text=activity.text or "",
        place=place_link(context, activity.place) if activity.place else None,
        organisers=party_links(context, activity.organisers),
        participants=_people(context, activity.participants),
        registered=_people(context, activity.registered),
        initiatives=tuple(
            initiative_link(context, portfolio.initiatives[i]) for i in activity.initiatives
        ),
        source=source_lines(context, (activity.source,))[0] if activity.source else None,
        conflicts=conflict_views(context, activity.conflicts),
        hue=lone_hue(areas),
        marks=activity_marks(context, activity),
    )


def _people(context: Context, number: int | None) -> str:
    """How many, in words; empty if unknown."""
    if number is None:
        return ""
    return context.messages.plural("%(num)s person", "%(num)s people", number)
