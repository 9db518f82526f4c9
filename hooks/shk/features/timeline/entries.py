"""Timeline entries: what happened, in words, as every timeline lists it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.portfolio.events import EntryKind, area_ids, events_of, party_ids
from shk.model.schema.activity import Activity
from shk.model.schema.record import Kind
from shk.model.schema.story import Story
from shk.site.facets import FOCUS_AREA, INITIATIVE, KIND, PARTY, YEAR, FacetMark
from shk.site.known import StatusFlag, status_flag
from shk.site.link import Link, Moment, moment_view
from shk.site.record_links import activity_link, initiative_link, ribbon_of, story_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.portfolio.events import Event
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context


def entry_marks(context: Context, event: Event) -> tuple[FacetMark, ...]:
    """What something that happened has of every facet of a timeline; none left out."""
    portfolio = context.portfolio
    result = {
        KIND: (event.kind.value,),
        FOCUS_AREA: area_ids(portfolio, event),
        INITIATIVE: event.initiatives,
        PARTY: party_ids(portfolio, event),
        YEAR: tuple(str(year) for year in event.when.years),
    }
    return tuple(FacetMark(name, " ".join(values)) for name, values in result.items() if values)


BEGINS = N_("The initiative begins")


ENDS = N_("The initiative ends")


BOUNDS = frozenset({EntryKind.START, EntryKind.END})
"""Kinds that describe the initiative itself."""


PLANNED = frozenset({EntryKind.START, EntryKind.MILESTONE, EntryKind.END})
"""Kinds that read as having happened, so that one to come is marked."""


IS_PLANNED = N_("Planned")


LONG = 170
"""Letters of a text that is shown whole."""


_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-ZÅÄÖ])")


@dataclass(frozen=True)
class Entry:
    """Something that happened, as a timeline lists it."""

    id: str
    """Its id on the page, for links straight to it."""
    kind: str
    """start, milestone, story, activity or end; names the drawn mark."""
    kind_label: str
    """What sort of thing it was, in the reader's language."""
    moment: Moment
    """When it was."""
    flag: StatusFlag | None
    """That it is planned, of unknown outcome or called off; None for what took place."""
    title: str
    """What it was."""
    text: str
    """The first of what is known about it, or empty."""
    more: str
    """The rest of a long text, shown when it is asked for; or empty."""
    details: tuple[str, ...]
    """Short facts, such as the place and how many took part."""
    link: Link | None
    """The page that says more, if there is one."""
    initiatives: tuple[Link, ...]
    """The initiatives it belongs to, unless the entry itself leads there."""
    calendar: str
    """A calendar file with it; empty when its days are not known."""
    hue: str
    """The hue of its focus area; empty when it has several or none."""
    marks: tuple[FacetMark, ...]
    """What the filter reads."""
    language: str = ""
    """The language of title and text, if it is another than the page's."""


def entry_view(context: Context, event: Event) -> Entry:
    """Something that happened, in words."""
    portfolio = context.portfolio
    areas = area_ids(portfolio, event)
    belongs = () if event.kind in BOUNDS else event.initiatives
    text, more = _parted(event.text)
    return Entry(
        id=event.anchor,
        kind=event.kind.value,
        kind_label=kind_label(context, event),
        moment=moment_view(event.when, context.messages),
        flag=status_flag(context, event.status),
        title=event.title,
        text=text,
        more=more,
        details=tuple(_details(context, event)),
        link=_link(context, event),
        initiatives=tuple(initiative_link(context, portfolio.initiatives[i]) for i in belongs),
        calendar=context.addresses.calendar_entry(event.anchor) if event.in_calendar else "",
        hue=portfolio.focus_areas[areas[0]].hue if len(areas) == 1 else "",
        marks=entry_marks(context, event),
        language=entry_language(context, event),
    )


def entries_of_initiative(context: Context, initiative: Initiative) -> tuple[Entry, ...]:
    """An initiative's own timeline, earliest first; it does not repeat the initiative's name."""
    return tuple(
        own_entry(context, event, initiative) for event in events_of(context.portfolio, initiative)
    )


def own_entry(context: Context, event: Event, initiative: Initiative) -> Entry:
    """An entry as it reads under the name of its initiative, which it does not repeat."""
    entry = entry_view(context, event)
    own = initiative_link(context, initiative)
    others = tuple(link for link in entry.initiatives if link != own)
    entry = replace(entry, initiatives=others)
    if event.kind not in BOUNDS:
        return entry
    title = context.text(BEGINS if event.kind is EntryKind.START else ENDS)
    return replace(entry, title=title, text="", more="", link=None, language="")


def kind_label(context: Context, event: Event) -> str:
    """The kind in words; an activity is called what sort of activity it was."""
    record = event.record
    label = record.kind.label if isinstance(record, Activity) else event.kind.label
    return context.text(label)


def entry_language(context: Context, event: Event) -> str:
    """The language of its text, if it is another than the page's.

    Milestones are in the site's own language, as no version has any.
    """
    record = event.record
    if isinstance(record, Story):
        return context.language_of(Kind.STORY, record.id)
    if event.kind in BOUNDS:
        return context.language_of(Kind.INITIATIVE, record.id)
    return context.home.language if context.home else ""


def _link(context: Context, event: Event) -> Link | None:
    """A story, an activity, or an initiative that begins or ends; milestones have no page."""
    record = event.record
    if isinstance(record, Story):
        return story_link(context, record)
    if isinstance(record, Activity):
        return activity_link(context, record)
    return None if event.kind is EntryKind.MILESTONE else initiative_link(context, record)


def _parted(text: str) -> tuple[str, str]:
    """A text and its rest: cut after a sentence when it is too long to be read in passing."""
    if len(text) <= LONG:
        return text, ""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    fitting = [end for end in ends if end <= LONG]
    cut = fitting[-1] if fitting else next(iter(ends), len(text))
    return text[:cut].rstrip(), text[cut:].lstrip()


def _details(context: Context, event: Event) -> Iterator[str]:
    """Short facts about it; plans are not shown as done."""
    record = event.record
    if event.kind in PLANNED and event.when.start > context.today:
        yield context.text(IS_PLANNED)
    if isinstance(record, Activity):
        if record.place:
            yield context.portfolio.places[record.place].name
        plural = context.messages.plural
        if came := record.participants:
            yield plural("%(num)s took part", "%(num)s took part", came)
        if signed := record.registered:
            yield plural("%(num)s signed up", "%(num)s signed up", signed)
    elif ribbon := ribbon_of(context, record):
        yield ribbon
